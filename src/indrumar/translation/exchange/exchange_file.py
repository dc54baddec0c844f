"""A file for translators as a value: what is written into each format, and what is read from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from indrumar.messages import Message
from indrumar.metadata import TranslationState
from indrumar.problems import Place, Problem
from indrumar.translation.exchange.units import Unit

Words = Callable[[Message], str]
"""Puts a message into words of the one who makes the file."""


@dataclass(frozen=True, slots=True)
class Header:
    """Which translation a file is for. What a file does not say is empty.

    `sent` names what the file began with, see `sent.py`; `day` is when somebody last worked on the
    translation (2026-11-28).
    """

    slug: str
    original: str
    language: str
    edition: str = ""
    sent: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class ExchangeFile:
    """What is given to a translator."""

    header: Header
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A text as it comes back.

    `finished`: the translator says so, or not; None if the format has no mark for it, or the mark
    is the one of a text that waits: then a text that was changed is finished. `where` is its place
    in words for files without lines.
    """

    key: str
    source: str
    translation: str
    place: Place
    finished: bool | None = None
    state: TranslationState | None = None
    where: Message | None = None


@dataclass(frozen=True, slots=True)
class Returned:
    """What was read from a file that came back, as far as it could be read."""

    file: str
    header: Header | None
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()
