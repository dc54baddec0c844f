"""From laid-out boxes to a tag tree.

A node represents an HTML element, so parts separated by a page break, a line break or a column come
together again: every box of an element adds to the element's one node, and nodes nest as elements
nest in the HTML, whatever anonymous boxes are between.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from weasypress import boxes
from weasypress.boxes import laid_out
from weasypress.tag_tree.node import Annotation, Mark, Node, append
from weasypress.tag_tree.roles import role_of

_LOG = logging.getLogger(__name__)
_POINTS_PER_PIXEL = 0.75  # 72 points and 96 CSS pixels an inch


@dataclass(frozen=True, slots=True)
class _Reading:
    root: Node
    parents: Mapping[Element, Element]
    nodes: dict[tuple[Element, str], Node]


@dataclass(frozen=True, slots=True)
class _Page:
    number: int
    height: float
    marks: dict[Any, dict[str, Any]]


def read_tree(html: Element, pages: Sequence[Any], marks: Sequence[dict[Any, Any]]) -> Node:
    """The tag tree of `pages`: WeasyPrint's pages, with the marks painted on each by box.

    Takes the marks out of `marks` as it finds their place; what is left over is an error in the
    log, because content outside the tree is not read.
    """
    parents = {child: parent for parent in html.iter() for child in parent}
    reading = _Reading(Node("Document", html, "html"), parents, {})
    for number, (page, page_marks) in enumerate(zip(pages, marks, strict=True)):
        place = _Page(number, page.height, page_marks)
        for box in page._page_box.children:
            if not isinstance(box, boxes.MarginBox):
                _read(reading, place, laid_out(box), reading.root)
        for box in page_marks:
            _LOG.error("content without a place in the tag tree: %r on page %d", box, number + 1)
    return reading.root


def _read(reading: _Reading, page: _Page, box: Any, node: Node) -> None:
    if box.element is not None:
        node = _node_for(reading, box.element, box.element_tag)
    if box.link_annotation is not None and box.element is not None:
        append(node, Annotation(page.number, box.link_annotation))
    if isinstance(box, boxes.TextBox | boxes.ReplacedBox):
        _place_mark(page, box, node)
    for child in box.children:
        _read(reading, page, laid_out(child), node)


def _place_mark(page: _Page, box: Any, node: Node) -> None:
    mark = page.marks.pop(box, None)
    if mark is None:  # painted as an artifact, or not painted
        return
    append(node, Mark(page.number, mark["mcid"], getattr(box, "text", "")))
    if node.role == "Figure":
        node.attributes["Layout"] = {"BBox": _bounding_box(page, box)}


def _bounding_box(page: _Page, box: Any) -> list[float]:
    """Left, bottom, right and top of the content box, in points from the page's foot."""
    left, top = box.content_box_x(), box.content_box_y()
    corners = (left, page.height - top - box.height, left + box.width, page.height - top)
    return [round(corner * _POINTS_PER_PIXEL, 3) for corner in corners]


def _node_for(reading: _Reading, element: Element, tag: str) -> Node:
    if element.tag in ("html", "body"):
        return reading.root
    key = (element, tag)
    if key not in reading.nodes:
        node = Node(role_of(tag), element, tag)
        append(_parent_for(reading, element, tag), node)
        reading.nodes[key] = node
    return reading.nodes[key]


def _parent_for(reading: _Reading, element: Element, tag: str) -> Node:
    if tag != element.tag:  # a pseudo-element is inside its element
        return _node_for(reading, element, element.tag)
    parent = reading.parents.get(element)
    return reading.root if parent is None else _node_for(reading, parent, parent.tag)
