"""The types of block options. The syntax checker shows `expected` when a value is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from indrumar.messages import Message, said

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class OptionType:
    """The values that an option accepts; `read` raises ValueError for others."""

    expected: Message
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

    return OptionType(said("expected.one-of", choices=values), read)


def _minutes(value: Any) -> str:
    if not str(value).isdecimal():
        raise ValueError
    return str(value)


def _yes(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError


id_option = OptionType(said("expected.id"), _id)
text_option = OptionType(said("expected.line"), _text)
minutes_option = OptionType(said("expected.minutes"), _minutes)
yes_option = OptionType(said("expected.true-or-false"), _yes)
