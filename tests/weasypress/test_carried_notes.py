"""Footnotes that a page has no room for: they come on the next page, in every pass of a layout."""

from __future__ import annotations

import pytest

from weasypress.renderer import Stylesheets, lay_out, parse_stylesheets
from weasypress.resources import ResourceReader

STYLE = """
@page { size: 80mm 60mm; margin: 5mm }
body { font: 10pt/12pt "Source Serif 4"; margin: 0 }
p { margin: 0; orphans: 2; widows: 2 }
.note { float: footnote }
.page::after { content: target-counter("#end", page) }
"""


@pytest.fixture(scope="module")
def plain(reader: ResourceReader) -> Stylesheets:
    return parse_stylesheets(reader, ["content/print.css"])


def text(lines: int) -> str:
    """A note on a page without numbers, and right after it a page that is laid out twice."""
    words = "cu mai multe cuvinte " * 12
    return (
        f'<html lang="ro"><title>t</title><style>{STYLE}</style><body>{"<p>rând</p>" * lines}'
        "<p>unu doi trei patru cinci șase șapte opt nouă zece unu doi trei patru cinci"
        f'<span class="note" id="note">Nota {words}</span></p>'
        f'<p>Vezi pagina <span class="page"></span>.</p>{"<p>rând</p>" * 60}'
        '<p id="end">sfârșit</p></body></html>'
    )


@pytest.mark.parametrize("lines", range(5, 13))
def test_a_note_handed_on_is_not_lost_where_the_next_page_alone_is_made_anew(plain, lines):
    assert "note" in lay_out(plain, text(lines)).page_of
