"""Sheets are printed, laid on one another and folded; then the pages come in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imposition.page_order import FoldedSheet, Side, creep, padded, saddle_stitch


def leafed_through(sheets):
    """The pages as a reader meets them in the folded booklet.

    A sheet lies with its front up and is turned over its short edge: what is left on the back
    lies behind what is right on the front. The pile is folded so that the fronts are outside.
    """
    first_half, second_half = [], []
    for sheet in sheets:  # from the outermost in
        right_leaf = (sheet.front.right, sheet.back.left)
        left_leaf = (sheet.back.right, sheet.front.left)
        first_half.extend(right_leaf)
        second_half = [*left_leaf, *second_half]
    return [*first_half, *second_half]


@given(pages=st.integers(1, 400), back_cover=st.booleans())
def test_a_folded_booklet_reads_in_order(pages, back_cover):
    slots = padded(pages, 4, back_cover=back_cover)

    assert leafed_through(saddle_stitch(slots)) == list(slots)


@given(pages=st.integers(1, 400), back_cover=st.booleans())
def test_every_page_is_printed_once(pages, back_cover):
    sheets = saddle_stitch(padded(pages, 4, back_cover=back_cover))
    printed = [
        page
        for sheet in sheets
        for side in (sheet.front, sheet.back)
        for page in (side.left, side.right)
        if page is not None
    ]

    assert sorted(printed) == list(range(1, pages + 1))
    assert len(sheets) == -(-pages // 4)


@given(pages=st.integers(1, 400), multiple=st.sampled_from([2, 4, 16]), back_cover=st.booleans())
def test_pages_are_padded_to_the_next_full_multiple(pages, multiple, back_cover):
    slots = padded(pages, multiple, back_cover=back_cover)

    assert len(slots) % multiple == 0
    assert 0 <= len(slots) - pages < multiple
    assert [page for page in slots if page is not None] == list(range(1, pages + 1))


def test_ten_pages_lie_on_three_sheets():
    assert saddle_stitch(padded(10, 4, back_cover=False)) == (
        FoldedSheet(Side(None, 1), Side(2, None)),
        FoldedSheet(Side(10, 3), Side(4, 9)),
        FoldedSheet(Side(8, 5), Side(6, 7)),
    )


def test_the_back_cover_stays_outside():
    assert padded(10, 4, back_cover=True) == (1, 2, 3, 4, 5, 6, 7, 8, 9, None, None, 10)
    assert saddle_stitch(padded(10, 4, back_cover=True))[0].front == Side(10, 1)


def test_a_single_page_is_a_front_not_a_back():
    assert padded(1, 4, back_cover=True) == (1, None, None, None)


def test_sheets_creep_by_a_leaf_each():
    assert creep(3, 0.1) == pytest.approx((0, 0.1, 0.2))


@given(sheets=st.integers(1, 40), caliper=st.floats(0.05, 0.4))
def test_the_outermost_sheet_never_moves_and_the_innermost_moves_most(sheets, caliper):
    shifts = creep(sheets, caliper)

    assert shifts[0] == 0
    assert list(shifts) == sorted(shifts)
    assert shifts[-1] < sheets * caliper


@pytest.mark.parametrize("wrong", [lambda: padded(0, 4, back_cover=False), lambda: creep(2, -0.1)])
def test_impossible_books_are_refused(wrong):
    with pytest.raises(ValueError, match=r"pages|thick"):
        wrong()


def test_pages_that_fill_no_sheets_are_refused():
    with pytest.raises(ValueError, match="do not fill"):
        saddle_stitch((1, 2, 3))
