"""Unfolds what web readers click on: tabs, details and task lists are open on paper."""

from __future__ import annotations

from lxml.html import HtmlElement

from indrumar.composing.html_tree import add_class, of_class


def unfold(root: HtmlElement) -> None:
    """Opens all tabs and details below `root` and draws the boxes of task lists."""
    for tabs in of_class(root, "tabbed-set"):
        _open_tabs(tabs)
    for details in list(root.iter("details")):
        _open_details(details)
    for item in of_class(root, "task-list-item"):
        _draw_box(item)


def _open_tabs(tabs: HtmlElement) -> None:
    """One passage per tab, under the tab's label."""
    labels = tabs.xpath("./label | ./div[contains(@class, 'tabbed-labels')]/label")
    contents = tabs.xpath("./div[@class='tabbed-content']")
    blocks = tabs.xpath("./div[@class='tabbed-content']/div[@class='tabbed-block']") or contents
    opened = []
    for label, block in zip(labels, blocks, strict=True):
        label.tag, block.tag = "p", "section"
        label.attrib.clear()
        label.set("class", "title")
        label.tail = block.tail = None
        block.attrib.clear()
        block.set("class", "tab")
        block.insert(0, label)
        block.text = None
        opened.append(block)
    for child in list(tabs):
        tabs.remove(child)
    tabs.attrib.clear()
    tabs.set("class", "tabs")
    tabs.extend(opened)


def _open_details(details: HtmlElement) -> None:
    """An admonition with the summary as its title."""
    details.tag = "div"
    details.attrib.pop("open", None)
    names = details.get("class", "").split()
    details.set("class", " ".join(["admonition", *names]))
    for summary in details.xpath("./summary"):
        summary.tag = "p"
        summary.set("class", "admonition-title")


def _draw_box(item: HtmlElement) -> None:
    """The item's marker is its box: paper has no form fields."""
    for field in item.xpath(".//input[@type='checkbox']")[:1]:
        if field.get("checked") is not None:
            add_class(item, "ticked")
        control = field.getparent() if field.getparent().tag == "label" else field
        control.tail = (control.tail or "").lstrip()
        control.drop_tree()
