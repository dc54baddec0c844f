"""Colours into inks by littleCMS, relative colorimetric with black point compensation.

All inks here are the four of the printing condition's profile; an image of lightness is CIE L*
in 8 bits, relative to the paper. Transforms are made once for a profile and kept.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from io import BytesIO
from operator import neg

from PIL import Image, ImageCms

_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
_COMPENSATED = ImageCms.Flags.BLACKPOINTCOMPENSATION
_EXACT = ImageCms.Flags.NONE
_MODES = {"GRAY": "L", "RGB ": "RGB", "CMYK": "CMYK"}


def to_inks(image: Image.Image, profile: bytes, source: bytes | None = None) -> Image.Image:
    """An RGB or CMYK `image` in the inks of `profile`.

    `source` is the image's own profile, None for sRGB; for CMYK it is `profile` itself.
    """
    if image.mode == "CMYK" and source in (None, profile):
        return image
    return _applied(image, _to_inks(profile, source, image.mode))


def to_srgb(image: Image.Image, source: bytes) -> Image.Image:
    """An RGB, grey or CMYK `image` of the profile `source`, in sRGB."""
    return _applied(image, _to_srgb(source, image.mode))


def lightness(image: Image.Image, source: bytes | None = None) -> Image.Image:
    """The CIE L* of an RGB, grey or CMYK `image`, 0 to 100 as 0 to 255."""
    rgb = image.convert("RGB") if image.mode == "L" and source is None else image
    return _applied(rgb, _to_lab(source, rgb.mode)).getchannel(0)


def fits(source: bytes, mode: str) -> bool:
    """Whether `source` is a profile that littleCMS reads, for images of `mode`."""
    try:
        space = _profile(source).profile.xcolor_space
    except (OSError, ImageCms.PyCMSError):
        return False
    return _MODES.get(space) == mode


@lru_cache(maxsize=8)
def black_lightness(profile: bytes) -> tuple[float, ...]:
    """The L*, 0 to 100, of 256 tints of black from no ink to full, never rising."""
    ramp = Image.new("L", (256, 1))
    ramp.putdata(range(256))
    none = Image.new("L", (256, 1))
    tints = Image.merge("CMYK", (none, none, none, ramp))
    read = [value / 2.55 for value in lightness(tints, profile).tobytes()]
    measured = [100.0]
    for value in read[1:]:
        measured.append(min(value, measured[-1]))
    return tuple(measured)


def black_for(wanted: float, curve: tuple[float, ...]) -> float:
    """The tint of black, 0 to 1, that looks as light as `wanted`, an L* of 0 to 100."""
    if wanted >= curve[0]:
        return 0.0
    if wanted < curve[-1]:
        return 1.0
    step = bisect_left(curve, -wanted, key=neg)  # the first tint that is as dark
    above, below = curve[step - 1], curve[step]
    return (step - 1 + (above - wanted) / (above - below)) / (len(curve) - 1)


def _applied(image: Image.Image, transform: ImageCms.ImageCmsTransform) -> Image.Image:
    result = ImageCms.applyTransform(image, transform)
    assert result is not None  # None only if it works in place
    return result


@lru_cache(maxsize=16)
def _profile(data: bytes) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(BytesIO(data))


@lru_cache(maxsize=1)
def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


@lru_cache(maxsize=32)
def _to_inks(profile: bytes, source: bytes | None, mode: str) -> ImageCms.ImageCmsTransform:
    given = _srgb() if source is None else _profile(source)
    return ImageCms.buildTransform(given, _profile(profile), mode, "CMYK", _INTENT, _COMPENSATED)


@lru_cache(maxsize=32)
def _to_srgb(source: bytes, mode: str) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(_profile(source), _srgb(), mode, "RGB", _INTENT, _COMPENSATED)


@lru_cache(maxsize=32)
def _to_lab(source: bytes | None, mode: str) -> ImageCms.ImageCmsTransform:
    given = _srgb() if source is None else _profile(source)
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    return ImageCms.buildTransform(given, lab, mode, "LAB", _INTENT, _EXACT)
