"""The width of words and the number of lines they take, before layout.

Widths are sums of advances, without kerning, in ems: a little more than what is drawn.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache

from fontTools.ttLib import TTFont

from indrumar.fonts import FONTS

SERIF_SEMIBOLD, SANS, SANS_SEMIBOLD = (
    "SourceSerif4-Semibold",
    "SourceSans3-Regular",
    "SourceSans3-Semibold",
)
"""Files of `fonts/`, without ending."""
_UNKNOWN = 1.0  # the width of a letter from a fallback font


@cache
def _advances(font: str) -> Mapping[str, float]:
    """Letter → advance width in ems."""
    with TTFont(FONTS / f"{font}.ttf", lazy=True) as file:
        widths, em = file["hmtx"], file["head"].unitsPerEm
        return {chr(code): widths[name][0] / em for code, name in file.getBestCmap().items()}


def width(text: str, font: str) -> float:
    """The width of a line in ems."""
    advances = _advances(font)
    return sum(advances.get(letter, _UNKNOWN) for letter in text)


def line_count(text: str, font: str, measure: float) -> int:
    """The lines of `text` if a line is `measure` ems wide, filled greedily.

    A word wider than a line is broken as often as it needs.
    """
    lines, room, space = 0, 0.0, width(" ", font)
    for word in text.split():
        wide = width(word, font)
        if lines and space + wide <= room:
            room -= space + wide
            continue
        lines += max(1, math.ceil(wide / measure))
        room = measure - wide % measure if wide > measure else measure - wide
    return lines


def widest_word(text: str, font: str) -> float:
    """The width of the widest word in ems."""
    return max((width(word, font) for word in text.split()), default=0.0)
