"""What of a passage is written otherwise than its language writes it, in words that show it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from indrumar.composing.source.typography.apostrophes import apostrophes
from indrumar.composing.source.typography.edits import Edit
from indrumar.composing.source.typography.masking import masked
from indrumar.composing.source.typography.quotes import UnbalancedError, quote_edits
from indrumar.composing.source.typography.signs import sign_edits
from indrumar.wording.typography import Conventions

_ANY = re.compile(
    r"[\"'“”„‟«»]|,,|<<|\.\.\.| -{1,2}[ \n]|\d-\d|\d\.\d|\d,\d|[ ][,;:!?.]|[№N]"
    r"|[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]"
)
_HIGH = re.compile(r"\w[;!?]")
_MOVES_ID = ("dash", "range", "alphabet", "decimal", "thousands", "numero", "space")
_WIDE = ("dash", "space", "numero")
_BESIDE = 24  # characters of the words around, at the most


@dataclass(frozen=True, slots=True)
class Finding:
    """From the character `start` of a passage on, `before` is to be written `after`.

    `name` is the rule's; one that is not `sure` is never mended. A sign without a partner has no
    `after`.
    """

    start: int
    before: str
    after: str
    name: str
    sure: bool


def findings_in(
    text: str, written: Conventions, *, named: bool = False, names: frozenset[str] = frozenset()
) -> Iterator[Finding]:
    """What is to be written otherwise in a passage; `names` are those of links.

    In a `named` passage, whose words make an id, nothing is sure that would change the id.
    """
    if not _ANY.search(text) and not (written.high and _HIGH.search(text)):
        return
    words = masked(text, names)
    edits = list(sign_edits(words, written))
    single = apostrophes(words)
    edits += single.edits
    try:
        edits += quote_edits(words, written, single.quotes)
    except UnbalancedError as error:
        yield Finding(error.start, error.sign, "", "unbalanced", sure=False)
    unsure = {edit for edit in edits if not edit.sure or (named and edit.name in _MOVES_ID)}
    for sure in (True, False):
        chosen = [edit for edit in edits if (edit not in unsure) is sure]
        yield from _shown(words, text, chosen, sure)


def _shown(words: str, text: str, edits: Iterable[Edit], sure: bool) -> Iterator[Finding]:
    """The edits with the words beside them; those that share words are one."""
    start = end = 0
    joined: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit.start):
        left, right = _around(words, edit)
        if joined and left >= end:
            yield _finding(text, start, end, joined, sure)
            joined = []
        if not joined:
            start = left
        joined, end = [*joined, edit], max(right, end)
    if joined:
        yield _finding(text, start, end, joined, sure)


def _around(words: str, edit: Edit) -> tuple[int, int]:
    gap = " ?" if edit.name in _WIDE else ""
    beside = rf"[^\s\ue000\ue001]{{0,{_BESIDE}}}"
    left = re.search(rf"{beside}{gap}\Z", words[max(0, edit.start - _BESIDE - 1) : edit.start])
    right = re.match(rf"{gap}{beside}", words[edit.end : edit.end + _BESIDE + 1])
    return edit.start - len(left[0] if left else ""), edit.end + len(right[0] if right else "")


def _finding(text: str, start: int, end: int, edits: list[Edit], sure: bool) -> Finding:
    after, at = "", start
    for edit in edits:
        after, at = after + text[at : edit.start] + edit.after, edit.end
    return Finding(start, text[start:end], after + text[at:end], edits[0].name, sure)
