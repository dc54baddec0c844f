"""The last cleaning: no empty elements, no spans without meaning, no text outside paragraphs."""

from __future__ import annotations

from itertools import groupby

from weasypress.tag_tree.node import Kid, Node, child_nodes, detach, set_kids, unwrap
from weasypress.tag_tree.roles import GROUPING, INLINE

_MAY_BE_EMPTY = frozenset(("TD", "TH", "TR", "Document"))
_HOLDS_NO_TEXT = GROUPING | {"TOCI"}


def simplify(root: Node) -> None:
    """Clean `root` from the leaves up."""
    for kid in child_nodes(root):
        simplify(kid)
    if root.role in _HOLDS_NO_TEXT:
        set_kids(root, _in_paragraphs(root))
    if root.parent is None:
        return
    if not root.kids and root.role not in _MAY_BE_EMPTY:
        detach(root)
    elif _says_nothing(root):
        unwrap(root)


def _says_nothing(node: Node) -> bool:
    properties = node.lang or node.alt or node.expansion or node.identifier or node.attributes
    return not properties and (node.role == "Span" or (node.role == "Div" and node.tag != "figure"))


def _in_paragraphs(node: Node) -> list[Kid]:
    kids: list[Kid] = []
    for inline, run in groupby(node.kids, key=_is_inline):
        if not inline:
            kids.extend(run)
            continue
        paragraph = Node("P")
        set_kids(paragraph, run)
        kids.append(paragraph)
    return kids


def _is_inline(kid: Kid) -> bool:
    return not isinstance(kid, Node) or kid.role in INLINE
