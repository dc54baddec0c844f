"""What the tag tree of each small document says, element by element."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from weasypress.information import Information
from weasypress.renderer import RenderedPdf, Stylesheets, render

Outline = Callable[[str], str]

CASES = Path(__file__).parent / "cases"
DRAWN = sorted(path.stem for path in CASES.glob("*.tree"))


@pytest.mark.parametrize("case", DRAWN)
def test_a_document_is_tagged_as_its_html_says(outline: Outline, case: str) -> None:
    assert outline(case) == (CASES / f"{case}.tree").read_text("utf-8").rstrip()


def test_a_paragraph_list_and_quotation_broken_by_pages_stay_one_element(
    outline: Outline, rendered: Callable[[str], RenderedPdf]
) -> None:
    assert rendered("paragraph-over-pages").pages > 3
    roles = [line.split()[0] for line in outline("paragraph-over-pages").splitlines()]
    assert roles == [
        *("Sect", "H1", "P", "L"),
        *("LI", "Lbl", "LBody", "LI", "Lbl", "LBody"),
        *("BlockQuote", "P"),
    ]


def test_words_at_line_ends_are_parted_by_spaces_in_the_tagged_text(outline: Outline) -> None:
    sentence = "Un indicator bun răspunde la o întrebare clară și poate fi măsurat de oricine. "
    assert f'P "{sentence * 12}"' in outline("paragraph-over-pages")


def test_a_table_over_pages_is_one_table_with_one_head_and_its_foot_last(
    outline: Outline, rendered: Callable[[str], RenderedPdf]
) -> None:
    assert rendered("table-over-pages").pages > 1
    lines = outline("table-over-pages").splitlines()
    parts = [line.strip() for line in lines if line.startswith("  ") and line[2] != " "]
    assert parts == ['Caption "Raioane"', "THead", "TBody", "TFoot"]
    assert lines.count('      TH ColSpan=2 Scope=Column "Locuitori"') == 1
    assert lines[-12:] == [
        "    TR",
        '      TH RowSpan=2 Scope=Row "Alte"',
        '      TD "13"',
        '      TD "14"',
        "    TR",
        '      TD "15"',
        '      TD "16"',
        "  TFoot",
        "    TR",
        '      TH Scope=Row "Total"',
        '      TD "1"',
        '      TD "2"',
    ]


def test_an_image_without_alternative_text_is_an_error_in_the_log(
    stylesheets: Stylesheets, information: Information
) -> None:
    html = '<html lang="ro"><body><p><img src="/media/dot.png"></p></body></html>'
    assert "ERROR: image without an alternative text: /media/dot.png" in (
        render(stylesheets, html, information).log
    )


def test_a_link_that_lost_its_rectangle_is_an_error_in_the_log(
    stylesheets: Stylesheets, information: Information
) -> None:
    html = (
        '<html lang="ro"><p style="display: flex"><a href="https://example.org/">x</a></p></html>'
    )
    [error] = render(stylesheets, html, information).log
    assert "https://example.org/" in error


def test_text_nobody_would_hear_is_an_error_in_the_log(
    stylesheets: Stylesheets, information: Information
) -> None:
    html = '<html lang="ro"><p style="opacity: .5">Text străveziu</p></html>'
    [error] = render(stylesheets, html, information).log
    assert "opacity" in error
