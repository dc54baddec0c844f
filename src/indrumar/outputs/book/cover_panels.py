"""The sizes of a cover's words: as large as their panel allows.

Lengths are those of `style/cover-panels.css` and of a4.css and a5.css; tests lay covers out and
keep both in step.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indrumar.metadata import PageFormat
from indrumar.outputs.book.measuring import (
    SANS,
    SERIF_SEMIBOLD,
    line_count,
    widest_word,
)

_POINT = 25.4 / 72
_TITLES = (2.9, 2.5, 2.1, 1.8, 1.5, 1.25, 1.05, 0.9, 0.78)
_BACK_TITLES = (1.35, 1.15, 1.0, 0.85)
_SUMMARIES = (1.2, 1.1, 1.0, 0.92, 0.84, 0.76)
_SUBTITLE_LINE, _DETAIL_LINE = 1.3, 1.36
_SUBTITLE, _DETAIL = 1.25, 1.05
FIELD = 0.62
"""The part of the page's height that is coloured."""
_ORNAMENT = 27
"""Steps of the page format that the ornament and the air above it take of the front's field."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A cover's panel in mm: the page, the margin around its words, and the units of sizes.

    `unit` is that of titles and what goes with them (--cover-type), `rem` that of all else,
    `step` that of the ornament.
    """

    width: float
    height: float
    edge: float
    unit: float
    rem: float
    step: float

    @property
    def measure(self) -> float:
        """The width of its lines, in mm."""
        return self.width - 2 * self.edge

    @property
    def field(self) -> float:
        """The height of its coloured field below the upper margin, in mm."""
        return self.height * FIELD - self.edge


PANELS: Mapping[PageFormat, Panel] = {
    PageFormat.A4: Panel(210, 297, 24, 13 * _POINT, 10.8 * _POINT, 1.35),
    PageFormat.A5: Panel(148, 210, 16, 10 * _POINT, 10 * _POINT, 1),
}


def title_size(panel: Panel, title: str, subtitle: str, details: Sequence[str]) -> float:
    """The size of the front's title, in units of the panel."""
    lines = line_count(subtitle, SANS, panel.measure / (_SUBTITLE * panel.unit))
    below = (lines * _SUBTITLE * _SUBTITLE_LINE + (0.9 if subtitle else 0)) * panel.unit
    below += len(details) * (_DETAIL * _DETAIL_LINE + 0.6) * panel.unit
    kind = (1.2 + 0.8) * panel.unit
    room = panel.field - _ORNAMENT * panel.step - kind - below
    return _largest(_TITLES, title, _Column(panel.measure, room, panel.unit), _TITLE)


def back_sizes(panel: Panel, title: str, summary: str) -> tuple[float, float]:
    """The sizes of the back's title, in units of the panel, and of its summary, in rem."""
    top = _Column(panel.measure, panel.field / 3, panel.unit)
    above = _largest(_BACK_TITLES, title, top, _TITLE)
    room = panel.field - _height(title, above, top, _TITLE) - 1.2 * panel.rem - panel.edge / 2
    column = _Column(panel.measure, room, panel.rem)
    return above, _largest(_SUMMARIES, summary, column, _SUMMARY)


@dataclass(frozen=True, slots=True)
class _Type:
    """A font and its height of line in ems."""

    font: str
    line: float


@dataclass(frozen=True, slots=True)
class _Column:
    """The area for words: width and height in mm, and the unit of their size in mm."""

    measure: float
    room: float
    unit: float


_TITLE, _SUMMARY = _Type(SERIF_SEMIBOLD, 1.15), _Type(SANS, 1.45)


def _largest(sizes: Sequence[float], text: str, column: _Column, type_: _Type) -> float:
    """The largest of `sizes` in which `text` fits its column and breaks no word."""
    for size in sizes:
        fits = _height(text, size, column, type_) <= column.room
        if fits and widest_word(text, type_.font) * size * column.unit <= column.measure:
            return size
    return sizes[-1]


def _height(text: str, size: float, column: _Column, type_: _Type) -> float:
    """mm that `text` takes at `size` units."""
    em = size * column.unit
    return line_count(text, type_.font, column.measure / em) * em * type_.line
