"""Tables as a grid without holes: the same number of columns in each row, whatever authors wrote.

A table of HTML may have short rows, cells that span more columns or rows than there are, and cells
that cover each other. Browsers fill the holes for the eye; the PDF standards, and people who hear
a table, need the cells. Cells are placed as HTML does it (“forming a table”).
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from indrumar.composing.html_tree import element

_MOST = 1000
"""The most columns that HTML lets a cell span."""


def complete_grid(table: HtmlElement) -> None:
    """Gives the rows of a table their missing cells, and cells the spans that there is room for."""
    groups = [group for group in _groups(table) if group]
    rows = [_cells(row) for group in groups for row in group]
    used = min(_MOST, max((sum(map(_columns, cells)) for cells in rows), default=0) or 1)
    width = max((_place(group, used) for group in groups), default=0)
    for group in groups:
        _fill(group, width)


def _groups(table: HtmlElement) -> list[list[HtmlElement]]:
    """The rows of a table's head, bodies and foot, and those outside them; cells stay in one."""
    parts = table.xpath("./thead | ./tbody | ./tfoot")
    return [table.xpath("./tr"), *(part.xpath("./tr") for part in parts)]


def _place(rows: Sequence[HtmlElement], used: int) -> int:
    """Sets spans that fit; returns the number of columns in which a cell begins."""
    taken: set[tuple[int, int]] = set()
    width = 0
    for number, row in enumerate(rows):
        column = 0
        for cell in _cells(row):
            while (number, column) in taken:
                column += 1
            width = max(width, column + 1)
            across = _free(taken, number, column, min(_columns(cell), max(1, used - column)))
            down = min(_rows(cell) or len(rows), len(rows) - number)
            _span(cell, across, down)
            taken |= {(number + y, column + x) for y in range(down) for x in range(across)}
            column += across
    return width


def _free(taken: set[tuple[int, int]], row: int, column: int, wanted: int) -> int:
    """The columns up to the next one that a cell from above takes."""
    return next((n for n in range(1, wanted) if (row, column + n) in taken), wanted)


def _fill(rows: Sequence[HtmlElement], width: int) -> None:
    """Ends cells at the last column and adds cells for the places that none takes."""
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        column = 0
        for cell in _cells(row):
            while (number, column) in taken:
                column += 1
            across, down = min(_columns(cell), width - column), _rows(cell)
            _span(cell, across, down)
            taken |= {(number + y, column + x) for y in range(down) for x in range(across)}
            column += across
        for _ in range(width - sum((number, x) in taken for x in range(width))):
            row.append(element("td"))


def _cells(row: HtmlElement) -> list[HtmlElement]:
    return list(row.iterchildren("td", "th"))


def _columns(cell: HtmlElement) -> int:
    return max(1, _number(cell, "colspan"))


def _rows(cell: HtmlElement) -> int:
    """The rows that a cell spans; 0 for all to the end of the group."""
    return _number(cell, "rowspan") if cell.get("rowspan") is not None else 1


def _number(cell: HtmlElement, name: str) -> int:
    written = (cell.get(name) or "").strip()
    if not (written.isascii() and written.isdecimal()):
        return 1
    return min(int(written[:9]), 65534)


def _span(cell: HtmlElement, across: int, down: int) -> None:
    for name, count in (("colspan", across), ("rowspan", down)):
        if count > 1:
            cell.set(name, str(count))
        else:
            cell.attrib.pop(name, None)
