"""The PDF for screen and office: a document as one file that is PDF/A-2a and PDF/UA-1.

`print_order` says everything the file depends on, as plain values that can be fingerprinted
and sent to a worker; `make` turns an order into the file. Where more files are made from the same
pages, `open_book` lays them out once, and `screen_pdf` and others write them.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from indrumar.composing.document import Document
from indrumar.fonts import FONTS
from indrumar.languages import Text
from indrumar.metadata import Role
from indrumar.model import Project
from indrumar.outputs.book.book import body_start, book_html, style_sheets
from indrumar.outputs.book.brand_style import families
from indrumar.outputs.book.templating import STYLE
from indrumar.outputs.pdf import house_style
from indrumar.outputs.pdf.band_check import band_findings
from indrumar.outputs.pdf.checks import check
from indrumar.outputs.pdf.completeness import missing
from indrumar.outputs.pdf.thumbnail import thumbnail
from indrumar.problems import Place, Problem
from indrumar.settings import Settings
from weasypress import (
    Information,
    LaidOut,
    PageRange,
    Press,
    RenderedPdf,
    ResourceReader,
    lay_out,
    open_press,
    write_accessible,
)

_RESOURCE = re.compile(r'https://book\.invalid/content/([^"\')\s]+)')
GENERATOR = "Îndrumar"
"""What files name as the program that they were made with."""
# The names inside the font files that come with the project.
FAMILIES = frozenset({"Source Serif 4", "Source Sans 3", "Source Code Pro"})


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """Everything a PDF is made from, and the document that it must hold completely.

    `resources` are paths below the folder `content`; `house_style` is the folder of the site's
    own style sheets for print, which come after ours.
    """

    document: Document
    html: str
    style_sheets: tuple[str, ...]
    information: Information
    page_ranges: tuple[PageRange, ...]
    resources: tuple[str, ...]
    content: Path
    house_style: Path

    @property
    def name(self) -> str:
        """The name of its file, without ending."""
        return self.document.name

    @property
    def place(self) -> Place:
        """Where its problems are told."""
        return Place(self.document.publication.source.file)


@dataclass(frozen=True, slots=True)
class ScreenPdf:
    """A finished file with its cover as a PNG, its number of pages, and what is wrong with it.

    `seconds` is the processor time it took.
    """

    data: bytes
    cover: bytes
    pages: int
    problems: tuple[Problem, ...]
    seconds: float


def print_order(document: Document, project: Project, settings: Settings) -> PrintOrder:
    """The order for a document's PDF."""
    html = book_html(document, project, settings)
    return PrintOrder(
        document=document,
        html=html,
        style_sheets=(*style_sheets(document), *house_style_sheets(settings)),
        information=information_of(document, project),
        page_ranges=_page_ranges(document),
        resources=tuple(sorted(set(_RESOURCE.findall(html)))),
        content=settings.content,
        house_style=settings.overrides / "print",
    )


def house_style_sheets(settings: Settings) -> tuple[str, ...]:
    """The site's own style sheets for print, by name."""
    files = sorted((settings.overrides / "print").glob("*.css"))
    return tuple(f"{house_style.PREFIX}{file.name}" for file in files)


def information_of(document: Document, project: Project) -> Information:
    """What a file of a document says of itself."""
    metadata, tag = document.publication.metadata, document.language
    subjects = project.subjects
    names = [one.name for one in metadata.contributors if one.role is Role.AUTHOR]
    return Information(
        title=metadata.title.into(tag),
        language=tag,
        authors=tuple(name.into(tag) if isinstance(name, Text) else name for name in names),
        description=metadata.summary.into(tag),
        keywords=tuple(subjects[key].into(tag) for key in metadata.subjects if key in subjects),
        created=metadata.edition.date.isoformat(),
        modified=metadata.edition.date.isoformat(),
        generator=GENERATOR,
    )


def _page_ranges(document: Document) -> tuple[PageRange, ...]:
    start = body_start(document)
    return (PageRange(1),) if start is None else (PageRange(1, "roman"), PageRange(start))


def make(order: PrintOrder) -> ScreenPdf:
    """The file of an order, from pages that are laid out for it alone."""
    start = time.process_time()
    press, laid_out = open_book(order)
    pdf = screen_pdf(order, press, laid_out)
    return replace(pdf, seconds=time.process_time() - start)


def open_book(order: PrintOrder) -> tuple[Press, LaidOut]:
    """The pages of an order, from which several files can be written, and their press."""
    press = press_for(order.content, order.house_style, order.style_sheets)
    return press, lay_out(press, order.html)


def screen_pdf(order: PrintOrder, press: Press, laid_out: LaidOut) -> ScreenPdf:
    """The file for screens, from the pages that `open_book` gave; `seconds` is for the writing."""
    start = time.process_time()
    pdf = write_accessible(laid_out, order.information, order.page_ranges)
    problems = (*_problems(order, press, pdf), *_band_problems(order, laid_out))
    cover = thumbnail(pdf.data, picture_format="png")
    return ScreenPdf(pdf.data, cover, pdf.pages, problems, time.process_time() - start)


@lru_cache(maxsize=8)
def press_for(content: Path, house_style_folder: Path, style_sheets: tuple[str, ...]) -> Press:
    """A press for these style sheets, parsed once per process."""
    folders = {
        "/content/": content,
        "/style/": STYLE,
        "/fonts/": FONTS,
        f"/{house_style.PREFIX}": house_style_folder,
    }
    return open_press(ResourceReader(folders), style_sheets)


def _problems(order: PrintOrder, press: Press, pdf: RenderedPdf) -> Iterator[Problem]:
    """Why a file must not go out: the engine complained, a check failed, something is missing."""
    yield from _complaints(order, press, pdf)
    for finding in check(pdf.data):
        message = f"{order.name}.pdf breaks {finding.standard}: {finding.message} ({finding.code})"
        yield Problem("broken-pdf", order.place, message)
    for family in sorted(set(pdf.fonts) - FAMILIES - families(order.html)):
        message = f"{order.name}.pdf uses the font '{family}', which does not come with the project"
        yield Problem("broken-pdf", order.place, message)
    yield from missing(order.document, pdf.page_of, pdf.bookmarks)


def _band_problems(order: PrintOrder, laid_out: LaidOut) -> Iterator[Problem]:
    """What funders would not accept."""
    for finding in band_findings(laid_out.document.pages, order.html):
        place = order.document.publication.source.place("funding")
        hint = f"see the rules for .band in {order.house_style.parent.name}/print/"
        yield Problem("broken-band", place, f"{order.name}.pdf: {finding}", hint)


def _complaints(order: PrintOrder, press: Press, pdf: RenderedPdf) -> Iterator[Problem]:
    """What the engine said: of a style sheet of the site where that is, else of the document."""
    sheets = tuple(sheet for sheet in press.log if sheet.startswith(house_style.PREFIX))
    for sheet in sheets:
        for line in press.log[sheet]:
            yield house_style.sheet_problem(line, sheet, order.house_style)
    ours = (line for sheet, log in press.log.items() if sheet not in sheets for line in log)
    for line in (*ours, *pdf.log):
        found = house_style.address_problem(line, sheets, order.house_style)
        message = f"{order.name}.pdf: {house_style.plainly(line)}"
        yield found or Problem("broken-pdf", order.place, message)
