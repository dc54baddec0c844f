"""Papers by name: known sorts, a print shop's own, and names nobody knows."""

from __future__ import annotations

import pytest

from indrumar.metadata import PrintShop, StockDetails
from indrumar.production.stocks import UnknownStockError, stock


def test_a_leaf_of_offset_paper_is_as_thick_as_weight_and_bulk_say():
    assert stock("offset-80").caliper == pytest.approx(0.0976)


def test_the_print_shop_knows_its_own_paper_better():
    shop = PrintShop(name="T", stocks={"offset-80": StockDetails(grammage=80, bulk=1.25)})
    assert stock("offset-80", shop).caliper == pytest.approx(0.1)


def test_a_misspelt_paper_is_reported_with_the_nearest_name():
    with pytest.raises(UnknownStockError, match="near=offset-80"):
        stock("ofset-80")


@pytest.mark.parametrize(
    "name",
    ["offset", "offset-8", "offset-2000", "-80", "velvet-90", "silk-²", "offset-" + "9" * 5000],
)
def test_what_is_no_paper_is_refused(name):
    with pytest.raises(UnknownStockError):
        stock(name)
