"""The schema of a data table: what its columns are called, what they contain, what must add up."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from indrumar.languages import Text
from indrumar.metadata.types import Day, Metadata, Slug


class ColumnType(StrEnum):
    """What the values of a column are."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes-no"
    CHOICE = "choice"
    PLACE = "place"

    @property
    def is_number(self) -> bool:
        """Whether values can be added."""
        return self in (ColumnType.INTEGER, ColumnType.NUMBER)


class Column(Metadata):
    """A column of a data table."""

    name: Text
    """Its head, in each language; the file may have it in any of them, or the column's key."""
    type: ColumnType = ColumnType.TEXT
    """What its values are."""
    unit: Text | None = None
    """The unit, shown behind the head."""
    decimals: Annotated[int, Field(ge=0, le=6)] | None = None
    """How many decimals are shown; without it, as many as each value has."""
    min: float | None = None
    """The least that a value can be."""
    max: float | None = None
    """The most that a value can be."""
    required: bool = False
    """Whether no cell may be empty."""
    choices: dict[str, Text] = Field(default_factory=dict)
    """The values of a choice by key, with their words."""


class Sum(Metadata):
    """Columns that make up another one in each row."""

    total: Slug
    """The column with the sum."""
    parts: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """The columns that are added."""


class DataSchema(Metadata):
    """What is known of a data file: `data/<name>.yml` beside `data/<name>.csv`."""

    title: Text
    """What the data are."""
    columns: Annotated[dict[Slug, Column], Field(min_length=1)]
    """The columns by key, in the order in which they are shown."""
    key: Slug | None = None
    """The column whose values name a row: none may be empty or twice."""
    sums: tuple[Sum, ...] = ()
    """What must add up in each row."""
    source: Text | None = None
    """Where the data come from."""
    as_of: Day | None = None
    """The day on which they were true."""
    decimal_mark: Annotated[str, Field(pattern="^[.,]$")] | None = None
    """The decimal mark in the file; without it, `1.234` is refused as ambiguous."""


Value = str | int | Decimal | datetime.date | bool | None
"""A typed value; choices and places are their keys, None is an empty cell."""


@dataclass(frozen=True, slots=True)
class DataTable:
    """Typed data: a row has a value for each column of the schema, in its order."""

    name: str
    schema: DataSchema
    rows: tuple[tuple[Value, ...], ...]

    def column(self, key: str) -> tuple[Value, ...]:
        """The values of a column."""
        at = list(self.schema.columns).index(key)
        return tuple(row[at] for row in self.rows)
