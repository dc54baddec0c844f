"""Rules for the structure of a numbered text: ids, headings, passages for one audience."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial

from indrumar.composing.blocks.options import ID
from indrumar.composing.html_tree import HEADINGS, elements, of_class, text_of
from indrumar.composing.numbering import audience_of, for_some, sort_of
from indrumar.composing.text import ChapterText
from indrumar.messages import said
from indrumar.metadata import Audience
from indrumar.problems import Place, Problem


def structure_problems(
    texts: Iterable[ChapterText], audiences: Collection[Audience]
) -> Iterator[Problem]:
    """The problems of a publication's structure in one language."""
    first: dict[str, Callable[[], Place]] = {}
    for text in texts:
        yield from _heading_problems(text)
        yield from _id_problems(text, first)
        yield from _audience_problems(text)
        yield from _passages_for_nobody(text, audiences)


def _heading_problems(text: ChapterText) -> Iterator[Problem]:
    level = 1
    headings = [node for node in elements(text.root) if node.tag in HEADINGS][1:]
    for node in headings:
        depth = HEADINGS.index(node.tag) + 1
        title = text_of(node)
        if depth == 1:
            message = said("heading-jump.first-level", title=title)
            yield Problem("heading-jump", text.places.place(node), message)
        elif depth > level + 1:
            marks = "#" * (level + 1)
            levels = {"before": level, "level": depth}
            message = said("heading-jump.skipped", title=title, marks=marks, **levels)
            yield Problem("heading-jump", text.places.place(node), message)
        level = depth


def _id_problems(text: ChapterText, first: dict[str, Callable[[], Place]]) -> Iterator[Problem]:
    for node in elements(text.root):
        id = node.get("id", "")
        if not id or id.startswith(("__", "fn-", "fnref-")):
            continue
        is_title = node.tag == "h1" and node.getparent() is text.root and node is text.root[0]
        place = text.title_place if is_title else partial(text.places.id, node)
        if ID.fullmatch(id) is None:
            yield Problem("bad-id", place(), said("bad-id.form", id=id))
        if id in first:
            message = said("duplicate-id", id=id, first=str(first[id]()))
            yield Problem("duplicate-id", place(), message)
        first.setdefault(id, place)


def _audience_problems(text: ChapterText) -> Iterator[Problem]:
    for node in elements(text.root):
        sort = sort_of(node)
        if not for_some(node) or (sort is None and node.tag not in HEADINGS):
            continue
        name = sort or "heading"
        place = text.places.place(node)
        message = said("numbered-item-for-some", sort=said(f"a-sort.{name}"))
        yield Problem("numbered-item-for-some", place, message)


def _passages_for_nobody(text: ChapterText, audiences: Collection[Audience]) -> Iterator[Problem]:
    """Passages that no edition of the publication would print."""
    for passage in of_class(text.root, "audience"):
        name = audience_of(passage)
        if name not in audiences:
            place = text.places.place(passage, name)
            known = tuple(audience.value for audience in audiences)
            what = "audience" if name else "no-audience"
            message = said(f"bad-block.{what}", audience=name, known=known)
            yield Problem("bad-block", place, message)
