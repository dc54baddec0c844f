"""What is published of a drawing's styles: what browsers read, without the notes of its author.

Programs write names of fonts, folders and layers of the author's machine into comments and into
properties of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import tinycss2
from tinycss2.ast import Node

_OF_BROWSERS = ("--", "-webkit-", "-moz-", "-ms-", "-o-")


def published_style(css: str) -> str:
    """A style sheet, or declarations, without comments and without properties of editors."""
    return str(tinycss2.serialize(list(_kept(_without_comments(css)))))


def published_form(value: str) -> str:
    """The value of an attribute that browsers read as they read a style, without comments."""
    return published_style(value) if "/*" in value or ", " in value else value


def _without_comments(css: str) -> list[Node]:
    return list(tinycss2.parse_component_value_list(css, skip_comments=True))


def _kept(nodes: Iterable[Node]) -> Iterator[Node]:
    begins, drops = True, False  # a declaration
    behind_comma = False
    for node in nodes:
        if behind_comma and node.type == "whitespace":  # the PDF engine takes it for part of a name
            continue
        behind_comma = node == ","
        drops = drops or (begins and _is_of_editor(node))
        ends = node == ";"
        if node.type == "{} block":
            node.content = list(_kept(node.content))
        if not drops:
            yield node
        drops = drops and not ends
        begins = ends or node.type == "{} block" or (begins and node.type == "whitespace")


def _is_of_editor(node: Node) -> bool:
    name = node.lower_value if node.type == "ident" else ""
    return name.startswith("-") and not name.startswith(_OF_BROWSERS)
