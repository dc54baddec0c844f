"""Arithmetic of colours on a screen: mixing, contrast, and the nearest colour that can be read.

Contrast is that of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), from 1 to 21.
Colours are written as in CSS, ``#1d4f7c``, in sRGB.
"""

from __future__ import annotations

import colorsys
from collections.abc import Iterable
from functools import lru_cache

TEXT, GRAPHICS = 4.5, 3.0
"""The least contrast of text (1.4.3) and of controls and graphics (1.4.11)."""
_STEPS = 512


def parts(colour: str) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def written(red: float, green: float, blue: float) -> str:
    """The colour as CSS writes it; parts beyond 0 and 1 are cut."""
    return "#" + "".join(f"{round(min(1, max(0, part)) * 255):02x}" for part in (red, green, blue))


def mixed(first: str, second: str, share: float) -> str:
    """`first` with a share of `second`, from 0 (all first) to 1 (all second)."""
    red, green, blue = (
        a + (b - a) * share for a, b in zip(parts(first), parts(second), strict=True)
    )
    return written(red, green, blue)


def luminance(colour: str) -> float:
    """The relative luminance: 0 of black, 1 of white."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, whichever is the lighter: 1 to 21."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, grounds: Iterable[str], ratio: float = TEXT) -> str:
    """The colour nearest to `colour` with at least this contrast on all of the `grounds`.

    Hue and saturation stay; it becomes darker or lighter, whichever changes it less. If nothing of
    its hue is dark or light enough: black or white, whichever has more contrast.
    """
    return _nearest(colour, tuple(grounds), ratio)


# A house has the same few colours on every page, and for each hundreds of shades are tried.
@lru_cache(maxsize=512)
def _nearest(colour: str, beneath: tuple[str, ...], ratio: float) -> str:
    hue, lightness, saturation = colorsys.rgb_to_hls(*parts(colour))
    for step in range(_STEPS + 1):
        for moved in (lightness - step / _STEPS, lightness + step / _STEPS):
            if 0 <= moved <= 1:
                shade = written(*colorsys.hls_to_rgb(hue, moved, saturation)) if step else colour
                if all(contrast(shade, ground) >= ratio for ground in beneath):
                    return shade
    return max(("#000000", "#ffffff"), key=lambda end: min(contrast(end, g) for g in beneath))
