"""Passages in another language, and the expansions of abbreviations."""

from __future__ import annotations

from weasypress.tag_tree.node import Node, child_nodes, nodes

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def repair_languages(root: Node, language: str) -> None:
    """Name the language of every element whose language is not its parent's."""
    for kid in child_nodes(root):
        own = None
        if kid.element is not None and kid.tag == kid.element.tag:
            own = kid.element.get("lang") or kid.element.get(_XML_LANG)
        if own and own != language:
            kid.lang = own
        repair_languages(kid, own or language)


def repair_abbreviations(root: Node) -> None:
    """Give ``<abbr title="…">`` its expansion (ISO 32000-1, 14.9.5)."""
    for node in nodes(root):
        if node.tag == "abbr" and node.element is not None and node.element.get("title"):
            node.expansion = node.element.get("title")
