"""Compares a chapter with its translation, a passage at a time.

Each passage is reported at most once for its parts and once for its numbers, at its place in the
translation; the message names the place in the original.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from lxml.html import HtmlElement

from indrumar.composing.numbering import ITEMS, Anchor
from indrumar.composing.parity import parts
from indrumar.composing.parity.headings import titled
from indrumar.composing.parity.numbers import Difference, Found, different_numbers
from indrumar.composing.parity.passages import Passage, pairs, passages
from indrumar.composing.text import ChapterText
from indrumar.messages import Message, said
from indrumar.problems import Place, Problem

_NAMED = 3  # differences of one passage; of more, the others are counted
Anchors = Mapping[str, Anchor]


@dataclass(frozen=True, slots=True)
class Side:
    """A chapter in one of the two languages, with the anchors of its publication."""

    text: ChapterText
    anchors: Anchors

    def place(self, node: HtmlElement) -> Place:
        """Where an element is in the author's file."""
        return self.text.title_place() if node.tag == "h1" else self.text.places.place(node)

    def given(self) -> frozenset[str]:
        """The ids of headings that the author wrote."""
        return frozenset(id for id, one in self.anchors.items() if one.given)


def unequal_passages(original: Side, translation: Side) -> Iterator[Problem]:
    """unequal-parts, unequal-numbers: what differs in the passages that both languages have."""
    ours, theirs = passages(original.text.root), passages(translation.text.root)
    for one, other in pairs(ours, theirs, original.given(), translation.given()):
        found = _differences(one, other, original.anchors, translation.anchors)
        differences = [*dict.fromkeys(found)]
        if differences:
            place = str(original.place(one.heading))
            message = said("unequal-parts", original=place, differences=_listed(differences))
            yield Problem("unequal-parts", translation.place(other.heading), message)
        yield from _numbers(one, other, original, translation)


def _listed(differences: Sequence[Message]) -> Message:
    """The first few, and how many more there are."""
    more = len(differences) - _NAMED
    listed, *others = differences[:_NAMED]
    if more > 0:
        others.append(said("different-numbers.more", count=more))
    for one in others:
        listed = said("unequal-parts.and", before=listed, one=one)
    return listed


def _differences(
    ours: Passage, theirs: Passage, original: Anchors, translation: Anchors
) -> Iterator[Message]:
    there, here = parts.counted(ours), parts.counted(theirs)
    for sort in {**there, **here}:
        if sort in ITEMS:
            yield from _items(sort, _ids(ours, sort), _ids(theirs, sort), original, translation)
        elif there[sort] != here[sort]:
            yield _count(sort, there[sort], here[sort])
    sizes, others = parts.table_sizes(ours), parts.table_sizes(theirs)
    if len(sizes) == len(others):
        for size, other in zip(sizes, others, strict=True):
            if size != other:
                yield said("unequal-parts.table", there=_by(size), here=_by(other))
    elif there["table"] == here["table"]:  # tables without a caption
        yield _count("plain-table", len(sizes), len(others))
    yield from _targets(ours, theirs, {*original, *translation})


def _count(sort: str, there: int, here: int) -> Message:
    return said("unequal-parts.count", there=said(f"part.{sort}", count=there), here=str(here))


def _by(size: tuple[int, int]) -> str:
    return f"{size[0]} × {size[1]}"


def _ids(passage: Passage, sort: str) -> list[str]:
    return [node.get("id", "") for node in passage.nodes if parts.is_item(node, sort)]


def _items(
    sort: str, ours: list[str], theirs: list[str], original: Anchors, translation: Anchors
) -> Iterator[Message]:
    """Figures, tables, boxes and exercises: by their ids if their authors gave any."""
    lost = [id for id in ours if _is_given(id, original) and id not in theirs]
    added = [id for id in theirs if _is_given(id, translation) and id not in ours]
    if len(ours) > len(theirs) and len(lost) == len(ours) - len(theirs):
        yield said("unequal-parts.missing", things=tuple(titled(original[id]) for id in lost))
    elif len(ours) < len(theirs) and len(added) == len(theirs) - len(ours):
        yield said("unequal-parts.added", things=tuple(titled(translation[id]) for id in added))
    elif len(ours) != len(theirs):
        yield _count(sort, len(ours), len(theirs))
    else:
        for id, other in zip_longest(lost, added):
            named = {"there": id or "", "here": other or ""}
            known = original[id] if id else translation[other]
            yield said(f"unequal-parts.id{_lone(**named)}", thing=titled(known), **named)


def _lone(there: str, here: str) -> str:
    return "" if there and here else "-there" if there else "-here"


def _is_given(id: str, anchors: Anchors) -> bool:
    return id in anchors and anchors[id].given


def _targets(ours: Passage, theirs: Passage, ids: Collection[str]) -> Iterator[Message]:
    """Links to other places; one that leads nowhere is reported as such, and by nothing else."""
    elsewhere = re.compile("[./]")  # a file, or something in another publication
    there, here = (
        Counter(id for id in parts.targets(one) if id in ids or elsewhere.search(id))
        for one in (ours, theirs)
    )
    missing, added = [*(there - here).elements()], [*(here - there).elements()]
    for id, other in zip(missing, added, strict=False):
        yield said("unequal-parts.target", there=id, here=other)
    for id in missing[len(added) :]:
        yield said("unequal-parts.target-there", there=id)
    for id in added[len(missing) :]:
        yield said("unequal-parts.target-here", here=id)


def _numbers(
    ours: Passage, theirs: Passage, original: Side, translation: Side
) -> Iterator[Problem]:
    texts, others = ([block.text for block in one.blocks] for one in (ours, theirs))
    found = different_numbers(texts, others, original.text.locale, translation.text.locale)
    if found is not None:
        there = original.place(_node(ours, found.original))
        here = translation.place(_node(theirs, found.translation))
        yield numbers_problem(found, there, here)


def _node(passage: Passage, found: Found | None) -> HtmlElement:
    return passage.blocks[found.paragraph].node if found else passage.heading


def numbers_problem(found: Difference, original: Place, translation: Place) -> Problem:
    """unequal-numbers: at its place in the translation, or where its passage begins."""
    names = {"original": str(original)}
    if found.original and found.translation and found.original.written == found.translation.written:
        message = said("unequal-numbers.read", written=found.original.written, **names)
        return Problem("unequal-numbers", translation, message)
    if found.original is not None:
        names["there"] = found.original.written
    if found.translation is not None:
        names["here"] = found.translation.written
    form = "missing" if found.translation is None else "added" if found.original is None else "both"
    return Problem("unequal-numbers", translation, said(f"unequal-numbers.{form}", **names))
