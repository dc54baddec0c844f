"""Elements and attributes of an author's HTML that run, load or stand in for parts of the page.

Each is reported and removed, so that it reaches neither a page nor a PDF.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from indrumar.composing.author_style import Style, author_style, style_of_width
from indrumar.composing.html_tree import elements, remove
from indrumar.composing.old_attributes import SIZED
from indrumar.composing.text import ChapterText
from indrumar.messages import said
from indrumar.pictures.style_safety import loads_of_style
from indrumar.problems import Place, Problem

# fmt: off
_FORBIDDEN_TAGS = frozenset((
    "animate", "animatemotion", "animatetransform", "applet", "base", "embed", "foreignobject",
    "form", "frame", "frameset", "iframe", "link", "meta", "noscript", "object", "plaintext",
    "portal", "script", "set", "style", "template", "xmp",
))
_FORBIDDEN_ATTRIBUTES = frozenset((
    "action", "archive", "classid", "code", "codebase", "dynsrc", "formaction", "lowsrc",
    "manifest", "ping", "srcdoc", "xml:base",
))
# fmt: on
# Ids of the theme's own parts begin so; those of tabs and of drawings are made by us.
_THEME, _MADE = "__", ("__tabbed_", "__drawing_")


def forbidden_html(text: ChapterText) -> Iterator[Problem]:
    """Everything in a chapter that must not be published; it is gone from the chapter then."""
    for node in list(elements(text.root)):
        if node.tag in _FORBIDDEN_TAGS:
            message = said("unsafe-address.element", element=str(node.tag))
            yield Problem("unsafe-address", text.places.place(node), message)
            if node.getparent() is not None:
                remove(node)
            continue
        for name, value in list(node.attrib.items()):
            yield from _of_attribute(text, node, str(name), str(value))


def _of_attribute(text: ChapterText, node: HtmlElement, name: str, value: str) -> Iterator[Problem]:
    if name.startswith("on") or name in _FORBIDDEN_ATTRIBUTES:
        yield Problem(
            "unsafe-address",
            text.places.place(node, value),
            said("unsafe-address.attribute", attribute=name),
        )
        del node.attrib[name]
    elif name == "style":
        yield from _of_style(text, node, value)
    elif name == "width" and node.tag in SIZED and node.tag != "img":  # no image is wider than text
        yield from _refused(text.places.place(node, value), author_style(style_of_width(value)))
    elif name == "id" and value.startswith(_THEME) and not value.startswith(_MADE):
        yield Problem("bad-id", text.places.id(node), said("bad-id.of-the-page", id=value))
        del node.attrib[name]


def _of_style(text: ChapterText, node: HtmlElement, value: str) -> Iterator[Problem]:
    style, place = author_style(value), text.places.place(node, value)
    if any(loads_of_style(f"x{{{value}}}")):
        message = said("unsafe-address.attribute", attribute="style")
        yield Problem("unsafe-address", place, message)
    else:
        yield from _refused(place, style)
    if style.kept:
        node.set("style", style.kept)
    else:
        del node.attrib["style"]


def _refused(place: Place, style: Style) -> Iterator[Problem]:
    if style.refused:
        message = said("unused-style", style="; ".join(style.refused))
        yield Problem("unused-style", place, message)
