"""Boxes, bleed, marks and turned pages: where things stand on the sheet, to a hundredth of a mm."""

from __future__ import annotations

import io

import pikepdf
import pytest
from tests.weasypress.sheets import (
    INFORMATION,
    MM,
    boxes,
    colour_at,
    first_letters,
    is_white,
    laid_out,
    pressed,
    texts,
)

from weasypress.press.geometry import MARKS, geometry_of
from weasypress.press.marks import crop_marks
from weasypress.press.writing import PressSpecification, write_press

FULL = "<div class='full'></div>"
FULL_STYLE = """
.full { position: absolute; top: -40mm; left: -40mm; width: 188mm; height: 250mm;
        background: #1d4f7c }
"""
HUNDREDTH = 0.01


@pytest.mark.parametrize("standard", ["x-4", "x-1a"])
@pytest.mark.parametrize(("bleed", "marks"), [(3, False), (3, True), (5, False), (5, True)])
def test_the_boxes_are_right(standard, bleed, marks):
    data = pressed("Text", standard=standard, bleed_mm=bleed, marks=marks).data
    slug = MARKS if marks else 0
    edge = slug + bleed

    (trim,), (bled,), (media,) = (boxes(data, name) for name in ("TrimBox", "BleedBox", "MediaBox"))

    assert trim == pytest.approx((edge, edge, edge + 148, edge + 210), abs=HUNDREDTH)
    assert bled == pytest.approx(
        (slug, slug, slug + 148 + 2 * bleed, slug + 210 + 2 * bleed), abs=HUNDREDTH
    )
    assert media == pytest.approx((0, 0, 148 + 2 * edge, 210 + 2 * edge), abs=HUNDREDTH)


def test_a_page_has_no_box_that_printers_do_not_ask_for():
    with pikepdf.open(io.BytesIO(pressed("Text", marks=True).data)) as pdf:
        assert "/ArtBox" not in pdf.pages[0].obj
        assert "/CropBox" not in pdf.pages[0].obj


@pytest.mark.parametrize("bleed", [3, 5, 10])
def test_artwork_reaches_the_bleed_on_every_side_and_not_beyond(bleed):
    data = pressed(FULL, FULL_STYLE, bleed_mm=bleed, marks=True).data
    right, bottom = MARKS + bleed + 148 + bleed, MARKS + bleed + 210 + bleed

    for x, y in ((MARKS, 70), (right, 70), (60, MARKS), (60, bottom)):
        inward_x, inward_y = (x < 74) - (x >= 74), (y < 105) - (y >= 105)
        across = x in (MARKS, right)
        inside = (x + inward_x / 2, y) if across else (x, y + inward_y / 2)
        outside = (x - inward_x / 2, y) if across else (x, y - inward_y / 2)
        assert not is_white(colour_at(data, 0, *inside)), (x, y)
        assert is_white(colour_at(data, 0, *outside)), (x, y)


def test_the_background_of_a_page_bleeds():
    data = pressed("Text", "@page { background: #1d4f7c }", bleed_mm=5).data

    for x, y in ((0.5, 100), (157.5, 100), (80, 0.5), (80, 219.5)):
        assert not is_white(colour_at(data, 0, x, y))


def test_what_is_painted_in_a_group_bleeds_too():
    data = pressed(f"<div style='opacity: .9'>{FULL}</div>", FULL_STYLE, bleed_mm=5).data

    assert not is_white(colour_at(data, 0, 0.5, 100))
    assert not is_white(colour_at(data, 0, 157.5, 100))


def test_the_file_for_screens_has_no_bleed():
    document = laid_out(FULL, FULL_STYLE).document
    write_press(document, PressSpecification(bleed_mm=5, marks=True), INFORMATION)

    assert boxes(document.write_pdf(), "MediaBox")[0] == pytest.approx((0, 0, 148, 210), abs=0.01)


def test_crop_marks_point_at_the_corners_of_the_trim_and_stay_off_the_bleed():
    geometry = geometry_of(148, 210, 3, marks=True)
    left, bottom, right, top = geometry.bleed_box
    trim_x, trim_y = geometry.trim_box[::2], geometry.trim_box[1::2]

    marks = list(crop_marks(geometry))

    assert len(marks) == 8
    for x1, y1, x2, y2 in marks:
        assert (x1 == x2 and x1 in trim_x) or (y1 == y2 and y1 in trim_y)
        assert (
            max(x1, x2) < left or min(x1, x2) > right or max(y1, y2) < bottom or min(y1, y2) > top
        )
        media = geometry.media_box
        assert media[0] <= min(x1, x2) <= max(x1, x2) <= media[2]
        assert media[1] <= min(y1, y2) <= max(y1, y2) <= media[3]


