"""Numbers of copies: every copy of a run once, as people write them."""

from __future__ import annotations

from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from indrumar.outputs.press.imprints import Numbering, imprints_pdf
from indrumar.outputs.run_papers.numbered_copies import (
    SLOT,
    CopyNumbers,
    blank_copy_line,
    copy_line,
    in_order,
    merged,
    numbered_imprint,
    numbers,
    span,
    written,
)
from indrumar.reading.locales import load_locale
from weasypress.information import Information
from weasypress.press.writing import PressPdf, PressSpecification
from weasypress.renderer import Stylesheets, lay_out

RO, EN = load_locale("ro"), load_locale("en")
IMPRINT = (
    '<section class="imprint" id="caseta"><p>Ediția 1</p>'
    '<p class="row copy-number" id="exemplar">Exemplar nr. ____/100</p></section>'
)
COUNTS = st.lists(st.integers(min_value=0, max_value=40), max_size=12)


@given(COUNTS)
def test_every_copy_has_one_number_and_every_number_one_copy(counts):
    numbers = in_order(counts)

    given_out = [number for part in numbers if part for number in part]
    assert given_out == list(range(1, sum(counts) + 1))
    assert [len(part) if part else 0 for part in numbers] == counts


@given(st.integers(min_value=1, max_value=3000))
def test_numbers_of_a_run_are_equally_long_and_sort_as_they_count(run):
    numbers = [written(number, run) for number in range(1, run + 1)]

    assert sorted(numbers) == numbers
    assert {len(number) for number in numbers} == {len(str(run))}


@given(st.sets(st.integers(min_value=1, max_value=30)))
def test_numbers_put_together_are_the_same_numbers(single):
    together = merged(CopyNumbers(number, number) for number in single)

    assert [number for part in together for number in part] == sorted(single)
    assert all(one.last + 1 < two.first for one, two in pairwise(together))


def test_spans_are_written_with_the_digits_of_the_run():
    assert span(CopyNumbers(1, 5), 100) == "001–005"
    assert span(CopyNumbers(37, 37), 100) == "037"
    assert span(CopyNumbers(7, 9), 9) == "7–9"
    assert span(None, 100) == ""


def test_the_line_of_a_copy_is_in_the_words_of_the_language():
    assert copy_line(37, 100, RO) == "Exemplar nr.\N{NO-BREAK SPACE}037/100"
    assert copy_line(37, 100, EN) == "Copy no.\N{NO-BREAK SPACE}037/100"
    assert blank_copy_line(100, EN) == "Copy no.\N{NO-BREAK SPACE}_____/100"


def test_an_imprint_bears_the_number_of_the_last_copy_and_keeps_all_else():
    page = numbered_imprint(IMPRINT, 100, RO)

    assert page.endswith(IMPRINT.replace("____/100", "100/100").replace("nr. ", "nr.\xa0"))


@pytest.mark.parametrize("imprint", ["<p>Ediția 1</p>", IMPRINT + IMPRINT])
def test_an_imprint_has_one_place_for_the_number(imprint):
    with pytest.raises(ValueError, match="copy-number"):
        numbered_imprint(imprint, 3, RO)


@pytest.mark.parametrize("kind", [str, Markup])
def test_an_imprint_that_is_html_already_is_not_escaped(kind):
    page = numbered_imprint(kind(IMPRINT), 3, RO, shift=3.2)

    assert isinstance(page, Markup)
    assert "left: -3.2mm" in page
    assert page.count('<section class="imprint"') == 1


def html_of(run: int, style: str = "") -> str:
    """A document of the imprint of a run."""
    rules = f"@page {{ size: A5 }} .imprint {{ break-before: left }} {style}"
    page = numbered_imprint(IMPRINT, run, RO)
    return f'<html lang="ro"><style>{rules}</style><body>{page}</body></html>'


def pressed(stylesheets: Stylesheets, html: str, run: int) -> PressPdf:
    information = Information("Titlu", "ro", created="2021-08-31", modified="2021-08-31")
    numbering = Numbering(SLOT, numbers(run))
    return imprints_pdf(stylesheets, html, numbering, PressSpecification(), information)


def test_every_copy_has_a_page_of_its_own_that_differs_in_its_number_alone(stylesheets):
    pdf = pressed(stylesheets, html_of(12), 12)

    with pypdfium2.PdfDocument(pdf.data) as file:
        pages = [page.get_textpage().get_text_range().split() for page in file]
    assert pdf.log == ()
    assert pdf.pages == len(pages) == 12
    common = {"Ediția", "1", "Exemplar", "nr."}
    assert [set(page) - common for page in pages] == [{f"{one:02}/12"} for one in range(1, 13)]
    assert all(common < set(page) for page in pages)


def test_a_number_in_capitals_is_found_and_one_that_is_hidden_is_reported(stylesheets):
    capitals = pressed(stylesheets, html_of(3, ".copy-number { text-transform: uppercase }"), 3)

    hidden = pressed(stylesheets, html_of(3, ".copy-number { display: none }"), 3)

    assert capitals.log == ()
    assert any("number of the copy" in line for line in hidden.log)


def test_the_imprint_is_a_left_page(stylesheets):
    laid_out = lay_out(stylesheets, html_of(12))

    assert laid_out.document.pages[-1]._page_box.page_type.side == "left"
