"""Words that a page does not show, or not where they can be read, are found with their place."""

from __future__ import annotations

from weasypress import ResourceReader, lay_out, parse_stylesheets
from weasypress.misplaced_words import misplaced
from weasypress.passages import passage_of
from weasypress.printed_words import shown_on
from weasypress.renderer import render

STYLE = """@page { size: 300px 200px; margin: 20px; @top-left { content: "head" } }
html { font: 16px/20px 'DejaVu Sans' } p { margin: 0 }"""


def found_in(body: str) -> list[tuple[str, int, str, str]]:
    html = f"<html lang='en'><style>{STYLE}</style><body>{body}</body></html>"
    laid_out = lay_out(parse_stylesheets(ResourceReader({})), html)
    found = misplaced(laid_out.html, shown_on(laid_out.document.pages), laid_out.texts)
    places = [(one.trouble.value, one.passage) for one in found]
    return [(trouble, place.page, place.words, place.id) for trouble, place in places]


def test_what_can_be_read_is_not_reported():
    assert (
        found_in(
            "<p>Hyphen­ated <b>words</b><sup>1</sup>, <span style='display: none'>none</span></p>"
            "<p style='line-height: 0.9; width: 60px'>close lines of words</p>"
            "<ul><li>one</li></ul><table><thead><tr><th>head</th></tr></thead>"
            + "<tr><td>row</td></tr>"
            * 9
            + "</table><div style='position: absolute; right: -15px; bottom: -15px'>corner</div>"
            "<p style='transform: rotate(90deg); width: 80px'>turned</p>"
        )
        == []
    )


def test_words_without_a_page_are_lost():
    high = "<th><p>too high</p>" + "<p>…</p>" * 12 + "</th>"
    row = "<tr><td>row</td></tr>"
    table = f"<table id='t'><thead><tr>{high}</tr></thead>{row * 12}</table>"
    assert found_in(table) == [("lost", 0, "too high", "t")]


def test_words_outside_the_text_area_are_off_the_page():
    for style in ("margin-left: -30px", "white-space: nowrap", "height: 20px; overflow: hidden"):
        body = f"<p>One.</p><p id='a' style='{style}'>" + "wide words " * 9 + "</p>"
        (found,) = found_in(body)
        assert (*found[:2], found[3]) == ("off-the-page", 1, "a"), style
        assert "wide words wide words" in found[2], style


def test_words_over_words_or_pictures_are_overprinted():
    assert found_in("<p>Below it.</p><p id='b' style='margin-top: -18px'>Over it.</p>") == [
        ("overprinted", 1, "Below it. Over it.", "")
    ]
    picture = "<svg width='99' height='99' style='display: block'><title>A</title></svg>"
    assert found_in(f"{picture}<p style='margin-top: -40px'>Over it.</p>") == [
        ("overprinted", 1, "Over it.", "")
    ]


def test_an_object_of_the_file_is_known_by_its_words(information):
    html = "<html lang='ro'><body><p id='p'>Unu.</p><div><li>Doi</li></div></body></html>"
    sheets = parse_stylesheets(ResourceReader({}))
    pdf, laid_out = render(sheets, html, information), lay_out(sheets, html)
    (item,) = [node for node in pdf.tagged.values() if node.tag == "li"]
    passage = passage_of(laid_out.html, item)
    assert (passage.page, passage.words) == (1, "• Doi")
