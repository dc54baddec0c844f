"""An image file decoded: colour and alpha apart, 8 bits, CMYK always with 255 as full ink."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO

from PIL import Image, ImageChops

from weasypress.ink import separation

_DEEP = frozenset({"I", "I;16", "I;16B", "I;16L", "I;16N"})
COLOURS = 256
"""A picture with at most this many colours is a drawing."""
_SAMPLE = (256, 256)  # enough pixels to measure how flat a picture is
_FEW = 16  # colours that fill half of a flat one


@dataclass(frozen=True, slots=True)
class Picture:
    """An image ready for conversion.

    `colour` is L, RGB or CMYK (where 255 is full ink); `alpha` is L or none; `profile` is the
    image's own ICC profile if it has a suitable one; a photograph came as JPEG; a drawing has at
    most 256 colours.
    """

    colour: Image.Image
    alpha: Image.Image | None
    profile: bytes | None
    photograph: bool
    drawing: bool

    @property
    def is_flat(self) -> bool:
        """Whether a few colours fill half of it, as in screenshots and drawings of any kind."""
        sample = self.colour.copy()
        sample.thumbnail(_SAMPLE, Image.Resampling.NEAREST)
        counted = sample.getcolors(_SAMPLE[0] * _SAMPLE[1]) or []
        largest = sorted((count for count, _ in counted), reverse=True)[:_FEW]
        return 2 * sum(largest) >= sample.width * sample.height


def opened(data: bytes, ratio: float = 1.0) -> Picture:
    """The picture in `data`, made smaller to `ratio` of its size; drawings keep their sharpness."""
    with Image.open(BytesIO(data)) as file:
        file.load()
        photograph = file.format in ("JPEG", "MPO")
        image = _eight_bits(file)
        if image.mode == "CMYK" and photograph and "APP14" not in getattr(file, "app", {}):
            # Pillow takes every CMYK JPEG for Adobe's, in which 255 is no ink.
            image = ImageChops.invert(image)
        given = file.info.get("icc_profile")
    drawing = not photograph and image.convert(_opaque(image.mode)).getcolors(COLOURS) is not None
    if ratio < 1 and not drawing:
        image = _smaller(image, ratio)
    colour, alpha = _parted(image)
    profile = given if given and separation.fits(given, colour.mode) else None
    return Picture(colour, alpha, profile, photograph, drawing)


def on_paper(picture: Picture) -> Picture:
    """`picture` without its alpha, on white."""
    if picture.alpha is None:
        return picture
    ground = Image.new(picture.colour.mode, picture.colour.size, "white")
    colour = Image.composite(picture.colour, ground, picture.alpha)
    drawing = picture.drawing and colour.getcolors(COLOURS) is not None
    return replace(picture, colour=colour, alpha=None, drawing=drawing)


def is_grey(image: Image.Image, tolerance: int = 2) -> bool:
    """Whether no pixel of an RGB `image` has a hue."""
    red, green, blue = image.split()
    return all(
        int(ImageChops.difference(red, other).getextrema()[1]) <= tolerance  # type: ignore[arg-type]
        for other in (green, blue)
    )


def _eight_bits(image: Image.Image) -> Image.Image:
    """`image` in L, LA, RGB, RGBA or CMYK."""
    if image.mode in _DEEP:
        deep = image.convert("I")
        return deep.point(lambda value: value * (1 / 257)).convert("L")
    if "transparency" in image.info or image.mode in ("PA", "RGBa"):
        return image.convert("RGBA")
    if image.mode == "La":
        return image.convert("LA")
    if image.mode in ("L", "LA", "RGB", "RGBA", "CMYK"):
        return image
    return image.convert("L" if image.mode in ("1", "F") else "RGB")


def _smaller(image: Image.Image, ratio: float) -> Image.Image:
    """`image` resampled; Pillow weighs colours by alpha, so that hidden ones do not show."""
    size = (max(1, round(image.width * ratio)), max(1, round(image.height * ratio)))
    return image.resize(size, Image.Resampling.LANCZOS)


def _parted(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    if image.mode not in ("LA", "RGBA"):
        return image, None
    alpha = image.getchannel("A")
    colour = image.convert(_opaque(image.mode))
    return colour, None if alpha.getextrema() == (255, 255) else alpha


def _opaque(mode: str) -> str:
    return {"LA": "L", "RGBA": "RGB"}.get(mode, mode)
