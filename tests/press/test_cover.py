"""The press cover: its size, its panels, what stands on them, and that machines can read it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from tests.book.conftest import book, content, parsed_stylesheets
from tests.weasypress.sheets import MM, boxes, colour_at, is_white, texts

from indrumar.kinds.table import KINDS
from indrumar.languages import Text
from indrumar.metadata import Brand, Colour, PageFormat, Period, Print, Status
from indrumar.outputs.book.cover_panels import FIELD, PANELS
from indrumar.outputs.press.barcode import barcode, symbol_size
from indrumar.outputs.press.cover import CoverOrder, cover_order, has_cover, make_cover
from indrumar.production.ean13 import MODULE, MODULES, QUIET_LEFT, QUIET_RIGHT
from indrumar.reading.messages import in_words
from preflight import CoverSize, Expectations, preflight
from weasypress.press.geometry import MARKS, geometry_of
from weasypress.press.marks import fold_marks
from weasypress.press.writing import PressPdf, PressSpecification

__all__ = ["book", "content", "parsed_stylesheets"]  # fixtures

ISBN = "978-9975-3000-0-1"
LONG = Text(
    {
        "ro": "Ghid practic de monitorizare și evaluare a serviciilor sociale prestate la nivel "
        "comunitar și raional, destinat direcțiilor teritoriale, prestatorilor privați și "
        "organizațiilor neguvernamentale din toate raioanele, până la capăt"
    }
)
Ordered = Callable[..., CoverOrder]


@pytest.fixture
def ordered(book: Callable[..., Any]) -> Ordered:
    """The order for a cover, from what `print` says and the pages of the interior."""

    def made(pages: int = 120, language: str = "ro", **metadata: Any) -> CoverOrder:
        printing = {"format": "A5", "binding": "perfect", **metadata.pop("print", {})}
        one = book(language=language, print=Print.model_validate(printing), **metadata)
        order = cover_order(one.document, one.project, one.settings, pages)
        assert order is not None
        return order

    return made


def pressed(order: CoverOrder, **specification: Any) -> PressPdf:
    pdf = make_cover(order, PressSpecification(**specification)).pdf
    assert pdf.log == ()
    return pdf


def picture(data: bytes, ppi: int = 300) -> Image.Image:
    """The first page as a scanner of a shop sees it."""
    with pypdfium2.PdfDocument(data) as pdf:
        return pdf[0].render(scale=ppi / 72).to_pil().convert("L")


def letters(data: bytes) -> Iterator[tuple[str, float, float, float, float]]:
    """Every letter of the first page: left, top, right, bottom in mm from the trim's corner."""
    left, _, _, top = boxes(data, "TrimBox")[0]
    with pypdfium2.PdfDocument(data) as pdf:
        page = pdf[0].get_textpage()
        for i in range(page.count_chars()):
            letter = page.get_text_range(i, 1)
            x1, y1, x2, y2 = (side / MM for side in page.get_charbox(i, loose=False))
            if letter.strip():
                yield letter, x1 - left, top - y2, x2 - left, top - y1


# --- size ---


@pytest.mark.parametrize(("page_format", "width", "height"), [("A5", 148, 210), ("A4", 210, 297)])
@pytest.mark.parametrize(("pages", "spine"), [(80, 4.3), (156, 8.0), (300, 15.0)])
def test_a_wrap_around_cover_is_two_pages_and_the_spine_wide(
    ordered: Ordered, page_format: str, width: int, height: int, pages: int, spine: float
) -> None:
    order = ordered(pages, print={"format": page_format})
    assert order.geometry.spine == spine
    assert order.geometry.panel_width == pytest.approx(width)
    data = pressed(order).data
    trim = (3, 3, 3 + 2 * width + spine, 3 + height)
    assert boxes(data, "TrimBox") == [pytest.approx(trim, abs=0.01)]
    whole = (0, 0, 6 + 2 * width + spine, 6 + height)
    assert boxes(data, "BleedBox") == boxes(data, "MediaBox") == [pytest.approx(whole, abs=0.01)]


def test_a_stapled_booklet_has_a_cover_of_four_pages_with_blank_insides(ordered: Ordered) -> None:
    pdf = pressed(ordered(40, print={"binding": "saddle-stitch"}))
    assert boxes(pdf.data, "TrimBox") == [pytest.approx((3, 3, 151, 213), abs=0.01)] * 4
    front, *insides, back = texts(pdf.data)
    assert insides == ["", ""]
    assert "Ediția 2" in front
    assert "Despre monitorizare." in back


