"""The cut of a text for one audience."""

from __future__ import annotations

from lxml.html import HtmlElement

from indrumar.composing.html_tree import has_class, of_class, remove
from indrumar.metadata import Audience


def cut(root: HtmlElement, audience: Audience) -> HtmlElement:
    """Takes out the passages for other audiences; everyone's text has none of them."""
    for passage in of_class(root, "audience"):
        if not has_class(passage, audience.value) and passage.getparent() is not None:
            remove(passage)
    return root
