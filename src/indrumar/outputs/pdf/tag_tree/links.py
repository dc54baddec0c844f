"""Links: one Link element each, with its rectangles and its text (ISO 14289-1, 7.18.5).

WeasyPrint gives every child element of a link an annotation of its own, tagged as a span or a
figure, and describes them by their address. Here a child that lies inside its link adds no
rectangle, one that sticks out (an image) adds it to the same Link element, and the description
is what the link says.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from indrumar.outputs.pdf.objects import String
from indrumar.outputs.pdf.tag_tree.node import (
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
_TOLERANCE = 0.5  # CSS pixels


def without_nested(links: Sequence[_Link]) -> list[_Link]:
    """The links of one page, less those that lie inside another one to the same target."""
    kept: list[_Link] = []
    for link in links:
        if not any(link[:2] == other[:2] and _holds(other[2], link[2]) for other in kept):
            kept.append(link)
    return kept


def _holds(outer: _Rectangle, inner: _Rectangle) -> bool:
    return (
        outer[0] - _TOLERANCE <= inner[0]
        and outer[1] - _TOLERANCE <= inner[1]
        and inner[2] <= outer[2] + _TOLERANCE
        and inner[3] <= outer[3] + _TOLERANCE
    )


def repair_links(root: Node) -> None:
    """Hang every link annotation on a Link element that describes it."""
    for node in nodes(root):
        for kid in [kid for kid in node.kids if isinstance(kid, Annotation)]:
            node.kids.remove(kid)
            append(_link_of(node), kid)
    for node in nodes(root):
        if node.role == "Link":
            _describe(node)


def _link_of(node: Node) -> Node:
    """The link `node` stands in, or a new one around what `node` holds."""
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
    if not annotations:  # an anchor, not a link
        link.role = "Span"
        return
    text = _text(link)
    for annotation in annotations:
        if text:
            annotation.dictionary["Contents"] = String(text)


def _text(link: Node) -> str:
    """What the link says: its label for assistive technology, its text, or its images' texts."""
    if link.element is not None:
        if label := link.element.get("aria-label"):
            return label
        if text := " ".join("".join(link.element.itertext()).replace("\xad", "").split()):
            return text
        if alternatives := " ".join(image.get("alt", "") for image in link.element.iter("img")):
            return alternatives.strip()
    return " ".join("".join(mark.text for mark in marks(link)).split())


