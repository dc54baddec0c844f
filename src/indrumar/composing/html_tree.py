"""HTML text ↔ tree, and the queries that all of composing needs.

A chapter is one `<div>` around the fragment. The tree is private to one composition: its passes
change it in turn, and the result is text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

# Characters that XML, and so a PDF's metadata, cannot contain; invisible to readers.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_CODES = re.compile(r"&#(?:([xX])(?=[0-9a-fA-F]))?((?(1)[0-9a-fA-F]+|\d+));?")
_LONGEST_CODE = 8
CALLS = ("footnote-call", "footnote-again", "footnote")  # of notes, in chapters and on paper
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def parse(html: str) -> HtmlElement:
    """A `<div>` with the fragment in it, however deeply the author nests.

    It has no controls, and no instructions such as Word's `<?xml:namespace …>`, `<![if …]>`, which
    are comments for some versions of libxml2.
    """
    html = _CODES.sub(_allowed, _CONTROLS.sub("", html))
    parser = lxml.html.HTMLParser(huge_tree=True, encoding="utf-8")
    root = lxml.html.fragment_fromstring(html, create_parent="div", parser=parser)
    for node in list(root.iter(etree.ProcessingInstruction, etree.Comment)):
        if node.tag is etree.ProcessingInstruction or (node.text or "").startswith(("?", "[")):
            node.drop_tree()
    return root


def _allowed(reference: re.Match[str]) -> str:
    """A reference such as `&#8212;`, or nothing if its character is one that no text can have."""
    if len(reference[2]) > _LONGEST_CODE:
        return ""
    code = int(reference[2], 16) if reference[1] else int(reference[2])
    return reference[0] if code <= sys.maxunicode and not _CONTROLS.match(chr(code)) else ""


def inner_html(root: HtmlElement) -> str:
    """The fragment inside an element as HTML text."""
    children = "".join(lxml.html.tostring(child, encoding="unicode") for child in root)
    return etree_text(root.text) + children


def etree_text(text: str | None) -> str:
    """Text of an element, escaped for HTML."""
    return (text or "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def element(tag: str, text: str = "", **attributes: str) -> HtmlElement:
    """A new element; `class_` sets `class`."""
    made = lxml.html.HtmlElement()
    made.tag = tag
    made.text = text or None
    for name, value in attributes.items():
        made.set(name.rstrip("_"), value)
    return made


def text_of(node: HtmlElement) -> str:
    """The text of an element as one line, without the calls of footnotes."""
    return " ".join("".join(texts_of(node)).split())


def texts_of(node: HtmlElement) -> Iterator[str]:
    """The pieces of an element's text, without the calls of footnotes."""
    walk = etree.iterwalk(node, events=("start", "end", "comment", "pi"))
    for event, found in walk:
        if event != "start":
            yield found.tail or "" if found is not node else ""
        elif any(has_class(found, name) for name in CALLS):
            walk.skip_subtree()
        else:
            yield found.text or ""


def add_class(node: HtmlElement, name: str) -> None:
    """Adds a class to an element."""
    node.set("class", f"{node.get('class', '')} {name}".strip())


def has_class(node: HtmlElement, name: str) -> bool:
    """Whether an element has a class."""
    return name in (node.get("class") or "").split()


def of_class(root: HtmlElement, name: str) -> list[HtmlElement]:
    """The elements of a class below `root`, in document order."""
    return [node for node in root.iter(etree.Element) if has_class(node, name)]


def elements(root: HtmlElement) -> Iterator[HtmlElement]:
    """All elements below `root`, without comments and the root itself."""
    return (node for node in root.iterdescendants(etree.Element))


def remove(node: HtmlElement) -> None:
    """Take an element out, with its content; the text behind it stays."""
    node.drop_tree()
