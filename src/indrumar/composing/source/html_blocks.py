"""Blocks of HTML: how far they go, and whether what is in them is Markdown.

Python-Markdown leaves what is inside of a block tag alone unless the tag has `markdown="1"`. On
GitHub and in Pandoc, what stands behind an empty line is Markdown, so that authors expect it: a
block with Markdown in it is given the attribute.
"""

from __future__ import annotations

import re
from itertools import pairwise

from indrumar.composing.source.lines import TAB, Piece
from indrumar.composing.source.shapes import block_tag

_FARTHEST = 1000  # lines; a tag that is open for longer is taken to be never closed
_AROUND_MARKDOWN = frozenset(
    ("article", "aside", "blockquote", "center", "details", "div", "figure", "section")
)
_VOID = frozenset(("hr", "br", "p", "li", "dt", "dd", "tr", "td", "th", "option", "colgroup"))
_RAW = re.compile(r"<(?:pre|script|style|table|svg)\b", re.I)
_RAW_END = re.compile(r"</(?:pre|script|style|table|svg)>", re.I)
MARKDOWN = re.compile(
    r"\*\*\S|(?<!\w)__\S|(?<![\w*])\*[^\s*][^*]*\*(?!\w)|\]\(|`[^`]+`|!\[|\[\^|@[a-z]+:"
    r"|^(?:#{1,6} |[-*+] |\d{1,9}[.)] |> |\|.*\||`{3}|~{3}|/{3} )"
)
"""What shows that a line is Markdown."""


def html_block(pieces: list[Piece], at: int) -> list[Piece]:
    """The lines of a block of HTML that are not Markdown; none if none begins here.

    Of a block with Markdown in it that is the first line, with the attribute that says so.
    """
    found = block_tag(pieces[at].text)
    if found is None:
        return []
    name, is_end = found
    if is_end:
        return [pieces[at]]
    first = pieces[at].text
    end = _end(pieces, at, name)
    if end is None or re.search(r"\bmarkdown\b", first[: first.find(">") + 1 or None]):
        return [pieces[at]]
    if name in _AROUND_MARKDOWN and _is_around_markdown(pieces[at : end + 1]):
        marked = re.sub(rf"(?i)<{name}\b", r'\g<0> markdown="1"', first, count=1)
        return [Piece(pieces[at].number, pieces[at].column, marked)]
    return pieces[at : end + 1]


def _end(pieces: list[Piece], at: int, name: str) -> int | None:
    """The line on which a tag is closed; the next empty line does for those that need no end."""
    tag = re.compile(rf"<(/?){name}(?=[\s/>]|$)", re.I)
    depth = 0
    for n in range(at, min(len(pieces), at + _FARTHEST)):
        if name in _VOID and not pieces[n].text:
            return n - 1
        for found in tag.finditer(pieces[n].text):
            depth += -1 if found[1] else 1
        if depth <= 0:
            return n
    return at if name in _VOID else None


def _is_around_markdown(pieces: list[Piece]) -> bool:
    """Whether there is Markdown behind an empty line, and nothing that would become code."""
    raw, words, seen = 0, False, False
    for before, piece in pairwise(pieces):
        raw += len(_RAW.findall(piece.text)) - len(_RAW_END.findall(piece.text))
        words = bool(piece.text) and not raw and (words or not before.text)
        if words and not seen and not before.text and piece.indent >= TAB:
            return False
        words = words and block_tag(piece.text) is None
        seen = seen or (words and MARKDOWN.search(piece.text) is not None)
    return seen
