"""The imprint page: what is on it, in which order, and that it is one page."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pikepdf
import pypdfium2
import pytest

from indrumar.kinds.table import KINDS
from indrumar.languages import Text
from indrumar.metadata import (
    Contributor,
    Imprint,
    IsbnByFormat,
    Organisation,
    PastEdition,
    Print,
    PrintShop,
    Role,
    Status,
)
from indrumar.outputs.book.addresses import addresses_of
from indrumar.outputs.book.leaves import END, with_end
from indrumar.outputs.book.parts.imprint import FIELDS, imprint
from indrumar.outputs.book.volume import Volume
from indrumar.production.gutter import page_multiple
from indrumar.production.sheets import printed_sheets
from indrumar.reading.jurisdictions import load_jurisdiction

CIP = """Descrierea CIP a Camerei Naționale a Cărții din Republica Moldova
Ghid de monitorizare : Metodă, instrumente și exemple pentru nivelul raional /
Parteneriatul Aachen. – Ed. a 2-a, rev. – Chișinău : S. n., 2021 (ARVA). – 92 p.
  ISBN 978-9975-123-45-7.
364.4(478)(036)"""
PRINT = {
    "format": "A5",
    "binding": "perfect",
    "copies": {"ro": 100, "en": 20},
    "printshop": "arva",
    "interior": {"paper": "offset-80", "colour": "black"},
    "cover": {"paper": "coated-250", "colour": "cmyk"},
}
IMPRINT = {
    "place": {"ro": "Chișinău"},
    "edition": {"ro": "revăzută și completată", "en": "revised and enlarged"},
    "series": {"title": {"ro": "Instrumente", "en": "Tools"}, "number": "3", "issn": "1857-0003"},
    "udc": "364.4(478)(036)",
    "cip": {"ro": CIP, "en": CIP},
    "passed_for_print": "2021-08-20",
    "order": "0123",
    "errata": "https://example.org/erata",
    "prevailing_language": "ro",
    "note": {"ro": "Fotografiile nu intră sub licență.", "en": "Photographs are not licensed."},
}
EVERYTHING: dict[str, object] = {
    "funding": "ue",
    "subtitle": Text({"ro": "Metodă, instrumente și exemple pentru nivelul raional"}),
    "print": Print.model_validate(PRINT),
    "imprint": Imprint.model_validate(IMPRINT),
    "contributors": tuple(
        Contributor(name=f"{name} {role.value.title()}", role=role)
        for role in Role
        for name in ("Ana-Maria", "Ion")
    ),
    "isbn": {
        tag: IsbnByFormat(
            print="978-9975-123-45-7", pdf="978-9975-123-46-4", epub="978-9975-123-47-1"
        )
        for tag in ("ro", "en")
    },
    "history": (
        PastEdition(number=2, date="2021-08-31", changes=Text({"ro": "Indicatori noi."})),
        PastEdition(number=1, date="2019-03-01", changes=Text({"ro": "Prima ediție."})),
    ),
}


@pytest.fixture
def made(book: Callable[..., Any]) -> Callable[..., Any]:
    """A book of a country, with a print shop and a publisher that has an address."""

    def make(country: str = "md", text: str = "Text.", **metadata: object) -> Any:
        one = book(text, **metadata)
        address = {"ro": "MD-2004, Chișinău, str. Unu 1", "en": "MD-2004, Chișinău, 1 Unu Street"}
        values = {"name": {"ro": "Parteneriatul Aachen", "en": "Aachen Partnership"}}
        publisher = Organisation.model_validate(values | {"address": address})
        project = replace(
            one.project,
            jurisdiction=load_jurisdiction(country),
            printshops={"arva": PrintShop(name="ARVA Color SRL", address="Chișinău")},
            organisations={**one.project.organisations, "aopam": publisher},
        )
        return replace(one, project=project)

    return make


def page_of(book: Any) -> Any:
    [page] = book.tree.xpath("//section[starts-with(@class, 'imprint')]")
    for style in page.xpath(".//style"):
        style.getparent().remove(style)
    return page


def words(book: Any) -> str:
    return " ".join(page_of(book).text_content().replace("\u00a0", " ").split())


def laid_out(book: Any, number: int) -> str:
    """The text of a page of the PDF, counted from 1."""
    with pypdfium2.PdfDocument(book.pdf.data) as pdf:
        text = pdf[number - 1].get_textpage().get_text_range()
    return " ".join(text.replace("\u00a0", " ").split())


def test_every_field_of_a_profile_can_be_set() -> None:
    order = load_jurisdiction("md").imprint.order
    assert set(order) == {*FIELDS, "production"}


def test_the_page_says_who_made_it_in_which_edition_and_where(made: Callable[..., Any]) -> None:
    said = words(made(**EVERYTHING))
    for expected in (
        "Ediția 2, 31 august 2021, revăzută și completată · Chișinău",
        "Autori Ana-Maria Author, Ion Author",
        "Redactori stilizatori Ana-Maria Stylistic-Editor",
        "Tehnoredactori Ana-Maria Typesetter",
        "Design copertă Ana-Maria Cover-Designer",
        "Editor Parteneriatul Aachen · MD-2004, Chișinău, str. Unu 1",
        "Colecția Instrumente, nr. 3 · ISSN 1857-0003",
        "CZU 364.4(478)(036)",
        "© Parteneriatul Aachen, 2019",
        "Erată example.org/erata",
        "Fotografiile nu intră sub licență.",
    ):
        assert expected in said


def test_the_page_says_how_it_was_printed(made: Callable[..., Any]) -> None:
    said = words(made(**EVERYTHING))
    for expected in (
        "Tiraj 100 de exemplare",
        "Format A5 (60×84/16)",
        "Interior hârtie ofset 80 g/m²",
        "Copertă hârtie cretată lucioasă 250 g/m²",
        "Caractere Source Serif 4",
        "Bun de tipar 20 august 2021",
        "Tipărit la ARVA Color SRL, Chișinău",
        "Comanda nr. 0123",
        "Publicație distribuită gratuit",
        "Exemplar nr. _____/100",
    ):
        assert expected in said


def test_a_price_takes_the_place_of_free_of_charge(made: Callable[..., Any]) -> None:
    printing = Print.model_validate(PRINT | {"price": {"ro": "50 lei"}})
    said = words(made(**EVERYTHING | {"print": printing}))
    assert "Preț 50 lei" in said
    assert "gratuit" not in said


def test_each_format_has_its_isbn(made: Callable[..., Any]) -> None:
    said = words(made(**EVERYTHING))
    assert (
        "ISBN 978-9975-123-45-7 (tipărit) · 978-9975-123-46-4 (PDF) · 978-9975-123-47-1 (EPUB)"
        in said
    )
    assert "ISBN 978-9975-123-45-7." in words(made(isbn={"ro": "978-9975-123-45-7"}))


def test_an_isbn_alone_needs_no_format(made: Callable[..., Any]) -> None:
    assert "(tipărit)" not in words(made(isbn={"ro": "978-9975-123-45-7"}))


def test_the_cip_description_is_set_line_by_line(made: Callable[..., Any]) -> None:
    [block] = page_of(made(**EVERYTHING)).xpath(".//p[@class='cip']")
    assert block.text_content() == CIP


@pytest.mark.parametrize("status", [Status.DRAFT, Status.APPROVED])
def test_only_a_draft_says_that_numbers_are_coming(
    made: Callable[..., Any], status: Status
) -> None:
    said = words(made(status=status, print=Print.model_validate(PRINT)))
    coming = "ISBN în curs de atribuire" in said, "[CIP – în curs de atribuire]" in said
    assert coming == (status is Status.DRAFT,) * 2


def test_what_is_not_printed_says_nothing_of_printing(made: Callable[..., Any]) -> None:
    book = made(print=Print())
    assert "Tiraj" not in words(book)
    assert "Exemplar nr." not in words(book)
    assert "@counter-style" not in book.html


def test_a_translation_names_its_original_and_which_text_prevails(
    made: Callable[..., Any],
) -> None:
    said = words(made(**EVERYTHING, language="en"))
    assert "Romanian, Ghid de monitorizare" in said
    assert "the Romanian text prevails" in said
    assert "prevalează" not in words(made(**EVERYTHING))


def test_a_translation_gives_the_main_facts_in_the_state_language(
    made: Callable[..., Any],
) -> None:
    [state] = page_of(made(language="en")).xpath(".//span[@lang='ro'][contains(., 'Ediția 2')]")
    assert "str. Unu 1" in state.text_content()
    assert not page_of(made("ro", language="en")).xpath(".//span[contains(., 'Ediția 2')]")


def test_the_order_is_that_of_the_country(made: Callable[..., Any]) -> None:
    moldova, romania = (words(made(country, **EVERYTHING)) for country in ("md", "ro"))
    assert moldova.index("Colecția") < moldova.index("©")
    assert romania.index("©") < romania.index("Colecția")
    assert "convenționale" in moldova
    assert "convenționale" not in romania


@pytest.mark.parametrize(
    ("page_format", "language", "much"),
    [
        ("A5", "ro", True),
        ("A5", "en", True),
        ("A5", "ru", True),
        ("A5", "ro", False),
        ("A4", "ro", True),
        ("A4", "en", False),
    ],
)
def test_the_imprint_is_one_page_with_all_of_its_words(
    made: Callable[..., Any], page_format: str, language: str, much: bool
) -> None:
    printing = Print.model_validate(
        PRINT | {"format": page_format, "copies": {language: 100}} if much else {}
    )
    book = made(**(EVERYTHING if much else {}) | {"print": printing}, language=language)
    said, last = laid_out(book, 2), page_of(book).xpath(".//p")[-1].text_content().split()
    assert said.startswith("Ghid" if language in ("ro", "ru") else "A monitoring")
    assert said.replace(" ", "").endswith(last[-1])


@pytest.mark.parametrize(
    ("binding", "paragraphs"),
    [("perfect", 1), ("perfect", 12), ("saddle-stitch", 5), ("none", 5)],
)
def test_the_printed_sheets_are_those_of_the_pages_between_the_covers(
    made: Callable[..., Any], binding: str, paragraphs: int
) -> None:
    printing = Print.model_validate(PRINT | {"binding": binding})
    text = "\n\n".join(["Un paragraf despre monitorizare. " * 30] * paragraphs)
    book = made(**EVERYTHING | {"print": printing}, text=text)
    with pypdfium2.PdfDocument(book.pdf.data) as pdf:
        pages = [page.get_textpage().get_text_range().strip() for page in pdf]
    inside = len(pages) if binding == "none" else len(pages) - 1
    if binding != "none" and not pages[-2]:  # the back cover turned a page
        inside -= 1
    multiple = page_multiple(printing)
    inside += -inside % multiple
    sheets = printed_sheets(inside, printing.format)
    said = laid_out(book, 2)
    assert f"Coli de tipar {sheets.printed:g} ".replace(".", ",") in said
    assert f"Coli de tipar convenționale {sheets.conventional:g} ".replace(".", ",") in said


def test_pages_that_are_known_are_not_counted_again(made: Callable[..., Any]) -> None:
    book = made(**EVERYTHING)
    addresses = addresses_of(book.document, book.project, book.settings)
    page = imprint(Volume(book.document, book.project, addresses), pages=76)
    assert "@counter-style" not in page
    assert '<span class="label">Coli de tipar</span> 4,75' in page


def test_the_end_of_the_text_is_marked_before_the_back_cover() -> None:
    back = '<section class="back-cover"><p>Rezumat</p></section>'
    marked = with_end(["<p>Text</p>", "", back])
    assert marked == (f'<p>Text<span id="{END}"></span></p>', "", back)
    assert with_end(["", back]) == ("", back)


def test_the_number_of_a_copy_has_one_place(made: Callable[..., Any]) -> None:
    assert made(**EVERYTHING).html.count('class="copy-number"') == 1


def test_books_have_an_isbn_and_handouts_none() -> None:
    without = {name for name, kind in KINDS.items() if not kind.isbn_required}
    assert without == {"leaflet", "factsheet"}


@pytest.mark.verapdf
def test_a_page_with_everything_is_accessible(
    made: Callable[..., Any], verapdf: Any, tmp_path: Any
) -> None:
    file = tmp_path / "book.pdf"
    file.write_bytes(made(**EVERYTHING, language="en").pdf.data)
    assert [(v.flavour, v.findings) for v in verapdf([file]) if not v.compliant] == []
    with pikepdf.open(io.BytesIO(file.read_bytes())) as pdf:
        assert pdf.Root.Lang == "en"
