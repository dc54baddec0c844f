"""The inks of an image's pixels, by sampling what it decodes to.

Pixels are averaged in cells of about a thousandth of the longer side first: ink is a matter of
areas, and the noise of JPEG at an edge is not printed.
"""

from __future__ import annotations

import io
import math
import zlib
from collections.abc import Sequence

import pikepdf
from PIL import Image as Pillow
from PIL import ImageChops, ImageMath

from preflight.content.images import Image, PixelInks
from preflight.content.painted import ink_sum
from preflight.content.spaces import PROCESS, Model

_CELLS = 1000
_NOISE = 8  # of 255: what JPEG makes of a plate without ink
_GREY_NOISE = 16  # of 255: how far the channels of a grey photograph lie apart
_CODECS = ("DCTDecode", "DCT", "JPXDecode")
UNKNOWN = PixelInks(coloured=True)


def pixel_inks(image: Image) -> PixelInks:
    """The ink of an image's pixels on paper; unknown ones count as coloured."""
    if image.stencil:
        return PixelInks()
    if image.space.palette:
        return _of_palette(image)
    try:
        planes = _planes(image)
    except (
        OSError,
        ValueError,
        SyntaxError,
        zlib.error,
        pikepdf.PdfError,
        Pillow.DecompressionBombError,
    ):
        return UNKNOWN
    return _of_planes(planes, image) if planes else UNKNOWN


def _of_palette(image: Image) -> PixelInks:
    """The colours that are used; the whole palette if the pixels cannot be read."""
    space = image.space
    used: Sequence[int] = range(len(space.palette))
    if image.bits == 8 and image.filters[-1:] != ("DCTDecode",):
        try:
            used = sorted(set(image.data.read_bytes()))
        except (pikepdf.PdfError, zlib.error):
            used = range(len(space.palette))
    known = [inks for index in used if (inks := space.inks((index,))) is not None]
    if not known:
        return UNKNOWN
    coloured = any(inks.get(name, 0) > 0.02 for inks in known for name in {*inks} - {"K"})
    most = max(ink_sum(inks) for inks in known)
    return PixelInks(most, coloured, white=most == 0)


def _planes(image: Image) -> list[Pillow.Image]:
    """A grey picture per component, its values those of the colour space as 0…255."""
    if image.filters[-1:] and image.filters[-1] in _CODECS:
        planes = _decoded(image)
    else:
        planes = _plain(image)
    decode = image.decode
    if len(decode) == 2 * len(planes):
        pairs = zip(decode[::2], decode[1::2], strict=True)
        planes = [_between(plane, *ends) for plane, ends in zip(planes, pairs, strict=True)]
    return planes


def _between(plane: Pillow.Image, low: float, high: float) -> Pillow.Image:
    if (low, high) == (0, 1):
        return plane
    return plane.point([round(255 * low + value * (high - low)) for value in range(256)])


def _decoded(image: Image) -> list[Pillow.Image]:
    """JPEG and JPEG 2000. Pillow turns the inverted CMYK of Adobe's JPEG, which PDF does not."""
    opened = Pillow.open(io.BytesIO(image.data.read_raw_bytes()))
    opened.draft(None, (_CELLS, _CELLS))
    known = opened.mode in ("L", "RGB", "CMYK")
    small = _reduced(
        opened if known else opened.convert("RGB" if image.space.components == 3 else "L")
    )
    if opened.mode == "CMYK" and "adobe" in opened.info:
        small = ImageChops.invert(small)
    return list(small.split())


def _plain(image: Image) -> list[Pillow.Image]:
    count, size = image.space.components, (image.width, image.height)
    if image.bits == 1 and count == 1:
        return [_reduced(Pillow.frombytes("1", size, image.data.read_bytes()).convert("L"))]
    if image.bits not in (8, 16) or not count:
        return []
    data, step = image.data.read_bytes(), image.bits // 8 * count
    pixels = image.width * image.height
    starts = range(0, step, image.bits // 8)
    return [_reduced(Pillow.frombytes("L", size, data[s::step][:pixels])) for s in starts]


def _reduced(picture: Pillow.Image) -> Pillow.Image:
    factor = math.ceil(max(picture.size) / _CELLS)
    return picture.reduce(factor) if factor > 1 else picture


def _of_planes(planes: list[Pillow.Image], image: Image) -> PixelInks:
    space = image.space
    if space.model is Model.RGB and len(planes) == 3:
        pairs = ((0, 1), (1, 2), (0, 2))
        apart = max(_most(ImageChops.difference(planes[a], planes[b])) for a, b in pairs)
        darkest = min(_extremes(plane)[0] for plane in planes)
        return PixelInks(None, apart > _GREY_NOISE, white=darkest > 255 - _NOISE)
    if space.model is Model.GREY:
        darkest = 255 - _extremes(planes[0])[0]
        return PixelInks(100 * darkest / 255, white=darkest < _NOISE)
    names = PROCESS if space.model is Model.CMYK else space.plates
    if len(planes) != len(names):
        return UNKNOWN
    most = _most_together(planes)
    others = (p for p, name in zip(planes, names, strict=True) if name not in ("K", "Black"))
    coloured = any(_most(plane) > _NOISE for plane in others)
    return PixelInks(100 * most / 255, coloured, white=most < _NOISE)


def _most_together(planes: list[Pillow.Image]) -> float:
    named = {f"p{i}": plane for i, plane in enumerate(planes)}
    total = ImageMath.lambda_eval(lambda known: sum(known[name] for name in named), **named)
    return _most(total)


def _extremes(plane: Pillow.Image) -> tuple[float, float]:
    low, high = plane.getextrema()
    assert isinstance(low, int | float)  # of one band, not a pair for each
    assert isinstance(high, int | float)
    return low, high


def _most(plane: Pillow.Image) -> float:
    return _extremes(plane)[1]
