"""Quotation marks: which opens and which closes, and the pair that belongs there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indrumar.composing.source.typography.edits import Edit, before, behind
from indrumar.wording.typography import Conventions, Pair

_SIGN = re.compile(r"[\"“”„‟«»]|,,(?=[\w\ue001])|(?<=[\w.!?…\ue001])''")
# Signs with nothing between them are spoken of, or empty: “ ”.
_EMPTY = re.compile(r"(?<![\w.,!?…])[\"„“«][ \u00a0]?[\"”“»](?!\w)")
_OPENERS, _CLOSERS = ("„", "‟", "«", ",,"), ("»", "''")
_BEFORE_OPENING = frozenset("([{«„“‘‚—–-/|‹¿¡")
_BEHIND_CLOSING = frozenset(".,;:!?)]}»”’“…—–-/|›")


@dataclass(frozen=True, slots=True)
class _Sign:
    """A quotation mark at a place; `opens` is None if neither side says what it does."""

    start: int
    text: str
    opens: bool | None


class UnbalancedError(Exception):
    """A sign without a partner, at a place of the text."""

    def __init__(self, start: int, sign: str) -> None:
        super().__init__(start, sign)
        self.start, self.sign = start, sign


def quote_edits(
    text: str, written: Conventions, single: Sequence[tuple[int, bool]] = ()
) -> list[Edit]:
    """The edits that give a passage its language's quotation marks.

    `single` are typewriter apostrophes that stand for quotation marks: place, and whether it opens.
    A pair in use in the language is left, whichever it is. UnbalancedError is raised, and nothing
    is known, if a sign has no partner.
    """
    signs = [*_signs(text, written), *(_Sign(at, "'", opens) for at, opens in single)]
    edits: list[Edit] = []
    stack: list[tuple[_Sign, Pair]] = []
    for sign in sorted(signs, key=lambda sign: sign.start):
        if sign.opens or (sign.opens is None and not stack):
            around = stack[-1][1] if stack else None
            stack.append((sign, _pair(sign, around, written)))
        elif stack:
            opener, pair = stack.pop()
            edits += _as_pair(opener, sign, pair, written)
        elif not _is_inch(text, sign):
            raise UnbalancedError(sign.start, sign.text)
    if stack:
        opener = stack[-1][0]
        raise UnbalancedError(opener.start, opener.text)
    return edits


def _signs(text: str, written: Conventions) -> Iterator[_Sign]:
    empty = {at for found in _EMPTY.finditer(text) for at in range(*found.span())}
    for found in _SIGN.finditer(text):
        if found.start() in empty:
            continue
        yield _Sign(found.start(), found[0], _opens(text, found, written))


def _opens(text: str, found: re.Match[str], written: Conventions) -> bool | None:
    """Whether a sign opens: some always do, the others by what is beside them."""
    sign = found[0]
    is_reversed = any(pair[0] == "»" for pair in written.quotes)
    if sign in _OPENERS and not (sign == "«" and is_reversed):
        return True
    if sign in _CLOSERS and not (sign == "»" and is_reversed):
        return False
    left, right = before(text, found.start()), behind(text, found.end())
    opening = (left.isspace() or left in _BEFORE_OPENING) and not right.isspace()
    closing = (right.isspace() or right in _BEHIND_CLOSING) and not left.isspace()
    if opening != closing:
        return opening
    of_pairs = {side for pair in written.quotes for side, one in enumerate(pair) if one == sign}
    return of_pairs == {0} if len(of_pairs) == 1 else None


def _pair(sign: _Sign, around: Pair | None, written: Conventions) -> Pair:
    """The pair that an opening sign begins: its own if it is in use, else the one due here."""
    own = next((pair for pair in written.quotes if pair[0] == sign.text), None)
    due = next(pair for pair in written.quotes if pair != around)
    if sign.text == "'" and ("‘", "’") in written.quotes and written.decimal == ".":
        return ("‘", "’")
    return own or due


def _as_pair(opener: _Sign, closer: _Sign, pair: Pair, written: Conventions) -> Iterator[Edit]:
    if opener.text != pair[0]:  # the closing sign may be right, and say which pair is meant
        pair = next((one for one in written.quotes if one[1] == closer.text != '"'), pair)
    for sign, right in zip((opener, closer), pair, strict=True):
        if sign.text != right:
            yield Edit(sign.start, sign.start + len(sign.text), right, "quotes")


def _is_inch(text: str, sign: _Sign) -> bool:
    return sign.text in ('"', "''") and before(text, sign.start).isdigit()
