"""The rows of a data file as typed values, and what is wrong with its heads and cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from indrumar.languages import Text
from indrumar.messages import said
from indrumar.metadata.data import DataSchema, Value
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.project.data_values import BadValueError, value_of
from indrumar.reading.table_file import Cell, Row, Table
from indrumar.wording.plain_text import fold

_TOTALS = ("total", "total general", "totals", "suma", "sum", "итого", "всего")
_TOLERANCE = Decimal("0.005")  # of a sum, for each part: what rounding to two decimals can do

Cells = Mapping[str, Cell]
Places = Mapping[str, Text]


def typed_rows(
    table: Table, schema: DataSchema, places: Places
) -> tuple[tuple[tuple[Value, ...], ...], tuple[Problem, ...]]:
    """The rows, a value for each column of the schema; a cell that is wrong counts as empty."""
    heads, problems = _heads(table, schema)
    if problems:
        return (), problems
    rows, wrong = list[tuple[Value, ...]](), list[Problem]()
    seen: dict[Value, Cell] = {}
    for row in table.rows:
        wrong += _surplus(row, len(table.heads))
        if fold(row[0].text) in _TOTALS:
            wrong.append(Problem("bad-data", row[0].place, said("bad-data.total-row")))
            continue
        cells = {key: _cell(row, at) for key, at in heads.items()}
        values, bad = _values(cells, schema, places)
        rows.append(values)
        wrong += bad or (*_sums(values, cells, schema), *_same_key(values, cells, schema, seen))
    return tuple(rows), tuple(wrong)


def _cell(row: Row, at: int) -> Cell:
    """A cell of a row, or an empty one at the end of a row that is too short."""
    return row[at] if at < len(row) else Cell("", row[-1].place)


def _surplus(row: Row, count: int) -> Iterator[Problem]:
    if len(row) > count:
        message = said("bad-table.too-many-cells", first=row[count].text)
        yield Problem("bad-table", row[count].place, message)


def _heads(table: Table, schema: DataSchema) -> tuple[dict[str, int], tuple[Problem, ...]]:
    """The position of each column in the file; what is missing, unknown or there twice."""
    known = {fold(key): key for key in schema.columns}
    for key, column in schema.columns.items():
        known |= {fold(name): key for name in column.name.values()}
    found: dict[str, int] = {}
    problems: list[Problem] = []
    for at, head in enumerate(table.heads):
        named = known.get(fold(head.text))
        if named is None:
            message = said("bad-data.unknown-column", name=head.text, known=tuple(schema.columns))
            hint = did_you_mean(head.text, known)
            problems.append(Problem("bad-data", head.place, message, hint))
        elif named in found:
            message = said("bad-data.column-twice", name=named)
            problems.append(Problem("bad-data", head.place, message))
        else:
            found[named] = at
    missing = (key for key in schema.columns if key not in found)
    problems += (_no_column(table, key) for key in missing)
    return found, tuple(problems)


def _no_column(table: Table, key: str) -> Problem:
    return Problem("bad-data", Place(table.file), said("bad-data.no-column", name=key))


def _values(
    cells: Cells, schema: DataSchema, places: Places
) -> tuple[tuple[Value, ...], tuple[Problem, ...]]:
    values, problems = list[Value](), list[Problem]()
    for key, column in schema.columns.items():
        cell = cells[key]
        try:
            values.append(value_of(cell.text, column, schema.decimal_mark, places))
        except BadValueError as error:
            values.append(None)
            message = said("bad-data.in-column", name=key, fault=error.message)
            problems.append(Problem("bad-data", cell.place, message))
    return tuple(values), tuple(problems)


def _sums(values: Sequence[Value], cells: Cells, schema: DataSchema) -> Iterator[Problem]:
    """The sums that a row states and that its parts do not make."""
    by_key = dict(zip(schema.columns, values, strict=True))
    for one in schema.sums:
        total, parts = by_key[one.total], [by_key[part] for part in one.parts]
        right = sum((Decimal(part) for part in parts if isinstance(part, int | Decimal)), Decimal())
        if not isinstance(total, int | Decimal):
            continue
        if abs(Decimal(total) - right) > _TOLERANCE * len(parts):
            message = said(
                "bad-data.sum", total=one.total, parts=one.parts, found=str(total), right=str(right)
            )
            yield Problem("bad-data", cells[one.total].place, message)


def _same_key(
    values: Sequence[Value], cells: Cells, schema: DataSchema, seen: dict[Value, Cell]
) -> Iterator[Problem]:
    """A row without a key, or with that of an earlier one; `seen` has the keys until here."""
    if schema.key is None:
        return
    cell = cells[schema.key]
    key = values[list(schema.columns).index(schema.key)]
    if key is None:
        yield Problem("bad-data", cell.place, said("bad-data.empty-key", name=schema.key))
    elif key in seen:
        message = said("bad-data.key-twice", found=cell.text, line=seen[key].place.line)
        yield Problem("bad-data", cell.place, message)
    else:
        seen[key] = cell
