"""Gives every heading, figure, table, box, exercise and paragraph its number and its id.

Input: the raw trees of a publication in one language, in reading order. Output: the same trees with
ids and `data-number`, and an anchor for each thing that can be referred to. Numbers are those of
the full text, before any passage is left out for an audience, so they are the same for all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from lxml.html import HtmlElement

from indrumar.composing.html_tree import HEADINGS, add_class, element, elements, has_class, text_of
from indrumar.composing.text import ChapterText
from indrumar.kinds.kind import Kind
from indrumar.metadata import Audience
from indrumar.problems import Place


@dataclass(frozen=True, slots=True)
class Anchor:
    """Something that can be referred to.

    `sort` is chapter, section, figure, table, box, exercise, paragraph or place (an id without a
    number); `level` is that of a heading, 1 for a chapter; `chapter` is the name of the chapter it
    is in; `number` may be empty. An id that is not `given` by the author is made from numbers.
    `title` is in the author's words; `named_by` is the element that has it, if any.
    """

    id: str
    sort: str
    number: str
    title: str
    chapter: str
    place: Callable[[], Place] = field(compare=False, repr=False)
    level: int = 0
    given: bool = True
    named_by: HtmlElement | None = field(default=None, compare=False, repr=False)


# The sorts of numbered items: tag, class, and the id if the author gives none.
ITEMS = {
    "figure": ("figure", "figure", "fig"),
    "table": ("div", "table", "tbl"),
    "box": ("aside", "box", "box"),
    "exercise": ("section", "exercise", "ex"),
}
_ASIDES = ("aside", "section", "blockquote", "details", "li", "table")


def sort_of(node: HtmlElement) -> str | None:
    """Which sort of numbered item an element is, if any."""
    return next(
        (
            sort
            for sort, (tag, name, _) in ITEMS.items()
            if node.tag == tag and has_class(node, name)
        ),
        None,
    )


def for_some(node: HtmlElement) -> bool:
    """Whether an element is in a passage for one audience."""
    return any(has_class(above, "audience") for above in node.iterancestors("div"))


def audience_of(passage: HtmlElement) -> str:
    """The audience that a passage is for; nothing if its author names none."""
    return next((name for name in passage.get("class", "").split() if name in set(Audience)), "")


def is_section(node: HtmlElement) -> bool:
    """Whether an element is a heading of the chapter, not of a box or another aside."""
    return node.tag in HEADINGS and not any(
        above.tag in _ASIDES or has_class(above, "audience") for above in node.iterancestors()
    )


def number(texts: Iterable[ChapterText], kind: Kind) -> Mapping[str, Anchor]:
    """Numbers a publication and returns its anchors by id; the first of two equal ids counts."""
    anchors: dict[str, Anchor] = {}
    counters = _Counters(kind)
    for text in texts:
        for anchor in _number_chapter(text, counters):
            anchors.setdefault(anchor.id, anchor)
    return anchors


@dataclass(slots=True)
class _Counters:
    """What has been counted so far in one publication. `prefix` begins a chapter's numbers.

    `bare` counts the chapter's sections whose authors want no number, `{.unnumbered}`; `bare_level`
    is the level of the one that we are in, or 0.
    """

    kind: Kind
    chapters: int = 0
    items: Counter[str] = field(default_factory=Counter)
    sections: list[int] = field(default_factory=list)
    paragraphs: int = 0
    prefix: str = ""
    bare: int = 0
    bare_level: int = 0

    def next_chapter(self, numbered: bool) -> str:
        """The number of the chapter that begins, or nothing."""
        self.sections, self.paragraphs, self.prefix = [], 0, ""
        self.bare = self.bare_level = 0
        if numbered and self.kind.numbered_chapters:
            self.chapters += 1
            self.prefix = str(self.chapters)
        return self.prefix

    def is_bare(self, level: int, unnumbered: bool) -> bool:
        """Whether the section that begins has no number: so its author, or it is in such a one."""
        inside = 0 < self.bare_level < level
        if not inside:
            self.bare_level = level if unnumbered else 0
        self.bare += inside or unnumbered
        return inside or unnumbered

    def next_section(self, level: int) -> tuple[int, ...]:
        """The counts of the section that begins, e.g. (2, 1) for the first h3 of the second h2."""
        depth = level - 1
        counts = (self.sections + [0] * depth)[:depth]
        counts[-1] += 1
        self.sections = counts
        return tuple(counts)


def _number_chapter(text: ChapterText, counters: _Counters) -> Iterator[Anchor]:
    chapter = text.chapter
    found = counters.next_chapter(chapter.numbered)
    title = element("h1", chapter.title, id=chapter.id)
    title.set("data-number", found)
    title.tail, text.root.text = text.root.text, None
    text.root.insert(0, title)
    yield Anchor(chapter.id, "chapter", found, chapter.title, chapter.name, text.title_place, 1)
    for node in list(elements(text.root))[1:]:
        anchor = _number_node(text, node, counters)
        if anchor is not None:
            yield anchor


def _number_node(text: ChapterText, node: HtmlElement, counters: _Counters) -> Anchor | None:
    sort = sort_of(node)
    if is_section(node) and node.tag != "h1":
        return _section(text, node, counters)
    if sort is not None and not for_some(node):
        counters.items[sort] += 1
        count = str(counters.items[sort])
        caption = next((c for c in elements(node) if has_class(c, "caption")), None)
        return _anchor(text, node, sort, count, f"{ITEMS[sort][2]}-{count}", caption)
    if counters.kind.numbered_paragraphs and counters.prefix and _is_paragraph(text, node):
        counters.paragraphs += 1
        count = f"{counters.prefix}.{counters.paragraphs}"
        add_class(node, "numbered")
        return _anchor(text, node, "paragraph", count, f"p-{count.replace('.', '-')}")
    if node.get("id") and not node.get("id", "").startswith(("__", "fn-", "fnref-")):
        return _place(text, node)
    return None


def _place(text: ChapterText, node: HtmlElement) -> Anchor:
    place, name = partial(text.places.id, node), text.chapter.name
    return Anchor(node.get("id", ""), "place", "", text_of(node), name, place, named_by=node)


def _section(text: ChapterText, node: HtmlElement, counters: _Counters) -> Anchor:
    level = HEADINGS.index(node.tag) + 1
    if counters.is_bare(level, has_class(node, "unnumbered")):
        id = f"u-{counters.prefix or text.chapter.slug}-{counters.bare}"
        return _anchor(text, node, "section", "", id, node, level)
    counts = counters.next_section(level)
    numbered = bool(counters.prefix) and level <= counters.kind.section_depth
    found = ".".join((counters.prefix, *map(str, counts))) if numbered else ""
    name = counters.prefix or text.chapter.slug
    default = "-".join(("s", name, *map(str, counts)))
    return _anchor(text, node, "section", found, default, node, level)


def _is_paragraph(text: ChapterText, node: HtmlElement) -> bool:
    return node.tag == "p" and node.getparent() is text.root


def _anchor(
    text: ChapterText,
    node: HtmlElement,
    sort: str,
    count: str,
    default_id: str,
    named_by: HtmlElement | None = None,
    level: int = 0,
) -> Anchor:
    given = node.get("id")
    node.set("id", given or default_id)
    node.set("data-number", count)
    return Anchor(
        id=given or default_id,
        sort=sort,
        number=count,
        title="" if named_by is None else text_of(named_by),
        chapter=text.chapter.name,
        place=partial(text.places.place, node),
        level=level,
        given=bool(given),
        named_by=named_by,
    )
