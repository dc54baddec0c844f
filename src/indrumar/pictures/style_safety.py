"""What a style loads, found by reading it as a browser does: escapes and comments hide nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import tinycss2
from tinycss2.ast import Node

_FONT = re.compile(r"data:(?:font/|application/(?:x-)?font-)[\w.+-]*[;,]", re.I)
# Functions that take an address as a plain string, or run a program in an old browser.
_LOADING = frozenset(("url", "src", "image", "image-set", "-webkit-image-set", "expression"))
_FONTS = "font-face"
_RULES = frozenset((_FONTS, "media", "supports"))


def loads_of_style(css: str) -> Iterator[str]:
    """The addresses and rules of a style sheet, or of declarations, that lead out of the file.

    A style carries no pictures: a drawing has elements for them, and what a picture tells of its
    author would have to be looked for in every spelling of CSS.
    """
    yield from _loads(tinycss2.parse_component_value_list(css, skip_comments=True), "")


def _loads(nodes: Iterable[Node], rule: str) -> Iterator[str]:
    """The same of parts of a style that are in an at-rule, or in none."""
    within = rule
    for node in nodes:
        if node.type == "at-keyword":
            within = node.lower_value
            if within not in _RULES:
                yield f"@{within}"
        elif node.type == "error" and node.kind == "bad-url":
            yield "url(…)"
        else:
            yield from (one for one in _addresses(node) if not _is_inside(one, within))
            for part in ("content", "arguments"):
                yield from _loads(getattr(node, part, None) or (), within)
        if node == ";" or node.type == "{} block":
            within = rule


def _addresses(node: Node) -> Iterable[str]:
    if node.type == "url":
        return (node.value,)
    if node.type == "function" and node.lower_name in _LOADING:
        texts = [one.value for one in node.arguments if one.type in ("string", "url")]
        return texts or (node.name,)
    return ()


def _is_inside(address: str, rule: str) -> bool:
    """Whether an address leads to a part of the same file, or carries a font where one is due."""
    plain = "".join(address.split())
    return plain.startswith("#") or (rule == _FONTS and bool(_FONT.match(plain)))
