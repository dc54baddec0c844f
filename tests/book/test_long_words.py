"""A word that is longer than its place is broken, on every page that an author's words reach."""

from __future__ import annotations

from typing import Any

import pytest

from indrumar.fonts import FONTS
from indrumar.outputs.book.book import style_sheets
from indrumar.outputs.book.style import STYLE
from weasypress import LaidOut, ResourceReader, Stylesheets, lay_out, parse_stylesheets

WORD = "Nemaipomenitdelungulcuvântfărăspațiu" * 4
# Boxes that stand side by side in a flex container, as the templates have them.
SIDE_BY_SIDE = {
    "contents": '<nav class="contents"><div class="line"><span class="number">1.</span>'
    '<span class="entry"><a href="#a">{}</a></span><span class="dots"></span>'
    '<span class="page">3</span></div></nav>',
    "back cover": '<section class="back-cover"><div class="codes"><div class="web"><p>{}</p></div>'
    '<div class="barcode"><i style="display: block; width: 30mm"></i></div></div></section>',
    "publisher": '<section class="back-cover"><div class="issue"><p class="publisher">{}</p>'
    '<p class="isbn">ISBN</p></div></section>',
    "colophon": '<section class="colophon"><div class="columns"><div class="lines"><p>{}</p></div>'
    '<div class="code"></div></div></section>',
    "statement": '<div class="band"><div class="lockup"><div class="lead"></div>'
    '<p class="statement">{}</p></div></div>',
    "statement beside logos": '<div class="band beside"><div class="marks"><div class="lockup">'
    '<p class="statement">{}</p></div><div class="others">'
    '<i style="display: block; width: 30mm"></i></div></div></div>',
}


def lines(laid_out: LaidOut) -> list[tuple[float, float, str]]:
    """Where each line of text begins and ends, in pixels from the page's left, and what it says."""
    return [
        (box.position_x, box.position_x + box.width, box.text)
        for page in laid_out.document.pages
        for box in page._page_box.descendants(placeholders=True)
        if getattr(box, "text", "").strip()
    ]


def stylesheets_of(made: Any) -> Stylesheets:
    """The style sheets of a book."""
    folders = {"/style/": STYLE, "/fonts/": FONTS}
    return parse_stylesheets(ResourceReader(folders), style_sheets(made.document))


@pytest.mark.parametrize("place", SIDE_BY_SIDE)
def test_a_long_word_beside_something_is_broken(book, place):
    body = SIDE_BY_SIDE[place].format(f'<b id="a">{WORD}</b>')
    laid_out = lay_out(stylesheets_of(book()), f'<html lang="ro"><body>{body}</body></html>')
    width = laid_out.document.pages[0].width

    broken = [(start, end) for start, end, text in lines(laid_out) if text[:4] in WORD]
    assert len(broken) > 1
    assert all(start >= 0 and end <= width for start, end in broken)


def test_a_long_word_in_a_table_is_broken_within_its_column(book):
    made = book(f"| Unu | Doi |\n|---|---|\n| {WORD} | scurt |")
    laid_out = lay_out(stylesheets_of(made), made.html)

    (short,) = [start for start, _, text in lines(laid_out) if text == "scurt"]
    parts = [end for _, end, text in lines(laid_out) if text[:4] in WORD]
    assert len(parts) > 1
    assert all(end <= short for end in parts)
