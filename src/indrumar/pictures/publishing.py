"""What is published of a file: its picture, without where, when, by whom and with what it was made.

Pixels stay as they are, byte for byte where the format allows it; so do the colour profile and the
side that is up.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from io import BytesIO
from types import MappingProxyType

from PIL import Image

from indrumar.pictures.damage import DAMAGED
from indrumar.pictures.drawing import shown_as, stripped_drawing
from indrumar.pictures.formats import format_of
from indrumar.pictures.gif import stripped_gif
from indrumar.pictures.jpeg import stripped_jpeg
from indrumar.pictures.orientation import only_orientation
from indrumar.pictures.png import stripped_png
from indrumar.pictures.tiff import stripped_tiff
from indrumar.pictures.webp import stripped_webp

_STRIPPED: Mapping[str, Callable[[bytes], bytes]] = MappingProxyType(
    {
        "jpeg": stripped_jpeg,
        "png": stripped_png,
        "webp": stripped_webp,
        "gif": stripped_gif,
        "tiff": stripped_tiff,
    }
)
_DEEP = ("I", "F")


def published(data: bytes) -> bytes:
    """The bytes of a file as they are published; those of no picture are unchanged.

    Nothing is published of a damaged picture, which `project/images.py` reports.
    """
    return _undamaged(_stripped, data)


def for_paper(data: bytes) -> bytes:
    """The same for a PDF, whose engine knows 8 bits a colour and no more."""
    return _undamaged(_in_eight_bits, data) or published(data)


def _undamaged(change: Callable[[bytes], bytes], data: bytes) -> bytes:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's, of metadata that are not kept
            return change(data)
    except DAMAGED:
        return b""


def _stripped(data: bytes) -> bytes:
    sort = shown_as(data)
    if sort == "svg":
        return stripped_drawing(data, published)
    strip = _STRIPPED.get(sort)
    return strip(data) if strip else data


def _in_eight_bits(data: bytes) -> bytes:
    """A grey picture of more than 8 bits in 8; nothing for any other."""
    if format_of(data) != "png":
        return b""
    with Image.open(BytesIO(data)) as image:
        if not image.mode.startswith(_DEEP):
            return b""
        grey = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
        made = BytesIO()
        kept = {key: image.info.get(key) for key in ("icc_profile", "dpi")}
        grey.save(made, "PNG", exif=only_orientation(data), **kept)
    return made.getvalue()
