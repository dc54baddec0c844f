"""Numbers of copies: every copy of a run once, as people write them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from indrumar.outputs.pdf.renderer import lay_out
from indrumar.outputs.printrun.numbered_copies import (
    CopyNumbers,
    blank_copy_line,
    copy_line,
    in_order,
    merged,
    numbered_pages,
    span,
    written,
)
from indrumar.reading.locales import load_locale

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


@given(st.integers(min_value=1, max_value=500))
def test_an_imprint_comes_as_often_as_there_are_copies_each_with_its_number(run):
    pages = numbered_pages(IMPRINT, run, RO)

    found = re.findall(r'class="row copy-number">Exemplar nr\.\s(\d+)/(\d+)</p>', pages)
    assert found == [(written(number, run), str(run)) for number in range(1, run + 1)]
    assert pages.count("Ediția 1") == run


def test_no_id_comes_twice_but_drawings_keep_what_they_refer_to():
    drawing = '<svg><linearGradient id="g"/><path fill="url(#g)"/></svg>'
    pages = numbered_pages(IMPRINT.replace("Ediția 1", drawing), 2, RO)

    assert "caseta" not in pages
    assert "exemplar" not in pages
    assert pages.count('id="g"') == 2


@pytest.mark.parametrize("imprint", ["<p>Ediția 1</p>", IMPRINT + IMPRINT])
def test_an_imprint_has_one_place_for_the_number(imprint):
    with pytest.raises(ValueError, match="copy-number"):
        numbered_pages(imprint, 3, RO)


@pytest.mark.parametrize("kind", [str, Markup])
def test_an_imprint_that_is_html_already_is_not_escaped(kind):
    pages = numbered_pages(kind(IMPRINT), 3, RO, shift=3.2)

    assert isinstance(pages, Markup)
    assert "left: -3.2mm" in pages
    assert pages.count('<section class="imprint">') == 3


def test_every_imprint_is_a_left_page_and_the_pages_between_them_are_blank(press):
    style = "@page { size: A5 } .imprint { break-before: left }"
    pages = numbered_pages(IMPRINT, 12, RO)
    laid_out = lay_out(press, f'<html lang="ro"><style>{style}</style><body>{pages}</body></html>')

    kinds = [page._page_box.page_type for page in laid_out.document.pages]

    assert [kind.side for kind in kinds if not kind.blank] == ["left"] * 12
    assert [kind.side for kind in kinds if kind.blank] == ["right"] * 11
