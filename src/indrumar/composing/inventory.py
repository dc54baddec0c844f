"""The contents of a composed text: outline, captions, and the number of each kind of element."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterable, Mapping

from lxml.html import HtmlElement

from indrumar.composing.document import Caption, Heading
from indrumar.composing.footnotes import footnote_count
from indrumar.composing.html_tree import HEADINGS, elements, has_class, of_class, text_of
from indrumar.composing.numbering import Anchor, is_section, sort_of
from indrumar.languages import Locale


def outline(root: HtmlElement) -> Heading:
    """The chapter's heading with its sections below it, as deep as they go."""
    flat = [_heading(node) for node in elements(root) if is_section(node)]
    return _nested(flat[0], flat[1:])


def _heading(node: HtmlElement) -> Heading:
    first = node[0] if len(node) and has_class(node[0], "number") else None
    number = "" if first is None else text_of(first)
    title = text_of(node).removeprefix(number).strip()
    return Heading(node.get("id", ""), number, title, HEADINGS.index(node.tag) + 1)


def _nested(top: Heading, below: list[Heading]) -> Heading:
    children: list[Heading] = []
    index = 0
    while index < len(below):
        end = index + 1
        while end < len(below) and below[end].level > below[index].level:
            end += 1
        children.append(_nested(below[index], below[index + 1 : end]))
        index = end
    return Heading(top.id, top.number, top.title, top.level, tuple(children))


def captions(
    roots: Iterable[HtmlElement], anchors: Mapping[str, Anchor], sort: str, locale: Locale
) -> tuple[Caption, ...]:
    """The list of figures or tables, in order, from finished trees."""
    label = locale[f"composing.list.{sort}"]
    return tuple(
        Caption(id, label.format(number=anchors[id].number), _words_of_caption(node))
        for root in roots
        for node in elements(root)
        if sort_of(node) == sort and (id := node.get("id", "")) in anchors
    )


def _words_of_caption(item: HtmlElement) -> str:
    line = next((node for node in elements(item) if node.tag in ("figcaption", "caption")), None)
    if line is None:
        return ""
    words = copy.deepcopy(line)
    for name in ("label", "source"):
        for node in of_class(words, name):
            node.drop_tree()
    return text_of(words)


def count_all(roots: Iterable[HtmlElement]) -> Mapping[str, int]:
    """How many headings, figures, tables, boxes, exercises and footnotes there are."""
    counts: Counter[str] = Counter()
    for root in roots:
        counts["footnote"] += footnote_count(root)
        for node in elements(root):
            sort = "heading" if node.tag in HEADINGS else sort_of(node)
            if sort is not None:
                counts[sort] += 1
    return dict(counts)
