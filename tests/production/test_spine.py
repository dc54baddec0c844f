"""How wide a spine is: the formula with the numbers others print, and what has none."""

from __future__ import annotations

import pytest

from indrumar.metadata import Print, PrintShop
from indrumar.production.spine import block_thickness, leaves, spine_of, spine_width
from indrumar.production.stocks import Stock, UnknownStockError

OFFSET_90, BOARD = Stock("offset-90", 90, 1.25), Stock("board-250", 250, 1.0)


@pytest.mark.parametrize(("pages", "width"), [(64, 4.1), (200, 11.8), (320, 18.5)])
def test_a_spine_is_leaves_by_caliper_and_two_covers(pages: int, width: float) -> None:
    assert spine_width(pages, OFFSET_90, BOARD) == width


def test_120_pages_of_80_g_with_bulk_1_25_are_6_mm() -> None:
    assert block_thickness(120, Stock("offset-80", 80, 1.25)) == pytest.approx(6.0)


def test_an_odd_page_takes_a_leaf_of_its_own() -> None:
    assert (leaves(3), leaves(4), leaves(0)) == (2, 2, 0)


def test_glue_adds_to_the_spine() -> None:
    assert spine_width(200, OFFSET_90, BOARD, glue=1.2) == 13.0


def test_half_a_tenth_is_rounded_up() -> None:
    assert spine_width(2, Stock("a", 50, 1), Stock("b", 100, 1)) == 0.3


@pytest.mark.parametrize("binding", ["saddle-stitch", "wire", "none"])
def test_only_glued_books_have_a_spine(binding: str) -> None:
    assert spine_of(Print.model_validate({"binding": binding}), 120) == 0


def test_a_print_shop_knows_its_paper_and_its_glue() -> None:
    printing = Print.model_validate(
        {
            "binding": "perfect",
            "interior": {"paper": "offset-80", "colour": "black"},
            "cover": {"paper": "coated-250", "colour": "cmyk"},
        }
    )
    shop = PrintShop.model_validate(
        {"name": "T", "glue": 0.5, "stocks": {"offset-80": {"grammage": 80, "bulk": 1.25}}}
    )
    assert spine_of(printing, 120) == 6.3  # 60 × 80 × 1.22 / 1000 + 2 × 250 × 0.8 / 1000
    assert spine_of(printing, 120, shop) == 6.9


def test_without_papers_80_g_offset_in_a_cover_of_250_g_is_reckoned_with() -> None:
    assert spine_of(Print.model_validate({"binding": "perfect"}), 120) == 6.3


def test_a_paper_nobody_knows_has_no_spine() -> None:
    paper = {"paper": "papyrus-80", "colour": "black"}
    printing = Print.model_validate({"binding": "perfect", "interior": paper})
    with pytest.raises(UnknownStockError, match="papyrus"):
        spine_of(printing, 120)
