"""The words on a spine: as large as its width and length allow, and none if it is too narrow.

The title is in the coloured upper part, the publisher at the foot. Covers shift while they are
glued on, so the words keep 1.5 mm from both folds (`indrumar.production.spine`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from indrumar.outputs.book.cover_panels import FIELD, Panel
from indrumar.outputs.book.measuring import SANS_SEMIBOLD, width
from indrumar.production.spine import NARROWEST_WITH_TEXT

_POINTS = 72 / 25.4
_CLEAR = 1.5  # mm to each fold
_EXTENT, _LEADING = 0.92, 1.15  # ems: from ascender to descender; from line to line
_SMALLEST = 6.0  # points
_SHARE = 1.45  # points of type for a millimetre of spine, beyond which words look cramped
_GAP = 5.0  # mm between the title and the edge of its field
_LARGEST, _PUBLISHER = 1.3, 0.85  # of the unit of a cover's type; of the largest title
_LINKING = 3  # letters: words such as "de" or "și", after which a title must not break off
_SAFETY = 0.97  # letters from a fallback font are wider than calculated


@dataclass(frozen=True, slots=True)
class SpineText:
    """The title in one to three lines and the publisher, or "" if it has no room.

    Sizes are in points, lengths in mm along the spine. A title is `shortened` if the spine has no
    room for all of it.
    """

    title: tuple[str, ...]
    shortened: bool
    size: float
    title_length: float
    publisher: str
    publisher_size: float
    publisher_length: float


def spine_text(title: str, publisher: str, spine: float, panel: Panel) -> SpineText | None:
    """The words of a spine `spine` mm wide beside a panel; none if it is too narrow."""
    if spine < NARROWEST_WITH_TEXT:
        return None
    length, foot = panel.field - _GAP, panel.height * (1 - FIELD) - panel.edge - _GAP
    largest = _LARGEST * panel.unit * _POINTS
    lines, size = _set(title, spine, length, largest)
    small = min(_PUBLISHER * largest, _size((publisher,), spine, foot)) if publisher else 0
    shown = publisher if small >= _SMALLEST else ""
    whole = " ".join(lines) == " ".join(title.split())
    return SpineText(lines, not whole, size, length, shown, _rounded(small), foot)


def _set(title: str, spine: float, length: float, largest: float) -> tuple[tuple[str, ...], float]:
    """The lines of a title and their size in points; at worst shortened."""
    ways = [_balanced(title, count) for count in (1, 2, 3)]
    choices = [(lines, min(largest, _size(lines, spine, length))) for lines in ways]
    lines, size = max(choices, key=lambda choice: (choice[1], -len(choice[0])))
    if size >= _SMALLEST:
        return lines, _rounded(size)
    return (_shortened(title, length),), _SMALLEST


def _rounded(size: float) -> float:
    """Down to a tenth of a point."""
    return int(size * 10) / 10


def _size(lines: Sequence[str], spine: float, length: float) -> float:
    """The largest size in points at which lines fit the spine's width and their length in mm."""
    across = (spine - 2 * _CLEAR) / (_EXTENT + (len(lines) - 1) * _LEADING)
    longest = max(width(line, SANS_SEMIBOLD) for line in lines)
    return min(across, length * _SAFETY / longest, spine * _SHARE / _POINTS) * _POINTS


def _balanced(title: str, count: int) -> tuple[str, ...]:
    """The title in `count` lines, if it has so many words, the longest as short as can be."""
    words = title.split()
    cuts = combinations(range(1, len(words)), min(count, len(words)) - 1)
    ways = (
        tuple(" ".join(words[start:end]) for start, end in pairwise((0, *cut, len(words))))
        for cut in cuts
    )
    return min(ways, key=lambda lines: max(map(_width, lines)))


def _shortened(title: str, length: float) -> str:
    """The first words of a title that fit `length` mm at the smallest size, with an ellipsis."""
    words = title.split()
    room = length * _SAFETY * _POINTS / _SMALLEST
    while len(words) > 1 and (_width(_ended(words)) > room or len(words[-1]) <= _LINKING):
        words.pop()
    return _ended(words)


def _ended(words: Sequence[str]) -> str:
    return " ".join(words).rstrip(",;:–") + " …"


def _width(line: str) -> float:
    return width(line, SANS_SEMIBOLD)
