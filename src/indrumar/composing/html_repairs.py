"""Repairs HTML that browsers put up with, so that web and paper get the same, sound elements.

Authors write HTML and paste it; a list item without a list or a row without all of its cells says
what is meant. What does not is reported elsewhere (`forbidden_html`, `old_attributes`).
"""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement

from indrumar.composing.html_tree import HEADINGS, element, elements, text_of
from indrumar.composing.inline_drawings import name_parts_of_drawings
from indrumar.composing.table_parts import repair_tables, wrap_runs

_LISTS = ("ul", "ol", "menu")
# Blocks with words directly in them, and those that are only made of others.
_WITH_WORDS = (
    *("p", "div", "blockquote", "pre", "figure", "figcaption", "section", "article", "aside"),
    *("details", "summary", "li", "dt", "dd", "td", "th", "caption", *HEADINGS),
)
_BLOCKS = (
    *_WITH_WORDS,
    *("ul", "ol", "menu", "dl", "table", "thead", "tbody", "tfoot", "tr", "colgroup", "hr"),
)
_UNSEEN = ("area", "source", "track", "param", "rp", "option", "optgroup", "datalist")
_INSIDE = {"figcaption": "figure", "summary": "details", "legend": "fieldset"}
_SHOWING = (
    *("img", "svg", "input", "math", "video", "audio", "canvas", "meter", "progress"),
    *("iframe", "object", "embed"),  # forbidden, and so reported
)


def repair(root: HtmlElement) -> None:
    """Repairs a chapter's tree that has just been parsed."""
    for node in list(elements(root)):
        if node.get("lang") == "":
            del node.attrib["lang"]
        if node.tag in _UNSEEN:  # nobody can be led there
            node.attrib.pop("id", None)
    name_parts_of_drawings(root)
    _repair_lists(root)
    _repair_captions(root)
    repair_tables(root)
    _repair_links(root)
    _drop_empty_headings(root)


def _repair_lists(root: HtmlElement) -> None:
    wrap_runs(root, ("li",), _LISTS, "ul")
    wrap_runs(root, ("dt", "dd"), ("dl",), "dl")
    for listing in list(root.iter(*_LISTS)):
        _only_items(listing)
    for listing in list(root.iter("dl")):
        for child in list(listing.iterchildren(etree.Element)):
            if child.tag not in ("dt", "dd", "div", "script", "template"):
                _wrap(child, "dd")


def _only_items(listing: HtmlElement) -> None:
    """A list directly in a list belongs to the item before it, all else is an item of its own."""
    if (listing.text or "").strip():
        listing.insert(0, element("li", listing.text.strip()))
        listing.text = None
    for child in list(listing.iterchildren(etree.Element)):
        words = (child.tail or "").strip()
        before = next(child.itersiblings("*", preceding=True), None)
        child.tail = None
        if words:
            child.addnext(element("li", words))
        if child.tag in _LISTS and before is not None:
            before.append(child)
        elif child.tag != "li":
            _wrap(child, "li")
    if not len(listing):
        listing.drop_tree()


def _wrap(node: HtmlElement, tag: str) -> None:
    made = element(tag)
    node.addprevious(made)
    made.append(node)


def _repair_captions(root: HtmlElement) -> None:
    """Captions of nothing, and second ones, are paragraphs."""
    for tag, parent in _INSIDE.items():
        seen: set[HtmlElement] = set()
        for node in list(root.iter(tag)):
            around = node.getparent()
            if around.tag != parent or around in seen:
                node.tag = "p"
            seen.add(around)


def _repair_links(root: HtmlElement) -> None:
    """A link without words shows its address; one around blocks is put into each of them."""
    for link in [node for node in root.iter("a") if node.get("href")]:
        if _is_empty(link):
            link.text = link.get("href").removeprefix("mailto:").removeprefix("tel:")
        if any(child.tag in _BLOCKS for child in link.iterdescendants()):
            _put_inside(link)


def _is_empty(node: HtmlElement) -> bool:
    """Whether readers see nothing of an element."""
    return not text_of(node) and next(node.iter(*_SHOWING), None) is None


def _put_inside(link: HtmlElement) -> None:
    attributes = dict(link.attrib)
    for block in [link, *link.iterdescendants(*_WITH_WORDS)]:
        for inner in _in_links(block):
            if _is_empty(inner):
                inner.drop_tag()
            else:
                inner.attrib.update(attributes)
                attributes.pop("id", None)
    link.drop_tag()


def _in_links(block: HtmlElement) -> list[HtmlElement]:
    """Puts what stands between the blocks in a block, its words and pictures, into links."""
    links = [block.makeelement("a")]
    links[0].text, block.text = block.text, None
    children = list(block)
    block.insert(0, links[0])
    for child in children:
        if next(child.iter(*_BLOCKS), None) is None:
            links[-1].append(child)
            continue
        links.append(block.makeelement("a"))
        links[-1].text, child.tail = child.tail, None
        child.addnext(links[-1])
    return links


def _drop_empty_headings(root: HtmlElement) -> None:
    for heading in list(root.iter(*HEADINGS)):
        if not _is_empty(heading):
            continue
        if heading.get("id"):
            heading.tag = "span"
        else:
            heading.drop_tree()
