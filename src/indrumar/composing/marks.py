"""A second source of a chapter, in which the places of its words are marked.

Markdown keeps no positions. So the places in a chapter are found by rendering it once more from a
source with marks that change nothing else: what is made from a marked passage holds its mark. A
mark in text is one character of Unicode's last two planes, which are for private use; tags of HTML
and our blocks get an attribute.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from indrumar.composing.blocks import BLOCKS
from indrumar.project.prose import without_code

ATTRIBUTE = "data-mark"
MARK = re.compile("[\U000f0000-\U0010ffff]")
_PLANES = (0xF0000, 0x100000)
_PLANE_SIZE = 0xFFFE  # the last two code points of a plane are no characters

# What stands before the words of a line: quotations, lists, headings, definitions, notes, tasks,
# alerts, cells. A mark before it would hide it.
_BEFORE_WORDS = re.compile(
    r"[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\#{1,6}|:(?=[ ])|\[\^[^\]\n]+\]:"
    r"|\[[ xX]\](?=[ \t])|\[![\w-]+\][-+]?|\|)[ \t]*)*"
)
_NO_WORDS = re.compile(
    r"[ \t>]*+(?:$"
    r"|(?:[-*_][ \t]*){3,}+$|[=-]++[ \t]*$"  # a rule, the line under a heading
    r"|(?=[|:+ \t=]*-)[|:+ \t=-]*+$"  # the line under the head of a table
    r"|`{3}|~{3}|/{3}|:{3}|\$\$|\{|--8<--|!{3}|\?{3}|={3}|\[(?:TOC|!\w+)\]"
    r"|\*\[[^\]\n]*\]:|\[(?!\^)[^\]\n]*\]:"  # what an abbreviation or a link's name stands for
    r")"
)
_BLOCK = re.compile(
    r"^(?P<indent>[ \t>]*)/{3,}[ ]*(?P<name>[\w-]+)[ ]*(?P<bar>\|[ ]*)?(?P<title>[^\n]*)$"
    r"(?P<options>(?:\n(?P=indent)[ ]{4,}\S[^\n]*)*)",
    re.M,
)
_ATTRIBUTES = re.compile(r"^[ >]*attrs:[ ]*\{", re.M)
_TAG = re.compile(
    r"<(?:/|(?P<opening>))[a-zA-Z][\w-]*(?P<named>)(?=[\s/>])"
    r"(?:\"[^\"<]{0,2000}\"|'[^'<]{0,2000}'|[^<>\"'])*+>"
)
# References, links and images, which may be many in a line.
_INLINE = re.compile(r"(?<![\w@/.])@(?=[a-z]+:)|(?<![\\\]!])!?\[(?!!)")


@dataclass(frozen=True, slots=True)
class MarkedSource:
    """A source with marks; mark n stands for the offset `offsets[n]` of the plain source."""

    text: str
    offsets: tuple[int, ...]


@dataclass(frozen=True, slots=True, order=True)
class _Mark:
    """A mark before the character `at`, for what begins at `offset`.

    `form` is what to write, with a gap for the number; empty for a character in text.
    """

    at: int
    offset: int
    form: str = ""


def number_of(mark: str) -> int:
    """The number of a mark in text, from 0."""
    plane = ord(mark) >= _PLANES[1]
    return ord(mark) - _PLANES[plane] + plane * _PLANE_SIZE


def marked(source: str) -> MarkedSource:
    """Marks tags, blocks, the first words of lines, references, links and images."""
    source = MARK.sub("?", source).replace(ATTRIBUTE, "?" * len(ATTRIBUTE))
    pieces: list[str] = []
    offsets: list[int] = []
    end = 0
    for mark in sorted({mark.at: mark for mark in _marks(source)}.values()):
        pieces += [source[end : mark.at], _written(mark, len(offsets))]
        offsets.append(mark.offset)
        end = mark.at
    return MarkedSource("".join((*pieces, source[end:])), tuple(offsets))


def _written(mark: _Mark, number: int) -> str:
    if mark.form:
        return mark.form.format(number)
    plane, place = divmod(number, _PLANE_SIZE)
    return chr(_PLANES[plane] + place) if plane < len(_PLANES) else ""


def _marks(source: str) -> Iterator[_Mark]:
    prose = without_code(source)
    tags = {match.start(): match for match in _TAG.finditer(prose)}
    closed = bytearray(len(source) + 1)  # 1 for each character before which there can be no mark
    for start, tag in tags.items():
        closed[start : tag.end()] = b"\1" * (tag.end() - start)
        if tag["opening"] is not None:
            yield _Mark(tag.start("named"), start, f' {ATTRIBUTE}="{{}}"')
    for block in _BLOCK.finditer(prose):
        yield from _marks_of_block(block, closed)
    for line in re.finditer(r"[^\n]+", prose):
        yield from _marks_of_line(source, line, tags, closed)


def _marks_of_block(block: re.Match[str], closed: bytearray) -> Iterator[_Mark]:
    """Marks a block by an option of its own, and its title if it is one in words."""
    start, end = block.span()
    closed[start:end] = b"\1" * (end - start)
    begins = start + len(block["indent"])
    if attributes := _ATTRIBUTES.search(block.string, block.end("title"), end):
        yield _Mark(attributes.end(), begins, f"{ATTRIBUTE}: '{{}}', ")
    else:
        form = f"\n{block['indent']}    attrs: {{{{{ATTRIBUTE}: '{{}}'}}}}"
        yield _Mark(block.end("title"), begins, form)
    if block["bar"] and block["name"] in BLOCKS:
        title, end = block.span("title")
        yield _Mark(title, title)
        yield from (_Mark(at, at) for at in _inline(block.string, title, end))


def _marks_of_line(
    source: str, line: re.Match[str], tags: dict[int, re.Match[str]], closed: bytearray
) -> Iterator[_Mark]:
    if _NO_WORDS.match(line[0]):
        return
    before = _BEFORE_WORDS.match(source, line.start(), line.end())
    words = before.end() if before else line.start()
    while words in tags:
        words = tags[words].end()
    if source[line.start() : words].rstrip().endswith("#"):
        yield _Mark(words, words)  # also in a heading without words
    for at in chain((words,), _inline(line.string, words, line.end())):
        if not closed[at] and source[at : line.end()].lstrip()[:1] not in ("", "<"):
            yield _Mark(at, at)


def _inline(prose: str, start: int, end: int) -> Iterator[int]:
    return (match.start() for match in _INLINE.finditer(prose, start, end))
