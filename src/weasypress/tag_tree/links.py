"""Links: one Link element each, with its rectangles and its text (ISO 14289-1, 7.18.5).

WeasyPrint gives every child element of a link an annotation of its own, tagged as a span or a
figure, and describes them by their address. Here a link has one rectangle on each of its lines,
whatever it contains, and its text as the description.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any, TypeAlias

from weasypress.objects import String
from weasypress.tag_tree.node import (
    Annotation,
    Node,
    ancestors,
    append,
    marks,
    nodes,
    set_kids,
)

_Rectangle: TypeAlias = tuple[float, float, float, float]
_Link: TypeAlias = tuple[str, str, _Rectangle, Any]
_LOG = logging.getLogger(__name__)


def without_nested(links: Sequence[_Link]) -> list[_Link]:
    """The links of one page, with those that cover each other made one around both.

    A link and its child elements cover each other; the lines of a long link do not.
    """
    kept: list[_Link] = []
    for link in links:
        same = (index for index, other in enumerate(kept) if _cover(other, link))
        index = next(same, None)
        if index is None:
            kept.append(link)
        else:
            kind, target, rectangle, box = kept[index]
            kept[index] = (kind, target, _around(rectangle, link[2]), box)
    return kept


def _cover(one: _Link, other: _Link) -> bool:
    """Whether both lead to the same place and share more than half of the smaller one."""
    (left, top, right, bottom), (left2, top2, right2, bottom2) = one[2], other[2]
    width = min(right, right2) - max(left, left2)
    height = min(bottom, bottom2) - max(top, top2)
    if one[:2] != other[:2] or width < 0 or height < 0:
        return False
    smaller = min((right - left) * (bottom - top), (right2 - left2) * (bottom2 - top2))
    if smaller:
        return width * height >= smaller / 2
    # The ends of a link around a block have no width; marks above a line have no height, and two of
    # them beside each other are two links.
    return width >= min(right - left, right2 - left2) / 2


def _around(one: _Rectangle, other: _Rectangle) -> _Rectangle:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


def repair_links(root: Node) -> None:
    """Attach every link annotation to a Link element that describes it."""
    for node in nodes(root):
        for kid in [kid for kid in node.kids if isinstance(kid, Annotation)]:
            node.kids.remove(kid)
            append(_link_of(node), kid)
    for node in nodes(root):
        if node.role == "Link":
            _describe(node)


def _link_of(node: Node) -> Node:
    """The link around `node`, or a new one around the kids of `node`."""
    for candidate in (node, *ancestors(node)):
        if candidate.role == "Link":
            return candidate
    inner = [kid for kid in node.kids if isinstance(kid, Node) and kid.role == "Link"]
    if len(inner) == 1 and len(node.kids) == 1 and inner[0].element is None:
        return inner[0]
    link = Node("Link")
    set_kids(link, node.kids)
    set_kids(node, [link])
    return link


def _describe(link: Node) -> None:
    annotations = [kid for kid in link.kids if isinstance(kid, Annotation)]
    if not annotations:
        if link.element is not None and link.element.get("href"):
            _LOG.error("a link nobody can click (is it a flex item?): %s", link.element.get("href"))
        link.role = "Span"  # an anchor
        return
    text = _text(link)
    for annotation in annotations:
        if text:
            annotation.dictionary["Contents"] = String(text)


def _text(link: Node) -> str:
    """The text of the link: its label for assistive technology, its text, or its images' texts."""
    if link.element is not None:
        if label := link.element.get("aria-label"):
            return label
        if text := " ".join("".join(link.element.itertext()).replace("\xad", "").split()):
            return text
        if alternatives := " ".join(image.get("alt", "") for image in link.element.iter("img")):
            return alternatives.strip()
    return " ".join("".join(mark.text for mark in marks(link)).split())
