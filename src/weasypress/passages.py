"""Where in a document something is that was found on its pages or in its file: page, words, id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from weasypress.tag_tree.node import Node, ancestors, marks

_ENOUGH = 120  # letters of a passage, to find it again


@dataclass(frozen=True, slots=True)
class Passage:
    """Words on a page, which counts from 1, or is 0 if no page shows them.

    `id` is that of the element they are in, or of the nearest one before it, if there is one.
    """

    page: int
    words: str
    id: str


def ids_before(html: Element, wanted: Iterable[Element | None]) -> Mapping[Element, str]:
    """For each element the nearest id, of its own or before it, in a document."""
    left = {element for element in wanted if element is not None}
    found: dict[Element, str] = {}
    last = ""
    for element in html.iter():
        last = element.get("id") or last
        if element in left:
            found[element] = last
    return found


def passage_of(html: Element, node: Node) -> Passage:
    """The passage of an element of the file that was written from `html`.

    One without words has those of the element around it.
    """
    near = next((one for one in (node, *ancestors(node)) if next(marks(one), None)), node)
    first = next(marks(near), None)
    element = next(
        (one.element for one in (node, *ancestors(node)) if one.element is not None), None
    )
    id = ids_before(html, (element,)).get(element, "") if element is not None else ""
    return Passage(0 if first is None else first.page + 1, _words(near), id)


def _words(node: Node) -> str:
    words = ""
    for mark in marks(node):
        words += f" {mark.text}"
        if len(words) > _ENOUGH:
            break
    return " ".join(words.split())
