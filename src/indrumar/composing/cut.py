"""The cut of a text for one audience."""

from __future__ import annotations

from lxml.html import HtmlElement

from indrumar.composing.footnotes import called_notes, remove_notes
from indrumar.composing.html_tree import has_class, of_class, remove
from indrumar.metadata import Audience


def cut(root: HtmlElement, audience: Audience) -> HtmlElement:
    """Takes out the passages for other audiences; everyone's text has none of them.

    A note that was called only there goes with them; the others keep their numbers.
    """
    called = called_notes(root)
    for passage in of_class(root, "audience"):
        if not has_class(passage, audience.value) and passage.getparent() is not None:
            remove(passage)
    # A note may call another: taking it out can leave that one without a call.
    while lost := called - called_notes(root):
        remove_notes(root, lost)
        called -= lost
    return root
