"""Handouts: several pages on a sheet, framed, numbered, with room for notes beside three."""

from __future__ import annotations

import io
from ctypes import c_float
from itertools import chain

import pikepdf
import pypdfium2
import pypdfium2.raw
import pytest
from tests.imposition.conftest import FONTS, checked, drawn, place, words

from imposition import handout
from imposition.lettering import lettering
from imposition.placing import POINTS

FONT = (FONTS / "SourceSans3-Regular.ttf").read_bytes()
A4 = (210 * POINTS, 297 * POINTS)
SLIDES = "@page { size: 210mm 148mm }"
MARGIN = 11 * POINTS  # nothing nearer to the edge, where office printers and punches are


def opened(data):
    return pikepdf.open(io.BytesIO(data))


@pytest.mark.parametrize(
    ("per_sheet", "sides", "upright"), [(2, 5, False), (3, 4, True), (4, 3, True), (6, 2, False)]
)
def test_upright_pages_fill_sheets_in_reading_order(ten_pages, per_sheet, sides, upright):
    data = handout(ten_pages, per_sheet)

    shown = [
        [word.text for word in words(data, side) if "pagina" in word.text]
        for side in range(1, sides + 1)
    ]
    assert list(chain.from_iterable(shown)) == [f"pagina{number}" for number in range(1, 11)]
    assert [len(side) for side in shown[:-1]] == [per_sheet] * (sides - 1)
    with opened(data) as pdf:
        box = [float(side) for side in pdf.pages[0].trimbox]
    assert box[2:] == pytest.approx(A4 if upright else A4[::-1], abs=0.01)


@pytest.mark.parametrize(("per_sheet", "upright"), [(2, True), (3, True), (4, False), (6, True)])
def test_the_sheet_lies_so_that_slides_are_largest(book, per_sheet, upright):
    data = handout(book(4, style=SLIDES), per_sheet)

    with opened(data) as pdf:
        box = [float(side) for side in pdf.pages[0].trimbox]
    assert (box[2] < box[3]) == upright


@pytest.mark.parametrize("per_sheet", [2, 3, 4, 6])
def test_the_label_of_a_page_stands_below_it(ten_pages, per_sheet):
    data = handout(ten_pages, per_sheet)

    title = place(data, 1, "pagina1")
    labels = [word for word in words(data, 1) if word.text in ("i", "ii")]
    assert [word.text for word in labels] == ["i", "ii"]
    assert labels[0].y > title.y
    last = {2: "2", 3: "4", 4: "6", 6: "8"}[per_sheet]
    assert last in [word.text for word in words(data, 2)]


@pytest.mark.parametrize("per_sheet", [2, 3, 4, 6])
def test_nothing_is_printed_near_the_edge_of_the_sheet(ten_pages, per_sheet):
    picture = drawn(handout(ten_pages, per_sheet), 1, scale=2).convert("L")

    left, top, right, bottom = picture.point(lambda grey: 255 if grey < 250 else 0).getbbox()
    edges = (left, top, picture.width - right, picture.height - bottom)
    assert min(edges) > 2 * MARGIN


def test_only_three_pages_have_lines_beside_them(ten_pages):
    def dark_rows(per_sheet):
        picture = drawn(handout(ten_pages, per_sheet), 1, scale=2).convert("L")
        x = picture.width - int(2 * 20 * POINTS)
        return sum(picture.getpixel((x, y)) < 250 for y in range(picture.height))

    assert dark_rows(3) >= 27  # nine lines beside each page
    assert dark_rows(4) < 27


def test_lines_stand_only_beside_pages_that_are_there(ten_pages):
    picture = drawn(handout(ten_pages, 3), 4, scale=2).convert("L")  # the tenth page, alone

    x = picture.width - int(2 * 20 * POINTS)
    dark = [y for y in range(picture.height) if picture.getpixel((x, y)) < 250]
    assert dark
    assert max(dark) < picture.height / 3 + 2 * MARGIN


def test_pages_are_never_enlarged(book):
    small = "@page { size: 40mm 60mm; margin: 2mm } h1 { font-size: 8pt } p { display: none }"
    with opened(handout(book(4, style=small), 2)) as pdf:
        drawing = pikepdf.parse_content_stream(pdf.pages[0])
    scales = [float(one.operands[0]) for one in drawing if str(one.operator) == "cm"]
    assert scales == [1, 1]


def test_the_file_is_sound_and_tells_how_to_print_it(ten_pages, tmp_path):
    for per_sheet, flip in ((2, "/DuplexFlipShortEdge"), (4, "/DuplexFlipLongEdge")):
        data = handout(ten_pages, per_sheet)
        checked(data, tmp_path)
        with opened(data) as pdf:
            assert flip == pdf.Root.ViewerPreferences.Duplex
            assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
            assert str(pdf.docinfo["/Title"]) == "Ghid de probă"


def descriptors(pdf):
    dictionaries = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]
    return [item for item in dictionaries if item.get("/Type") == "/FontDescriptor"]


def test_a_font_that_is_given_is_embedded_and_nothing_else_is(ten_pages):
    with opened(ten_pages) as before, opened(handout(ten_pages, 4, font=FONT)) as after:
        there, now = ({str(item.FontName) for item in descriptors(pdf)} for pdf in (before, after))
        assert now - there == {"/AAAAAA+SourceSans3-Regular"}
        assert all("/FontFile2" in item for item in descriptors(after))


def test_without_a_font_labels_are_in_helvetica(ten_pages):
    with opened(ten_pages) as before, opened(handout(ten_pages, 4)) as after:
        assert len(descriptors(after)) == len(descriptors(before))
        assert after.pages[0].resources.Font["/F"].BaseFont == "/Helvetica"


def test_letters_of_helvetica_are_as_wide_as_a_reader_draws_them():
    with pypdfium2.PdfDocument.new() as document, pikepdf.new() as pdf:
        font = pypdfium2.raw.FPDFText_LoadStandardFont(document, b"Helvetica")
        drawn, width = {}, c_float()
        for letter in lettering(pdf).widths:
            pypdfium2.raw.FPDFFont_GetGlyphWidth(font, ord(letter), 1000, width)
            drawn[letter] = width.value
        pypdfium2.raw.FPDFFont_Close(font)
        assert len(drawn) == 95
        assert drawn == pytest.approx(lettering(pdf).widths, abs=1)


@pytest.mark.parametrize("font", [b"", b"no font", FONT[:1000]])
def test_bytes_that_are_no_font_are_refused(ten_pages, font):
    with pytest.raises(ValueError, match="font"):
        handout(ten_pages, 4, font=font)


def test_the_same_pages_make_the_same_bytes(ten_pages):
    assert handout(ten_pages, 6, font=FONT) == handout(ten_pages, 6, font=FONT)


def test_another_number_of_pages_is_refused(ten_pages):
    with pytest.raises(ValueError, match="5 pages a sheet"):
        handout(ten_pages, 5)
