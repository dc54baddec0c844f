"""Numbers that authors type, beside those that are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indrumar.composing.source.lines import Line, Sort
from indrumar.composing.source.shapes import BLOCK, HEADING
from indrumar.composing.source.text import SourceText
from indrumar.messages import said
from indrumar.problems import Problem

TYPED = re.compile(
    r"^[*_]*(?P<number>\d{1,2}(?:\.\d{1,2})+\.?\)?|\d{1,2}[.)]|[IVXLC]+[.)])[*_]*\s+(?=\S)"
)
"""A number before a title: "3.", "3.1", "3.1.", "III."; not a year, a quantity, a date."""


def typed_numbers(text: SourceText) -> Iterator[Problem]:
    """Headings with a number of their own where all are numbered, captions with a label."""
    for line in text.lines:
        if line.sort is Sort.HEADING:
            yield from _heading(text, line)
        elif line.sort is Sort.BLOCK:
            yield from _caption(text, line)
        elif line.sort is Sort.OPENER and line.text.lstrip().startswith(":"):
            yield from _loose_caption(text, line)  # Pandoc's caption, below its table
    for lines in text.paragraphs():
        yield from _loose_caption(text, lines[0])


def _heading(text: SourceText, line: Line) -> Iterator[Problem]:
    heading = HEADING.match(line.text)
    if heading is None or len(heading["marks"]) > text.numbered_to:
        return
    number = TYPED.match(heading["title"])
    if number is not None:
        column = heading.start("title") + number.start("number")
        message = said("typed-number.heading", number=number["number"])
        yield text.problem("typed-number", line, column, message)


def _caption(text: SourceText, line: Line) -> Iterator[Problem]:
    block = BLOCK.match(line.text)
    name, _, caption = block["head"].partition("|") if block else ("", "", "")
    label = text.labels.get(name.strip(), "")
    typed = re.match(rf"\s*({re.escape(label)}\s*(?:nr\.?\s*)?\d[\d.]*)", caption, re.I)
    if label and typed:
        column = line.text.index(caption) + typed.start(1)
        message = said("typed-number.caption", label=typed[1])
        yield text.problem("typed-number", line, column, message)


def _loose_caption(text: SourceText, line: Line) -> Iterator[Problem]:
    """A paragraph that begins "Tabelul 1." stands for a caption, which nothing counts."""
    for name, label in text.labels.items():
        typed = re.match(
            rf" *:? *[*_]*({re.escape(label)}[*_]* +(?:nr\.? *)?\d{{1,3}})[*_]*[.:]", line.text
        )
        if typed is not None:
            message = said("typed-number.loose", label=typed[1].replace("*", ""), name=name)
            yield text.problem("typed-number", line, typed.start(1), message)
