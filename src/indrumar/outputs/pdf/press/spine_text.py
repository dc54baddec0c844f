"""The words on a spine: as large as its width and length allow, and none where it is too narrow.

The title stands in the coloured upper part, the publisher at the foot. Covers shift while they
are glued on, so the words keep 1.5 mm from both folds (`indrumar.production.spine`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indrumar.outputs.pdf.cover_type import FIELD, Panel
from indrumar.outputs.pdf.measuring import SANS, SANS_SEMIBOLD, width
from indrumar.production.spine import NARROWEST_WITH_TEXT

_POINTS = 72 / 25.4
_CLEAR = 1.5  # mm to each fold
_EXTENT, _LEADING = 0.92, 1.15  # ems: from ascender to descender; from line to line
_SMALLEST = 6.0  # points
_SHARE = 1.45  # points of type for a millimetre of spine, beyond which words look stuffed in
_GAP = 5.0  # mm between the title and the edge of its field
_PUBLISHER = 0.85  # of the title's size
_SAFETY = 0.97  # letters that another font lends are wider than reckoned


@dataclass(frozen=True, slots=True)
class SpineText:
    """The title in one or two lines and the publisher, or "" where it has no room.

    Sizes are in points, lengths in mm along the spine.
    """

    title: tuple[str, ...]
    size: float
    title_length: float
    publisher: str
    publisher_size: float
    publisher_length: float


def spine_text(title: str, publisher: str, spine: float, panel: Panel) -> SpineText | None:
    """The words of a spine `spine` mm wide beside a panel; none where it is too narrow."""
    if spine < NARROWEST_WITH_TEXT:
        return None
    length = panel.field - _GAP
    lines, size = _set(title, spine, length, _SHARE * panel.rem * _POINTS * 0.9)
    foot = panel.height * (1 - FIELD) - panel.edge - _GAP
    small = max(_SMALLEST, round(size * _PUBLISHER, 1))
    fits = width(publisher, SANS) * small / _POINTS <= foot * _SAFETY
    return SpineText(lines, size, length, publisher if fits else "", small, foot)


def _set(title: str, spine: float, length: float, largest: float) -> tuple[tuple[str, ...], float]:
    """The lines of a title and their size in points; at worst shortened."""
    choices = [((title,), min(largest, _size((title,), spine, length)))]
    halves = _halves(title)
    choices.append((halves, min(largest, _size(halves, spine, length))))
    lines, size = max(choices, key=lambda choice: (choice[1], -len(choice[0])))
    if size >= _SMALLEST:
        return lines, round(size - 0.05, 1)
    return (_shortened(title, length),), _SMALLEST


def _size(lines: Sequence[str], spine: float, length: float) -> float:
    """The largest size in points at which lines fit the spine's width and their length in mm."""
    across = (spine - 2 * _CLEAR) / (_EXTENT + (len(lines) - 1) * _LEADING)
    longest = max(width(line, SANS_SEMIBOLD) for line in lines)
    return min(across, length * _SAFETY / longest, spine * _SHARE / _POINTS) * _POINTS


def _halves(title: str) -> tuple[str, ...]:
    """The title in two lines whose longer one is as short as can be."""
    words = title.split()
    splits = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    return min(splits, key=lambda split: max(map(_width, split)), default=(title,))


def _shortened(title: str, length: float) -> str:
    """The first words of a title that fit `length` mm at the smallest size, with an ellipsis."""
    words = title.split()
    room = length * _SAFETY * _POINTS / _SMALLEST
    while len(words) > 1 and _width(" ".join(words) + " …") > room:
        words.pop()
    return " ".join(words) + " …"


def _width(line: str) -> float:
    return width(line, SANS_SEMIBOLD)
