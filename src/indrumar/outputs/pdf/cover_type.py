"""The sizes of a cover's words: as large as their panel allows, never over its edge.

Lengths are those of `style/cover-panels.css` and of a4.css and a5.css; tests lay covers out and
hold both together. Sizes are in rem, as the style sheets write them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indrumar.metadata import PageFormat
from indrumar.outputs.pdf.measuring import (
    SANS,
    SERIF_SEMIBOLD,
    line_count,
    widest_word,
)

_POINT = 25.4 / 72
_TITLES = (2.9, 2.5, 2.1, 1.8, 1.5, 1.25, 1.05, 0.9, 0.78)
_BACK_TITLES = (1.35, 1.15, 1.0, 0.85)
_SUMMARIES = (1.2, 1.1, 1.0, 0.92, 0.84, 0.76)
_TITLE_LINE, _SUBTITLE_LINE, _SUMMARY_LINE = 1.15, 1.3, 1.45
_SUBTITLE, _DETAIL = 1.25, 1.05
FIELD = 0.62
"""The part of the page's height that is coloured."""
_ORNAMENT = 27.0
"""mm at the foot of the front's field that the four steps and the air above them take."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A cover's panel in mm: the page, the margin around its words, and one rem."""

    width: float
    height: float
    edge: float
    rem: float

    @property
    def measure(self) -> float:
        """The width of its lines, in mm."""
        return self.width - 2 * self.edge

    @property
    def field(self) -> float:
        """The height of its coloured field below the upper margin, in mm."""
        return self.height * FIELD - self.edge


PANELS: Mapping[PageFormat, Panel] = {
    PageFormat.A4: Panel(210, 297, 24, 10.8 * _POINT),
    PageFormat.A5: Panel(148, 210, 16, 10 * _POINT),
}


def title_size(panel: Panel, title: str, subtitle: str, details: Sequence[str]) -> float:
    """The size of the front's title, in rem."""
    lines = line_count(subtitle, SANS, panel.measure / (_SUBTITLE * panel.rem))
    below = (lines * _SUBTITLE * _SUBTITLE_LINE + (0.9 if subtitle else 0)) * panel.rem
    below += len(details) * (_DETAIL * 1.36 + 0.6) * panel.rem
    kind = (1.2 + 0.8) * panel.rem
    room = panel.field - _ORNAMENT - kind - below
    return _largest(_TITLES, title, panel, room, SERIF_SEMIBOLD, _TITLE_LINE)


def back_sizes(panel: Panel, title: str, summary: str) -> tuple[float, float]:
    """The sizes of the back's title and summary, in rem."""
    third = panel.field / 3
    above = _largest(_BACK_TITLES, title, panel, third, SERIF_SEMIBOLD, _TITLE_LINE)
    taken = _height(title, above, panel, SERIF_SEMIBOLD, _TITLE_LINE) + 1.2 * panel.rem
    room = panel.field - taken - panel.edge / 2
    return above, _largest(_SUMMARIES, summary, panel, room, SANS, _SUMMARY_LINE)


def _largest(
    sizes: Sequence[float], text: str, panel: Panel, room: float, font: str, line: float
) -> float:
    """The largest of `sizes` in which `text` fits `room` mm and breaks no word."""
    for size in sizes:
        fits = _height(text, size, panel, font, line) <= room
        if fits and widest_word(text, font) * size * panel.rem <= panel.measure:
            return size
    return sizes[-1]


def _height(text: str, size: float, panel: Panel, font: str, line: float) -> float:
    """mm that `text` takes at `size` rem."""
    em = size * panel.rem
    return line_count(text, font, panel.measure / em) * em * line
