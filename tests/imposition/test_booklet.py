"""The booklet as a printer and a reader's program get it."""

from __future__ import annotations

import io

import pikepdf
import pytest
from tests.imposition.conftest import checked, drawn, place, words

from imposition import PageFormatError, booklet
from imposition.placing import POINTS

A4_ON_ITS_SIDE = (297 * POINTS, 210 * POINTS)
MIDDLE = 297 / 2 * POINTS
A4_BOOK = "@page { size: 210mm 297mm } @page wide { size: 297mm 210mm }"


@pytest.fixture(scope="module")
def ten(ten_pages):
    return booklet(ten_pages, caliper=0)


def opened(data):
    return pikepdf.open(io.BytesIO(data))


def pages_on(data, side):
    """The pages on the left and the right half of a side, by the words on them."""
    found = [word for word in words(data, side) if "pagina" in word.text]
    left = [word.text for word in found if word.x < MIDDLE]
    right = [word.text for word in found if word.x >= MIDDLE]
    return left, right


def test_pages_stand_where_folding_brings_them_together(ten):
    assert [pages_on(ten, side) for side in range(1, 7)] == [
        (["pagina10"], ["pagina1"]),
        (["pagina2"], []),  # the blanks stand before the back cover
        ([], ["pagina3"]),
        (["pagina4"], ["pagina9"]),
        (["pagina8"], ["pagina5"]),
        (["pagina6"], ["pagina7"]),
    ]


def test_without_a_back_cover_the_blanks_stand_at_the_end(ten_pages):
    data = booklet(ten_pages, back_cover=False)

    assert pages_on(data, 1) == ([], ["pagina1"])
    assert pages_on(data, 3) == (["pagina10"], ["pagina3"])


def test_sheets_are_exactly_a4_on_its_side(ten):
    with opened(ten) as pdf:
        for page in pdf.pages:
            for box in (page.mediabox, page.trimbox):
                assert [float(side) for side in box] == pytest.approx(
                    (0, 0, *A4_ON_ITS_SIDE), abs=0.01
                )


def test_an_a4_book_comes_on_a3(book):
    data = booklet(book(4, style=A4_BOOK))

    with opened(data) as pdf:
        box = [float(side) for side in pdf.pages[0].trimbox]
    assert box == pytest.approx((0, 0, 420 * POINTS, 297 * POINTS), abs=0.01)
    assert place(data, 1, "pagina1").x == pytest.approx((210 + 20) * POINTS, abs=1)


def test_a_page_larger_than_a4_is_refused(book):
    with pytest.raises(PageFormatError, match="297 × 420 mm do not fit"):
        booklet(book(4, style="@page { size: 297mm 420mm }"))


def test_pages_keep_their_size_and_meet_at_the_fold(ten, ten_pages):
    before, after = place(ten_pages, 5, "pagina5"), place(ten, 5, "pagina5")

    assert after.x == pytest.approx(before.x + MIDDLE, abs=0.1)
    assert after.y == pytest.approx(before.y, abs=0.1)


def test_inner_sheets_move_towards_the_fold(ten_pages, ten):
    creeping = booklet(ten_pages, caliper=0.5)
    moved = [
        (place(creeping, side, text).x - place(ten, side, text).x) / POINTS
        for side, text in ((1, "pagina1"), (3, "pagina3"), (4, "pagina4"), (5, "pagina5"))
    ]

    assert moved == pytest.approx([0, -0.5, 0.5, -1], abs=0.01)


def test_a_page_never_runs_over_the_fold(book):
    field = '<html lang="ro"><title>A</title><style>.f{position:absolute;inset:-20mm;'
    field += "background:#c00}.p{break-before:page;position:relative}</style><body>"
    one = '<div class="p"><p>x</p>{}</div>'
    pages = [one.format('<div class="f"></div>' if number in (2, 6) else "") for number in range(8)]
    data = booklet(book(html=field + "".join(pages) + "</body></html>"), caliper=3)

    picture = drawn(data, 3, scale=2)  # the third page, on the right of the inner sheet
    middle, high = picture.width // 2, picture.height // 10
    left, right = (picture.getpixel((middle + beside, high)) for beside in (-4, 4))
    assert left == (255, 255, 255)
    assert right == (204, 0, 0)


