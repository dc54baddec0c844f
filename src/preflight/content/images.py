"""Images: their pixels, resolution and inks."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from preflight.content.geometry import Matrix
from preflight.content.numbers import number, numbers
from preflight.content.spaces import Space

_INCH = 25.4
_SHORT = {
    "/Width": "/W",
    "/Height": "/H",
    "/BitsPerComponent": "/BPC",
    "/ColorSpace": "/CS",
    "/ImageMask": "/IM",
    "/Decode": "/D",
    "/Filter": "/F",
}


@dataclass(frozen=True, slots=True)
class PixelInks:
    """The ink of decoded pixels on paper.

    `most` is the largest sum of inks in percent, None if it is unknown or not made of inks;
    `coloured` whether there is ink other than black; `white` whether there is no ink at all.
    """

    most: float | None = None
    coloured: bool = False
    white: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """An image as it lies in the file.

    `stencil` is an image mask, painted in the fill colour; `masked` has a mask of any kind,
    `soft_masked` one with shades.
    `filters` are the names of its compressions. `data` is the PDF object, for decoding.
    """

    width: int
    height: int
    bits: int
    space: Space
    stencil: bool
    masked: bool
    soft_masked: bool
    filters: tuple[str, ...]
    decode: tuple[float, ...]
    data: Any = field(compare=False, repr=False)
    pixels: PixelInks = PixelInks()

    @property
    def line_art(self) -> bool:
        """Whether its pixels are either on or off."""
        return self.stencil or self.bits == 1


@dataclass(frozen=True, slots=True)
class PlacedImage:
    """An image at the size it is printed in: `ppi` is the lower of its two resolutions."""

    image: Image
    ppi: float

    @property
    def has_pixels(self) -> bool:
        """Whether it has colours of its own, unlike a stencil."""
        return not self.image.stencil

    @property
    def pixels(self) -> PixelInks:
        """The ink of its pixels on paper."""
        return self.image.pixels


def entry(image: Any, key: str) -> Any:
    """A value of an image's dictionary; inline images may shorten the key."""
    found = image.get(key)
    return image.get(_SHORT[key]) if found is None and key in _SHORT else found


def read_image(image: Any, space: Space, data: Any) -> Image:
    """An image from its dictionary; `data` has `read_bytes` and `read_raw_bytes`."""
    stencil = entry(image, "/ImageMask") is True
    soft = image.get("/SMask") is not None or number(image.get("/SMaskInData")) > 0
    filters = entry(image, "/Filter")
    names = filters if isinstance(filters, pikepdf.Array) else [filters] if filters else []
    return Image(
        width=int(number(entry(image, "/Width"), 1)),
        height=int(number(entry(image, "/Height"), 1)),
        bits=1 if stencil else int(number(entry(image, "/BitsPerComponent"), 8)),
        space=space,
        stencil=stencil,
        masked=soft or image.get("/Mask") is not None,
        soft_masked=soft,
        filters=tuple(str(name).removeprefix("/") for name in names),
        decode=numbers(entry(image, "/Decode")),
        data=data,
    )


def resolution(image: Image, matrix: Matrix) -> float:
    """The lower of the two resolutions in ppi; `matrix` takes the unit square to mm."""
    a, b, c, d, _, _ = matrix
    sides = ((image.width, math.hypot(a, b)), (image.height, math.hypot(c, d)))
    return min((pixels / (mm / _INCH) for pixels, mm in sides if mm > 0), default=math.inf)
