"""What of a data table an author asks for: columns, rows, their order, totals.

`filter: locuri >= 10 and raion = MD-CT`, `sort: -locuri, raion`, `total: locuri`.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from indrumar.languages import Locale, Text
from indrumar.messages import Message, said
from indrumar.metadata.data import DataSchema, DataTable, Value
from indrumar.problems import did_you_mean
from indrumar.project.data_values import BadValueError, value_of

_OPERATORS: Mapping[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_AND = re.compile(r"\s+and\s+")
_CONDITION = re.compile(r"(?P<column>[\w-]+)\s*(?P<operator>!=|<=|>=|=|<|>)\s*(?P<value>.+)")

Row = tuple[Value, ...]


class BadQueryError(ValueError):
    """What is asked for is not there; `message` says what is wrong, `hint` what may be meant."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


@dataclass(frozen=True, slots=True)
class Answer:
    """The columns by key, the rows with a value for each, and the totals by column."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    totals: Mapping[str, Decimal]


def answer(
    table: DataTable, asked: Mapping[str, str], places: Mapping[str, Text], locale: Locale
) -> Answer:
    """What is asked for, of a table; raises BadQueryError."""
    schema = table.schema
    columns = tuple(_known(name, schema) for name in _names(asked["columns"])) or (*schema.columns,)
    keys = list(schema.columns)
    rows = [row for row in table.rows if _fits(row, asked["filter"], schema, places)]
    for name in reversed(_names(asked["sort"])):
        at = keys.index(_known(name.removeprefix("-"), schema))
        rows = _sorted(rows, at, _Words(schema, keys[at], places, locale), name.startswith("-"))
    totals = {name: _total(name, rows, schema) for name in _names(asked["total"])}
    shown = tuple(tuple(row[keys.index(name)] for name in columns) for row in rows)
    return Answer(columns, shown, totals)


def _sorted(rows: list[Row], at: int, words: _Words, reverse: bool) -> list[Row]:
    """The rows by the values of a column; those without one come last."""
    filled = [row for row in rows if row[at] is not None]
    filled.sort(key=lambda row: words.rank(row[at]), reverse=reverse)
    return [*filled, *(row for row in rows if row[at] is None)]


def _names(written: str) -> list[str]:
    return [name.strip() for name in written.split(",") if name.strip()]


def _known(name: str, schema: DataSchema) -> str:
    if name not in schema.columns:
        message = said("bad-data.unknown-column", name=name, known=tuple(schema.columns))
        raise BadQueryError(message, did_you_mean(name, schema.columns))
    return name


def _fits(row: Row, written: str, schema: DataSchema, places: Mapping[str, Text]) -> bool:
    """Whether a row fulfils all conditions; an empty cell fulfils only `!=`."""
    by_key = dict(zip(schema.columns, row, strict=True))
    for name, sign, wanted in _conditions(written, schema, places):
        value = by_key[name]
        if value is None:
            if sign != "!=":
                return False
        elif not _OPERATORS[sign](value, wanted):
            return False
    return True


def _conditions(
    written: str, schema: DataSchema, places: Mapping[str, Text]
) -> Iterator[tuple[str, str, Value]]:
    for part in _AND.split(written) if written else ():
        found = _CONDITION.fullmatch(part.strip())
        if found is None:
            raise BadQueryError(said("bad-data.no-condition", found=part))
        name = _known(found["column"], schema)
        try:
            value = value_of(found["value"].strip("\"'„”“ "), schema.columns[name], ".", places)
        except BadValueError as error:
            message = said("bad-data.in-column", name=name, fault=error.message)
            raise BadQueryError(message) from error
        yield name, found["operator"], value


def _total(name: str, rows: Sequence[Row], schema: DataSchema) -> Decimal:
    if not schema.columns[_known(name, schema)].type.is_number:
        raise BadQueryError(said("bad-data.no-sum-of", name=name))
    at = list(schema.columns).index(name)
    values = (row[at] for row in rows)
    return sum((Decimal(one) for one in values if isinstance(one, int | Decimal)), Decimal())


@dataclass(frozen=True, slots=True)
class _Words:
    """How the values of a column are put in order: numbers by size, all else by its words."""

    schema: DataSchema
    column: str
    places: Mapping[str, Text]
    locale: Locale

    def rank(self, value: Value) -> Any:
        """A key to sort by."""
        if not isinstance(value, str):
            return value
        known = {**self.places, **self.schema.columns[self.column].choices}
        words = known[value].into(self.locale.tag) if value in known else value
        return self.locale.collation_key(words)
