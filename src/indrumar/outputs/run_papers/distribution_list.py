"""Who receives copies: from the rows of a table to recipients, all mistakes reported at once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from indrumar.messages import Message, said
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.reading.locales import known_locales, load_locale
from indrumar.reading.table_file import Cell, Row, Table

COLUMNS = ("institution", "person", "role", "category", "copies", "address")
"""The columns of a list; `printrun.column` in the locales has the heads' words."""
_OPTIONAL = {"category", "address"}
_IGNORED = "number"  # the rows' own numbers, which many lists have
_COPIES = re.compile(r"0*[1-9][0-9]{0,4}")  # more digits are a telephone number
_NOT_WORDS = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Recipient:
    """A recipient of copies; any text but one of institution and person may be empty."""

    institution: str
    person: str
    role: str
    category: str
    copies: int
    address: str
    place: Place


def recipients(table: Table) -> tuple[tuple[Recipient, ...], tuple[Problem, ...]]:
    """The recipients in the order of the rows, and what is wrong with the list.

    A row with a mistake is left out; a list with an error in its heads has no recipients.
    """
    columns, problems = _columns(table)
    if problems:
        return (), problems
    found, wrong = list[Recipient](), list[Problem]()
    for row in table.rows:
        recipient, mistakes = _recipient(row, columns, len(table.heads))
        wrong += mistakes
        if recipient is not None:
            found.append(recipient)
    return tuple(found), (*wrong, *_repeated(found))


def plain(words: str) -> str:
    """Words as they are compared: small letters without marks, single spaces between them."""
    letters = unicodedata.normalize("NFKD", words.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _NOT_WORDS.sub(" ", bare).strip()


@cache
def _heads() -> Mapping[str, str]:
    """The words a column is known by, in all languages we have words for → the column."""
    names = {name: name for name in COLUMNS}
    for tag in known_locales():
        locale = load_locale(tag)
        for column in (*COLUMNS, _IGNORED):
            for word in locale[f"printrun.column.{column}"].split(","):
                names[plain(word)] = column
    return names


def _columns(table: Table) -> tuple[dict[str, int], tuple[Problem, ...]]:
    """The index of each column's cell in a row, and what is wrong with the heads."""
    columns, problems = dict[str, int](), list[Problem]()
    for index, head in enumerate(table.heads):
        if not plain(head.text):  # a number sign, or a column without a head
            continue
        name = _heads().get(plain(head.text))
        if name is None:
            problems.append(_unknown(head))
        elif name in columns:
            column = said(f"column.{name}")
            message = said("bad-table.column-twice", column=column, second=head.text)
            problems.append(Problem("bad-table", head.place, message))
        elif name != _IGNORED:
            columns[name] = index
    place = table.heads[0].place if table.heads else Place(table.file)
    for name in COLUMNS:
        if name not in columns and name not in _OPTIONAL:
            problems.append(Problem("bad-table", place, _missing(name)))
    return columns, tuple(problems)


def _unknown(head: Cell) -> Problem:
    columns = tuple(said(f"column.{name}") for name in COLUMNS)
    message = said("bad-table.unknown-column", head=head.text, known=columns)
    return Problem("bad-table", head.place, message, did_you_mean(plain(head.text), _heads()))


def _missing(name: str) -> Message:
    """That a column is missing, with the first words for it in Romanian and English."""
    words = (load_locale(tag)[f"printrun.column.{name}"].split(",")[0] for tag in ("ro", "en"))
    romanian, english = words
    column = said(f"column.{name}")
    return said("bad-table.no-column", column=column, romanian=romanian, english=english)


def _recipient(
    row: Row, columns: Mapping[str, int], width: int
) -> tuple[Recipient | None, tuple[Problem, ...]]:
    def cell(column: str) -> str:
        index = columns.get(column, len(row))
        return " ".join(row[index].text.split()) if index < len(row) else ""

    problems = list[Problem]()
    if surplus := [one for one in row[width:] if one.text]:
        message = said("bad-table.too-many-cells", first=surplus[0].text)
        problems.append(Problem("bad-table", surplus[0].place, message))
    names = (cell("institution"), cell("person"))
    if any(plain(name) in _totals() for name in names):
        return None, (Problem("bad-table", row[0].place, said("bad-table.total")),)
    if not any(names):
        problems.append(Problem("bad-table", row[0].place, said("bad-table.nobody")))
    copies, mistakes = _copies(row, columns["copies"])
    problems += mistakes
    if problems:
        return None, tuple(problems)
    role, category, address = (cell(name) for name in ("role", "category", "address"))
    return Recipient(*names, role, category, copies, address, row[0].place), ()


@cache
def _totals() -> frozenset[str]:
    words = (load_locale(tag)["printrun.column.total"].split(",") for tag in known_locales())
    return frozenset(plain(word) for group in words for word in group)


def _copies(row: Row, index: int) -> tuple[int, tuple[Problem, ...]]:
    """The number of copies of a row; 0 with a problem if it is none."""
    end = row[-1].place
    cell = row[index] if index < len(row) else Cell("", end)
    digits = "".join(cell.text.split())
    if _COPIES.fullmatch(digits):
        return int(digits), ()
    if digits == "0":
        message = said("bad-table.zero-copies")
    elif cell.text:
        message = said("bad-table.copies", found=cell.text)
    else:
        message = said("bad-table.no-copies")
    return 0, (Problem("bad-table", cell.place, message),)


def _repeated(found: Iterable[Recipient]) -> Iterator[Problem]:
    """repeated-recipient: the same person of the same institution, or institution alone."""
    first: dict[tuple[str, str], Recipient] = {}
    for one in found:
        before = first.setdefault((plain(one.institution), plain(one.person)), one)
        if before is not one:
            name = ", ".join(name for name in (one.person, one.institution) if name)
            message = said("repeated-recipient", name=name, line=before.place.line)
            yield Problem("repeated-recipient", one.place, message)
