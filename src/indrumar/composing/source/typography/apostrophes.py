"""Typewriter apostrophes: in words, for what is left out, and for quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from indrumar.composing.source.typography.edits import Edit, before, behind
from indrumar.composing.source.typography.masking import LITERAL

_RIGHT = "’"
_BEFORE_OPENING = frozenset("([{„“«—–-/")
_BEHIND_CLOSING = frozenset(" \n\u00a0.,;:!?)]}”»…")


class _Role(Enum):
    """What one is by the characters beside it. `ENDING` closes, or is of a plural: trainers'."""

    INSIDE = "inside"
    LEFT_OUT = "left out"  # '90s
    OPENING = "opening"
    CLOSING = "closing"
    ENDING = "ending"
    PRIME = "prime"  # 5' are minutes or feet
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Apostrophes:
    """The apostrophes of a passage: those that are, and the places of quotation marks."""

    edits: Sequence[Edit] = ()
    quotes: Sequence[tuple[int, bool]] = ()


def apostrophes(text: str) -> Apostrophes:
    """What the typewriter apostrophes of a passage are.

    If those that open do not pair with those that close, what neither is inside of a word nor
    before a year is not sure.
    """
    roles = {at: _role(text, at) for at in _places(text)}
    sure = [at for at, role in roles.items() if role in (_Role.INSIDE, _Role.LEFT_OUT)]
    others = {at: role for at, role in roles.items() if at not in sure and role is not _Role.PRIME}
    pairs, endings = _pairs(others)
    if pairs is None:
        unsure = [Edit(at, at + 1, _RIGHT, "perhaps-apostrophe", sure=False) for at in others]
        return Apostrophes([*map(_edit, sure), *unsure])
    quotes = [one for start, end in pairs for one in ((start, True), (end, False))]
    return Apostrophes([_edit(at) for at in (*sure, *endings)], quotes)


def _places(text: str) -> Iterator[int]:
    at = text.find("'")
    while at >= 0:
        if text[at : at + 2] == "''":  # a quotation mark, typed with two
            at += 1
        else:
            yield at
        at = text.find("'", at + 1)


def _role(text: str, at: int) -> _Role:
    left, right = before(text, at), behind(text, at + 1)
    if left.isalpha() and right.isalpha():
        return _Role.INSIDE
    if left.isspace() or (left in _BEFORE_OPENING and right not in _BEHIND_CLOSING):
        year = text[at + 1 : at + 4]
        is_year = year[:2].isdigit() and not year[2:].isdigit()
        opening = _Role.ALONE if right.isspace() else _Role.OPENING
        return _Role.LEFT_OUT if is_year else opening
    if left.isdigit() or left == LITERAL:
        return _Role.PRIME
    return _Role.ENDING if left in "sS" else _Role.CLOSING


def _pairs(roles: Mapping[int, _Role]) -> tuple[list[tuple[int, int]] | None, list[int]]:
    """The pairs of quotation marks, and what ends a plural; no pairs if that is not clear."""
    pairs: list[tuple[int, int]] = []
    endings: list[int] = []
    opened = -1
    for at, role in roles.items():
        if role is _Role.OPENING and opened < 0:
            opened = at
        elif role in (_Role.CLOSING, _Role.ENDING) and opened >= 0:
            pairs.append((opened, at))
            opened = -1
        elif role is _Role.ENDING and not any(roles[end] is _Role.ENDING for _, end in pairs):
            endings.append(at)
        else:
            return None, []
    return (pairs, endings) if opened < 0 else (None, [])


def _edit(at: int) -> Edit:
    return Edit(at, at + 1, _RIGHT, "apostrophe")
