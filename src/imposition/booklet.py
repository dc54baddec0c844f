"""A booklet for the office printer: two pages a side, to be folded in the middle and stapled."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from imposition.page_order import PAGES_PER_SHEET, Side, creep, padded, saddle_stitch
from imposition.placing import POINTS, Area, placed, sheet_for_two
from imposition.source import PlacedPage, pages_in
from imposition.writing import Canvas, add_side, finished

_TICK = 4 * POINTS  # a mark where the sheet is folded, at head and foot
_STAPLE = 12 * POINTS  # the back of a common staple, 26/6
_PEN, _GREY = 0.35, 0.5  # points; unobtrusive marks that guide the hand


def booklet(
    data: bytes, caliper: float = 0.1, *, back_cover: bool = True, marks: bool = False
) -> bytes:
    """A finished PDF, two pages on each side of a sheet twice as large: A5 on A4, A4 on A3.

    To be printed at actual size on both sides, turned over the short edge, folded once and stapled
    in the fold. Blank pages fill the last sheet: before the last page if that is the `back_cover`,
    after it otherwise. Pages move towards the fold with the sheets around them; `caliper` is the
    thickness of a leaf in mm, 0.1 for office paper of 80 g/m². With `marks` the outside marks where
    to fold and staple.

    Raises PageFormatError for pages larger than A4, ValueError for a file without pages.
    """
    with pikepdf.open(BytesIO(data)) as source, pikepdf.new() as target:
        pages = pages_in(target, source)
        slots = padded(len(pages), PAGES_PER_SHEET, back_cover=back_cover)
        book = pages[0].area
        sheet = sheet_for_two(book)
        sheets = saddle_stitch(slots)
        for number, (folded, shift) in enumerate(
            zip(sheets, creep(len(sheets), caliper), strict=True)
        ):
            for side in (folded.front, folded.back):
                canvas = _side(side, pages, sheet, shift * POINTS)
                if marks and number == 0 and side is folded.front:
                    _mark(canvas, sheet)
                add_side(target, sheet, canvas)
        return finished(target, source, "short edge")


def _side(side: Side, pages: tuple[PlacedPage, ...], sheet: Area, shift: float) -> Canvas:
    """A side with its pages at the fold, moved towards it and cut off there."""
    canvas = Canvas()
    half = Area(0, 0, sheet.width / 2, sheet.height)
    halves = (
        (side.left, half, shift, 1.0),
        (side.right, half.moved(half.width), -shift, 0.0),
    )
    for number, area, towards_fold, across in halves:
        if number is not None:
            page = pages[number - 1]
            turned = page.area.landscape != pages[0].area.landscape
            matrix = placed(page.area, area.moved(towards_fold), turned=turned, across=across)
            canvas.draw(page.form, matrix, area)
    return canvas


def _mark(canvas: Canvas, sheet: Area) -> None:
    """Marks at the fold: ticks at head and foot, staples a quarter of the height from each."""
    middle, height = sheet.width / 2, sheet.height
    canvas.pen(_PEN, _GREY)
    marks = [(0.0, _TICK), (height - _TICK, height)]
    marks += [(at - _STAPLE / 2, at + _STAPLE / 2) for at in (height / 4, 3 * height / 4)]
    for start, end in marks:
        canvas.line((middle, start), (middle, end))
