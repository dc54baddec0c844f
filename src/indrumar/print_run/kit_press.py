"""The press files of a kit: interior, cover, and an imprint page for each copy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from indrumar.kinds.table import KINDS
from indrumar.metadata import Colour
from indrumar.outputs.press.cover import Cover, CoverOrder, cover_order, make_cover
from indrumar.outputs.press.imprints import (
    Numbering,
    imprint_page,
    imprints_html,
    imprints_pdf,
)
from indrumar.outputs.press.interior import Interior, interior_pdf, specification
from indrumar.outputs.run_papers.numbered_copies import SLOT, numbered_imprint, numbers
from indrumar.print_run.kit_order import KitOrder, colour_of_cover, colour_of_interior
from indrumar.production.gutter import gutter_shift
from weasypress.press.writing import PressPdf, PressSpecification
from weasypress.renderer import LaidOut, Stylesheets


@dataclass(frozen=True, slots=True)
class PressFiles:
    """The press files of an order; there is no `cover` if the interior has its pages.

    `imprints` has the imprint page of each copy, if there is a run and a page to number.
    """

    interior: Interior
    cover_order: CoverOrder | None
    cover: Cover | None
    imprints: PressPdf | None

    @property
    def pages(self) -> int:
        """The number of pages between the covers."""
        return self.interior.pdf.pages

    @property
    def pdfs(self) -> Mapping[str, PressPdf]:
        """The files by their part of the book."""
        parts = {
            "interior": self.interior.pdf,
            "cover": self.cover.pdf if self.cover else None,
            "imprints": self.imprints,
        }
        return {part: pdf for part, pdf in parts.items() if pdf is not None}


def press_files(order: KitOrder, stylesheets: Stylesheets, laid_out: LaidOut) -> PressFiles:
    """The press files of an order, from its pages and the style sheets that made them."""
    information = order.screen.information
    wanted = _specification(order, colour_of_interior(order.document))
    interior = interior_pdf(stylesheets, laid_out, order.interior, wanted, information)
    pages = interior.pdf.pages
    covering = cover_order(order.document, order.project, order.settings, pages)
    return PressFiles(
        interior=interior,
        cover_order=covering,
        cover=_cover(order, covering),
        imprints=_imprints(order, stylesheets, pages),
    )


def condition_name(order: KitOrder) -> str:
    """The identifier of the printing condition, such as FOGRA39."""
    return _specification(order, Colour.CMYK).condition.identifier


def _cover(order: KitOrder, wanted: CoverOrder | None) -> Cover | None:
    if wanted is None:
        return None
    return make_cover(wanted, _specification(order, colour_of_cover(order.document)))


def _imprints(order: KitOrder, stylesheets: Stylesheets, pages: int) -> PressPdf | None:
    if order.run is None or "imprint" not in KINDS[order.document.publication.metadata.kind].front:
        return None
    given = (order.document, order.project, order.settings)
    page = imprint_page(*given, pages)
    if SLOT not in page:
        return None
    shift = gutter_shift(pages, order.interior.binding)
    html = imprints_html(*given, numbered_imprint(page, order.run, order.document.locale, shift))
    numbering = Numbering(SLOT, numbers(order.run))
    wanted = _specification(order, colour_of_interior(order.document))
    return imprints_pdf(stylesheets, html, numbering, wanted, order.screen.information)


def _specification(order: KitOrder, colour: Colour) -> PressSpecification:
    shared = order.settings.content / "_shared"
    return specification(order.shop, colour, order.project.brand, shared)
