"""Classes for what style sheets cannot select."""

from __future__ import annotations

from lxml.html import HtmlElement

# Letters of about a third of a page of A5: what is shorter goes to the next page whole. More
# would leave pages half empty.
SHORT_TEXT = 600


def add_class(node: HtmlElement, name: str) -> None:
    """Adds a class to an element."""
    node.set("class", f"{node.get('class', '')} {name}".strip())
