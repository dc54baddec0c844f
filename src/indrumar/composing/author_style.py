"""The declarations that an author's `style` may have: those that mean the same on web and paper.

Others would cover a page, hide words, or show what only one of the two can.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import tinycss2

_SIZE = re.compile(r"\s*(?P<number>[0-9]{1,9}(?:\.[0-9]{1,9})?)\s*(?P<unit>%|px)?\s*")
_LENGTH = re.compile(r"(?P<number>[0-9]*\.?[0-9]+)(?P<unit>%|px|pt|mm|cm|in|em|rem|ch)")
# What a unit is in mm, by the size of text in a book; a width may be that of a page at most.
_MILLIMETRES = {
    "%": 1.7,
    "px": 0.265,
    "pt": 0.353,
    "mm": 1,
    "cm": 10,
    "in": 25.4,
    "em": 3.7,
    "rem": 3.7,
    "ch": 1.9,
}
_WIDEST = 170
_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        name: frozenset(words.split())
        for name, words in {
            "text-align": "left right center justify start end",
            "vertical-align": "top middle bottom baseline sub super",
            "font-style": "normal italic",
            "font-weight": "normal bold 400 600 700",
            "font-variant": "normal small-caps",
            "text-decoration": "none underline line-through",
            "text-transform": "none uppercase lowercase capitalize",
            "white-space": "normal pre-line pre-wrap",
            "list-style-type": "none disc circle square decimal lower-alpha upper-alpha "
            "lower-latin upper-latin lower-roman upper-roman",
            "break-inside": "auto avoid",
            "page-break-inside": "auto avoid",
        }.items()
    }
)
ALLOWED = (*_WORDS, "width", "max-width")
"""The names of the declarations, as the handbook lists them."""


@dataclass(frozen=True, slots=True)
class Style:
    """A `style` attribute: the declarations that are kept, and those that are not, as written."""

    kept: str
    refused: tuple[str, ...]


def author_style(written: str) -> Style:
    """The declarations of a `style` attribute, read as a browser reads them."""
    kept: list[str] = []
    refused: list[str] = []
    nodes = tinycss2.parse_blocks_contents(written, skip_comments=True, skip_whitespace=True)
    for node in nodes:
        if node.type != "declaration":
            refused.append(node.serialize() if node.type != "error" else written.strip())
            continue
        value = tinycss2.serialize(node.value).strip().lower()
        spelled = f"{node.lower_name}: {value}"
        (kept if _is_allowed(node.lower_name, value) else refused).append(spelled)
    return Style("; ".join(kept), tuple(dict.fromkeys(refused)))


def style_of_width(attribute: str) -> str:
    """What a `width` in HTML says, as a declaration: in pixels or per cent; empty if it is none."""
    size = _SIZE.fullmatch(attribute)
    return f"width: {size['number']}{size['unit'] or 'px'}" if size else ""


def _is_allowed(name: str, value: str) -> bool:
    if name in ("width", "max-width"):
        length = _LENGTH.fullmatch(value)
        return value == "auto" or (length is not None and _fits(length))
    return value in _WORDS.get(name, ())


def _fits(length: re.Match[str]) -> bool:
    return 0 < float(length["number"]) * _MILLIMETRES[length["unit"]] <= _WIDEST
