"""The PDF for screen and office: a document as one file that is PDF/A-2a and PDF/UA-1.

`make` turns an order (`outputs/pdf/order.py`) into the file. If more files are made from the same
pages, `open_book` lays them out once, and `screen_pdf` and others write them.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from indrumar.fonts import FAMILIES, FONTS
from indrumar.messages import Message, said
from indrumar.outputs.book.style import STYLE
from indrumar.outputs.pdf import house_style
from indrumar.outputs.pdf.band_check import band_findings
from indrumar.outputs.pdf.completeness import missing
from indrumar.outputs.pdf.conformance_check import conformance_problems
from indrumar.outputs.pdf.order import Looks, PdfOrder
from indrumar.outputs.pdf.source_lines import SourceLines
from indrumar.outputs.pdf.thumbnail import thumbnail
from indrumar.outputs.pdf.word_check import unwritten_problems, word_problems
from indrumar.pictures.publishing import for_paper
from indrumar.problems import Problem
from indrumar.workshop.artifact import Artifact
from indrumar.workshop.digests import digest, everything_in
from weasypress.printed_words import shown_on
from weasypress.renderer import (
    LaidOut,
    RenderedPdf,
    Stylesheets,
    lay_out,
    parse_stylesheets,
    write_accessible,
)
from weasypress.resources import ResourceReader

PDF, COVER = "document.pdf", "cover.png"
"""The names of the files of an artifact."""


@dataclass(frozen=True, slots=True)
class ScreenPdf:
    """A finished file with its cover as a PNG, its number of pages, and what is wrong with it."""

    data: bytes
    cover: bytes
    pages: int
    problems: tuple[Problem, ...]


def make(order: PdfOrder) -> Artifact:
    """The file of an order, from pages that are laid out for it alone."""
    start = time.process_time()
    pdf = screen_pdf(order, *open_book(order))
    seconds = time.process_time() - start
    return Artifact(
        files={PDF: pdf.data, COVER: pdf.cover},
        facts={"pages": pdf.pages},
        problems=pdf.problems,
        line=_line(order, pdf, seconds),
    )


def _line(order: PdfOrder, pdf: ScreenPdf, seconds: float) -> Message:
    return said(
        "build.pdf-made",
        file=f"{order.name}.pdf",
        pages=said("amount.pages", count=pdf.pages),
        size=len(pdf.data) // 1000,
        seconds=Decimal(f"{seconds:.1f}"),
    )


def open_book(order: PdfOrder) -> tuple[Stylesheets, LaidOut]:
    """The pages of an order, from which several files can be written, and its style sheets."""
    stylesheets = stylesheets_for(order.looks, order.content.root)
    return stylesheets, lay_out(stylesheets, order.html)


def screen_pdf(order: PdfOrder, stylesheets: Stylesheets, laid_out: LaidOut) -> ScreenPdf:
    """The file for screens, from the pages that `open_book` gave."""
    pdf = write_accessible(laid_out, order.information, order.page_ranges)
    problems = (*_problems(order, stylesheets, laid_out, pdf), *_band_problems(order, laid_out))
    cover = thumbnail(pdf.data, picture_format="png")
    return ScreenPdf(pdf.data, cover, pdf.pages, problems)


def stylesheets_for(looks: Looks, root: Path) -> Stylesheets:
    """The style sheets of `looks`, parsed once per process until a byte of them changes.

    `root` is the project's folder.
    """
    ours = digest((everything_in(STYLE, "."), everything_in(FONTS, ".")))
    house = looks.house_style.root / "overrides" / "print"
    return _stylesheets(looks.style_sheets, root, house, digest(looks) + ours)


@lru_cache(maxsize=8)
def _stylesheets(paths: tuple[str, ...], root: Path, house: Path, _: str) -> Stylesheets:
    folders = {
        "/content/": root / "content",
        "/style/": STYLE,
        "/fonts/": FONTS,
        f"/{house_style.PREFIX}": house,
    }
    return parse_stylesheets(ResourceReader(folders, for_paper), paths)


def lines_of(order: PdfOrder) -> SourceLines:
    """The author's files, to say where in them something is."""
    return SourceLines(order.expected, order.content.root, order.place)


def _problems(
    order: PdfOrder, stylesheets: Stylesheets, laid_out: LaidOut, pdf: RenderedPdf
) -> Iterator[Problem]:
    """Why a file must not be published: an engine's message, a failed check, a missing part."""
    name, lines = f"{order.name}.pdf", lines_of(order)
    yield from _complaints(order, stylesheets, pdf)
    yield from conformance_problems(name, laid_out, pdf, lines)
    for family in sorted(set(pdf.fonts) - FAMILIES - order.families):
        message = said("broken-pdf.font", file=name, family=family)
        yield Problem("broken-pdf", order.place, message)
    shown = shown_on(laid_out.document.pages)
    misplaced = tuple(word_problems(name, laid_out, shown, lines))
    yield from misplaced or unwritten_problems(name, pdf.data, shown, lines)
    yield from missing(order.expected, pdf.page_of, pdf.bookmarks)


def _band_problems(order: PdfOrder, laid_out: LaidOut) -> Iterator[Problem]:
    """Bands that funders would not accept."""
    for finding in band_findings(laid_out.document.pages, order.html):
        names = {"file": f"{order.name}.pdf", "folder": "overrides/print/"}
        yield Problem(
            "broken-band", order.band_place, said("broken-band", finding=finding, **names)
        )


def _complaints(order: PdfOrder, stylesheets: Stylesheets, pdf: RenderedPdf) -> Iterator[Problem]:
    """The engine's messages about the site's own style sheets or the document."""
    folder = order.looks.house_style.root / "overrides" / "print"
    sheets = tuple(sheet for sheet in stylesheets.log if sheet.startswith(house_style.PREFIX))
    for sheet in sheets:
        for line in stylesheets.log[sheet]:
            yield house_style.sheet_problem(line, sheet, folder)
    ours = (line for sheet, log in stylesheets.log.items() if sheet not in sheets for line in log)
    for line in (*ours, *pdf.log):
        found = house_style.address_problem(line, sheets, folder)
        fault = house_style.plainly(line)
        message = said("broken-pdf.fault", file=f"{order.name}.pdf", fault=fault)
        yield found or Problem("broken-pdf", order.place, message)
