"""Numbers that authors type, beside those that are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from indrumar.composing.source.lines import Line, Sort
from indrumar.composing.source.shapes import BLOCK, HEADING
from indrumar.composing.source.text import SourceText
from indrumar.messages import said
from indrumar.problems import Problem

TYPED = re.compile(
    r"^[*_]*(?P<number>\d{1,2}(?:\.\d{1,2})+\.?\)?|\d{1,2}[.)]|[IVXLC]+[.)])[*_]*\s+(?=\S)"
)
"""A number before a title: "3.", "3.1", "3.1.", "III."; not a year, a quantity, a date."""

_NUMBER = "{number}"


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
    if number is not None and not _is_ordinal(text, heading["title"], number):
        column = heading.start("title") + number.start("number")
        message = said("typed-number.heading", number=number["number"])
        yield text.problem("typed-number", line, column, message)


def _is_ordinal(text: SourceText, title: str, number: re.Match[str]) -> bool:
    """Whether a number counts what the title names, where "1." is "first": "2. melléklet"."""
    counts = any(label.startswith(_NUMBER) for label in text.labels.values())
    return counts and number["number"].count(".") == 1 and title[number.end()].islower()


def _caption(text: SourceText, line: Line) -> Iterator[Problem]:
    block = BLOCK.match(line.text)
    name, _, caption = block["head"].partition("|") if block else ("", "", "")
    label = text.labels.get(name.strip())
    typed = re.match(rf"\s*(?P<label>{_shape(label)}\.?)", caption, re.I) if label else None
    if typed is not None:
        column = line.text.index(caption) + typed.start("label")
        message = said("typed-number.caption", label=typed["label"])
        yield text.problem("typed-number", line, column, message)


def _loose_caption(text: SourceText, line: Line) -> Iterator[Problem]:
    """A paragraph that begins "Tabelul 1." stands for a caption, which nothing counts."""
    for name, label in text.labels.items():
        typed = re.match(rf" *:? *[*_]*(?P<label>{_shape(label)})[*_]*[.:]", line.text)
        if typed is not None:
            plain = typed["label"].replace("*", "")
            message = said("typed-number.loose", label=plain, name=name)
            yield text.problem("typed-number", line, typed.start("label"), message)


@cache
def _shape(label: str) -> str:
    """The pattern of a typed label: "Figura {number}." as "Figura nr. 2.1", "**Figura** 2"."""
    before, _, after = label.rstrip(".").partition(_NUMBER)
    words = rf"{re.escape(before.strip())}[*_]*\s*(?:nr\.?\s*)?" if before else ""
    return rf"{words}\d{{1,3}}(?:\.\d{{1,3}})*{re.escape(after)}"
