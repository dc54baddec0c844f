"""An edit of a passage: characters, and what is to be written in their place."""

from __future__ import annotations

from dataclasses import dataclass

from indrumar.composing.source.typography.masking import MARKUP


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands from `start` to `end` is to be `after`, by the rule `name`.

    One that is not `sure` may be meant as it is: it is reported and never made.
    """

    start: int
    end: int
    after: str
    name: str
    sure: bool = True


def before(text: str, at: int) -> str:
    """The character before a place, looked for through markup; a line's end if there is none."""
    at -= 1
    while at >= 0 and text[at] == MARKUP:
        at -= 1
    return text[at] if at >= 0 else "\n"


def behind(text: str, at: int) -> str:
    """The character at or behind a place, looked for through markup."""
    while at < len(text) and text[at] == MARKUP:
        at += 1
    return text[at] if at < len(text) else "\n"
