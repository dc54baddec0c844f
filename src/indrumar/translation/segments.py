"""The segments of a Markdown text: what a translator translates, with its places in the lines.

A segment is the words of a paragraph, an item, a heading, a cell, a caption, a note. What is around
them (marks, indentation, attributes, code, comments) is not in any segment, so that a text in which
no segment is replaced stays as it is to the byte.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from indrumar.composing.blocks import BLOCKS
from indrumar.composing.blocks.options import text_option
from indrumar.composing.source import shapes
from indrumar.composing.source.lines import TAB, Line, Sort

_ATTRIBUTES = re.compile(r"[ ]*\{:?[ ]*(?:[#.][\w-]|[\w-]+=)[^{}]*\}[ ]*$")
_TASK = re.compile(r"\[[ xX]\][ ]+")
_TITLE = re.compile(r"^ {0,3}(?:!!!|\?\?\?\+?|===[!+]*)[^\"]*\"(?P<words>.*)\"[ ]*$")
_LEAD_IN = re.compile(r"^ {0,3}(?::[ ]+|\[\^[^\]]+\]:[ ]*|\*\[[^\]]+\]:[ ]*)(?=\S)")
_OPTION = re.compile(r"^(?P<before> *(?P<name>[\w-]+):[ ]*)(?P<words>.*?)[ ]*$")
# Letters, or a number that languages write differently.
_HAS_WORDS = re.compile(r"[^\W\d_]|\d[.,\s]\d")


class SegmentSort(StrEnum):
    """What a segment is the words of; those of one line stay in one line."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    NOTE = "note"
    CELL = "cell"
    CAPTION = "caption"
    OPTION = "option"
    HTML = "html"


RUNNING = frozenset((SegmentSort.PARAGRAPH, SegmentSort.ITEM, SegmentSort.NOTE, SegmentSort.HTML))
"""The sorts that may run over several lines."""


@dataclass(frozen=True, slots=True)
class Span:
    """Part of a line: its number in the text, and columns, all from 0."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Words to translate; `text` has a line for each span."""

    sort: SegmentSort
    text: str
    spans: tuple[Span, ...]


def segments_of(lines: Iterable[Line]) -> tuple[Segment, ...]:
    """The segments of lines that were scanned, in order; plain numbers and signs are none."""
    found: list[_Open] = []
    block = ""
    for line in lines:
        block = _block_name(line, block)
        if found and found[-1].goes_on(line):
            found[-1] = found[-1].with_line(line)
        else:
            found += _begun(line, block)
    closed = (one.closed() for one in found)
    return tuple(segment for segment in closed if _HAS_WORDS.search(segment.text))


@dataclass(frozen=True, slots=True)
class _Open:
    """A segment that the next line may continue, if it is a line of words with this `lead`."""

    sort: SegmentSort
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    lead: str | None = None

    def goes_on(self, line: Line) -> bool:
        """Whether a line is more of the same."""
        wanted = Sort.HTML if self.sort is SegmentSort.HTML else Sort.TEXT
        below = line.number == self.spans[-1].line + 1
        return line.sort is wanted and line.lead == self.lead and below

    def with_line(self, line: Line) -> _Open:
        """The segment with one more line."""
        (more,) = _whole(line, self.sort, self.lead)
        return replace(self, words=self.words + more.words, spans=self.spans + more.spans)

    def closed(self) -> Segment:
        """The segment, without attributes at its end."""
        *words, last = self.words
        *spans, end = self.spans
        bare = _ATTRIBUTES.sub("", last) if self.sort is not SegmentSort.HTML else last
        bare = bare.rstrip()
        if not bare and words:  # attributes in a line of their own
            *words, bare = words
            *spans, end = spans
            bare = bare.rstrip()
        ending = replace(end, end=end.start + len(bare))
        return Segment(self.sort, "\n".join((*words, bare)), (*spans, ending))


