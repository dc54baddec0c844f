"""The PDF for screen and office: a document as one file that is PDF/A-2a and PDF/UA-1.

`make` turns an order (`outputs/pdf/order.py`) into the file. Where more files are made from the
same pages, `open_book` lays them out once, and `screen_pdf` and others write them.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from indrumar.fonts import FONTS
from indrumar.outputs.book.style import STYLE
from indrumar.outputs.pdf import house_style
from indrumar.outputs.pdf.band_check import band_findings
from indrumar.outputs.pdf.checks import check
from indrumar.outputs.pdf.completeness import missing
from indrumar.outputs.pdf.order import Looks, PdfOrder
from indrumar.outputs.pdf.thumbnail import thumbnail
from indrumar.problems import Problem
from indrumar.workshop.artifact import Artifact
from indrumar.workshop.digests import digest, everything_in
from weasypress.renderer import LaidOut, Press, RenderedPdf, lay_out, open_press, write_accessible
from weasypress.resources import ResourceReader

PDF, COVER = "document.pdf", "cover.png"
"""The names of the files of an artifact."""
# The names inside the font files that come with the project.
FAMILIES = frozenset({"Source Serif 4", "Source Sans 3", "Source Code Pro"})


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
    size = len(pdf.data) // 1000
    return Artifact(
        files={PDF: pdf.data, COVER: pdf.cover},
        facts={"pages": pdf.pages},
        problems=pdf.problems,
        line=f"{order.name}.pdf  {pdf.pages} pages, {size} kB, {seconds:.1f} s",
    )


def open_book(order: PdfOrder) -> tuple[Press, LaidOut]:
    """The pages of an order, from which several files can be written, and their press."""
    press = press_for(order.looks, order.content.root)
    return press, lay_out(press, order.html)


def screen_pdf(order: PdfOrder, press: Press, laid_out: LaidOut) -> ScreenPdf:
    """The file for screens, from the pages that `open_book` gave."""
    pdf = write_accessible(laid_out, order.information, order.page_ranges)
    problems = (*_problems(order, press, pdf), *_band_problems(order, laid_out))
    cover = thumbnail(pdf.data, picture_format="png")
    return ScreenPdf(pdf.data, cover, pdf.pages, problems)


def press_for(looks: Looks, root: Path) -> Press:
    """A press for these looks, parsed once per process as long as no byte of them changes.

    `root` is the project's folder.
    """
    ours = digest((everything_in(STYLE, "."), everything_in(FONTS, ".")))
    return _press(looks.style_sheets, root, digest(looks) + ours)


@lru_cache(maxsize=8)
def _press(style_sheets: tuple[str, ...], root: Path, _: str) -> Press:
    folders = {
        "/content/": root / "content",
        "/style/": STYLE,
        "/fonts/": FONTS,
        f"/{house_style.PREFIX}": root / "overrides" / "print",
    }
    return open_press(ResourceReader(folders), style_sheets)


def _problems(order: PdfOrder, press: Press, pdf: RenderedPdf) -> Iterator[Problem]:
    """Why a file must not go out: the engine complained, a check failed, something is missing."""
    yield from _complaints(order, press, pdf)
    for finding in check(pdf.data):
        message = f"{order.name}.pdf breaks {finding.standard}: {finding.message} ({finding.code})"
        yield Problem("broken-pdf", order.place, message)
    for family in sorted(set(pdf.fonts) - FAMILIES - order.families):
        message = f"{order.name}.pdf uses the font '{family}', which does not come with the project"
        yield Problem("broken-pdf", order.place, message)
    yield from missing(order.expected, pdf.page_of, pdf.bookmarks)


def _band_problems(order: PdfOrder, laid_out: LaidOut) -> Iterator[Problem]:
    """What funders would not accept."""
    for finding in band_findings(laid_out.document.pages, order.html):
        hint = "see the rules for .band in overrides/print/"
        yield Problem("broken-band", order.band_place, f"{order.name}.pdf: {finding}", hint)


def _complaints(order: PdfOrder, press: Press, pdf: RenderedPdf) -> Iterator[Problem]:
    """What the engine said: of a style sheet of the site where that is, else of the document."""
    folder = order.looks.house_style.root / "overrides" / "print"
    sheets = tuple(sheet for sheet in press.log if sheet.startswith(house_style.PREFIX))
    for sheet in sheets:
        for line in press.log[sheet]:
            yield house_style.sheet_problem(line, sheet, folder)
    ours = (line for sheet, log in press.log.items() if sheet not in sheets for line in log)
    for line in (*ours, *pdf.log):
        found = house_style.address_problem(line, sheets, folder)
        message = f"{order.name}.pdf: {house_style.plainly(line)}"
        yield found or Problem("broken-pdf", order.place, message)
