"""Which text of a new version is which one of an old version."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from indrumar.translation.fingerprint import normal

_LIKE = 0.5  # of two versions of one text


def matched(old: Sequence[str], new: Sequence[str]) -> tuple[int | None, ...]:
    """For each new text the index of the old one that it is, or was, or None."""
    before, after = [normal(one) for one in old], [normal(one) for one in new]
    found: list[int | None] = [None] * len(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            found[first:last] = range(start, end)
        elif tag == "replace":
            _nearest(before, after, range(start, end), range(first, last), found)
    return tuple(found)


def is_like(one: str, other: str) -> bool:
    """Whether two texts are probably versions of one."""
    matcher = SequenceMatcher(None, normal(one), normal(other), autojunk=False)
    return matcher.real_quick_ratio() >= _LIKE and matcher.ratio() >= _LIKE


def _nearest(
    before: Sequence[str],
    after: Sequence[str],
    old: range,
    new: range,
    found: list[int | None],
) -> None:
    """Pairs the texts of a stretch that was rewritten: in order, if they are alike."""
    at = old.start
    for index in new:
        same = (one for one in range(at, old.stop) if is_like(before[one], after[index]))
        partner = next(same, None)
        if partner is None and len(old) == len(new):
            partner = old[index - new.start]
        if partner is not None and partner >= at:
            found[index] = partner
            at = partner + 1
