"""The order of pages on the sheets of a saddle-stitched booklet, and how far each sheet creeps.

Two pages are side by side on each side of a sheet; sheets lie on one another, are folded once in
the middle and stapled there. Sheet 1 is the outermost and bears the cover.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Slot = int | None
"""A page by its number, from 1, or nothing."""

PAGES_PER_SHEET = 4  # two leaves


@dataclass(frozen=True, slots=True)
class Side:
    """What a printer puts on one side of a sheet, as seen from that side."""

    left: Slot
    right: Slot


@dataclass(frozen=True, slots=True)
class FoldedSheet:
    """A sheet that is folded once; its back is seen when it is turned over its short edge."""

    front: Side
    back: Side


def padded(pages: int, multiple: int, *, back_cover: bool) -> tuple[Slot, ...]:
    """The pages in reading order, with blanks up to a full multiple.

    The blanks are at the end or, with a back cover, before it: it stays on the outside. Raises
    ValueError for a number of pages or a multiple below 1.
    """
    if pages < 1 or multiple < 1:
        raise ValueError(f"no order for {pages} pages in a multiple of {multiple}")
    blanks: tuple[Slot, ...] = (None,) * (-pages % multiple)
    last = pages - 1 if back_cover and pages > 1 else pages
    return (*range(1, last + 1), *blanks, *range(last + 1, pages + 1))


def saddle_stitch(slots: Sequence[Slot]) -> tuple[FoldedSheet, ...]:
    """The sheets of a booklet, from the outermost in, for its pages in reading order.

    On the front of the outermost sheet are the last page and the first, on its back the second and
    the last but one. Raises ValueError if the pages do not fill sheets of four.
    """
    if len(slots) % PAGES_PER_SHEET:
        raise ValueError(f"{len(slots)} pages do not fill folded sheets of {PAGES_PER_SHEET}")
    sheets = []
    for first in range(0, len(slots) // 2, 2):
        last = len(slots) - 1 - first
        front = Side(left=slots[last], right=slots[first])
        back = Side(left=slots[first + 1], right=slots[last - 1])
        sheets.append(FoldedSheet(front, back))
    return tuple(sheets)


def creep(sheets: int, caliper: float) -> tuple[float, ...]:
    """How far the leaves of each sheet, from the outermost in, project at the fore-edge, in mm.

    Each sheet lies around those inside it, so that its neighbour projects by the thickness of one
    leaf: sheet n creeps by (n - 1) × caliper, and the innermost page shift is about the number of
    sheets times the caliper (pdfpress.app, "Creep compensation explained", and printplanet.com,
    "Widget for calculating spine and creep", where formulas with π/2 are discussed and found no
    nearer to what folding does; both read 2026-11-23).

    `caliper` is the thickness of one leaf in mm. Raises ValueError for one below 0.
    """
    if caliper < 0:
        raise ValueError(f"paper is not {caliper} mm thick")
    return tuple(number * caliper for number in range(sheets))
