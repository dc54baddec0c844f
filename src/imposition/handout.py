"""Handouts: several pages on a sheet of A4, framed and numbered, with or without room for notes."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Literal, get_args

import pikepdf

from imposition.lettering import Lettering, lettering
from imposition.placing import A4, POINTS, Area, placed
from imposition.source import PlacedPage, pages_in
from imposition.writing import Canvas, add_side, corners, finished, in_groups

PerSheet = Literal[2, 3, 4, 6]
"""The pages on a side of a sheet; beside three there are lines for notes."""

# In points. Office printers leave about 5 mm of the edge white; holes are punched in 12 mm.
_MARGIN, _GAP = 12 * POINTS, 7 * POINTS
_NUMBER_ROOM, _NUMBER_SIZE, _NUMBER_DROP = 6 * POINTS, 8.5, 3.7 * POINTS
_FRAME, _FRAME_GREY = 0.4, 0.45
_RULE, _RULE_GREY, _RULE_STEP = 0.35, 0.6, 8 * POINTS  # 8 mm: as in school exercise books
_LARGEST_BESIDE_NOTES = 92 * POINTS


@dataclass(frozen=True, slots=True)
class _Layout:
    """A sheet with a cell for each page and, beside it, where notes are written."""

    sheet: Area
    cells: tuple[Area, ...]
    notes: tuple[Area, ...] = ()


def handout(data: bytes, per_sheet: PerSheet, *, font: bytes | None = None) -> bytes:
    """A finished PDF with 2, 3, 4 or 6 of its pages on each side of a sheet of A4.

    Pages are as large as the sheet allows, upright or on its side, never larger than they were;
    each has a thin frame and its page label below. To be printed at actual size, on both sides.
    `font` is a TrueType font for the labels, which is embedded; they are in Helvetica without it.
    Raises ValueError for another number of pages, a file without pages, or a broken font.
    """
    if per_sheet not in get_args(PerSheet):
        raise ValueError(f"{per_sheet} pages a sheet; there are layouts for {get_args(PerSheet)}")
    with pikepdf.open(BytesIO(data)) as source, pikepdf.new() as target:
        pages, letters = pages_in(target, source), lettering(target, font)
        layout = _notes(pages[0]) if per_sheet == 3 else _grid(pages[0], per_sheet)
        for group in in_groups(len(pages), per_sheet):
            canvas = _side([pages[index] for index in group], layout, letters)
            add_side(target, layout.sheet, canvas)
        return finished(target, source, "short edge" if layout.sheet.landscape else "long edge")


def _side(pages: list[PlacedPage], layout: _Layout, letters: Lettering) -> Canvas:
    canvas = Canvas(fonts={"/F": letters.font})
    for page, cell in zip(pages, layout.cells, strict=False):
        matrix = placed(page.area, cell, turned=False)
        shown = matrix.applied_to(page.area)
        canvas.draw(page.form, matrix, shown)
        canvas.pen(_FRAME, _FRAME_GREY)
        canvas.content.append(b"%s re S" % corners(shown))
        x, y = shown.x + shown.width / 2, shown.y - _NUMBER_DROP
        canvas.content.append(letters.centred(page.label, x, y, _NUMBER_SIZE))
    for lines in layout.notes[: len(pages)]:
        _rule(canvas, lines)
    return canvas


def _rule(canvas: Canvas, area: Area) -> None:
    """Lines to write on, from the top down."""
    canvas.pen(_RULE, _RULE_GREY)
    for number in range(1, int(area.height / _RULE_STEP) + 1):
        y = area.y + area.height - number * _RULE_STEP
        canvas.line((area.x, y), (area.x + area.width, y))


def _grid(page: PlacedPage, per_sheet: int) -> _Layout:
    """Rows and columns on the sheet, upright or on its side, that show the pages largest."""
    upright, on_its_side = A4, Area(0, 0, A4.height, A4.width)
    layouts = [
        _Layout(sheet, _cells(sheet, columns, per_sheet // columns))
        for sheet in (upright, on_its_side)
        for columns in range(1, per_sheet + 1)
        if per_sheet % columns == 0
    ]
    return max(layouts, key=lambda layout: placed(page.area, layout.cells[0], turned=False).a)


def _cells(sheet: Area, columns: int, rows: int) -> tuple[Area, ...]:
    """The cells in reading order, each without the room for its page's number."""
    width = (sheet.width - 2 * _MARGIN - (columns - 1) * _GAP) / columns
    height = (sheet.height - 2 * _MARGIN - (rows - 1) * _GAP) / rows
    return tuple(
        Area(
            _MARGIN + column * (width + _GAP),
            sheet.height - _MARGIN - (row + 1) * height - row * _GAP + _NUMBER_ROOM,
            width,
            height - _NUMBER_ROOM,
        )
        for row in range(rows)
        for column in range(columns)
    )


def _notes(page: PlacedPage) -> _Layout:
    """Three pages below one another, each with lines to its right."""
    rows = _cells(A4, 1, 3)
    scale = placed(page.area, rows[0], turned=False).a
    width = min(_LARGEST_BESIDE_NOTES, page.area.width * scale)
    cells = tuple(Area(row.x, row.y, width, row.height) for row in rows)
    notes = tuple(
        Area(row.x + width + _GAP, row.y, row.width - width - _GAP, row.height) for row in rows
    )
    return _Layout(A4, cells, notes)
