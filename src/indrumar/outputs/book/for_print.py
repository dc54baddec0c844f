"""Composed HTML → the HTML that is printed: nothing to click, everything to read.

A pure function from text to text. What the style sheets cannot know is marked here: tables and
boxes small enough to be kept on one page, cells with words too long for their column, headings
whose words go to the running head and to the bookmarks.
"""

from __future__ import annotations

from lxml.html import HtmlElement

from indrumar.composing.html_tree import HEADINGS, add_class, inner_html, of_class, parse, text_of
from indrumar.languages import Locale
from indrumar.metadata import PageFormat
from indrumar.outputs.book.addresses import Addresses
from indrumar.outputs.book.notes import place_notes
from indrumar.outputs.book.printed_links import print_links
from indrumar.outputs.book.table_groups import mark_groups
from indrumar.outputs.book.table_widths import MEASURES, SHORT_TEXT, mark_tables
from indrumar.outputs.book.unfolding import unfold
from indrumar.wording.plain_text import shortened

RUNNING_HEAD = 76  # letters that fit beside the page number on A5
LONG_HEADING = 90  # letters: three lines of a chapter's title on A5


def paper_html(
    html: str,
    addresses: Addresses,
    locale: Locale,
    glossary: bool = True,
    page_format: PageFormat = PageFormat.A5,
) -> str:
    """The fragment as it is printed. Ids stay, but for those of calls of notes.

    Without a `glossary` in the book its terms are plain words.
    """
    root = parse(html)
    unfold(root)
    _drop_beginnings_of_code(root)
    for term in [] if glossary else of_class(root, "term"):
        term.drop_tag()
    place_notes(root, page_format)
    _mark_headings(root)  # by their words, before what only paper needs is added
    print_links(root, addresses, locale)
    for image in root.iter("img"):
        image.set("src", addresses.resource(image.get("src", "")))
    mark_tables(root, MEASURES[page_format])
    mark_groups(root)
    _mark_boxes(root)
    return inner_html(root)


def _drop_beginnings_of_code(root: HtmlElement) -> None:
    """Drops the empty element before highlighted code: behind one, long words are not broken."""
    for span in root.xpath(".//pre/span[1][not(node())]"):
        span.drop_tag()


def running_head(title: str) -> str:
    """A title short enough for one line at the head of a page."""
    return shortened(title, RUNNING_HEAD)


def _mark_headings(root: HtmlElement) -> None:
    for heading in root.iter(*HEADINGS):
        title = text_of(heading)
        heading.set("data-title", title)
        if heading.tag == "h1":
            heading.set("data-running", _numbered(heading, running_head(title)))
        if len(title) > LONG_HEADING:
            add_class(heading, "long")


def _numbered(heading: HtmlElement, title: str) -> str:
    """A running head with its number set a little apart."""
    number = next((text_of(node) for node in heading.xpath("./span[@class='number']")), "")
    return f"{number}\u2002{title.removeprefix(number).strip()}" if number else title


def _mark_boxes(root: HtmlElement) -> None:
    for name in ("box", "exercise", "admonition", "audience", "tab"):
        for box in of_class(root, name):
            if len(text_of(box)) <= SHORT_TEXT:
                add_class(box, "short")
