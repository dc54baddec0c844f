"""The imprint page of each copy of a run, with its number, as one press file."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from indrumar.composing.document import Document
from indrumar.model import Project
from indrumar.outputs.book.addresses import addresses_of
from indrumar.outputs.book.brand_style import brand_style
from indrumar.outputs.book.parts.imprint import imprint
from indrumar.outputs.book.parts.titles import status_word
from indrumar.outputs.book.templating import fill
from indrumar.outputs.book.volume import Volume
from indrumar.settings import Settings
from weasypress.information import Information
from weasypress.press.writing import PressPdf, PressSpecification, write_press
from weasypress.renderer import Stylesheets, lay_out

_HIDDEN = "ERROR: the imprint does not show the number of the copy in one line"


@dataclass(frozen=True, slots=True)
class Numbering:
    """The numbers of a run, and the class of the element of an imprint that they go into."""

    slot: str
    numbers: tuple[str, ...]


def imprint_page(document: Document, project: Project, settings: Settings, pages: int) -> str:
    """The imprint of a book of which the printer counts `pages`, as HTML."""
    volume = Volume(document, project, addresses_of(document, project, settings))
    return imprint(volume, pages)


def imprints_html(document: Document, project: Project, settings: Settings, page: Markup) -> str:
    """A document of an imprint page alone."""
    volume = Volume(document, project, addresses_of(document, project, settings))
    return fill(
        "book",
        volume,
        title=volume.metadata.title.into(document.language),
        colours=brand_style(project.brand),
        start="",
        status=status_word(volume) or "",
        front=[page],
        chapters="",
        back=[],
    )


def imprints_pdf(
    stylesheets: Stylesheets,
    html: str,
    numbering: Numbering,
    specification: PressSpecification,
    information: Information,
) -> PressPdf:
    """A page for each number, from the imprint in `html`, which has the last of them.

    It is laid out once and painted with one number after another: a hundred layouts would take
    longer than the book. The log reports a style sheet that hides the number or breaks it.
    """
    laid_out = lay_out(stylesheets, html)
    page = laid_out.document.pages[-1]
    pages = [_numbered(page, numbering, number) for number in numbering.numbers]
    pdf = write_press(laid_out.document.copy(pages), specification, information)
    shown = len(list(_slots(page._page_box, numbering))) == 1
    return replace(pdf, log=(*laid_out.log, *(() if shown else (_HIDDEN,)), *pdf.log))


def _numbered(page: Any, numbering: Numbering, new: str) -> Any:
    """A copy of a laid-out page with another number in its slot."""
    numbered = copy.copy(page)
    numbered._page_box = page._page_box.deepcopy()
    for box in _slots(numbered._page_box, numbering):
        # What is painted is the text of this object; it is shared by all copies of a box.
        box.pango_layout = copy.copy(box.pango_layout)
        box.pango_layout.text = box.pango_layout.text.replace(numbering.numbers[-1], new, 1)
    return numbered


def _slots(page_box: Any, numbering: Numbering) -> Iterator[Any]:
    """The lines of the page that show the number of the copy: one, if all is well."""
    for box in page_box.descendants():
        classes = () if box.element is None else (box.element.get("class") or "").split()
        if numbering.slot in classes and numbering.numbers[-1] in getattr(box, "text", ""):
            yield box
