"""A cell of a data file as a value of its column's type, or what is wrong with it.

Spreadsheets write numbers and dates as the user's country does: `46,28` or `46.28`, `1 234`,
`31.12.2025` or `2025-12-31`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from indrumar.languages import Text
from indrumar.messages import Message, said
from indrumar.metadata.data import Column, ColumnType, Value
from indrumar.wording.plain_text import fold

_SPACES = re.compile(r"(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"[-−]?\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"[-−]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_DAY = re.compile(
    r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})|(?P<iso>\d{4}-\d\d-\d\d)"
)
_YES = {"da", "yes", "1", "x", "true", "adevarat", "да"}
_NO = {"nu", "no", "0", "false", "fals", "нет"}
_EMPTY = {"", "-", "–", "—", "n/a", "na"}


class BadValueError(ValueError):
    """A cell that is no value of its column; `message` says what was expected."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def value_of(written: str, column: Column, mark: str | None, places: Mapping[str, Text]) -> Value:
    """The value that is written in a cell; raises BadValueError."""
    if written.strip().casefold() in _EMPTY:
        if column.required:
            raise BadValueError(said("bad-data.empty"))
        return None
    value = _READERS[column.type](written.strip(), column, mark, places)
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        _check_range(value, column)
    return value


def _check_range(value: int | Decimal, column: Column) -> None:
    if column.min is not None and value < column.min:
        raise BadValueError(said("bad-data.less", value=str(value), least=f"{column.min:g}"))
    if column.max is not None and value > column.max:
        raise BadValueError(said("bad-data.more", value=str(value), most=f"{column.max:g}"))


def _number(written: str, column: Column, mark: str | None, _: object) -> Decimal:
    plain = _SPACES.sub("", written).replace("−", "-").removesuffix("%").strip()
    if not _NUMBER.fullmatch(plain):
        raise BadValueError(said("bad-data.no-number", found=written))
    marks = [sign for sign in plain if sign in ".,"]
    decimal = mark or (marks[-1] if marks else ".")
    if mark is None and _GROUPED.fullmatch(plain) and len(marks) == 1:
        raise BadValueError(said("bad-data.ambiguous", found=written))
    if mark is None and len(set(marks)) == 1 and len(marks) > 1:
        decimal = "." if marks[0] == "," else ","  # only thousands are marked more than once
    grouping = "," if decimal == "." else "."
    digits = plain.replace(grouping, "").replace(decimal, ".")
    if digits.count(".") > 1:
        raise BadValueError(said("bad-data.no-number", found=written))
    return Decimal(digits)


def _integer(written: str, column: Column, mark: str | None, places: Mapping[str, Text]) -> int:
    plain = _SPACES.sub("", written).replace("−", "-")
    if _GROUPED.fullmatch(plain):  # a whole number has no decimals: its marks part thousands
        return int(plain.replace(".", "").replace(",", ""))
    number = _number(written, column, mark, places)
    if number != number.to_integral_value():
        raise BadValueError(said("bad-data.not-whole", found=written))
    return int(number)


def _date(written: str, *_: object) -> datetime.date:
    found = _DAY.fullmatch(written)
    try:
        if found and found["iso"]:
            return datetime.date.fromisoformat(found["iso"])
        if found:
            return datetime.date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        pass
    raise BadValueError(said("bad-data.no-date", found=written))


def _yes_no(written: str, *_: object) -> bool:
    folded = fold(written)
    if folded not in _YES | _NO:
        raise BadValueError(said("bad-data.no-yes-no", found=written))
    return folded in _YES


def _choice(written: str, column: Column, *_: object) -> str:
    return _named(written, column.choices, "bad-data.no-choice")


def _place(written: str, column: Column, mark: str | None, places: Mapping[str, Text]) -> str:
    return _named(written, places, "bad-data.no-place")


def _named(written: str, known: Mapping[str, Text], message: str) -> str:
    """The key of what is written as a key, or in the words of any language."""
    keys = {fold(key): key for key in known}
    keys |= {fold(words): key for key, text in known.items() for words in text.values()}
    if fold(written) not in keys:
        raise BadValueError(said(message, found=written, known=tuple(known)))
    return keys[fold(written)]


_READERS: Mapping[ColumnType, Callable[[str, Column, str | None, Mapping[str, Text]], Value]] = {
    ColumnType.TEXT: lambda written, *_: written,
    ColumnType.INTEGER: _integer,
    ColumnType.NUMBER: _number,
    ColumnType.DATE: _date,
    ColumnType.YES_NO: _yes_no,
    ColumnType.CHOICE: _choice,
    ColumnType.PLACE: _place,
}
