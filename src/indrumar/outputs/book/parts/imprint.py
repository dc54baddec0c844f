"""The imprint page ("caseta tehnică"): who made the publication, and its facts.

Its lines are in the order of the country's profile (`Jurisdiction.imprint.order`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from indrumar.metadata import ImprintField, PageFormat
from indrumar.outputs.book.parts.imprint_facts import (
    note_line,
    numbers_line,
    original_lines,
    rights_line,
    series_line,
)
from indrumar.outputs.book.parts.imprint_line import Line
from indrumar.outputs.book.parts.imprint_people import method_line, partners, publisher, team
from indrumar.outputs.book.parts.imprint_printing import (
    copy_line,
    counter_styles,
    is_printed,
    production_line,
)
from indrumar.outputs.book.parts.imprint_record import (
    cip_block,
    citation_line,
    funding_line,
    history_line,
    state_line,
)
from indrumar.outputs.book.parts.status_notice import status_notice
from indrumar.outputs.book.parts.titles import status_word
from indrumar.outputs.book.templating import fill
from indrumar.outputs.book.volume import Volume

# What fits on a page in the usual size and in the next smaller one: rows of so many letters.
_ROOM = {PageFormat.A5: (70, 42, 56), PageFormat.A4: (84, 50, 66)}
_HEAD = 7  # rows of title, edition, notice
_BAND = 6  # rows that the funders' band takes
_SPACE = 0.5  # rows between two paragraphs

FIELDS: Mapping[ImprintField, Callable[[Volume], Iterator[Line]]] = {
    "team": team,
    "publisher": publisher,
    "partners": partners,
    "series": series_line,
    "original": original_lines,
    "method": method_line,
    "numbers": numbers_line,
    "cip": cip_block,
    "rights": rights_line,
    "cite": citation_line,
    "history": history_line,
    "note": note_line,
    "funding": funding_line,
    "state": state_line,
    "copy": copy_line,
}


def imprint(volume: Volume, pages: int | None = None) -> str:
    """The page behind the cover.

    `pages` are those between the covers, as the printer counts them, if known; else they are
    counted in the layout that the page is a part of (see `imprint_printing`).
    """
    lines = tuple(_lines(volume, pages))
    counted_here = pages is None and is_printed(volume)
    return fill(
        "imprint",
        volume,
        lines=lines,
        size=_size(volume.page_format, lines),
        status=status_word(volume),
        notice=status_notice(volume),
        counters=counter_styles(volume) if counted_here else None,
    )


def _lines(volume: Volume, pages: int | None) -> Iterator[Line]:
    for field in volume.project.jurisdiction.imprint.order:
        if field == "production":
            yield from production_line(volume, pages)
        else:
            yield from FIELDS[field](volume)


def _size(page_format: PageFormat, lines: tuple[Line, ...]) -> str:
    """The style sheet's class for a page with much on it; may be empty."""
    letters, usual, dense = _ROOM[page_format]
    rows = _HEAD + sum(_rows(line, letters) for line in lines)
    return "" if rows <= usual else "dense" if rows <= dense else "very-dense"


def _rows(line: Line, letters: int) -> float:
    return _SPACE + (_BAND if line.kind == "funding" else line.rows(letters))
