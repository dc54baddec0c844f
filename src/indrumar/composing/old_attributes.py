"""What HTML's old attributes say of looks, said in styles: the same on the web and on paper.

Browsers honour `align`, `start` or `type` unless a style sheet says otherwise, as ours does; the
engine for paper does not. As a style of the element, both do. What has no style goes, and is
reported by a lint.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from indrumar.composing.author_style import author_style, style_of_width
from indrumar.composing.form_fields import write_out_fields
from indrumar.composing.html_tree import elements
from indrumar.composing.without_effect import ATTRIBUTES, ELEMENTS

_NUMBERING = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
    "disc": "disc",
    "circle": "circle",
    "square": "square",
}
_SIDES = ("left", "right", "center", "justify")
_HEIGHTS = ("top", "middle", "bottom", "baseline")
SIZED = ("table", "col", "td", "th", "img", "hr")
"""What may have a width."""
_IN_TABLES = ("table", "thead", "tbody", "tfoot", "tr", "td", "th", "col", "caption")


def present(root: HtmlElement) -> None:
    """Gives the elements of a tree, in place, the styles that their attributes stand for."""
    write_out_fields(root)
    for node in list(elements(root)):
        for name in ATTRIBUTES & set(node.keys()) if node.tag != "input" else ():
            del node.attrib[name]
        if node.tag in ELEMENTS:
            node.drop_tag()
        elif node.tag == "center":
            node.tag = "div"
            _add(node, "text-align", "center")
        elif node.tag == "ol":
            _count(node)
        if node.tag in ("ol", "ul", "li"):
            _add(node, "list-style-type", _NUMBERING.get(node.attrib.pop("type", ""), ""))
        elif node.tag in SIZED:
            _size(node)
        _align(node)


def _size(node: HtmlElement) -> None:
    """Gives a width that an author's style may have, too."""
    style = author_style(style_of_width(node.attrib.pop("width", ""))).kept
    if style:
        _put_first(node, style)


def _align(node: HtmlElement) -> None:
    side = node.attrib.pop("align", "").strip().lower().replace("middle", "center")
    if node.tag == "table" and side == "center":
        _add(node, "margin-left", "auto")
        _add(node, "margin-right", "auto")
    elif side in _SIDES and node.tag not in ("table", "img", "hr"):
        _add(node, "text-align", side)
    if node.tag in _IN_TABLES:
        height = node.attrib.pop("valign", "").strip().lower()
        _add(node, "vertical-align", height if height in _HEIGHTS else "")


def _count(ordered: HtmlElement) -> None:
    """Numbers a list as `start`, `value` and `reversed` say; the attributes stay, for readers."""
    items = ordered.findall("li")
    start = _whole(ordered.get("start"))
    if ordered.get("reversed") is not None:
        count = len(items) if start is None else start
        for item in items:
            count = count if (own := _whole(item.get("value"))) is None else own
            item.set("value", str(count))
            count -= 1
    elif start is not None:
        _add(ordered, "counter-reset", f"list-item {start - 1}")
    for item in items:
        if (value := _whole(item.get("value"))) is not None:
            # Browsers set behind the increment, WeasyPrint before it: with none it is the same.
            _add(item, "counter-increment", "list-item 0")
            _add(item, "counter-set", f"list-item {value}")


def _whole(text: str | None) -> int | None:
    """A number as a browser reads it; more digits than a counter has are none."""
    found = re.match(r"\s*([+-]?[0-9]{1,9})", text or "")
    return int(found[1]) if found else None


def _add(node: HtmlElement, name: str, value: str) -> None:
    if value:
        _put_first(node, f"{name}: {value}")


def _put_first(node: HtmlElement, declaration: str) -> None:
    """A declaration before the author's own, which count more."""
    both = filter(None, (declaration, node.get("style")))
    node.set("style", "; ".join(both))
