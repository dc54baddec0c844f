"""Tables of contents: the lists of a ``<nav class="contents">`` become TOC, their items TOCI.

So do lists of figures and tables (``captions``), which ISO 32000-1, 14.8.4.2 counts among them.
"""

from __future__ import annotations

from weasypress.tag_tree.node import Node, nodes

_CLASSES = frozenset(("toc", "contents", "captions"))
_ROLES = {"L": "TOC", "LI": "TOCI"}


def repair_contents(root: Node) -> None:
    """Name the lists of tables of contents and their items."""
    for node in nodes(root):
        if _is_table_of_contents(node):
            for inner in nodes(node):
                inner.role = _ROLES.get(inner.role, inner.role)


def _is_table_of_contents(node: Node) -> bool:
    if node.tag != "nav" or node.element is None:
        return False
    classes = _CLASSES.intersection(node.element.get("class", "").split())
    return bool(classes) or node.element.get("role") == "doc-toc"
