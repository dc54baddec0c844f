"""Decorations: what is painted but not read.

Running heads and page numbers, leader dots, images with an empty alternative text, hidden
elements, text boxes of nothing but spaces, and the heads and feet a table repeats on its later
pages are artifacts (ISO 32000-1, 14.8.2.2). WeasyPrint 70 tags all of them as content.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

from weasypress import boxes
from weasypress.boxes import laid_out

_IMAGES = ("img", "{http://www.w3.org/2000/svg}svg")


def artifact_boxes(page_boxes: Iterable[Any]) -> frozenset[Any]:
    """The text and image boxes of `page_boxes` to be painted as artifacts."""
    first_page: dict[Element, int] = {}
    found: set[Any] = set()
    for number, page_box in enumerate(page_boxes):
        for box in page_box.children:
            found.update(_artifacts(laid_out(box), number, first_page))
    return frozenset(found)


def _artifacts(box: Any, page: int, first_page: dict[Element, int]) -> Iterator[Any]:
    if _is_decoration(box) or _is_repeated(box, page, first_page):
        yield from _painted(box)
        return
    for child in box.children:
        yield from _artifacts(laid_out(child), page, first_page)


def _painted(box: Any) -> Iterator[Any]:
    if isinstance(box, boxes.TextBox | boxes.ReplacedBox):
        yield box
    for child in box.children:
        yield from _painted(laid_out(child))


def _is_decoration(box: Any) -> bool:
    if isinstance(box, boxes.MarginBox) or box.is_leader:
        return True
    if isinstance(box, boxes.TextBox) and not box.text.strip():
        return True
    element = box.element
    if element is None:
        return False
    if element.get("aria-hidden") == "true":
        return True
    if box.element_tag not in _IMAGES:
        return False
    return element.get("alt") == "" or element.get("role") in ("presentation", "none")


def _is_repeated(box: Any, page: int, first_page: dict[Element, int]) -> bool:
    """Whether `box` is the head or foot of a table that an earlier page has shown."""
    if not isinstance(box, boxes.TableRowGroupBox) or box.element is None:
        return False
    if not (box.is_header or box.is_footer):
        return False
    return first_page.setdefault(box.element, page) != page
