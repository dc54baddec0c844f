"""A file for translators as a table: the same columns in Word and in a spreadsheet.

The head names each column and, in brackets, what a program needs: the publication and its edition,
and the languages. So columns may be moved and others added.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from indrumar.messages import Message, said
from indrumar.problems import Place, Problem
from indrumar.translation.exchange.exchange_file import (
    Entry,
    ExchangeFile,
    Header,
    Returned,
    Words,
)
from indrumar.translation.exchange.notes import context, remarks
from indrumar.translation.exchange.units import Unit

KEY, SOURCE, TRANSLATION, REMARKS = range(4)
_HEADS = (
    re.compile(r"\[(?P<slug>[\w-]+) (?P<edition>\d*) (?P<sent>\w*)\]\s*$"),
    re.compile(r"\[(?P<tag>[\w-]+) →\]\s*$"),
    re.compile(r"\[→ (?P<tag>[\w-]+)\]\s*$"),
)
COLUMNS = ("key", "source", "translation")


@dataclass(frozen=True, slots=True)
class Row:
    """The texts of a row, its number from 1, and its place in words."""

    cells: tuple[str, ...]
    number: int
    where: Message


def head(header: Header, words: Words) -> tuple[str, str, str, str]:
    """The words above the columns."""
    return (
        f"{words(said('exchange.column.key'))} [{header.slug} {header.edition} {header.sent}]",
        f"{words(said('exchange.column.source'))} [{header.original} →]",
        f"{words(said('exchange.column.translation'))} [→ {header.language}]",
        words(said("exchange.column.remarks")),
    )


def rows(file: ExchangeFile, words: Words) -> Iterator[tuple[str, str, str, str]]:
    """The rows below the head."""
    for unit in file.units:
        yield unit.key, unit.source, unit.translation, _remarks(unit, words)


def _remarks(unit: Unit, words: Words) -> str:
    return "\n".join(words(one) for one in (context(unit), *remarks(unit)))


def is_head(cells: Sequence[str]) -> bool:
    """Whether a row names at least one of the columns as we do."""
    return any(shape.search(cell) for cell in cells for shape in _HEADS)


def read_rows(found: Iterable[Row], file: str) -> Returned:
    """The entries of a table whose first row is the head."""
    table = iter(found)
    first = next(table, None)
    columns = [_column(shape, first.cells) if first else None for shape in _HEADS]
    missing = [name for name, at in zip(COLUMNS, columns, strict=True) if at is None]
    if first is None or missing:
        line = first.number if first else 1
        names = tuple(said(f"exchange.column.{name}") for name in missing)
        message = said("bad-translation-file.columns", columns=names)
        problem = Problem("bad-translation-file", Place(file, line), message)
        return Returned(file, None, (), (problem,))
    places = tuple(at for at in columns if at is not None)
    marks = [shape.search(first.cells[at]) for shape, at in zip(_HEADS, places, strict=True)]
    slug, original, language = (mark for mark in marks if mark)
    header = Header(slug["slug"], original["tag"], language["tag"], slug["edition"], slug["sent"])
    return Returned(file, header, tuple(_entries(table, places, file)))


def _entries(table: Iterable[Row], places: Sequence[int], file: str) -> Iterator[Entry]:
    """The entries of the rows that are filled in."""
    for row in table:
        if any(map(str.strip, row.cells)):
            padded = (*row.cells, *("" for _ in range(max(places) + 1 - len(row.cells))))
            key, source, translation = (padded[at].strip(" \n\t") for at in places)
            place = Place(file, row.number, places[TRANSLATION] + 1)
            yield Entry(key, source, translation, place, where=row.where)


def _column(shape: re.Pattern[str], cells: Sequence[str]) -> int | None:
    return next((at for at, cell in enumerate(cells) if shape.search(cell)), None)
