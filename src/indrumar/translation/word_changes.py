"""What changed between two texts, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from indrumar.translation.fingerprint import normal

_AROUND = 4  # words shown on both sides of a change


class ChangeSort(StrEnum):
    """What became of some words."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words that stayed, came or went, with spaces between them."""

    sort: ChangeSort
    words: str


def word_changes(before: str, after: str) -> tuple[WordChange, ...]:
    """The changes from one text to another, word by word, in order.

    What does not count for a translation (white space, typography, targets) is not compared.
    """
    old, new = normal(before).split(" "), normal(after).split(" ")
    found: list[WordChange] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            found.append(WordChange(ChangeSort.SAME, " ".join(old[start:end])))
            continue
        if end > start:
            found.append(WordChange(ChangeSort.REMOVED, " ".join(old[start:end])))
        if last > first:
            found.append(WordChange(ChangeSort.ADDED, " ".join(new[first:last])))
    return tuple(found)


def abridged(changes: tuple[WordChange, ...]) -> Iterator[WordChange]:
    """The same with only a few words around each change; what is left out is one empty item."""
    last = len(changes) - 1
    for n, change in enumerate(changes):
        words = change.words.split(" ")
        before, after = (_AROUND if n else 0), (_AROUND if n < last else 0)
        if change.sort is not ChangeSort.SAME or len(words) <= before + after + 1:
            yield change
            continue
        if before:
            yield WordChange(ChangeSort.SAME, " ".join(words[:before]))
        yield WordChange(ChangeSort.LEFT_OUT, "")
        if after:
            yield WordChange(ChangeSort.SAME, " ".join(words[-after:]))
