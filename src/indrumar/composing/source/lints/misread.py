"""Lines that are read as something else than they look like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indrumar.composing.blocks import BLOCKS
from indrumar.composing.source.lines import Line, Sort
from indrumar.composing.source.shapes import BLOCK, HEADING
from indrumar.composing.source.text import SourceText
from indrumar.messages import said
from indrumar.problems import Problem

_OPTION = re.compile(r"^ *(?P<name>[a-z][\w-]*):(?=\s|$)")
_ADMONITION = re.compile(r"^ {0,3}(?:!!!|\?\?\?\+?|===!?) ?[\"'\w]")
_UNDERLINE = re.compile(r"^ {0,3}(?:-+|=+) *$")
_SENTENCE = re.compile(r"[.;,:…][\"'”»)*_]*$")
_SHORT = 4  # characters; who underlines a title draws a longer line
_LONG = 70  # characters; no heading is that long


def misread_lines(text: SourceText) -> Iterator[Problem]:
    """Headings that are text, text that is a heading, options and content not indented."""
    edge = Line(-1, 0, Sort.BLANK, "")
    lines = (edge, edge, *text.lines)
    for above, before, line in zip(lines, lines[1:], lines[2:], strict=False):
        if line.sort is Sort.HEADING:
            yield from _heading(text, line)
        elif _UNDERLINE.match(line.text) and before.sort is Sort.TEXT:
            yield from _underline(text, above, before, line)
        elif before.sort is Sort.BLOCK:
            yield from _option(text, before, line)
        elif _ADMONITION.match(before.text) and _is_beside(before, line):
            yield text.problem("misread-line", line, 0, said("misread-line.content"))


def _heading(text: SourceText, line: Line) -> Iterator[Problem]:
    heading = HEADING.match(line.text)
    if heading and not heading["space"] and heading["title"]:
        message = said("misread-line.heading", marks=heading["marks"], title=heading["title"])
        yield text.problem("misread-line", line, 0, message)


def _is_beside(opener: Line, line: Line) -> bool:
    """Whether words follow what should have them inside of it."""
    is_words = opener.sort is Sort.OPENER and line.sort is Sort.TEXT
    return is_words and line.lead == opener.lead


def _underline(text: SourceText, above: Line, before: Line, line: Line) -> Iterator[Problem]:
    """A line under a title makes a heading of it; three dashes under a sentence mean a rule."""
    is_sentence = _SENTENCE.search(before.text) or len(before.text) > _LONG
    meant = not is_sentence or len(line.text.strip()) > _SHORT
    if before.lead == line.lead and (above.sort is Sort.TEXT or not meant):
        yield text.problem("misread-line", line, 0, said("misread-line.underline"))


def _option(text: SourceText, before: Line, line: Line) -> Iterator[Problem]:
    block, option = BLOCK.match(before.text), _OPTION.match(line.text)
    name = block["head"].partition("|")[0].strip() if block else ""
    known = (*BLOCKS[name].OPTIONS, "attrs") if name in BLOCKS else ()
    if line.sort is Sort.TEXT and option and option["name"] in known:
        message = said("misread-line.option", option=option["name"], name=name)
        yield text.problem("misread-line", line, option.start("name"), message)
