"""Problems reported to an author: the place in a file, what is wrong, and what to do.

Problems are values. Every stage returns the ones it found, none raises for bad content,
so that one broken file never hides the next.
"""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from indrumar.messages import Message, said

_MANY_NAMES = 20  # of more, only those that share most letters are compared letter by letter
_COMMON = 500  # names with two letters in a row, which then say nothing


class Severity(StrEnum):
    """How bad a problem is.

    An error withholds what it reaches, a warning stops a strict build, a note stops nothing.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in a file of the project.

    `file` is a POSIX path relative to the project folder; `line` and `column` count from 1.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


def place_in(text: str, offset: int, file: str, first_line: int = 1) -> Place:
    """The place of a character of a text, counted from 0, that begins on a line of a file."""
    starts = _line_starts(text)
    line = bisect_right(starts, offset)
    return Place(file, first_line + line - 1, offset - starts[line - 1] + 1)


def offset_in(text: str, place: Place) -> int:
    """The character of a file's text that is at a place, counted from 0."""
    starts = _line_starts(text)
    return starts[min(place.line, len(starts)) - 1] + place.column - 1


@lru_cache(maxsize=64)  # a text with many problems is read once
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in re.finditer("\n", text)))


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that content is checked against. Its code is the name authors see and look up."""

    code: str
    severity: Severity


def _table(severity: Severity, *codes: str) -> dict[str, Rule]:
    return {code: Rule(code, severity) for code in codes}


# One line per rule: each code has a section of the same name in docs/en/handbook/rules.md.
RULES: dict[str, Rule] = {
    **_table(
        Severity.ERROR,
        # reading
        "unreadable-file",
        "empty-file",
        "bad-yaml",
        "duplicate-key",
        "unknown-key",
        "missing-key",
        "bad-value",
        "open-front-matter",
        "bad-table",
        "bad-data",
        "bad-translation-file",
        "bad-translation",
        # project
        "missing-chapters",
        "bad-file-name",
        "duplicate-chapter-number",
        "unknown-name",
        "unknown-language",
        "missing-language",
        "not-final",
        "emblem-too-small",
        "coarse-logo",
        "damaged-edition",
        # composing
        "bad-block",
        "duplicate-id",
        "bad-id",
        "dangling-reference",
        "missing-image",
        "bad-image",
        "missing-alt-text",
        "heading-jump",
        "dead-link",
        "unsafe-address",
        "numbered-item-for-some",
        # outputs
        "letter-without-glyph",
        "broken-band",
        "broken-pdf",
        "failed-preflight",
        "incomplete-output",
        "copies-over-the-run",
        "unapproved-translation",
    ),
    **_table(
        Severity.WARNING,
        "missing-counterpart",
        "different-numbers",
        "unequal-parts",
        "unequal-numbers",
        "unused-media",
        # what authors write and surely do not mean
        "html-attribute",
        "leftover-markup",
        "markdown-in-html",
        "misread-line",
        "ragged-table",
        "typed-number",
        "typography",
        "unclear-list",
        "unmatched-name",
        # words
        "incomplete-locale",
        "cedilla",
        "forbidden-word",
        "other-term",
        "wrong-language",
        "missing-contract",
        "missing-approval",
        "soft-logo",
        "decomposed-letters",
        "unused-style",
        # production
        "unsuitable-binding",
        "narrow-spine",
        "old-encoding",
        "doubtful-translation",
        "repeated-recipient",
        "deposit-does-not-fit",
        # the made site
        "inaccessible-page",
    ),
    **_table(Severity.NOTE, "lagging-translation"),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem: `code` is a key of `RULES`; `message` is what is wrong.

    What to do about it is beside the message's text, unless a `hint` is given. A message that is a
    text is quoted as it is, whatever the language.
    """

    code: str
    place: Place
    message: Message | str
    hint: Message | None = None

    @property
    def severity(self) -> Severity:
        """The severity its rule has."""
        return RULES[self.code].severity

    def __str__(self) -> str:
        """For programmers; `reading/messages.py` has the words for authors."""
        hint = f"; {self.hint}" if self.hint else ""
        return f"{self.place}: {self.severity}: {self.message}{hint} [{self.code}]"


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by place, each reported once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.place, p.code, str(p.message))))


def did_you_mean(given: str, known: Iterable[str]) -> Message | None:
    """`did you mean 'x'?` for the nearest known name, or nothing if none is near."""
    near = nearest(given, known)
    return said("did-you-mean", name=near) if near else None


def nearest(given: str, known: Iterable[str]) -> str:
    """The known name that was probably meant; empty if none is near."""
    names = tuple(known)
    if len(names) > _MANY_NAMES:
        pairs = _by_pairs(names)
        shared = Counter(name for pair in set(_pairs(given)) for name in pairs.get(pair, ()))
        names = tuple(name for name, _ in shared.most_common(_MANY_NAMES))
    near = difflib.get_close_matches(given, sorted(names), n=1, cutoff=0.6)
    return near[0] if near else ""


@lru_cache(maxsize=16)  # many given names are compared with the same known ones
def _by_pairs(names: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """The names that have two letters in a row, without pairs that too many have."""
    found: dict[str, list[str]] = {}
    for name in names:
        for pair in set(_pairs(name)):
            found.setdefault(pair, []).append(name)
    return {pair: tuple(having) for pair, having in found.items() if len(having) < _COMMON}


def _pairs(name: str) -> Iterator[str]:
    return (name[at : at + 2] for at in range(len(name) - 1))
