"""The inside of a bound book: the pages of the file for screens, without covers, filled up."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from types import SimpleNamespace

import pikepdf
import pypdfium2
import pytest
from tests.weasypress.sheets import boxes, colour_at, first_letters, is_white, texts

import indrumar.starter
from indrumar.composing.document import Document
from indrumar.inspect import Inspection, inspect
from indrumar.metadata.printing import Binding, Colour, Print, PrintShop
from indrumar.mkdocs_plugin import settings_from
from indrumar.model import Project
from indrumar.outputs.pdf.order import PdfOrder
from indrumar.outputs.pdf.ordering import pdf_order
from indrumar.outputs.pdf.screen import ScreenPdf, open_book, screen_pdf
from indrumar.outputs.press.interior import (
    InteriorOrder,
    interior_order,
    interior_pages,
    interior_pdf,
    specification,
)
from indrumar.production.gutter import gutter_shift, padded, page_multiple
from indrumar.settings import Settings
from weasypress.press.writing import PressPdf
from weasypress.renderer import LaidOut, Stylesheets

OURS = Path(__file__).parents[2]
STARTER = Path(indrumar.starter.__file__).parent / "project"


@dataclass(frozen=True)
class Book:
    """A publication on pages, and ways to write it."""

    document: Document
    project: Project
    settings: Settings
    order: PdfOrder
    stylesheets: Stylesheets
    pages: LaidOut

    @cached_property
    def screen(self) -> ScreenPdf:
        return screen_pdf(self.order, self.stylesheets, self.pages)

    @cached_property
    def inside(self) -> PressPdf:
        """The inside of the book as its author wants it."""
        return self.interior()

    def interior(self, standard: str = "x-4", colour: str = "cmyk", **printing: object) -> PressPdf:
        """The inside of the book, printed and bound otherwise than its author says."""
        shop = PrintShop(name="Tipografia", standard=standard)
        shared = self.settings.content / "_shared"
        wanted = specification(shop, Colour(colour), self.project.brand, shared)
        order = interior_order(printed(self.document, **printing), self.project, self.settings)
        information = self.order.information
        return interior_pdf(self.stylesheets, self.pages, order, wanted, information).pdf


@cache
def inspected(root: Path) -> tuple[Settings, Inspection]:
    settings = settings_from(root / "mkdocs.yml")
    return settings, inspect(settings)


def printed(document: Document, **printing: object) -> Document:
    """A document whose author says something else about printing."""
    metadata = document.publication.metadata
    changed = metadata.model_copy(update={"print": metadata.print.model_copy(update=printing)})
    return replace(document, publication=replace(document.publication, metadata=changed))


@cache
def book(name: str, root: Path = OURS) -> Book:
    settings, found = inspected(root)
    document = next(one for one in found.documents if one.name == name)
    order = pdf_order(document, found.project, settings)
    return Book(document, found.project, settings, order, *open_book(order))


@pytest.fixture(scope="module")
def strategy() -> Book:
    """A publication with everything: subtitle, funders, an act, chapters, a table of contents."""
    return book("specimen-strategie-ro")


def small() -> Book:
    """A guide of ten pages, for what does not depend on how long a book is."""
    return book("primul-ghid-ro", STARTER)


def words(text: str) -> str:
    """A text without what depends on where its lines end."""
    return re.sub(r"[\s\xad\u2010\ufffe\x02-]", "", text)


LONGEST_REST = 15
"""The letters of a broken word that may be on the next page."""


def test_page_4_is_page_4(strategy):
    screen, interior = (texts(one.data) for one in (strategy.screen, strategy.inside))

    assert len(interior) > 10
    # The last page is the back cover, which is printed apart; pages for notes may follow. A word
    # broken between two pages is on the first of them for readers of the screen.
    shown, printed = ([words(page) for page in found[1:-1]] for found in (screen, interior))
    assert Counter("".join(printed[: len(shown)])) == Counter("".join(shown))
    moved = [len(a) - len(b) for a, b in zip(shown, printed, strict=False)]
    assert max(map(abs, moved)) <= LONGEST_REST


def test_a_title_page_stands_in_the_place_of_the_cover(strategy):
    metadata, tag = strategy.document.publication.metadata, strategy.document.language
    first = texts(strategy.inside.data)[0]
    publisher = strategy.project.organisations[metadata.publisher].name.into(tag)
    year = str(metadata.edition.date.year)

    for expected in (metadata.title.into(tag), metadata.subtitle.into(tag), publisher, year):
        assert words(expected) in words(first)
    assert boxes(strategy.inside.data, "TrimBox")[0][2] == pytest.approx(213, abs=0.01)


def test_covers_are_left_out(strategy):
    metadata, tag = strategy.document.publication.metadata, strategy.document.language
    interior = texts(strategy.inside.data)

    assert words(metadata.summary.into(tag)) in words(texts(strategy.screen.data)[-1])
    assert not any(words(metadata.summary.into(tag)) in words(page) for page in interior)


@pytest.mark.parametrize(
    ("binding", "multiple", "wanted"),
    [("perfect", None, 2), ("saddle-stitch", None, 4), ("perfect", 16, 16), ("wire", None, 2)],
)
def test_the_pages_fill_what_the_binding_wants(binding, multiple, wanted):
    made = small().interior(binding=Binding(binding), page_multiple=multiple)

    assert made.pages % wanted == 0
    assert made.pages - wanted < len(small().pages.document.pages)
    assert made.log == ()


def test_a_single_leaf_has_no_blank_back():
    fits = {(1, Binding.NONE): 1, (3, Binding.NONE): 4, (1, Binding.SADDLE_STITCH): 4}

    found = {key: padded(*key[:1], page_multiple(Print(binding=key[1])), key[1]) for key in fits}

    assert found == fits


def test_pages_that_are_left_over_are_blank():
    made = small().interior(binding=Binding.PERFECT, page_multiple=16)

    filled = texts(made.data)
    assert made.pages == 16
    assert filled[-1].strip() == ""
    assert is_white(colour_at(made.data, made.pages - 1, 77, 108))


def test_pages_that_are_left_over_have_lines_for_notes_on_request():
    made = small().interior(binding=Binding.PERFECT, page_multiple=16, end_pages="notes")

    assert [page.strip() for page in texts(made.data)[-2:]] == ["Notițe", "Notițe"]
    right, left = first_letters(made.data, made.pages - 2)
    # Left pages have their wider margin on the right: the last page is a left one.
    assert left < right


@pytest.mark.parametrize("standard", ["x-4", "x-1a"])
def test_the_inside_of_a_book_is_in_order(strategy, standard):
    made = strategy.inside if standard == "x-4" else small().interior(standard)

    assert made.log == ()
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert not any("/Annots" in page.obj for page in pdf.pages)
        assert "/Outlines" not in pdf.Root
    assert len(set(boxes(made.data, "TrimBox"))) == 1


def test_the_same_book_gives_the_same_bytes():
    assert small().interior() == small().inside


def test_writing_for_the_press_leaves_the_file_for_screens_as_it_is():
    made = small()
    before = made.screen.data
    made.interior("x-1a", "black", end_pages="notes")

    assert screen_pdf(made.order, made.stylesheets, made.pages).data == before


def test_loose_pages_keep_their_covers():
    made = small().interior(binding=Binding.NONE, cover=None)

    title = small().document.publication.metadata.summary.into("ro")
    assert words(title) in words(texts(made.data)[-1])
    assert made.pages % 2 == 0
    assert not is_white(colour_at(made.data, 0, 0.5, 50))  # the field of the cover bleeds


def test_a_sheet_without_a_cover_is_printed_as_it_is():
    sheet = book("fisa-cantemir-ro")
    made = sheet.interior()

    assert made.pages == 4
    assert words(texts(made.data)[0]) == words(texts(sheet.screen.data)[0])
    for x, y in ((0.5, 20), (215.5, 20), (100, 0.5)):
        assert not is_white(colour_at(made.data, 0, x, y))


# --- the order of pages ---


def page(name: str = "body", blank: bool = False) -> SimpleNamespace:
    return SimpleNamespace(
        _page_box=SimpleNamespace(page_type=SimpleNamespace(name=name, blank=blank))
    )


TITLE, LEFT, RIGHT = page("title"), page("left"), page("right")
COVER, BACK, EMPTY = page("cover"), page("cover"), page(blank=True)


@pytest.fixture
def arranged() -> Callable[..., list[str]]:
    def arrange(pages: list[object], multiple: int = 2, covers: bool = False) -> list[str]:
        order = InteriorOrder("", multiple, Binding.PERFECT, covers)
        made = interior_pages(pages, (TITLE, LEFT, RIGHT), order)
        names = {id(TITLE): "title", id(COVER): "cover", id(BACK): "back", id(EMPTY): "empty"}
        names |= {id(LEFT): "left", id(RIGHT): "right"}
        return [names.get(id(one), "page") for one in made]

    return arrange


def test_the_page_that_only_brought_the_back_cover_to_the_left_goes_with_it(arranged):
    assert arranged([COVER, page(), page(), page(), EMPTY, BACK]) == ["title"] + ["page"] * 3


def test_an_empty_page_within_the_book_stays(arranged):
    assert arranged([COVER, EMPTY, page(), BACK]) == ["title", "empty", "page", "left"]


@pytest.mark.parametrize("count", range(1, 9))
def test_what_fills_up_stands_on_its_own_side(arranged, count):
    made = arranged([COVER, *(page() for _ in range(count)), BACK], multiple=4)

    assert len(made) % 4 == 0
    assert all(i % 2 == 0 for i, name in enumerate(made) if name == "right")
    assert all(i % 2 == 1 for i, name in enumerate(made) if name == "left")


def test_where_covers_stay_the_back_cover_is_last(arranged):
    made = arranged([COVER, page(), page(), BACK], multiple=8, covers=True)

    assert made == ["cover", "page", "page", "left", "right", "left", "right", "back"]


# --- margins ---


def test_a_thin_book_keeps_its_margins():
    assert gutter_shift(150, Binding.PERFECT) == 0


def test_the_inner_margin_grows_with_the_book():
    shifts = [gutter_shift(pages, Binding.PERFECT) for pages in (151, 300, 301, 501, 701)]

    assert shifts == pytest.approx([3.175, 3.175, 6.35, 9.525, 12.7], abs=0.01)


@pytest.mark.parametrize("binding", [Binding.SADDLE_STITCH, Binding.WIRE, Binding.NONE])
def test_books_that_open_flat_keep_their_margins(binding):
    assert gutter_shift(400, binding) == 0


def test_the_author_s_multiple_comes_before_the_binding_s():
    metadata = small().document.publication.metadata.print

    assert page_multiple(metadata) == 2
    assert page_multiple(metadata.model_copy(update={"page_multiple": 16})) == 16


def test_pdfium_reads_all_pages():
    with pypdfium2.PdfDocument(small().inside.data) as pdf:
        assert all(page.get_size() == pdf[0].get_size() for page in pdf)