def test_fold_marks_show_the_spine_outside_the_bleed(ordered: Ordered) -> None:
    order = ordered(156)
    spine = (MARKS + 3 + 148, MARKS + 3 + 148 + 8)
    scan = picture(pressed(order, marks=True).data, 600)
    dark = {x for x in range(scan.width) for y in range(40, 110) if scan.getpixel((x, y)) < 128}
    assert all(any(abs(x / 600 * 25.4 - fold) < 0.1 for x in dark) for fold in spine)
    geometry = geometry_of(304, 210, 3, marks=True, folds=order.geometry.folds)
    _, bottom, _, top = geometry.bleed_box
    assert all(y < bottom or y > top for _, *ys in fold_marks(geometry) for y in (ys[0], ys[2]))


@pytest.mark.parametrize("binding", ["wire", "none"])
def test_boards_are_a_front_and_a_back(ordered: Ordered, binding: str) -> None:
    cover = {"paper": "coated-250", "colour": "cmyk"}
    pdf = pressed(ordered(40, print={"binding": binding, "cover": cover}))
    front, back = texts(pdf.data)
    assert ("Ediția 2" in front, "Despre monitorizare." in back) == (True, True)


def test_loose_pages_carry_their_covers_along(book: Callable[..., Any]) -> None:
    assert not has_cover(book(print=Print()).document)


@pytest.mark.parametrize("kind", ["leaflet", "factsheet"])
def test_what_has_its_cover_on_the_first_page_has_none_apart(
    book: Callable[..., Any], kind: str
) -> None:
    one = book(kind=kind, print=Print.model_validate({"binding": "saddle-stitch"}))
    assert not has_cover(one.document)
    assert cover_order(one.document, one.project, one.settings, 8) is None


def test_the_same_order_gives_the_same_bytes(ordered: Ordered) -> None:
    order = ordered(isbn={"ro": ISBN})
    assert pressed(order).data == pressed(order).data


# --- words ---


def test_front_and_back_say_what_the_file_for_screens_says(ordered: Ordered) -> None:
    (text,) = texts(pressed(ordered(funding="ue", subtitle=Text({"ro": "Metodă"}))).data)
    for expected in ("Ghid de monitorizare", "Metodă", "Parteneriatul Aachen", "Ediția 2 · 2021"):
        assert expected in text
    assert "Finanțat de Uniunea Europeană" in text
    assert "example.org/ro/ghid" in text


@pytest.mark.parametrize(
    ("language", "price", "said"),
    [
        ("ro", None, "Publicație gratuită"),
        ("en", None, "Free publication"),
        ("ro", {"ro": "45 lei", "en": "MDL 45"}, "45 lei"),
        ("en", {"ro": "45 lei", "en": "MDL 45"}, "MDL 45"),
    ],
)
def test_the_back_says_what_it_costs(
    ordered: Ordered, language: str, price: dict[str, str] | None, said: str
) -> None:
    order = ordered(language=language, print={"price": price} if price else {})
    assert said in order.html
    assert ("ratuit" in order.html or "Free" in order.html) == (price is None)


def test_only_the_number_of_the_printed_book_is_on_it(ordered: Ordered) -> None:
    assert "ISBN" not in ordered().html
    assert "ISBN" not in ordered(isbn={"en": ISBN}).html
    assert f"ISBN {ISBN}" in ordered(isbn={"ro": ISBN}).html


# --- the spine ---


@pytest.mark.parametrize("direction", ["up", "down"])
def test_the_words_of_a_spine_keep_off_the_folds(ordered: Ordered, direction: str) -> None:
    data = pressed(ordered(156, print={"spine_text": direction})).data
    on_spine = [one for one in letters(data) if 146 < one[1] < 158]
    assert "".join(letter for letter, *_ in on_spine).startswith("Ghiddemonitorizare")
    assert min(left for _, left, *_ in on_spine) >= 148 + 1.5
    assert max(right for *_, right, _ in on_spine) <= 148 + 8.0 - 1.5
    tops = [top for _, _, top, _, _ in on_spine[: len("Ghiddemonitorizare")]]
    assert tops == sorted(tops, reverse=direction == "up")


