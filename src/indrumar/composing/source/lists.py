"""Where a list begins, and what is inside of an item."""

from __future__ import annotations

import re

from indrumar.composing.source import shapes
from indrumar.composing.source.lines import TAB, Piece, Sort

_INSIDE = 2  # columns from the mark of an item to what is inside of it


def begins_list(mark: re.Match[str], before: Sort, above: str) -> bool:
    """Whether a mark is one where it stands.

    In the middle of a paragraph a number may be the end of a sentence ("… until\\n2019. Then …"):
    only 1 begins a list there, as in CommonMark, or any number below a colon.
    """
    in_paragraph = before is Sort.TEXT
    return not in_paragraph or mark["count"] in (None, "1") or above.rstrip().endswith(":")


def item_lines(
    pieces: list[Piece], at: int, mark: re.Match[str]
) -> tuple[Piece, list[Piece], list[Piece]]:
    """The line of an item, the code that it begins with, and what else is in it.

    What is in it loses the indentation that the author chose: that of the line nearest to the
    margin, four columns at the most.
    """
    edge = mark.start("mark")
    head = pieces[at].behind(edge)
    if mark["sign"] == ")":
        head = Piece(head.number, head.column, head.text.replace(")", ".", 1))
    body = _body(pieces, at, edge)
    own = [piece.indent - edge for piece in body if piece.text and piece.indent >= edge + _INSIDE]
    inner = [piece.without(edge + min([TAB, *own])) for piece in body]
    fence = shapes.FENCE.match(pieces[at].text[mark.end() :])
    end = 0
    if fence is not None:
        ends = (n for n, piece in enumerate(inner, 1) if piece.text.strip() == fence["marks"])
        end = next(ends, 0)
    return head, inner[:end], inner[end:]


def _body(pieces: list[Piece], at: int, edge: int) -> list[Piece]:
    """The lines below an item that belong to it; words directly below need no indentation."""
    end, lazy = at + 1, True
    for n in range(at + 1, len(pieces)):
        piece = pieces[n]
        if not piece.text:
            lazy = False
        elif piece.indent >= edge + _INSIDE or (lazy and shapes.is_plain(piece.text)):
            end, lazy = n + 1, True
        else:
            break
    return pieces[at + 1 : end]
