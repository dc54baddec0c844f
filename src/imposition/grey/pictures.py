"""Images and gradients in grey."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream
from PIL import Image, ImageMath

from imposition.grey.tones import area_tone, grey_of

_QUALITY = 90  # of JPEG: photographs for a copier
_GAMMA = 2.2  # near enough to sRGB's curve for pictures
_NO_LONGER_TRUE = ("/DecodeParms", "/Decode", "/Intent", "/Mask", "/Alternates")


def grey_picture(image: Stream) -> None:
    """Bring an image to DeviceGray, by luminance; masks and images in grey stay as they are.

    A photograph (JPEG) stays one. Raises what pikepdf raises for an image that it cannot read.
    """
    if image.get("/ImageMask") or image.get("/ColorSpace") == Name.DeviceGray:
        return
    photograph = image.get("/Filter") == Name.DCTDecode
    picture = _luminance(pikepdf.PdfImage(image).as_pil_image())
    if photograph:
        target = BytesIO()
        picture.save(target, "JPEG", quality=_QUALITY, optimize=True)
        image.write(target.getvalue(), filter=Name.DCTDecode)
    else:
        image.write(zlib.compress(picture.tobytes(), 9), filter=Name.FlateDecode)
    for key in _NO_LONGER_TRUE:
        if key in image and not isinstance(image[key], Stream):
            del image[key]
    image.ColorSpace, image.BitsPerComponent = Name.DeviceGray, 8


def _luminance(picture: Image.Image) -> Image.Image:
    """A picture in the greys of its luminance."""
    if picture.mode in ("1", "L"):
        return picture.convert("L")
    red, green, blue = (band.convert("F") for band in picture.convert("RGB").split())

    def light(values: dict[str, Any]) -> Any:
        total = (
            values["red"] ** _GAMMA * 0.2126
            + values["green"] ** _GAMMA * 0.7152
            + values["blue"] ** _GAMMA * 0.0722
        )
        return total ** (1 / _GAMMA) + 0.5

    bands: Image.Image = ImageMath.lambda_eval(light, red=red, green=green, blue=blue)
    return bands.convert("L")


def grey_shading(shading: Object) -> None:
    """Bring a gradient to DeviceGray: the colours at its stops, in the tones of areas.

    Functions other than interpolation and stitching are left unchanged, and so are their gradients;
    WeasyPrint writes none.
    """
    space, function = shading.ColorSpace, shading.get("/Function")
    if space == Name.DeviceGray or not _has_stops(function):
        return
    shading.Function = _grey_function(function, space)
    shading.ColorSpace = Name.DeviceGray
    if "/Background" in shading:
        shading.Background = _grey_stop(shading.Background, space)


def _has_stops(function: Object | None) -> bool:
    if not isinstance(function, Dictionary):
        return False
    if function.FunctionType == 3:
        return all(_has_stops(part) for part in function.Functions)
    return bool(function.FunctionType == 2)


def _grey_function(function: Any, space: Object) -> Dictionary:
    new = Dictionary(**{key[1:]: value for key, value in function.items()})
    if function.FunctionType == 3:
        new.Functions = Array([_grey_function(part, space) for part in function.Functions])
    else:
        new.C0 = _grey_stop(function.get("/C0", Array([0])), space)
        new.C1 = _grey_stop(function.get("/C1", Array([1])), space)
        if "/Range" in new:
            del new["/Range"]
    return new


def _grey_stop(colour: Any, space: Object) -> Array:
    grey = grey_of(space, [float(value) for value in colour])
    return Array([round(area_tone(grey), 4)])
