"""The passages of a Markdown text: what is read as one piece, such as a paragraph or a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from indrumar.composing.blocks import BLOCKS
from indrumar.composing.blocks.options import text_option
from indrumar.composing.source import shapes
from indrumar.composing.source.lines import Line, Sort, unexpanded
from indrumar.composing.source.text import SourceText

_TITLE = re.compile(
    r"^(?: *(?:[-*+>:]|\d+[.)])(?= ))* *(?:!!!|\?\?\?\+?|===[!+]*)[^\"]*\"(?P<words>.*)\""
)
_BEHIND_MARK = re.compile(r"^ *(?:\[\^[^\]]+\]:|\*\[[^\]]+\]:|:)[ ]*(?P<words>\S.*)$")
_OPTION = re.compile(r"^ *(?P<name>[\w-]+):[ ]*(?P<quote>[\"']?)(?P<words>.+?)(?P=quote) *$")
_HEAD = re.compile(r"^ */{3,} *(?P<name>[^|]*?) *\|(?P<words>.*)$")
_SELECTOR = "html"  # the block of the extensions whose argument is no words
_IN_OTHER = re.compile(
    r"<(?P<tag>[a-z][a-z0-9]*)\b[^<>]*\slang\s*=[^<>]*>[\s\S]*?</(?P=tag)\s*>", re.I
)
_ALL_IN_OTHER = re.compile(r"(?<!\])\{:?[^{}\n]*\blang\s*=[^{}\n]*\}")
_UNDERLINE = re.compile(r"^ {0,3}(?:-+|=+) *$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a text from the character `start` on, in which marks at the margin are blank.

    `named` is one of whose words an id is made, which links may use.
    """

    start: int
    text: str
    named: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """The words of a line, by its number and columns; `goes_on` if the next line may belong."""

    number: int
    start: int
    end: int
    goes_on: bool = False
    named: bool = False


def passages_of(text: SourceText) -> Iterator[Passage]:
    """The passages of a text, in order, without those that are marked as another language's."""
    source = text.body.split("\n")
    starts = [0]
    for line in source:
        starts.append(starts[-1] + len(line) + 1)
    foreign = [found.span() for found in _IN_OTHER.finditer(text.body)]
    for parts in _joined(text.lines, source):
        first, last = parts[0], parts[-1]
        start, end = starts[first.number] + first.start, starts[last.number] + last.end
        if any(begin <= start and end <= close for begin, close in foreign):
            continue
        written = "\n".join(_blanked(source[part.number], part) for part in parts)[first.start :]
        if not _ALL_IN_OTHER.search(text.body[start : starts[last.number + 1]]):
            yield Passage(start, written, any(part.named for part in parts))


def _blanked(line: str, part: _Part) -> str:
    return " " * part.start + line[part.start : part.end]


def _joined(lines: Iterable[Line], source: list[str]) -> Iterator[list[_Part]]:
    """The parts of lines that are read together."""
    parts: list[_Part] = []
    for line in lines:
        found = list(_parts(line, source[line.number]))
        runs_on = line.sort in (Sort.TEXT, Sort.HTML) and parts and parts[-1].goes_on
        if runs_on and found and parts[-1].number + 1 == line.number:
            parts += found
            continue
        if parts and line.sort is Sort.RULE and _UNDERLINE.match(source[line.number]):
            parts = [replace(part, named=True) for part in parts]  # a line below a heading
        if parts:
            yield parts
        for part in found[:-1]:
            yield [part]
        parts = found[-1:]
    if parts:
        yield parts


def _parts(line: Line, written: str) -> Iterator[_Part]:
    """The words of a line: one part, or one for each cell of a table."""
    column = unexpanded(written, line.column) if "\t" in written else line.column
    text = written[column:]
    if line.sort is Sort.TABLE:
        if not shapes.SEPARATOR.match(text) and not _TITLE.match(text):
            for start, cell in shapes.cells(text):
                yield _Part(line.number, column + start, column + start + len(cell))
    elif (found := _WORDS[line.sort](text) if line.sort in _WORDS else None) is not None:
        start, end = found
        title = _TITLE.match(text[start:end])  # also behind the mark of an item or a note
        if title is not None:
            start, end = start + title.start("words"), start + title.end("words")
        named = line.sort is Sort.HEADING and "{#" not in text.replace(" ", "")
        goes_on = line.sort in _RUN_ON and title is None
        named = named or (line.sort is Sort.TEXT and _UNDERLINE.match(text) is not None)
        yield _Part(line.number, column + start, column + end, goes_on, named)


def _whole(text: str) -> tuple[int, int] | None:
    return (0, len(text)) if text.strip() else None


def _behind(shape: re.Pattern[str], text: str) -> tuple[int, int] | None:
    found = shape.match(text)
    return (found.end(), len(text)) if found else None


def _of_heading(text: str) -> tuple[int, int] | None:
    found = shapes.HEADING.match(text)
    return found.span("title") if found else None


def _of_opener(text: str) -> tuple[int, int] | None:
    found = _BEHIND_MARK.match(text)
    return found.span("words") if found else _whole(text)


def _of_definition(text: str) -> tuple[int, int] | None:
    """What an abbreviation means; the address of a link is no words."""
    return _of_opener(text) if text.lstrip().startswith("*") else None


def _of_block(text: str) -> tuple[int, int] | None:
    found = _HEAD.match(text)
    return found.span("words") if found and found["name"] != _SELECTOR else None


def _of_option(text: str) -> tuple[int, int] | None:
    found = _OPTION.match(text)
    return found.span("words") if found and found["name"] in _options_of_words() else None


@cache
def _options_of_words() -> frozenset[str]:
    return frozenset(
        name
        for block in BLOCKS.values()
        for name, (_, kind) in block.OPTIONS.items()
        if kind is text_option
    )


_RUN_ON = (Sort.TEXT, Sort.ITEM, Sort.OPENER, Sort.HTML)
_WORDS = {
    Sort.TEXT: _whole,
    Sort.HTML: _whole,
    Sort.HEADING: _of_heading,
    Sort.ITEM: lambda text: _behind(shapes.ITEM, text),
    Sort.OPENER: _of_opener,
    Sort.DEFINITION: _of_definition,
    Sort.BLOCK: _of_block,
    Sort.OPTION: _of_option,
}
