"""Headings and numbering are the same in every language.

A translation may lag behind its original, so each chapter is reported once, and only as a warning.
What the sections hold that both languages have is compared in `comparing`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from indrumar.composing.numbering import Anchor
from indrumar.messages import Message, said
from indrumar.problems import Place, Problem

_NAMED = 3  # of the things that differ
_HEADINGS = ("chapter", "section")


def number_problems(
    original: Mapping[str, Anchor], translated: Mapping[str, Anchor], chapters: Collection[str]
) -> Iterator[Problem]:
    """different-numbers: headings that are in one language only, or else numbers that differ.

    `chapters` are the names of those that are translated. If something is in one language only, the
    numbers that shift because of it are not reported.
    """
    ours, theirs = _numbered(original), _numbered(translated)
    missing = [anchor for id, anchor in ours.items() if id not in theirs]
    added = [anchor for id, anchor in theirs.items() if id not in ours]
    for chapter in chapters:
        here = [one for one in added if one.chapter == chapter and one.sort in _HEADINGS]
        there = [one for one in missing if one.chapter == chapter and one.sort in _HEADINGS]
        if here or there:
            place = here[0].place() if here else _place_of_missing(there[0], ours, theirs)
            yield Problem("different-numbers", place, _lone(there, here))
    if not missing and not added:
        yield from _shifted(ours, theirs, chapters)


def _numbered(anchors: Mapping[str, Anchor]) -> Mapping[str, Anchor]:
    return {id: anchor for id, anchor in anchors.items() if anchor.sort != "place"}


def _place_of_missing(
    lost: Anchor, ours: Mapping[str, Anchor], theirs: Mapping[str, Anchor]
) -> Place:
    """Where what a translation lacks is to be added: at what comes before it in the original."""
    known = [id for id, anchor in ours.items() if anchor.chapter == lost.chapter]
    before = [id for id in known[: known.index(lost.id)] if id in theirs]
    own = (anchor for anchor in theirs.values() if anchor.chapter == lost.chapter)
    return (theirs[before[-1]] if before else next(own)).place()


def _lone(missing: Sequence[Anchor], added: Sequence[Anchor]) -> Message:
    if not added:
        return said("different-numbers.missing", things=_named(missing))
    if not missing:
        return said("different-numbers.added", things=_named(added))
    return said("different-numbers.both", missing=_named(missing), added=_named(added))


def _named(anchors: Sequence[Anchor]) -> tuple[Message, ...]:
    """The first few in words, and how many more there are."""
    more = len(anchors) - _NAMED
    last = (said("different-numbers.more", count=more),) if more > 0 else ()
    return (*map(titled, anchors[:_NAMED]), *last)


def titled(anchor: Anchor) -> Message:
    """A heading or item by its sort and its words, or else its number."""
    sort = said(f"sort.{anchor.sort}")
    if anchor.title:
        return said("different-numbers.titled", sort=sort, title=anchor.title)
    return _with_number(anchor)


def _with_number(anchor: Anchor) -> Message:
    sort = said(f"sort.{anchor.sort}")
    if not anchor.number:
        return said("different-numbers.unnumbered", sort=sort)
    return said("different-numbers.numbered", sort=sort, number=anchor.number)


def _shifted(
    ours: Mapping[str, Anchor], theirs: Mapping[str, Anchor], chapters: Collection[str]
) -> Iterator[Problem]:
    """The first number of each chapter that is not the original's."""
    reported: set[str] = set()
    for id, here in theirs.items():
        there = ours[id]
        if here.chapter in reported or here.chapter not in chapters:
            continue
        if (here.sort, here.number) != (there.sort, there.number):
            reported.add(here.chapter)
            numbers = {"here": _with_number(here), "there": _with_number(there)}
            message = said("different-numbers.number", title=here.title or id, **numbers)
            yield Problem("different-numbers", here.place(), message)
