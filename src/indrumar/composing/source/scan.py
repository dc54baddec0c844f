"""Reads a Markdown text into its lines, once.

Lists follow CommonMark, with one kindness: two spaces are enough to be inside of an item. What
Python-Markdown indents by four columns (notes, admonitions, tabs) is read as it reads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from indrumar.composing.source import shapes
from indrumar.composing.source.html_blocks import html_block
from indrumar.composing.source.lines import TAB, Line, Piece, Sort, pieces_of
from indrumar.composing.source.lists import begins_list, item_lines

_DEEPEST = 12  # what is nested deeper stays as it is: nobody means it

# An item with one of these in it is followed by an empty line: otherwise Python-Markdown takes the
# next item for a line of this one.
_LOOSEN = (Sort.BLANK, Sort.CODE, Sort.TABLE)


@lru_cache(maxsize=256)  # the lints and the account of translations read the same chapters
def scan(text: str) -> tuple[Line, ...]:
    """The lines of a text, in order."""
    pieces = pieces_of(text)
    return tuple(_lines(_Inside(pieces, shapes.last_ends(piece.text for piece in pieces))))


@dataclass(frozen=True, slots=True)
class _Inside:
    """The lines inside of something, or of the text: `lead` is written before each.

    `ends` are the last lines of the whole text on which something can end.

    `first` is the sort of the line that they follow at once; `tight`, if those are the words of
    a list item, which a list follows without an empty line.
    """

    pieces: list[Piece]
    ends: Mapping[str, int]
    lead: str = ""
    depth: int = 0
    first: Sort = Sort.BLANK
    tight: bool = False

    def can_end(self, at: int, end: str) -> bool:
        """Whether what begins at a line can end: otherwise nobody need look to the end."""
        return self.ends.get(end, -1) >= self.pieces[at].number

    def lines(self, start: int, end: int, sort: Sort) -> list[Line]:
        """Some of the lines as they are."""
        return [piece.line(sort, self.lead) for piece in self.pieces[start:end]]

    def deeper(self, pieces: list[Piece], lead: str, first: Sort, *, tight: bool) -> list[Line]:
        """The lines inside of a thing that is here."""
        return list(
            _lines(_Inside(pieces, self.ends, self.lead + lead, self.depth + 1, first, tight))
        )


_Reader = Callable[[_Inside, int, Sort], list[Line]]


def _lines(inside: _Inside) -> Iterator[Line]:
    at, before, tight, loose = 0, inside.first, inside.tight, False
    while at < len(inside.pieces):
        found = _construct(inside, at, before)
        head = found[0]
        sort = head.sort if head.lead == inside.lead else Sort.QUOTE
        gap = _is_parted(sort, before, tight) or (sort is Sort.ITEM and loose)
        yield replace(head, gap=True) if gap else head
        yield from found[1:]
        tight = tight and sort is Sort.TEXT
        before = Sort.BLANK if found[-1].sort is Sort.BLANK else sort
        loose = before is Sort.ITEM and any(line.sort in _LOOSEN for line in found)
        at += len(found)


def _is_parted(sort: Sort, before: Sort, tight: bool) -> bool:
    """Whether Python-Markdown needs an empty line between two sorts to see the second."""
    if before is Sort.ITEM:
        return sort is Sort.RULE
    below_words = before in (Sort.TEXT, Sort.HTML, Sort.OPENER) and not (
        tight and sort is Sort.ITEM
    )
    return below_words and sort in (Sort.ITEM, Sort.TABLE, Sort.CODE)


def _construct(inside: _Inside, at: int, before: Sort) -> list[Line]:
    """The lines of what begins at a line: a fence, a list item with all that is in it, …"""
    piece = inside.pieces[at]
    if not piece.text:
        return inside.lines(at, at + 1, Sort.BLANK)
    if piece.indent >= TAB and not shapes.FENCE.match(piece.text):
        return inside.lines(at, at + 1, _indented(before))
    found = next(filter(None, (read(inside, at, before) for read in _READERS)), None)
    return found or inside.lines(at, at + 1, _simple(piece.text))


def _indented(before: Sort) -> Sort:
    if before in (Sort.BLOCK, Sort.OPTION):
        return Sort.OPTION
    return Sort.TEXT if before is Sort.TEXT else Sort.CODE


def _simple(text: str) -> Sort:
    """The sort of a line that stands for itself."""
    return next((sort for sort, shape in shapes.SIMPLE.items() if shape.match(text)), Sort.TEXT)


def _comment(inside: _Inside, at: int, before: Sort) -> list[Line]:
    if not shapes.COMMENT.match(inside.pieces[at].text):
        return []
    rest = range(at, len(inside.pieces) if inside.can_end(at, "-->") else at)
    end = next((n for n in rest if "-->" in inside.pieces[n].text), at)
    return inside.lines(at, end + 1, Sort.COMMENT)


def _fence(inside: _Inside, at: int, before: Sort) -> list[Line]:
    """A fence that is never closed is none for Python-Markdown: only its first line is code."""
    opened = shapes.FENCE.match(inside.pieces[at].text)
    if opened is None:
        return []
    rest = range(at + 1, len(inside.pieces) if inside.can_end(at, opened["marks"]) else at)
    end = next((n for n in rest if inside.pieces[n].text.strip() == opened["marks"]), at)
    return inside.lines(at, end + 1, Sort.CODE)


def _html(inside: _Inside, at: int, before: Sort) -> list[Line]:
    found = shapes.block_tag(inside.pieces[at].text)
    if found is None:
        return []
    if not inside.can_end(at, f"</{found[0]}"):
        return inside.lines(at, at + 1, Sort.HTML)
    return [piece.line(Sort.HTML, inside.lead) for piece in html_block(inside.pieces, at)]


def _quote(inside: _Inside, at: int, before: Sort) -> list[Line]:
    inner: list[Piece] = []
    for piece in inside.pieces[at:] if inside.pieces[at].text.lstrip(" ")[0] == ">" else ():
        mark = shapes.QUOTE.match(piece.text)
        if mark is None:
            break
        inner.append(piece.behind(mark.end()).or_blank())
    if not inner or inside.depth >= _DEEPEST:
        return inside.lines(at, at + len(inner[:1]), Sort.QUOTE)
    return inside.deeper(inner, "> ", Sort.BLANK, tight=False)


def _opener(inside: _Inside, at: int, before: Sort) -> list[Line]:
    """A note, an admonition, a tab, a definition, with what is indented below it."""
    piece = inside.pieces[at]
    if inside.depth >= _DEEPEST or not shapes.OPENER.match(piece.text):
        return []
    end = at + 1
    for n in range(at + 1, len(inside.pieces)):
        if inside.pieces[n].text and inside.pieces[n].indent < TAB:
            break
        end = n + 1 if inside.pieces[n].text else end
    inner = [below.without(TAB) for below in inside.pieces[at + 1 : end]]
    first = Sort.TEXT if shapes.WORDS_FOLLOW.match(piece.text) else Sort.BLANK
    head = inside.lines(at, at + 1, Sort.OPENER)
    return [*head, *inside.deeper(inner, " " * TAB, first, tight=False)]


def _table(inside: _Inside, at: int, before: Sort) -> list[Line]:
    """A table ends at an empty line, or where a block ends."""
    if not shapes.begins_table([piece.text for piece in inside.pieces[at : at + 2]]):
        return []
    rest = range(at + 2, len(inside.pieces))
    end = next((n for n in rest if shapes.ends_table(inside.pieces[n].text)), len(inside.pieces))
    return inside.lines(at, end, Sort.TABLE)


def _item(inside: _Inside, at: int, before: Sort) -> list[Line]:
    """A list item; `1)` is written `1.`, which Python-Markdown understands."""
    above = inside.pieces[at - 1].text if at else ""
    mark = shapes.ITEM.match(inside.pieces[at].text)
    if mark is None or inside.depth >= _DEEPEST or not begins_list(mark, before, above):
        return []
    head, code, below = item_lines(inside.pieces, at, mark)
    return [
        head.line(Sort.ITEM, inside.lead),
        *(piece.line(Sort.CODE, inside.lead + " " * TAB) for piece in code),
        *inside.deeper(below, " " * TAB, Sort.CODE if code else Sort.TEXT, tight=not code),
    ]


_READERS: tuple[_Reader, ...] = (_comment, _fence, _html, _quote, _opener, _table, _item)