@pytest.mark.parametrize("title", [None, LONG])
@pytest.mark.parametrize("pages", [96, 160, 320, 700])
def test_words_fit_a_spine_that_bears_them(ordered: Ordered, pages: int, title: Text) -> None:
    order = ordered(pages, **({"title": title} if title else {}))
    spine = order.geometry.spine
    data = pressed(order).data
    on_spine = [one for one in letters(data) if 148 < (one[1] + one[3]) / 2 < 148 + spine]
    assert on_spine
    field = 210 * FIELD
    for letter, left, top, right, bottom in on_spine:
        assert left >= 148 + 1.2, letter
        assert right <= 148 + spine - 1.2, letter
        assert not top < field < bottom, letter
        assert 10 <= top < bottom <= 200, letter


def test_a_narrow_spine_stays_bare(ordered: Ordered) -> None:
    data = pressed(ordered(80)).data
    assert [one for one in letters(data) if 146 < (one[1] + one[3]) / 2 < 154] == []


def test_a_title_without_room_on_the_spine_is_shortened_and_reported(ordered: Ordered) -> None:
    order = ordered(96, title=LONG)
    (problem,) = order.problems
    assert problem.code == "narrow-spine"
    assert "5.1 mm" in in_words(problem.message)
    assert re.search(
        r"class=\"line title\"[^>]*><span>Ghid practic [^<]*\w{4,} …</span>", order.html
    )
    assert ordered(320, title=LONG).problems == ()


# --- nothing over an edge ---

EXTREMES: dict[str, dict[str, Any]] = {
    "long": {"title": LONG, "subtitle": LONG},
    "absurd": {"title": Text({"ro": " ".join([LONG["ro"]] * 3)})},
    "one-word": {"title": Text({"ro": "Neinstituționalizarea" * 4})},
    "wordy": {"summary": Text({"ro": " ".join([LONG["ro"]] * 6)}), "title": LONG},
    "strategy": {
        "kind": "strategy",
        "title": LONG,
        "status": Status.CONSULTATION,
        "period": Period.model_validate({"start": "2021", "end": "2025"}),
    },
}


@pytest.mark.parametrize("page_format", PageFormat)
@pytest.mark.parametrize("case", EXTREMES)
def test_words_stay_on_their_panel(ordered: Ordered, page_format: PageFormat, case: str) -> None:
    order = ordered(60, isbn={"ro": ISBN}, print={"format": page_format}, **EXTREMES[case])
    panel, spine = PANELS[page_format], order.geometry.spine
    data = pressed(order).data
    field, front = panel.height * FIELD, panel.width + spine
    steps = 22 * panel.step
    for letter, left, top, right, bottom in letters(data):
        start = 0 if right < panel.width else front
        assert start + panel.edge - 1 <= left, letter
        assert right <= start + panel.width - panel.edge + 1, letter
        assert panel.edge - 1 <= top, letter
        assert bottom <= panel.height - panel.edge + 1, letter
        assert not top < field < bottom, letter
        assert not (start and field - steps < bottom < field), f"{letter} is behind the steps"


def test_words_of_the_front_end_above_the_publisher(ordered: Ordered) -> None:
    data = pressed(ordered(60, **EXTREMES["absurd"])).data
    text = "".join(letter for letter, left, top, *_ in letters(data) if left > 150 and top > 132)
    assert text.startswith("ParteneriatulAachen")


# --- what machines read ---


@pytest.mark.parametrize("page_format", PageFormat)
def test_a_scanner_reads_the_isbn_and_a_phone_the_address(
    ordered: Ordered, page_format: PageFormat
) -> None:
    data = pressed(ordered(isbn={"ro": ISBN}, print={"format": page_format})).data
    found = {code.format: code.text for code in zxingcpp.read_barcodes(picture(data))}
    assert found == {
        zxingcpp.BarcodeFormat.EAN13: ISBN.replace("-", ""),
        zxingcpp.BarcodeFormat.QRCode: "https://example.org/ro/ghid/",
    }


@pytest.mark.parametrize("page_format", PageFormat)
def test_the_barcode_is_at_100_percent_low_on_the_back(
    ordered: Ordered, page_format: PageFormat
) -> None:
    data = pressed(ordered(isbn={"ro": ISBN}, print={"format": page_format})).data
    panel, ppi = PANELS[page_format], 600
    image = picture(data, ppi)
    (code,) = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.EAN13)
    mm = 25.4 / ppi
    left, right = code.position.top_left.x * mm - 3, code.position.top_right.x * mm - 3
    foot = code.position.bottom_left.y * mm - 3
    assert right - left == pytest.approx(MODULES * MODULE, abs=0.3)
    assert right + QUIET_RIGHT * MODULE <= panel.width - 5
    assert panel.height * FIELD < foot <= panel.height - 5
    row = int(code.position.top_left.y + 3 / mm)
    for start, end in ((left - QUIET_LEFT * MODULE, left), (right, right + QUIET_RIGHT * MODULE)):
        quiet = image.crop((int((start + 3.2) / mm), row, int((end + 2.8) / mm), row + 60))
        assert quiet.getextrema() == (255, 255)


