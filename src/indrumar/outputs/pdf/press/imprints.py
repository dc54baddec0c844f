"""The imprint page of each copy of a run, with its number, as one press file."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from indrumar.composing.document import Document
from indrumar.model import Project
from indrumar.outputs.pdf.addresses import addresses_of
from indrumar.outputs.pdf.conformance import Information
from indrumar.outputs.pdf.parts.imprint import imprint
from indrumar.outputs.pdf.press.writing import PressPdf, PressSpecification, write_press
from indrumar.outputs.pdf.renderer import Press, lay_out
from indrumar.outputs.pdf.templating import fill
from indrumar.outputs.pdf.volume import Volume
from indrumar.settings import Settings


def imprint_page(document: Document, project: Project, settings: Settings, pages: int) -> str:
    """The imprint of a book of which the printer counts `pages`, as HTML."""
    volume = Volume(document, project, addresses_of(document, project, settings))
    return imprint(volume, pages)


def imprints_html(document: Document, project: Project, settings: Settings, pages: Markup) -> str:
    """A document of imprint pages alone."""
    volume = Volume(document, project, addresses_of(document, project, settings))
    return fill(
        "book",
        volume,
        title=volume.metadata.title.into(document.language),
        colours=Markup(project.brand.style_sheet),
        start="",
        front=[pages],
        chapters="",
        back=[],
    )


def imprints_pdf(
    press: Press, html: str, specification: PressSpecification, information: Information
) -> PressPdf:
    """The pages for the press. Each is a left page, as the imprint is in the book."""
    laid_out = lay_out(press, html)
    # Each begins on a left page, so the layout leaves the right ones between them empty.
    pages = [page for page in laid_out.document.pages if not page._page_box.page_type.blank]
    pdf = write_press(laid_out.document.copy(pages), specification, information)
    return replace(pdf, log=(*laid_out.log, *pdf.log))
