"""How pages fill sheets, over a run, in numbers and in words."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indrumar.metadata import PageFormat
from indrumar.print_run.report import fit_in_words
from indrumar.production.sheets import (
    B1,
    B2,
    PAGES_PER_SHEET,
    SRA3,
    SignatureFit,
    printed_sheets,
    rest_sheets,
    signature_fit,
)
from indrumar.reading.locales import load_locale

RO, EN, RU = (load_locale(tag) for tag in ("ro", "en", "ru"))
TRIM = {PageFormat.A4: (210, 297), PageFormat.A5: (148, 210)}  # mm
BLEED = 3  # mm
SIGNATURES = st.sampled_from([2, 4, 8, 12, 16, 24, 32])


@pytest.mark.parametrize("sheet", [SRA3, B2, B1], ids=lambda sheet: sheet.name)
@pytest.mark.parametrize("page_format", PageFormat)
def test_a_press_sheet_holds_its_pages_with_their_bleed(page_format, sheet):
    width, height = (side + 2 * BLEED for side in TRIM[page_format])
    rows_and_columns = [
        (sheet.width // across) * (sheet.height // down)
        for across, down in ((width, height), (height, width))
    ]
    one_side = PAGES_PER_SHEET[page_format, sheet] // 2

    assert one_side <= max(rows_and_columns)
    assert one_side * 2 > max(rows_and_columns)  # and not twice as many


def test_every_format_has_its_pages_on_every_sheet():
    assert set(PAGES_PER_SHEET) == set(product(PageFormat, (SRA3, B2, B1)))


@pytest.mark.parametrize(
    ("pages", "page_format", "name", "printed", "conventional"),
    [
        (56, PageFormat.A5, "60×84/16", 3.5, 3.26),  # the imprint of the source
        (78, PageFormat.A5, "60×84/16", 4.88, 4.53),
        (64, PageFormat.A4, "60×84/8", 8, 7.44),
    ],
)
def test_printed_sheets_are_counted_as_imprints_count_them(
    pages, page_format, name, printed, conventional
):
    sheets = printed_sheets(pages, page_format)

    assert sheets.paper.name == name
    assert (sheets.printed, sheets.conventional) == (printed, conventional)


def test_pages_over_the_last_full_sheet_cost_a_sheet_a_copy():
    fit = signature_fit(78, PageFormat.A5, copies=100, multiple=2)

    assert (fit.signature, fit.full, fit.over, fit.blank) == (16, 4, 14, 0)
    assert (fit.paper, fit.saved) == (500, 100)


@pytest.mark.parametrize(
    ("over", "sheets"),
    [(2, 25), (4, 25), (6, 50), (8, 50), (10, 75), (12, 75), (14, 100), (16, 100)],
)
def test_pages_over_go_on_halves_and_quarters_of_a_sheet(over, sheets):
    assert rest_sheets(over, 16, copies=100) == sheets


def test_a_part_of_a_sheet_cannot_be_shared_between_runs():
    assert rest_sheets(4, 16, copies=101) == 26


def test_a_stapled_booklet_gets_the_blanks_it_needs():
    assert signature_fit(78, PageFormat.A5, copies=100, multiple=4).blank == 2


@pytest.mark.parametrize(("multiple", "signature"), [(2, 8), (4, 8), (8, 8), (16, 16), (24, 24)])
def test_a_multiple_of_sheets_is_the_print_shops_signature(multiple, signature):
    assert signature_fit(78, PageFormat.A4, 100, multiple).signature == signature


@given(pages=st.integers(1, 700), signature=SIGNATURES, copies=st.integers(1, 3000))
def test_the_run_has_paper_for_all_pages_and_wastes_less_than_a_leaf_and_a_sheet(
    pages, signature, copies
):
    fit = SignatureFit(pages, signature, copies)

    assert fit.paper * signature >= pages * copies
    assert fit.paper <= -(-pages // signature) * copies
    assert fit.full * signature + fit.over == pages


@given(pages=st.integers(1, 700), signature=SIGNATURES, copies=st.integers(1, 3000))
def test_tightening_saves_what_the_smaller_book_takes_less(pages, signature, copies):
    fit = SignatureFit(pages, signature, copies)

    if fit.full and fit.over:
        assert fit.saved == fit.paper - SignatureFit(pages - fit.over, signature, copies).paper
    assert (fit.saved > 0) == (fit.over > 0)


@pytest.mark.parametrize("wrong", [(0, 16, 100), (78, 0, 100), (78, 16, 0)])
def test_a_book_without_pages_sheets_or_copies_has_no_fit(wrong):
    with pytest.raises(ValueError, match="no fit"):
        SignatureFit(*wrong)


def test_the_fit_is_put_into_words_in_every_language():
    fit = SignatureFit(78, 16, 100)

    assert fit_in_words(fit, EN) == (
        "78 pages: 4 full sheets of 16 pages, with 14 pages left over. "
        "Tightening the text by 14 pages saves 100 sheets of paper over the run."
    )
    assert fit_in_words(fit, RO) == (
        "78 de pagini: 4 coli pline de câte 16 pagini și încă 14 pagini. "
        "O reducere cu 14 pagini economisește 100 de coli de hârtie la întregul tiraj."
    )
    assert fit_in_words(fit, RU) == (
        "78 страниц: 4 полных листа (по 16 страниц) и ещё 14 страниц. "
        "Сокращение на 14 страниц экономит на тираже 100 листов бумаги."
    )


@pytest.mark.parametrize(
    ("fit", "words"),
    [
        (SignatureFit(80, 16, 100), "80 de pagini: 5 coli pline de câte 16 pagini."),
        (SignatureFit(16, 16, 100), "16 pagini: 1 coală plină de 16 pagini."),
        (SignatureFit(640, 32, 9), "640 de pagini: 20 de coli pline de câte 32 de pagini."),
        (SignatureFit(12, 16, 100), "12 pagini: mai puțin decât o coală de 16 pagini."),
        (
            SignatureFit(33, 16, 4),
            "33 de pagini: 2 coli pline de câte 16 pagini și încă 1 pagină. "
            "O reducere cu 1 pagină economisește 1 coală de hârtie la întregul tiraj.",
        ),
        (
            SignatureFit(52, 32, 30),
            "52 de pagini: 1 coală plină de 32 de pagini și încă 20 de pagini. "
            "O reducere cu 20 de pagini economisește 19 coli de hârtie la întregul tiraj.",
        ),
    ],
)
def test_romanian_counts_have_their_forms(fit, words):
    assert fit_in_words(fit, RO) == words
