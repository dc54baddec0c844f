"""Lists as ISO 14289-1, 7.6 requires: L contains LI, LI contains Lbl and one LBody.

Repairs loose lists (``<li><p>``), lists nested in items, and definition lists, whose terms become
the labels of their definitions.
"""

from __future__ import annotations

from weasypress.tag_tree.node import Kid, Node, child_nodes, nodes, set_kids

_NUMBERING = {"ol": "/Decimal", "ul": "/Disc"}


def repair_lists(root: Node) -> None:
    """Give every list its items, and every item its label and body."""
    for node in nodes(root):
        if node.role == "L":
            set_kids(node, _terms(node) if node.tag == "dl" else _items(node))
            for item in child_nodes(node):
                if item.role == "LI":
                    set_kids(item, _label_and_body(item))
            _name_numbering(node)


def _items(node: Node) -> list[Kid]:
    """Whatever is not an item goes into the body of the item before it."""
    items: list[Node] = []
    for kid in node.kids:
        if isinstance(kid, Node) and kid.role in ("LI", "Caption"):
            items.append(kid)
        elif items and items[-1].role == "LI":
            set_kids(items[-1], [*items[-1].kids, kid])
        else:
            items.append(_made("LI", [kid]))
    return list(items)


def _terms(node: Node) -> list[Kid]:
    """Items made of the terms of a definition list and the definitions that follow them."""
    items: list[Node] = []
    for kid in _without_groups(node):
        is_term = kid.role == "Lbl"
        if not items or (is_term and items[-1].kids and _is_body(items[-1].kids[-1])):
            items.append(_made("LI", []))
        set_kids(items[-1], [*items[-1].kids, kid])
    return list(items)


def _without_groups(node: Node) -> list[Node]:
    kids: list[Node] = []
    for kid in child_nodes(node):
        kids.extend(_without_groups(kid) if kid.tag == "div" else [kid])
    return kids


def _is_body(kid: Kid) -> bool:
    return isinstance(kid, Node) and kid.role == "LBody"


def _label_and_body(item: Node) -> list[Kid]:
    labels = [kid for kid in item.kids if isinstance(kid, Node) and kid.role == "Lbl"]
    rest = [kid for kid in item.kids if kid not in labels]
    if len(rest) == 1 and _is_body(rest[0]):
        return [*labels, rest[0]]
    content: list[Kid] = []
    for kid in rest:
        if isinstance(kid, Node) and kid.role == "LBody" and kid.lang is None:
            kid.role = "Div"
        content.append(kid)
    return [*labels, _made("LBody", content)] if content else list(labels)


def _made(role: str, kids: list[Kid]) -> Node:
    node = Node(role)
    set_kids(node, kids)
    return node


def _name_numbering(node: Node) -> None:
    labelled = any(kid.role == "Lbl" for item in child_nodes(node) for kid in child_nodes(item))
    if labelled and node.tag in _NUMBERING:
        node.attributes["List"] = {"ListNumbering": _NUMBERING[node.tag]}
