"""Makes one file of one book and prints what it took, as JSON. Run by `print_files`."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from imposition import booklet, grey, handout
from indrumar.cli.project import settings_of
from indrumar.inspect import inspect
from indrumar.metadata import PrintShop
from indrumar.metadata.printing import Colour
from indrumar.outputs.pdf.ordering import pdf_order
from indrumar.outputs.pdf.screen import open_book, screen_pdf, stylesheets_for
from indrumar.outputs.press.cover import cover_order, lay_out_cover
from indrumar.outputs.press.interior import interior_order, interior_pdf, specification
from weasypress.press.writing import write_press

KIBIBYTE = 1024  # the unit of `ru_maxrss` on Linux


@dataclass(frozen=True, slots=True)
class Taken:
    """Processor seconds for laying a file out and for writing it, and its pages."""

    pages: int
    layout: float
    writing: float


@dataclass(frozen=True, slots=True)
class Book:
    """A book of a project in a language, and where its screen file is kept."""

    project: Path
    slug: str
    language: str
    screen: Path

    def inspected(self):
        """The book as a document, with its project and settings."""
        settings = settings_of(self.project)
        found = inspect(settings)
        documents = [
            document
            for document in found.documents
            if document.publication.slug == self.slug and document.language == self.language
        ]
        return documents[0], found.project, settings


def screen(book: Book) -> Taken:
    """The accessible file, with its checks; keeps it for the office files."""
    order = pdf_order(*book.inspected())
    stylesheets_for(order.looks, order.content.root)  # once per process
    start = time.process_time()
    stylesheets, laid_out = open_book(order)
    between = time.process_time()
    pdf = screen_pdf(order, stylesheets, laid_out)
    taken = Taken(pdf.pages, between - start, time.process_time() - between)
    book.screen.write_bytes(pdf.data)
    return taken


def interior(book: Book, colour: Colour) -> Taken:
    """The press file of the inside, from the same layout as the screen file."""
    document, project, settings = book.inspected()
    order = pdf_order(document, project, settings)
    inside = interior_order(document, project, settings)
    shared = settings.content / "_shared"
    asked = specification(PrintShop.model_validate({"name": "–"}), colour, project.brand, shared)
    stylesheets_for(order.looks, order.content.root)
    start = time.process_time()
    stylesheets, laid_out = open_book(order)
    between = time.process_time()
    pdf = interior_pdf(stylesheets, laid_out, inside, asked, order.information).pdf
    return Taken(pdf.pages, between - start, time.process_time() - between)


def cover(book: Book) -> Taken:
    """The press cover, for as many pages as the screen file has."""
    document, project, settings = book.inspected()
    order = cover_order(document, project, settings, 100)
    assert order is not None, "the books that are measured have covers"
    shared = settings.content / "_shared"
    shop = PrintShop.model_validate({"name": "–"})
    asked = specification(shop, Colour.CMYK, project.brand, shared)
    stylesheets_for(order.looks, order.root)
    start = time.process_time()
    laid_out = lay_out_cover(order)
    between = time.process_time()
    pdf = write_press(laid_out.document, asked, order.information)
    return Taken(pdf.pages, between - start, time.process_time() - between)


def office(book: Book, make: Callable[[bytes], bytes]) -> Taken:
    """A file for the office printer, from the finished screen file; counts the pages of that."""
    import pikepdf

    data = book.screen.read_bytes()
    with pikepdf.open(book.screen) as pdf:
        pages = len(pdf.pages)
    start = time.process_time()
    make(data)
    return Taken(pages, 0, time.process_time() - start)


CASES: dict[str, Callable[[Book], Taken]] = {
    "screen": screen,
    "press, black": lambda book: interior(book, Colour.BLACK),
    "press, colour": lambda book: interior(book, Colour.CMYK),
    "cover": cover,
    "grey": lambda book: office(book, grey),
    "booklet": lambda book: office(book, booklet),
    "handout": lambda book: office(book, lambda data: handout(data, 4)),
}
"""What is measured, in this order; the first makes the file that the office files are from."""


def main(case: str, project: str, slug: str, language: str, screen_file: str) -> None:
    """Make one file and print what it took."""
    taken = CASES[case](Book(Path(project), slug, language, Path(screen_file)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KIBIBYTE
    values = {"pages": taken.pages, "layout": taken.layout, "writing": taken.writing, "peak": peak}
    sys.stdout.write(json.dumps(values) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
