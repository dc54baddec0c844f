"""What a style loads, found by reading it as a browser does: escapes and comments hide nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import tinycss2
from tinycss2.ast import Node

_PICTURE = re.compile(r"\s*data:image/(?:png|jpeg|gif|webp)[;,]", re.I)
_FONT = re.compile(r"\s*data:(?:font/|application/(?:x-)?font-)[\w.+-]*[;,]", re.I)
# Functions that take an address as a plain string, or run a program in an old browser.
_LOADING = frozenset(("url", "src", "image", "image-set", "-webkit-image-set", "expression"))
_RULES = frozenset(("font-face", "media", "supports"))


def loads_of_style(css: str) -> Iterator[str]:
    """The addresses and rules of a style sheet, or of declarations, that lead out of the file."""
    nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    yield from _loads(nodes)


def _loads(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if node.type == "url" and not is_inside(node.value):
            yield node.value
        elif node.type == "function" and node.lower_name in _LOADING:
            texts = [one.value for one in node.arguments if one.type in ("string", "url")]
            yield from (one for one in texts or [node.name] if not is_inside(one))
        elif node.type == "at-rule" and node.lower_at_keyword not in _RULES:
            yield f"@{node.lower_at_keyword}"
        elif node.type == "error" and node.kind == "bad-url":
            yield "url(…)"
        for part in ("prelude", "content", "arguments"):
            yield from _loads(getattr(node, part, None) or ())


def is_inside(address: str) -> bool:
    """Whether an address leads to a part of the same file, or carries a picture or a font."""
    plain = "".join(address.split())
    return plain.startswith("#") or bool(_PICTURE.match(plain) or _FONT.match(plain))
