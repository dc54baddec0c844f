"""The lines of a Markdown text, each with its sort, and how Python-Markdown wants it written.

One scan serves two ends. `honoured.py` joins the lines again, in the form in which Python-Markdown
sees lists, tables and passages in HTML where GitHub, Pandoc and Word users expect them; the lints
of `lints/` read the same lines to report what is surely not meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

TAB = 4
"""The columns of a tab, and of one level of what is indented in Python-Markdown."""


class Sort(StrEnum):
    """What a line is. `OPENER` begins something whose content is indented: a note, `!!!`, `===`."""

    BLANK = "blank"
    TEXT = "text"
    HEADING = "heading"
    RULE = "rule"
    CODE = "code"
    HTML = "html"
    COMMENT = "comment"
    TABLE = "table"
    ITEM = "item"
    BLOCK = "block"
    OPTION = "option"
    OPENER = "opener"
    DEFINITION = "definition"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Line:
    """A line without what it is inside of: quotation marks of quotes, indentation of lists.

    `number` is that of the line in the text and `column` where `text` begins in it, both from 0;
    the text of an item begins with its mark. `lead` goes before the text when it is written
    again, and an empty line before it all if there is a `gap`.
    """

    number: int
    column: int
    sort: Sort
    text: str
    lead: str = ""
    gap: bool = False

    @property
    def written(self) -> str:
        """The line in the form that Python-Markdown reads."""
        whole = self.lead + self.text if self.text else self.lead.rstrip()
        return f"{self.lead.rstrip()}\n{whole}" if self.gap else whole


@dataclass(frozen=True, slots=True)
class Piece:
    """What is left of a line inside of something; `column` is where it begins in the line."""

    number: int
    column: int
    text: str

    @property
    def indent(self) -> int:
        """The spaces it begins with."""
        return len(self.text) - len(self.text.lstrip(" "))

    def without(self, width: int) -> Piece:
        """The rest behind at most `width` spaces of indentation."""
        return self.behind(min(width, self.indent))

    def behind(self, count: int) -> Piece:
        """The rest behind `count` characters."""
        return Piece(self.number, self.column + count, self.text[count:])

    def or_blank(self) -> Piece:
        """The same, without text if there are only spaces."""
        return self if self.text.strip() else Piece(self.number, self.column, "")

    def line(self, sort: Sort, lead: str) -> Line:
        """The line that this is."""
        return Line(self.number, self.column, sort, self.text, lead)


def pieces_of(text: str) -> list[Piece]:
    """The lines of a text, with tabs as the spaces they stand for."""
    return [
        Piece(number, 0, line).or_blank()
        for number, line in enumerate(text.expandtabs(TAB).split("\n"))
    ]


def unexpanded(line: str, column: int) -> int:
    """The character of a line that stands at a column, from 0, when its tabs are spaces."""
    seen = 0
    for number, letter in enumerate(line):
        seen += TAB - seen % TAB if letter == "\t" else 1
        if seen > column:
            return number
    return column


def written(lines: Iterable[Line]) -> list[str]:
    """The lines again as Python-Markdown reads them."""
    return "\n".join(line.written for line in lines).split("\n")
