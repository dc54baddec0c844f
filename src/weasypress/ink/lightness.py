"""How light and how colourful a colour of the screen looks: CIE 1976 L* and C*ab.

sRGB after IEC 61966-2-1, L*a*b* after ISO/CIE 11664-4, with the white of D65.
"""

from __future__ import annotations

import math

_WHITE = (0.95047, 1.0, 1.08883)
_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))


def chroma_and_lightness(rgb: tuple[int, int, int]) -> tuple[float, float]:
    """C*ab and L* (0 to 100) of a colour of sRGB in bytes."""
    linear = [_linear(value / 255) for value in rgb]
    x, y, z = (
        _cube_root(sum(a * b for a, b in zip(row, linear, strict=True)) / white)
        for row, white in zip(_XYZ, _WHITE, strict=True)
    )
    return math.hypot(500 * (x - y), 200 * (y - z)), 116 * y - 16


def black_point(lightness: float, darkest: float) -> float:
    """`lightness` mapped into the range from `darkest` to paper, both L*.

    That is black point compensation: luminance is scaled, as littleCMS does it in XYZ.
    """
    floor = _luminance(darkest)
    scaled = floor + (1 - floor) * _luminance(lightness)
    return 116 * _cube_root(scaled) - 16


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _luminance(lightness: float) -> float:
    root = (lightness + 16) / 116
    return root**3 if root > 6 / 29 else (root - 4 / 29) * 108 / 841


def _cube_root(value: float) -> float:
    return value ** (1 / 3) if value > (6 / 29) ** 3 else value * 841 / 108 + 4 / 29
