"""Writes numbers and labels into a numbered tree, in the words of the text's language.

"Figura 3." before a caption, "2.1" before a heading, the type of a box, the label of a passage for
one audience; a table's caption moves into its `<caption>`, its header cells receive a scope.
"""

from __future__ import annotations

from lxml.html import HtmlElement

from indrumar.composing.html_tree import HEADINGS, element, elements, has_class, of_class
from indrumar.composing.numbering import audience_of, sort_of
from indrumar.composing.text import ChapterText
from indrumar.languages import Locale
from indrumar.metadata import Audience


def label(text: ChapterText) -> None:
    """Labels everything in a chapter that has a number or a name of its own."""
    for node in list(elements(text.root)):
        sort = sort_of(node)
        numbered = node.tag in HEADINGS or has_class(node, "numbered")
        if numbered and node.get("data-number") is not None:
            _prepend(node, "number", node.attrib.pop("data-number"))
        elif sort is not None:
            _label_item(node, sort, text.locale)
        elif node.tag == "div" and has_class(node, "audience"):
            _label_audience(node, text.locale)
        elif node.tag == "table":
            _scope_headers(node)


def _prepend(node: HtmlElement, name: str, words: str) -> None:
    if not words:
        return
    span = element("span", words, class_=name)
    span.tail = " " + (node.text or "").lstrip()
    node.text = None
    node.insert(0, span)


def _label_item(node: HtmlElement, sort: str, locale: Locale) -> None:
    count = node.attrib.pop("data-number", "")
    caption = next((c for c in elements(node) if has_class(c, "caption") and c.tag == "span"), None)
    if caption is None:
        return
    line = caption.getparent()
    if sort == "table":
        line = _caption_of_table(node, line)
    caption.drop_tag()
    if sort == "box" and (kind := _box_type(node)):
        _prepend(line, "type", locale[f"composing.box-type.{kind}"])
    if count:
        _prepend(line, "label", locale[f"composing.label.{sort}"].format(number=count))
    minutes = node.attrib.pop("data-minutes", "")
    if minutes:
        line.append(element("span", locale["composing.minutes"].format(count=minutes)))
        line[-1].set("class", "time")
    for source in of_class(node, "source"):
        if next(filter(sort_of, source.iterancestors()), None) is node:
            source.text = locale["composing.source"].format(text=source.text or "")


def _box_type(node: HtmlElement) -> str:
    return next((name for name in node.get("class", "").split() if name != "box"), "")


def _caption_of_table(wrapper: HtmlElement, line: HtmlElement) -> HtmlElement:
    """Moves the caption into the table, where assistive technology finds it."""
    table = next((node for node in elements(wrapper) if node.tag == "table"), None)
    if table is None:
        return line
    line.drop_tree()
    line.tag = "caption"
    line.attrib.pop("class", None)
    table.insert(0, line)
    return line


def _label_audience(node: HtmlElement, locale: Locale) -> None:
    name = audience_of(node)
    if name in ("", Audience.EVERYONE):
        return
    title = element("p", class_="title")
    title.append(element("span", locale[f"composing.audience.{name}"], class_="label"))
    node.insert(0, title)


def _scope_headers(table: HtmlElement) -> None:
    """Column headers in the head; row headers if the author asks for them."""
    wrapper = next((div for div in table.iterancestors("div") if has_class(div, "table")), None)
    row_headers = wrapper is not None and has_class(wrapper, "row-headers")
    for cell in table.xpath(".//thead//th"):
        cell.set("scope", "col")
    for row in table.xpath("./tbody/tr | ./tr"):
        if len(row) and row_headers and row[0].tag == "td":
            row[0].tag = "th"
            row[0].set("scope", "row")
