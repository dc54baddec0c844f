"""Rules for the structure of a numbered text: ids, headings, passages for one audience."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from indrumar.composing.blocks.options import ID
from indrumar.composing.html_tree import HEADINGS, elements, of_class, text_of
from indrumar.composing.numbering import Anchor, for_some, sort_of
from indrumar.composing.text import ChapterText
from indrumar.metadata import Audience
from indrumar.problems import Place, Problem


def structure_problems(
    texts: Iterable[ChapterText], audiences: Collection[Audience]
) -> Iterator[Problem]:
    """The problems of a publication's structure in one language."""
    first: dict[str, Place] = {}
    for text in texts:
        yield from _heading_problems(text)
        yield from _id_problems(text, first)
        yield from _audience_problems(text)
        yield from _passages_for_nobody(text, audiences)


def _heading_problems(text: ChapterText) -> Iterator[Problem]:
    level = 1
    headings = [node for node in elements(text.root) if node.tag in HEADINGS][1:]
    for nth, node in enumerate(headings):
        depth = HEADINGS.index(node.tag) + 1
        title = text_of(node)
        if depth == 1:
            yield Problem(
                "heading-jump",
                text.locator.heading(nth),
                f"the heading '{title}' is of the first level, which is the chapter's title",
                "begin it with ## and keep the title in the front matter",
            )
        elif depth > level + 1:
            yield Problem(
                "heading-jump",
                text.locator.heading(nth),
                f"the heading '{title}' jumps from level {level} to level {depth}",
                f"begin it with {'#' * (level + 1)}",
            )
        level = depth


def _id_problems(text: ChapterText, first: dict[str, Place]) -> Iterator[Problem]:
    seen: Counter[str] = Counter()
    for node in elements(text.root):
        id = node.get("id", "")
        if not id or id.startswith(("__", "fn-", "fnref-")):
            continue
        is_title = node.tag == "h1" and node.getparent() is text.root and node is text.root[0]
        place = _title_place(text) if is_title else text.locator.id(id, seen[id])
        seen[id] += 0 if is_title else 1
        if ID.fullmatch(id) is None:
            yield Problem(
                "bad-id",
                place,
                f"'{id}' cannot be an id",
                "use lower-case letters a–z, digits and hyphens",
            )
        if id in first:
            yield Problem(
                "duplicate-id",
                place,
                f"the id '{id}' is given twice in this publication, first at {first[id]}",
                "give one of them another id",
            )
        first.setdefault(id, place)


def _title_place(text: ChapterText) -> Place:
    return text.chapter.source.place("id" if ("id",) in text.chapter.source.places else "title")


def _audience_problems(text: ChapterText) -> Iterator[Problem]:
    counts: Counter[str] = Counter()
    headings = -1
    for node in elements(text.root):
        sort = sort_of(node)
        headings += node.tag in HEADINGS
        if sort is not None:
            counts[sort] += 1
        if not for_some(node) or (sort is None and node.tag not in HEADINGS):
            continue
        name = sort or "heading"
        place = (
            text.locator.heading(headings - 1)
            if sort is None
            else text.locator.match(rf"^[ ]*/{{3,}}[ \t]*{sort}\b", counts[sort] - 1)
        )
        yield Problem(
            "numbered-item-for-some",
            place,
            f"a {name} stands in a passage for one audience",
            "move it out: numbers have to be the same in every edition",
        )


def _passages_for_nobody(text: ChapterText, audiences: Collection[Audience]) -> Iterator[Problem]:
    """Passages that no edition of the publication would print."""
    seen: Counter[str] = Counter()
    for passage in of_class(text.root, "audience"):
        name = next(word for word in passage.get("class", "").split() if word != "audience")
        if name not in audiences:
            yield Problem(
                "bad-block",
                text.locator.match(rf"^[ ]*/{{3,}}[ \t]*(?P<at>{name})\b", seen[name]),
                f"no edition for the {name}: this publication's audiences are "
                + ", ".join(audiences),
                f"add {name} to audiences in publication.yml",
            )
        seen[name] += 1


def number_problems(
    original: Mapping[str, Anchor], translated: Mapping[str, Anchor], places: Mapping[str, Place]
) -> Iterator[Problem]:
    """Where a translation numbers things differently from the original.

    `places` gives, by name of a chapter of the translation, where a problem in it is told.
    Where something is only in one of them, the numbers that shift because of it are not told.
    """
    lone = sorted(
        id
        for id in original.keys() ^ translated.keys()
        if (original.get(id) or translated[id]).sort != "place"
    )
    for id in lone:
        anchor = original.get(id) or translated[id]
        where = "the original" if id in original else "the translation"
        if anchor.chapter in places:
            yield _different(places[anchor.chapter], f"the {anchor.sort} '{id}' is only in {where}")
    for id in () if lone else sorted(original):
        ours, theirs = original[id], translated[id]
        if (ours.sort, ours.number) != (theirs.sort, theirs.number) and theirs.chapter in places:
            message = f"'{id}' is {_named(theirs)} here, {_named(ours)} in the original"
            yield _different(places[theirs.chapter], message)


def _different(place: Place, message: str) -> Problem:
    return Problem(
        "different-numbers",
        place,
        message,
        "give both languages the same headings, blocks and ids, in the same order",
    )


def _named(anchor: Anchor) -> str:
    return f"{anchor.sort} {anchor.number or 'without a number'}"
