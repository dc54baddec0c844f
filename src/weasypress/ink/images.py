"""Images in inks: to grey, to the profile's CMYK, or passed on, as streams for the file.

Photographs (JPEG) stay JPEG at a quality that shows no loss; anything else is packed without loss.
The colours of a drawing become the same inks as in vectors. Neutral pixels of other flat images
become pure K: screenshots contain text.
"""

from __future__ import annotations

import logging
import sys
from typing import Any

from PIL import Image, ImageChops

from weasypress.ink import separation
from weasypress.ink.conversion import Conversion
from weasypress.ink.ink_limit import limited
from weasypress.ink.packing import jpeg, packed, passed
from weasypress.ink.pixels import COLOURS, Picture, is_grey, on_paper, opened
from weasypress.objects import Array

_LOG = logging.getLogger(__name__)
_LOSS = 0.06  # of full ink: how far JPEG may overshoot in dark places
_NEUTRAL, _COLOURED = 2, 16  # of 255: between the largest and the smallest of R, G and B


def image_stream(conversion: Conversion, data: bytes, ratio: float = 1.0) -> Any:
    """The image XObject of the image file `data`, made smaller to `ratio`; its mask is in SMask."""
    picture = opened(data, ratio)
    if picture.alpha is not None and not conversion.transparency:
        _LOG.warning("an image with transparent parts is set on white: PDF/X-1a knows no alpha")
        picture = on_paper(picture)
    stream = _stream(conversion, picture, data if ratio >= 1 else None)
    if picture.alpha is not None:
        stream.extra["SMask"] = packed(picture.alpha, "/DeviceGray")
    return stream


def _stream(conversion: Conversion, picture: Picture, data: bytes | None) -> Any:
    image = picture.colour
    if conversion.colour == "black" or image.mode == "L" or _is_neutral(picture):
        return _grey_stream(conversion, picture)
    if image.mode == "CMYK":
        return _cmyk_stream(conversion, picture, data)
    if picture.drawing:
        return _drawing(conversion, picture)
    inks = separation.to_inks(image, conversion.profile, picture.profile)
    if picture.photograph:
        return jpeg(limited(inks, conversion.ink_limit / 100 - _LOSS))
    if picture.is_flat:
        inks = _with_pure_black(conversion, picture, inks)
    return packed(limited(inks, conversion.ink_limit / 100), "/DeviceCMYK")


def _is_neutral(picture: Picture) -> bool:
    return picture.colour.mode == "RGB" and is_grey(picture.colour)


def _grey_stream(conversion: Conversion, picture: Picture) -> Any:
    if picture.colour.mode == "CMYK":
        light = separation.lightness(picture.colour, picture.profile or conversion.profile)
        grey = light.point([_grey(conversion.black_for(value / 2.55)) for value in range(256)])
    else:
        light = separation.lightness(picture.colour, picture.profile)
        grey = light.point([_grey(conversion.tint(value / 2.55)) for value in range(256)])
    return jpeg(grey) if picture.photograph else packed(grey, "/DeviceGray")


def _cmyk_stream(conversion: Conversion, picture: Picture, data: bytes | None) -> Any:
    inks = separation.to_inks(picture.colour, conversion.profile, picture.profile)
    thinned = limited(inks, conversion.ink_limit / 100)
    if not picture.photograph:
        return packed(thinned, "/DeviceCMYK")
    if thinned is picture.colour and data is not None:
        return passed(data, picture.colour)
    return jpeg(limited(inks, conversion.ink_limit / 100 - _LOSS))


def _drawing(conversion: Conversion, picture: Picture) -> Any:
    """A picture of few colours, as indexes into a table of their inks."""
    image = picture.colour
    if picture.profile is not None:
        image = separation.to_srgb(image, picture.profile)
    counted: Any = image.getcolors(COLOURS)
    colours = sorted(colour for _, colour in counted)
    number = {
        int.from_bytes((*colour, 255), sys.byteorder): index for index, colour in enumerate(colours)
    }
    pixels = memoryview(image.convert("RGBA").tobytes()).cast("I")
    numbers = bytes(map(number.__getitem__, pixels))
    inks = bytes(
        round(ink * 255)
        for red, green, blue in colours
        for ink in conversion.inks((red / 255, green / 255, blue / 255))
    )
    table = Array(["/Indexed", "/DeviceCMYK", len(colours) - 1, f"<{inks.hex()}>"])
    return packed(Image.frombytes("L", image.size, numbers), table)


def _with_pure_black(conversion: Conversion, picture: Picture, inks: Image.Image) -> Image.Image:
    """`inks` with tints of K alone where the picture has no hue, blending where a hue begins."""
    red, green, blue = picture.colour.split()
    largest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    smallest = ImageChops.darker(ImageChops.darker(red, green), blue)
    spread = ImageChops.subtract(largest, smallest)
    step = 255 / (_COLOURED - _NEUTRAL)
    neutral = spread.point(
        [round(min(max((_COLOURED - value) * step, 0), 255)) for value in range(256)]
    )
    light = separation.lightness(picture.colour, picture.profile)
    black = light.point([255 - _grey(conversion.tint(value / 2.55)) for value in range(256)])
    none = Image.new("L", black.size)
    return Image.composite(Image.merge("CMYK", (none, none, none, black)), inks, neutral)


def _grey(black: float) -> int:
    return 255 - round(black * 255)