def _block_name(line: Line, block: str) -> str:
    """The name of the block whose options may follow."""
    if line.sort is not Sort.BLOCK:
        return block
    opened = shapes.BLOCK.match(line.text)
    return opened["head"].partition("|")[0].strip() if opened else block


def _begun(line: Line, block: str) -> list[_Open]:
    """The segments that begin on a line."""
    if line.sort is Sort.OPTION:
        return _option(line, block)
    read = _READERS.get(line.sort)
    return [*read(line)] if read else []


def _whole(line: Line, sort: SegmentSort, lead: str | None) -> list[_Open]:
    indent = len(line.text) - len(line.text.lstrip(" "))
    return _behind(line, indent, sort, lead)


def _behind(line: Line, width: int, sort: SegmentSort, lead: str | None = None) -> list[_Open]:
    """What stands behind some characters of a line; two spaces at its end break the line."""
    end = len(line.text) if line.text.endswith("  ") else len(line.text.rstrip())
    return [_part(line, width, end, sort, lead)]


def _part(line: Line, start: int, end: int, sort: SegmentSort, lead: str | None = None) -> _Open:
    span = Span(line.number, line.column + start, line.column + end)
    return _Open(sort, (line.text[start:end],), (span,), lead)


def _paragraph(line: Line) -> list[_Open]:
    return _whole(line, SegmentSort.PARAGRAPH, line.lead)


def _html(line: Line) -> list[_Open]:
    return _whole(line, SegmentSort.HTML, line.lead)


def _item(line: Line) -> list[_Open]:
    mark = shapes.ITEM.match(line.text)
    end = mark.end() if mark else 0
    task = _TASK.match(line.text, end)
    return _behind(line, task.end() if task else end, SegmentSort.ITEM, _inner(line))


def _inner(line: Line) -> str:
    """The lead of the lines inside of what begins on a line."""
    return line.lead + " " * TAB


def _heading(line: Line) -> list[_Open]:
    found = shapes.HEADING.match(line.text)
    if found is None:
        return []
    return [_part(line, *found.span("title"), SegmentSort.HEADING)]


def _cells(line: Line) -> Iterator[_Open]:
    if shapes.SEPARATOR.match(line.text):
        return
    for start, cell in shapes.cells(line.text):
        words = cell.strip()
        if words:
            at = start + len(cell) - len(cell.lstrip())
            yield _part(line, at, at + len(words), SegmentSort.CELL)


def _caption(line: Line) -> list[_Open]:
    bar = line.text.find("|")
    if bar < 0:
        return []
    start = len(line.text) - len(line.text[bar + 1 :].lstrip())
    return _behind(line, start, SegmentSort.CAPTION) if line.text[start:].strip() else []


def _option(line: Line, block: str) -> list[_Open]:
    found = _OPTION.match(line.text)
    options: Mapping[str, tuple[object, object]] = getattr(BLOCKS.get(block), "OPTIONS", {})
    if found is None or not found["words"]:
        return []
    if options.get(found["name"], (None, None))[1] is not text_option:
        return []
    return [_part(line, *found.span("words"), SegmentSort.OPTION)]


def _opened(line: Line) -> list[_Open]:
    """The title of an admonition or a tab; the words of a definition or a note."""
    if title := _TITLE.match(line.text):
        return [_part(line, *title.span("words"), SegmentSort.CAPTION)]
    if lead_in := _LEAD_IN.match(line.text):
        return _behind(line, lead_in.end(), SegmentSort.NOTE, _inner(line))
    return []


_READERS: Mapping[Sort, Callable[[Line], Iterable[_Open]]] = {
    Sort.TEXT: _paragraph,
    Sort.HTML: _html,
    Sort.ITEM: _item,
    Sort.HEADING: _heading,
    Sort.TABLE: _cells,
    Sort.BLOCK: _caption,
    Sort.OPENER: _opened,
    Sort.DEFINITION: _opened,
}
