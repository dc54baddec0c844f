"""A text as its author wrote it, for the lints: its lines, and what is known of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from indrumar.composing.source.lines import Line, Sort, unexpanded
from indrumar.composing.source.scan import scan
from indrumar.messages import Message
from indrumar.problems import Place, Problem

# Code, comments, what stands behind a backslash, addresses: none of it is prose.
_LITERAL = re.compile(
    r"(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)|<!--.*?(?:-->|$)|\\.|(?<=\])\([^()\s]*\)"
    r"|<?https?://[^\s<>)\]]+"
)
_WORDS = (Sort.TEXT, Sort.ITEM, Sort.TABLE, Sort.HEADING, Sort.OPENER, Sort.QUOTE)


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text with its lines.

    `body_line` is the line of the file on which it begins (from 1). `prose` has the lines with
    words in them, each with its text in which all but prose is blank; `tabbed` are the lines with a
    tab as they are in the file, by their numbers from 0. `numbered_to` is the level of the deepest
    headings that get numbers, 0 if none does; `labels` are those of captions, such as
    "Figura {number}.", by sort; `known` are signs of other programs that the site's own extensions
    understand. `language` is the tag of its language, and `body` all of it.
    """

    file: str
    body_line: int
    lines: tuple[Line, ...]
    prose: tuple[tuple[Line, str], ...]
    tabbed: Mapping[int, str] = field(default_factory=dict)
    numbered_to: int = 0
    labels: Mapping[str, str] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    language: str = ""
    body: str = ""

    @classmethod
    def of(cls, file: str, body: str, body_line: int) -> SourceText:
        """A text from what is in a file."""
        lines = scan(body)
        words = (line for line in lines if line.sort in _WORDS)
        prose = tuple((line, without_literals(line.text)) for line in words)
        tabbed = {number: line for number, line in enumerate(body.split("\n")) if "\t" in line}
        return cls(file, body_line, lines, prose, tabbed, body=body)

    def problem(
        self, code: str, line: Line, column: int, message: Message, hint: Message | None = None
    ) -> Problem:
        """A problem at a column of a line's text, counted from 0."""
        column = unexpanded(self.tabbed.get(line.number, ""), line.column + column)
        place = Place(self.file, self.body_line + line.number, column + 1)
        return Problem(code, place, message, hint)

    def paragraphs(self) -> Iterator[list[Line]]:
        """The lines of words that run on from one another."""
        for sort, lines in groupby(self.lines, lambda line: line.sort):
            if sort is Sort.TEXT:
                yield list(lines)


def without_literals(text: str) -> str:
    """A line with code, comments, escapes and addresses blanked out; the same length."""
    return _LITERAL.sub(lambda found: " " * len(found[0]), text)
