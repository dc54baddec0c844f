"""A print run to try documents on: a guide in Romanian, a print shop, a list of many rows."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from indrumar.fonts import FONTS
from indrumar.languages import Text
from indrumar.metadata import (
    Binding,
    Colour,
    Delivery,
    Funding,
    Organisation,
    PageFormat,
)
from indrumar.outputs.book.style import STYLE as BOOK_STYLE
from indrumar.outputs.run_papers.distribution import Distribution, distribute
from indrumar.outputs.run_papers.distribution_list import recipients
from indrumar.outputs.run_papers.job import (
    CoverOrder,
    InteriorOrder,
    JobTicket,
    OrderedPaper,
    PressFile,
)
from indrumar.outputs.run_papers.templating import STYLE, STYLE_SHEETS
from indrumar.outputs.run_papers.work import Letterhead, Party, Work
from indrumar.problems import Place
from indrumar.production.deposit import DepositCopies, OwedCopies
from indrumar.production.funders_band import Band, funding_band
from indrumar.production.funding_words import FundingWords
from indrumar.reading.locales import load_locale
from indrumar.reading.table_file import parse_table
from weasypress.information import Information
from weasypress.renderer import RenderedPdf, Stylesheets, parse_stylesheets, render
from weasypress.resources import ResourceReader

HERE = Path(__file__).parent
PACKAGE = HERE.parents[1] / "src" / "indrumar"
LIST = "private/ghid/distribution.csv"
PUBLISHER = Party(
    Text(
        {
            "ro": "Asociația Obștească Parteneriatul Aachen Moldova",
            "en": "Aachen Moldova Partnership Public Association",
        }
    ),
    address=Text({"ro": "str. Exemplului nr. 1, MD-2001, Chișinău"}),
    email="contact@exemplu.md",
)
ORGANISATIONS = {
    "eu": Organisation.model_validate(
        {"name": {"ro": "Uniunea Europeană", "en": "European Union"}, "logo": "eu-emblem"}
    ),
    "ao": Organisation.model_validate({"name": {"ro": "Asociația", "en": "The Association"}}),
}
FUNDING = Funding.model_validate(
    {
        "funders": [
            {"organisation": "eu", "role": "funded"},
            {"organisation": "ao", "role": "implemented"},
        ]
    }
)
OWED = DepositCopies(
    (
        OwedCopies(Text({"ro": "Biblioteca Națională a Republicii Moldova"}), 3),
        OwedCopies(Text({"ro": "Camera Națională a Cărții din Republica Moldova"}), 2),
    ),
    OwedCopies(None, 2),
)


def band(tag: str) -> Band:
    """The funders' band, its logos of the least height."""
    return funding_band(FundingWords(FUNDING, ORGANISATIONS, load_locale(tag), "ao"), 10)


@pytest.fixture
def work() -> Work:
    return Work(
        number="ghid-monitorizare-ro-1",
        title="Ghid de monitorizare și evaluare a serviciilor sociale",
        subtitle="Metodă, instrumente și exemple pentru nivelul raional",
        language="ro",
        edition=1,
        date=datetime.date(2021, 8, 31),
        publisher=PUBLISHER,
        isbn="978-9975-87-123-9",
        project=Text({"ro": "Dezvoltarea societății civile la nivel local în Republica Moldova"}),
        contract="ENI/2019/410-123",
    )


@pytest.fixture
def head(work: Work) -> Callable[[str], Letterhead]:
    """The letterhead in a language."""
    return lambda tag: Letterhead(work, load_locale(tag), band(tag))


@pytest.fixture
def ticket(work: Work) -> JobTicket:
    return JobTicket(
        work=work,
        copies=100,
        page_format=PageFormat.A5,
        interior=InteriorOrder(64, OrderedPaper("offset", 80), Colour.CMYK, (3, 7, 8, 9, 40)),
        cover=CoverOrder(OrderedPaper("coated", 250), Colour.CMYK, "matt"),
        binding=Binding.PERFECT,
        spine=3.6,
        numbered=True,
        bleed=3,
        marks=False,
        files=(
            PressFile(
                "ghid-monitorizare-evaluare-ro-interior.pdf",
                "interior",
                64,
                (148, 210),
                "ab" * 32,
                *PDFX,
            ),
            PressFile("ghid-ro-cover.pdf", "cover", 1, (299.6, 210), "cd" * 32, *PDFX),
            PressFile("ghid-ro-imprints.pdf", "imprints", 100, (148, 210), "ef" * 32, *PDFX),
        ),
        licence="Creative Commons Atribuire 4.0 Internațional (CC BY 4.0)",
        shop=Party(Text({"ro": "Tipografia Exemplu SRL"}), email="oferte@tipografia.md"),
        delivery=Delivery(
            date=datetime.date(2021, 9, 20),
            place=Text({"ro": "Consiliul Raional Cantemir, str. Ștefan Vodă nr. 2"}),
            contact=Text({"ro": "Maria Exemplu, 0 273 00 000"}),
        ),
    )


PDFX = ("PDF/X-4", "FOGRA39")


@pytest.fixture
def distribution() -> Distribution:
    """100 copies: 5 for deposit, 2 for the authors, 86 for the list, 7 in reserve."""
    table, problems = parse_table((HERE / "distribution.csv").read_bytes(), LIST)
    assert table is not None
    listed, mistakes = recipients(table)
    divided, complaints = distribute(100, OWED, listed, Place(LIST))
    assert divided is not None
    assert (problems, mistakes, complaints) == ((), (), ())
    return divided


@pytest.fixture(scope="session")
def stylesheets() -> Stylesheets:
    """What lays the documents out, opened as a build opens it."""
    folders = {
        "/style/": BOOK_STYLE,
        "/fonts/": FONTS,
        "/printrun/": STYLE,
    }
    return parse_stylesheets(ResourceReader(folders), STYLE_SHEETS)


@pytest.fixture(scope="session")
def pdf_of(stylesheets: Stylesheets) -> Callable[[str], RenderedPdf]:
    """The accessible PDF of a document."""
    return lambda html: render(stylesheets, html, Information("Document", "ro"))
