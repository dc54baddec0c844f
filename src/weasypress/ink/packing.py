"""Images as streams of a PDF: packed without loss, or as JPEG."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Any

from PIL import Image, ImageChops

from weasypress.objects import Array, Dictionary, Stream

_QUALITY = 93  # of 100: what is lost cannot be seen in print
_UP = b"\x02"  # the filter of PNG that stores how a row differs from the one above
_SAMPLE = 64  # rows
_COMPONENTS = {"L": 1, "CMYK": 4}
_BLACK_AND_WHITE = frozenset({0, 255})


def packed(image: Image.Image, space: Any) -> Any:
    """An L or CMYK `image` without loss; `space` is its PDF colour space."""
    is_table = not isinstance(space, str)
    levels = None if is_table or image.mode != "L" else image.getcolors(2)
    if levels and {level for _, level in levels} <= _BLACK_AND_WHITE:
        bits = image.convert("1", dither=Image.Dither.NONE).tobytes()
        return _stream(zlib.compress(bits), image, space, "/FlateDecode", BitsPerComponent=1)
    if is_table or not _differs_little(image):
        return _stream(zlib.compress(image.tobytes()), image, space, "/FlateDecode")
    colours = _COMPONENTS[image.mode]
    how = Dictionary({"Predictor": 15, "Colors": colours, "Columns": image.width})
    data = zlib.compress(_differences(image))
    return _stream(data, image, space, "/FlateDecode", DecodeParms=how)


def jpeg(image: Image.Image) -> Any:
    """An L or CMYK `image` as JPEG; Pillow writes CMYK as Adobe does."""
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
    return passed(buffer.getvalue(), image)


def passed(data: bytes, image: Image.Image) -> Any:
    """The JPEG file `data`, which contains `image`, unchanged."""
    if image.mode == "L":
        return _stream(data, image, "/DeviceGray", "/DCTDecode")
    with Image.open(BytesIO(data)) as file:
        inverted = "APP14" in getattr(file, "app", {})
    extra = {"Decode": Array((1, 0) * 4)} if inverted else {}
    return _stream(data, image, "/DeviceCMYK", "/DCTDecode", **extra)


def _differs_little(image: Image.Image) -> bool:
    """Whether rows take less room by how they differ, judged by some in the middle."""
    top = max(0, image.height // 2 - _SAMPLE // 2)
    sample = image.crop((0, top, image.width, min(image.height, top + _SAMPLE)))
    return len(zlib.compress(_differences(sample), 1)) < len(zlib.compress(sample.tobytes(), 1))


def _differences(image: Image.Image) -> bytes:
    above = Image.new(image.mode, image.size, 0)
    above.paste(image, (0, 1))
    rows = ImageChops.subtract_modulo(image, above).tobytes()
    width = image.width * _COMPONENTS[image.mode]
    return b"".join(_UP + rows[at : at + width] for at in range(0, len(rows), width))


def _stream(data: bytes, image: Image.Image, space: Any, packing: str, **more: Any) -> Any:
    extra = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": image.width,
        "Height": image.height,
        "ColorSpace": space,
        "BitsPerComponent": 8,
        "Filter": packing,
        **more,
    }
    return Stream([data], Dictionary(extra))
