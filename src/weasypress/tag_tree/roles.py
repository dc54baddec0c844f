"""Which structure type an HTML element has (ISO 32000-1, 14.8.4).

Types PDF 1.7 does not know keep their PDF 2.0 name and are mapped to the nearest standard type, so
that newer readers get more and older ones no less.
"""

from __future__ import annotations

ROLE_OF_TAG = {
    "html": "Document",
    **dict.fromkeys(("body", "div", "figure", "header", "footer", "address", "details"), "Div"),
    **dict.fromkeys(("fieldset", "form", "hgroup", "center"), "Div"),
    "main": "Part",
    "article": "Art",
    **dict.fromkeys(("section", "nav", "search"), "Sect"),
    "aside": "Aside",
    "blockquote": "BlockQuote",
    **dict.fromkeys(("p", "pre", "summary", "legend"), "P"),
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
    **dict.fromkeys(("ul", "ol", "dl", "menu"), "L"),
    "li": "LI",
    "li::marker": "Lbl",
    "dt": "Lbl",
    "dd": "LBody",
    "table": "Table",
    "caption": "Caption",
    "figcaption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "img": "Figure",
    "{http://www.w3.org/2000/svg}svg": "Figure",
    "a": "Link",
    "q": "Quote",
    "em": "Em",
    "strong": "Strong",
    **dict.fromkeys(("code", "kbd", "samp"), "Code"),
}

ROLE_MAP = {"Aside": "Sect", "Em": "Span", "Strong": "Span"}

GROUPING = frozenset(
    ("Document", "Part", "Art", "Sect", "Aside", "Div", "BlockQuote", "TOC", "NonStruct")
)
"""Types that contain other elements, never text."""

INLINE = frozenset(("Span", "Link", "Quote", "Code", "Em", "Strong", "Reference"))
"""Inline types."""


def role_of(tag: str) -> str:
    """The structure type of an HTML tag; pseudo-elements and unknown tags are spans."""
    return ROLE_OF_TAG.get(tag, "Span")
