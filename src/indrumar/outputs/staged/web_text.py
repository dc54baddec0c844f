"""A chapter's composed HTML with what only the web needs: ids, names, ways back."""

from __future__ import annotations

from lxml.html import HtmlElement

from indrumar.composing.html_tree import elements, has_class, inner_html, of_class, parse
from indrumar.languages import Locale
from indrumar.outputs.finished.notes import link_notes
from indrumar.outputs.staged.anchors import add_anchors

# What browsers take for a region of the page, which needs a name of its own.
_REGIONS = ("aside", "section")


def web_text(html: str, locale: Locale) -> str:
    """The HTML of a chapter for its page; `locale` is that of the text."""
    root = parse(html)
    add_anchors(root)
    _name_boxes(root)
    link_notes(root, locale)
    return inner_html(root)


def _name_boxes(root: HtmlElement) -> None:
    """Boxes and exercises are called by their titles."""
    for node in elements(root):
        if node.tag in _REGIONS and node.get("id") and len(node) and has_class(node[0], "title"):
            node[0].set("id", f"{node.get('id')}-title")
            node.set("aria-labelledby", f"{node.get('id')}-title")
            for part in of_class(node[0], "time"):
                _part_from_title(part)


def _part_from_title(time: HtmlElement) -> None:
    """On paper the time stands apart; what is read out needs a space."""
    before = time.getprevious()
    if before is None:
        title = time.getparent()
        title.text = f"{title.text or ''} "
    else:
        before.tail = f"{before.tail or ''} "