@pytest.mark.parametrize("scale", [0.79, 1.01, 2])
def test_a_barcode_of_another_size_is_refused(scale: float) -> None:
    with pytest.raises(ValueError, match="80 to 100 %"):
        barcode(ISBN, "Cod", scale)


@pytest.mark.parametrize("scale", [0.8, 0.9, 1.0])
def test_a_smaller_barcode_is_smaller_in_both_directions(scale: float) -> None:
    width, height = symbol_size()
    svg = barcode(ISBN, "Cod", scale)
    sizes = re.search(r'width="([\d.]+)mm" height="([\d.]+)mm"', svg)
    assert sizes is not None
    assert tuple(map(float, sizes.groups())) == pytest.approx((width * scale, height * scale))


def test_a_barcode_of_a_wrong_number_is_refused() -> None:
    with pytest.raises(ValueError, match="check digit"):
        barcode("978-9975-3000-0-2", "Cod")


# --- inks ---


def test_preflight_has_nothing_to_say_of_it(ordered: Ordered) -> None:
    order = ordered(156, isbn={"ro": ISBN}, funding="ue")
    builds = Brand().builds
    size = CoverSize(order.geometry.panel_width, order.geometry.height, order.geometry.spine)
    for standard, marks in (("x-4", False), ("x-1a", True)):
        pdf = pressed(order, standard=standard, marks=marks, house_builds=builds)
        expected = Expectations(standard=standard, bleed=3, cover=size, condition="FOGRA39")
        assert preflight(pdf.data, expected).findings == ()


def painted(data: bytes) -> set[tuple[str, tuple[str, ...]]]:
    """The colours that all streams of a file set."""
    found = set()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = [page for page in pdf.pages]
        forms = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        forms = [one for one in forms if one.get("/Subtype") == "/Form"]
        for stream in (*streams, *forms):
            for operands, operator in pikepdf.parse_content_stream(stream):
                if str(operator) in {"rg", "RG", "g", "G", "k", "K", "cs", "CS", "sc", "SC"}:
                    found.add((str(operator), tuple(map(str, operands))))
    return found


@pytest.mark.parametrize("kind", [name for name, kind in KINDS.items() if "cover" in kind.front])
def test_a_cover_is_painted_in_the_builds_of_the_house(book: Callable[..., Any], kind: str) -> None:
    printing = Print.model_validate({"format": "A5", "binding": "perfect"})
    one = book(kind=kind, isbn={"ro": ISBN}, print=printing)
    order = cover_order(one.document, one.project, one.settings, 120)
    if order is None:
        assert kind == "leaflet"
        return
    brand = one.project.brand
    builds = {tuple(ink / 100 for ink in colour.cmyk) for colour in brand.palette.values()}
    found = painted(pressed(order, house_builds=brand.builds).data)
    assert {operator for operator, _ in found} <= {"k", "K"}
    assert {tuple(map(float, inks)) for _, inks in found} <= builds
    assert ("k", ("0", "0", "0", "1")) in found


def test_a_cover_in_black_has_no_other_ink(ordered: Ordered) -> None:
    found = painted(pressed(ordered(isbn={"ro": ISBN}), colour=Colour.BLACK).data)
    assert {operator for operator, _ in found} <= {"g", "G", "k", "K"}
    assert {inks[:3] for operator, inks in found if operator in "kK"} <= {("0", "0", "0")}


@pytest.mark.parametrize("bleed", [3, 5])
def test_colour_reaches_the_bleed_on_three_sides(ordered: Ordered, bleed: int) -> None:
    data = pressed(ordered(120), bleed_mm=bleed).data
    width = boxes(data, "MediaBox")[0][2]
    for x, y in ((0.3, 0.3), (width / 2, 0.3), (width - 0.5, 0.3), (0.3, 100), (width - 0.5, 100)):
        assert not is_white(colour_at(data, 0, x, y)), (x, y)
    assert is_white(colour_at(data, 0, 0.3, 200))


def test_the_colour_runs_across_the_folds(ordered: Ordered) -> None:
    order = ordered(156)
    data = pressed(order).data
    colours = {colour_at(data, 0, 3 + x, 8) for x in (140, 147.8, 148.2, 155.8, 156.2, 160)}
    assert len(colours) == 1
