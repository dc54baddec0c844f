"""Tables whose words vanish, and what looks like a table and is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from indrumar.composing.source.lines import Line, Sort
from indrumar.composing.source.shapes import GRID, SEPARATOR, cells
from indrumar.composing.source.text import SourceText
from indrumar.messages import said
from indrumar.problems import Problem

_ROW = re.compile(r"^ *\|.*\| *$")


def ragged_tables(text: SourceText) -> Iterator[Problem]:
    """Rows that have other cells than the head, and tables without a line of dashes."""
    for sort, group in groupby(text.lines, lambda line: line.sort):
        lines = list(group)
        if sort is Sort.TABLE:
            yield from _rows(text, lines)
        elif sort is Sort.TEXT:
            yield from _no_table(text, lines)


def _rows(text: SourceText, lines: list[Line]) -> Iterator[Problem]:
    expected = len(cells(lines[0].text))
    for line in lines[2:]:
        found = cells(line.text)
        counts = {"count": len(found), "head": expected}
        if len(found) > expected:
            column, lost = found[expected]
            message = said("ragged-table.lost", words=lost.strip(), **counts)
            yield text.problem("ragged-table", line, column, message)
        elif "|" not in line.text and expected > 1:
            yield text.problem("ragged-table", line, 0, said("ragged-table.text-below"))
        elif len(found) < expected:
            yield text.problem("ragged-table", line, 0, said("ragged-table.short", **counts))


def _no_table(text: SourceText, lines: list[Line]) -> Iterator[Problem]:
    for place, line in enumerate(lines):
        above = lines[place - 1] if place else None
        if SEPARATOR.match(line.text) and "|" in line.text and above is not None:
            counts = {"count": len(cells(line.text)), "head": len(cells(above.text))}
            yield text.problem("ragged-table", line, 0, said("ragged-table.dashes", **counts))
            return
    rows = [line for line in lines if _ROW.match(line.text)]
    if len(rows) > 1 and not any(GRID.match(line.text) for line in lines):
        yield text.problem("ragged-table", rows[0], 0, said("ragged-table.no-dashes"))
