"""Which way up a picture is: the only thing kept of what a camera writes beside the pixels."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from indrumar.pictures.damage import DAMAGED

_TAG = 0x0112
_UPRIGHT = 1


def orientation_of(data: bytes) -> int:
    """The orientation (1 to 8, as EXIF counts) of a picture that Pillow reads.

    Upright if that is damaged: the pixels may be sound, and are published.
    """
    try:
        with Image.open(BytesIO(data)) as image:
            return _valid(image.getexif())
    except DAMAGED:
        return _UPRIGHT


def only_orientation(data: bytes) -> bytes:
    """EXIF, without its prefix, with a picture's orientation alone; empty if it is upright."""
    return _alone(orientation_of(data))


def only_orientation_of_exif(content: bytes) -> bytes:
    """The same from a file's EXIF, so that no pixel has to be decoded for it."""
    exif = Image.Exif()
    try:
        exif.load(content)
        return _alone(_valid(exif))
    except DAMAGED:
        return b""


def _valid(exif: Image.Exif) -> int:
    found = exif.get(_TAG, _UPRIGHT)
    return found if isinstance(found, int) and 1 <= found <= 8 else _UPRIGHT


def _alone(found: int) -> bytes:
    if found == _UPRIGHT:
        return b""
    exif = Image.Exif()
    exif[_TAG] = found
    return exif.tobytes().removeprefix(b"Exif\0\0")