def test_a_landscape_page_stands_with_its_head_to_the_left(ten):
    head, text = place(ten, 6, "pagina6"), place(ten, 6, "Text")

    assert head.x < text.x < MIDDLE
    # Turned to the left, words run upwards: the line begins near the foot of the sheet.
    assert text.y > 210 / 2 * POINTS


def test_the_file_tells_the_printer_how_to_turn_and_not_to_scale(ten):
    with opened(ten) as pdf:
        preferences = pdf.Root.ViewerPreferences
        assert preferences.Duplex == "/DuplexFlipShortEdge"
        assert preferences.PrintScaling == "/None"
        assert str(pdf.docinfo["/Title"]) == "Ghid de probă"
        assert str(pdf.Root.Lang) == "ro"


def test_no_tag_link_or_bookmark_is_left_hanging(ten, ten_pages):
    with opened(ten_pages) as pdf:
        assert "/StructTreeRoot" in pdf.Root  # there was something to drop
    with opened(ten) as pdf:
        assert set(pdf.Root.keys()) == {"/Type", "/Pages", "/Lang", "/ViewerPreferences"}
        assert not any("/Annots" in page for page in pdf.pages)
        drawings = [item for item in pdf.objects if isinstance(item, pikepdf.Stream)]
        assert not any("/StructParents" in item for item in drawings)
        forms = [item for item in drawings if item.get("/Subtype") == "/Form"]
        assert forms
        assert not any(b"MCID" in form.read_bytes() for form in forms)


def test_a_broken_word_is_still_found_whole(book):
    html = '<html lang="ro"><title>A</title><body><p style="width: 22mm; hyphens: auto">'
    data = booklet(book(html=html + "responsabilitatea</p></body></html>"))

    with opened(data) as pdf:
        streams = [item for item in pdf.objects if isinstance(item, pikepdf.Stream)]
        forms = [item.read_bytes() for item in streams if item.get("/Subtype") == "/Form"]
    assert any(b"ActualText" in form for form in forms)


def test_fonts_and_images_are_shared(ten, ten_pages):
    assert shared(ten) == shared(ten_pages)
    assert shared(ten)[1] == 1


def shared(data):
    """The numbers of fonts and of images in a file."""
    with opened(data) as pdf:
        items = [
            item for item in pdf.objects if isinstance(item, (pikepdf.Dictionary, pikepdf.Stream))
        ]
        fonts = [item for item in items if item.get("/Type") == "/FontDescriptor"]
        return len(fonts), len([item for item in items if item.get("/Subtype") == "/Image"])


def test_marks_show_where_to_fold_and_staple_on_the_outside_only(book):
    blank = '<html lang="ro"><title>A</title><style>p{break-before:page}</style><body>'
    pages = book(html=blank + "<p>.</p>" * 8 + "</body></html>")
    data = booklet(pages, marks=True)

    def fold(side):
        picture = drawn(data, side, scale=4).convert("L")
        width, height = picture.size
        middle = width // 2
        return [
            min(picture.getpixel((middle + dx, y)) for dx in (-1, 0, 1)) < 220
            for y in (4, height // 4, height // 2, 3 * height // 4, height - 5)
        ]

    assert fold(1) == [True, True, False, True, True]
    assert not any(fold(3))


@pytest.mark.parametrize("pages", [1, 2, 3, 4, 5, 8])
def test_any_number_of_pages_makes_whole_sheets(book, pages, tmp_path):
    html = '<html lang="ro"><title>A</title><style>p{break-before:page}</style><body>'
    data = booklet(book(html=html + "<p>x</p>" * pages + "</body></html>"))

    checked(data, tmp_path)
    with opened(data) as pdf:
        assert len(pdf.pages) == -(-pages // 4) * 2


def test_a_file_without_pages_is_refused():
    target = io.BytesIO()
    pikepdf.new().save(target)

    with pytest.raises(ValueError, match="without pages"):
        booklet(target.getvalue())


def test_the_same_pages_make_the_same_bytes(ten_pages, ten, tmp_path):
    checked(ten, tmp_path)
    assert booklet(ten_pages, caliper=0) == ten
