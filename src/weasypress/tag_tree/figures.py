"""Figures: alternative texts, and captions beside what they describe.

A ``<figure>`` is a division that contains the image and its caption side by side: many readers
treat a Figure with an alternative text as a leaf and would not read a caption inside it. The
caption of a figure around a table belongs to the table.
"""

from __future__ import annotations

import logging

from weasypress.tag_tree.node import Node, child_nodes, detach, insert, nodes

_LOG = logging.getLogger(__name__)
_SVG = "{http://www.w3.org/2000/svg}"


def repair_figures(root: Node) -> None:
    """Give images their texts and tables the captions of their figures."""
    for node in nodes(root):
        if node.role == "Figure" and node.kids:  # decorations left nothing in the tree
            node.alt = _alternative(node)
            if not node.alt:
                _LOG.error("image without an alternative text: %s", _name(node))
        elif node.tag == "figure":
            _give_caption_to_table(node)


def _alternative(figure: Node) -> str | None:
    element = figure.element
    if element is None:
        return None
    if label := element.get("aria-label"):
        return label
    if element.tag == "img":
        return element.get("alt")
    title = element.find(f"{_SVG}title")
    return None if title is None or title.text is None else title.text.strip()


def _name(figure: Node) -> str:
    return "svg" if figure.element is None else figure.element.get("src", "inline svg")


def _give_caption_to_table(figure: Node) -> None:
    captions = [node for node in child_nodes(figure) if node.role == "Caption"]
    tables = [node for node in nodes(figure) if node.role == "Table"]
    if len(captions) == len(tables) == 1:
        detach(captions[0])
        insert(tables[0], 0, captions[0])