@pytest.mark.parametrize(("colour", "space"), [("cmyk", "/DeviceCMYK"), ("black", "/DeviceGray")])
def test_marks_are_in_the_colour_that_prints_on_every_plate(colour, space):
    data = pressed("Text", marks=True, colour=colour).data

    with pikepdf.open(io.BytesIO(data)) as pdf:
        page = pdf.pages[0]
        separation = page.resources.ColorSpace["/All"]
        painted = page.Contents.read_bytes()
    assert list(separation)[:3] == [
        pikepdf.Name("/Separation"),
        pikepdf.Name("/All"),
        pikepdf.Name(space),
    ]
    assert b"/All CS" in painted


def test_without_marks_nothing_is_in_registration_colour():
    with pikepdf.open(io.BytesIO(pressed("Text").data)) as pdf:
        assert b"/All" not in pdf.pages[0].Contents.read_bytes()
        assert "/All" not in pdf.pages[0].resources.ColorSpace


TURNED = "<p>unu</p><section class='wide'><p>doi</p><div class='bar'></div></section>"
TURNED_STYLE = """
@page wide { size: 210mm 148mm } .wide { page: wide; break-before: page }
.bar { position: absolute; top: -40mm; left: -40mm; width: 300mm; height: 25mm;
       background: #1d4f7c }
"""


def test_a_page_that_lies_across_is_turned_with_its_head_on_the_left():
    data = pressed(TURNED, TURNED_STYLE, bleed_mm=3).data

    assert boxes(data, "TrimBox")[1] == pytest.approx(boxes(data, "TrimBox")[0], abs=HUNDREDTH)
    # The bar runs along the head of the page, over three edges, and is 5 mm high in the trim.
    for x, y in ((0.5, 100), (7.5, 0.5), (7.5, 215.5)):
        assert not is_white(colour_at(data, 1, x, y))
    assert is_white(colour_at(data, 1, 8.5, 100))
    assert "doi" in texts(data)[1]


def test_pages_of_several_sizes_are_refused():
    document = laid_out(
        "<p>unu</p><section>doi</section>", "@page s { size: A4 } section { page: s }"
    )

    with pytest.raises(ValueError, match="page 2 is not as large as page 1"):
        write_press(document.document, PressSpecification(), INFORMATION)


PAGES = "<p>unu</p><p style='break-before: page'>doi</p><p style='break-before: page'>trei</p>"


def test_pages_move_away_from_the_spine():
    still, moved = (first_letters(pressed(PAGES, shift_mm=s).data) for s in (0.0, 3.2))

    ways = [after - before for before, after in zip(still, moved, strict=True)]
    assert ways == pytest.approx([3.2, -3.2, 3.2], abs=HUNDREDTH)


def test_a_page_that_moved_still_bleeds_on_both_sides():
    body = f"<p>unu</p>{FULL}<section style='break-before: page'><p>doi</p>{FULL}</section>"
    data = pressed(body, FULL_STYLE, bleed_mm=5, shift_mm=9.5).data

    for page in (0, 1):
        assert not is_white(colour_at(data, page, 0.3, 100))
        assert not is_white(colour_at(data, page, 157.7, 100))


def test_a_turned_page_moves_away_from_the_spine_too():
    still, moved = (pressed(TURNED, TURNED_STYLE, shift_mm=s).data for s in (0.0, 3.0))

    # The second page is a left one: its head goes to the left, the bar leaves the trim's 5 mm.
    assert not is_white(colour_at(still, 1, 7.5, 100))
    assert is_white(colour_at(moved, 1, 7.5, 100))
    assert not is_white(colour_at(moved, 1, 4.5, 100))


def test_a_pattern_stays_where_it_belongs_when_the_page_moves():
    style = """.p { position: absolute; left: 20mm; top: 30mm; width: 40mm; height: 40mm;
               background: linear-gradient(90deg, #1d4f7c 50%, #ffffff 50%) }"""
    data = pressed("<div class='p'></div>", style, marks=True, bleed_mm=3, shift_mm=3).data
    left = MARKS + 3 + 3 + 20 + 20  # marks, bleed, shift, margin, place

    assert not is_white(colour_at(data, 0, left + 18, 100))
    assert is_white(colour_at(data, 0, left + 22, 100))
    assert is_white(colour_at(data, 0, left - 2, 100))


def test_a_millimetre_is_a_millimetre():
    assert pytest.approx(2.834645, abs=1e-6) == MM
