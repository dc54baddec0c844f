"""Messages to people who build: the name of a text, and the values for its gaps.

The texts are in `locales/messages/`, a file for each language; `reading/messages.py` puts a
message into words. Until then it is a value: it can be compared, sorted, sent to another process.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias, Union

if TYPE_CHECKING:
    from indrumar.languages import Text

Value: TypeAlias = Union[str, int, float, Decimal, "Text", "Message", tuple["Value", ...]]
"""What fills a gap. Of a tuple the members are listed; a message is put into words itself."""


@dataclass(frozen=True, slots=True)
class Message:
    """The name of a text in `locales/messages/`, and the values of its gaps by name.

    A text with plural forms is chosen by the value that is named `count`.
    """

    name: str
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        given = ", ".join(f"{name}={value}" for name, value in self.values)
        return f"{self.name}({given})"


def said(name: str, /, **values: Value) -> Message:
    """The message of this name; `values` are those that its text has gaps for."""
    return Message(name, tuple(values.items()))


class RefusalError(Exception):
    """Something that cannot be done, with a message that gives the reason."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


class UnexpectedError(ValueError):
    """A value that a validator of ours refuses; the message names what it expected instead."""

    def __init__(self, expected: Message) -> None:
        super().__init__(expected)
        self.expected = expected
