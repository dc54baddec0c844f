"""The width of a bound book's spine.

    spine = leaves × caliper of the interior + 2 × caliper of the cover + glue      (all in mm)

A leaf is two pages, its caliper is g/m² × bulk / 1000 (`indrumar.production.stocks`). Source:
docs.cloudprinter.com, "How to calculate spine width"; matrixdruk.com.pl adds 1 to 1.5 mm for glue
and cover together, which a print shop's `glue` can include. Checked 2026-11-22.

Paper-makers deliver within about 5 %, so a tenth of a millimetre is as precise as a spine can be.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from indrumar.metadata import Binding, Print, PrintShop
from indrumar.production.stocks import Stock, stock

INTERIOR, COVER = "offset-80", "coated-250"
"""The paper used for calculation if the author names none."""

NARROWEST_WITH_TEXT = 5.0
"""mm. Covers shift while they are glued on, so printers leave 1.5 mm free on both sides of the
words (selfpublishingbooks.co.uk, "Design the Spine"; bookmobile.com requires 6.4 mm in all), and
type under 6 points, 2 mm from ascender to descender, is illegible on a shelf. Checked
2026-11-22."""


def leaves(pages: int) -> int:
    """The sheets of paper that pages take, two on each."""
    return -(-pages // 2)


def block_thickness(pages: int, interior: Stock) -> float:
    """The thickness of the interior alone, in mm."""
    return leaves(pages) * interior.caliper


def spine_width(pages: int, interior: Stock, cover: Stock, glue: float = 0.0) -> float:
    """The width of a glued spine in mm, to a tenth; `glue` in mm."""
    exact = block_thickness(pages, interior) + 2 * cover.caliper + glue
    return float(Decimal(f"{exact:.6f}").quantize(Decimal("0.1"), ROUND_HALF_UP))


def spine_of(printing: Print, pages: int, shop: PrintShop | None = None) -> float:
    """The spine in mm of a publication whose interior has `pages`; 0 if it has no spine.

    Raises UnknownStockError for an unknown paper.
    """
    if printing.binding is not Binding.PERFECT:
        return 0.0
    glue = 0.0 if shop is None else shop.glue
    return spine_width(pages, interior_stock(printing, shop), cover_stock(printing, shop), glue)


def interior_stock(printing: Print, shop: PrintShop | None = None) -> Stock:
    """The paper of the pages."""
    return stock(INTERIOR if printing.interior is None else printing.interior.paper, shop)


def cover_stock(printing: Print, shop: PrintShop | None = None) -> Stock:
    """The paper of the cover."""
    return stock(COVER if printing.cover is None else printing.cover.paper, shop)
