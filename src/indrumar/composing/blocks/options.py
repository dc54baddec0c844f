"""The types of block options. The syntax checker shows `expected` when a value is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class OptionType:
    """What values an option takes: `read` raises ValueError for others."""

    expected: str
    read: Callable[[Any], Any]

    def __call__(self, value: Any) -> Any:
        return self.read(value)


Options = dict[str, tuple[Any, OptionType]]


def _id(value: Any) -> str:
    if ID.fullmatch(str(value)) is None:
        raise ValueError
    return str(value)


def _text(value: Any) -> str:
    if isinstance(value, dict | list) or value is None:
        raise ValueError
    return str(value)


def one_of(*values: str) -> OptionType:
    """One of several words."""

    def read(value: Any) -> str:
        if value not in values:
            raise ValueError
        return str(value)

    return OptionType("one of " + ", ".join(values), read)


def _minutes(value: Any) -> str:
    if not str(value).isdecimal():
        raise ValueError
    return str(value)


def _yes(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError


id_option = OptionType("lower-case letters a–z, digits and hyphens", _id)
text_option = OptionType("a line of text", _text)
minutes_option = OptionType("a whole number of minutes", _minutes)
yes_option = OptionType("true or false", _yes)
