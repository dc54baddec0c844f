"""The press cover: back, spine and front as one sheet, or as pages if nothing is glued.

`cover_order` collects everything the file depends on, as plain values; `make_cover` lays it out and
writes it. The front and back are the panels of the screen file, with the barcode and the price that
only a printed book has.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from indrumar.composing.document import Document
from indrumar.kinds.table import KINDS
from indrumar.messages import said
from indrumar.metadata import Binding
from indrumar.model import Project
from indrumar.outputs.book.addresses import addresses_of
from indrumar.outputs.book.brand_style import brand_style
from indrumar.outputs.book.cover_panels import PANELS, Panel
from indrumar.outputs.book.parts.back_cover import back_panel
from indrumar.outputs.book.parts.cover import cover
from indrumar.outputs.book.templating import fill
from indrumar.outputs.book.volume import Volume
from indrumar.outputs.pdf.band_check import band_findings
from indrumar.outputs.pdf.order import Looks
from indrumar.outputs.pdf.ordering import information_of, looks_of
from indrumar.outputs.pdf.screen import stylesheets_for
from indrumar.outputs.press.barcode import barcode
from indrumar.outputs.press.cover_geometry import CoverGeometry, PanelName, cover_geometry
from indrumar.outputs.press.spine_text import SpineText, spine_text
from indrumar.problems import Problem
from indrumar.production.spine import spine_of
from indrumar.reading.messages import in_words
from indrumar.settings import Settings
from weasypress.information import Information
from weasypress.press.writing import PressPdf, PressSpecification, write_press
from weasypress.renderer import LaidOut, lay_out

_LOOKS = ("text", "cover-panels", "band", "press-cover")


@dataclass(frozen=True, slots=True)
class CoverOrder:
    """Everything a cover is made from.

    `geometry` is the trimmed size of its sheets in mm; `root` is the project's folder. `problems`
    is what does not fit.
    """

    document: Document
    html: str
    looks: Looks
    information: Information
    geometry: CoverGeometry
    problems: tuple[Problem, ...]
    root: Path


@dataclass(frozen=True, slots=True)
class Cover:
    """The press file of a cover, and the sheets that it was written from."""

    pdf: PressPdf
    laid_out: LaidOut


def has_cover(document: Document) -> bool:
    """Whether the covers are printed apart from the pages.

    A leaflet has its cover on its first page; loose pages include their covers unless the author
    names a paper for them.
    """
    metadata = document.publication.metadata
    kind, printing = KINDS[metadata.kind], metadata.print
    bound = printing.binding is not Binding.NONE or printing.cover is not None
    return bound and "cover" in kind.front and "back-cover" in kind.back


def cover_order(
    document: Document, project: Project, settings: Settings, pages: int
) -> CoverOrder | None:
    """The cover of a book whose interior has `pages`, padding included; None if not apart.

    Raises UnknownStockError for an unknown paper and ValueError for an ISBN that is wrong;
    `indrumar.project.check` has reported it by then.
    """
    if not has_cover(document):
        return None
    volume = Volume(document, project, addresses_of(document, project, settings))
    printing = volume.metadata.print
    panel = PANELS[volume.page_format]
    spine = spine_of(printing, pages, project.printshops.get(printing.printshop or ""))
    geometry = cover_geometry(printing.binding, panel, spine)
    words = _spine_words(volume, panel, spine)
    html = _html(volume, words, geometry)
    looks = ("fonts", volume.page_format.lower(), *_LOOKS)
    return CoverOrder(
        document=document,
        html=html,
        looks=looks_of(settings, tuple(f"style/{name}.css" for name in looks)),
        information=information_of(document, project),
        geometry=geometry,
        problems=tuple(_problems(volume, words, spine)),
        root=settings.root,
    )


def lay_out_cover(order: CoverOrder) -> LaidOut:
    """The sheets of a cover, not yet written."""
    stylesheets = stylesheets_for(order.looks, order.root)
    return lay_out(stylesheets, order.html)


def make_cover(order: CoverOrder, specification: PressSpecification) -> Cover:
    """The press file of a cover; its log contains what went wrong."""
    laid_out = lay_out_cover(order)
    folded = replace(specification, folds_mm=order.geometry.folds)
    pdf = write_press(laid_out.document, folded, order.information)
    findings = band_findings(laid_out.document.pages, order.html)
    # The press would print it: what a funder would not accept is an error, as on a screen.
    wrong = (f"ERROR: {in_words(finding)}" for finding in findings)
    return Cover(PressPdf(pdf.data, pdf.pages, (*laid_out.log, *wrong, *pdf.log)), laid_out)


def _html(volume: Volume, words: SpineText | None, geometry: CoverGeometry) -> str:
    panels: dict[PanelName, Markup] = {
        "back": Markup(_back(volume)),
        "spine": fill("spine", volume, text=words),
        "front": Markup(cover(volume)),
    }
    return fill(
        "press-cover",
        volume,
        title=volume.metadata.title.into(volume.document.language),
        colours=brand_style(volume.project.brand),
        geometry=geometry,
        sheets=[[panels[name] for name in sheet] for sheet in geometry.sheets],
    )


def _back(volume: Volume) -> str:
    metadata, locale = volume.metadata, volume.locale
    isbn = metadata.isbns(volume.document.language).get("print")
    bars = barcode(isbn, locale["cover.barcode"].format(isbn=isbn)) if isbn else ""
    price = (
        locale["cover.free"] if metadata.print.price is None else volume.text(metadata.print.price)
    )
    return back_panel(volume, barcode=bars, price=price)


def _spine_words(volume: Volume, panel: Panel, spine: float) -> SpineText | None:
    if volume.metadata.print.spine_text == "none":
        return None
    language = volume.document.language
    publisher = volume.organisation(volume.metadata.publisher)
    name = "" if publisher is None else (publisher.short or publisher.name).into(language)
    return spine_text(volume.metadata.title.into(language), name, spine, panel)


def _problems(volume: Volume, words: SpineText | None, spine: float) -> Iterator[Problem]:
    if words is not None and words.shortened:
        place = volume.document.publication.source.place("title", volume.document.language)
        message = said("narrow-spine.shortened", width=spine, title=words.title[0])
        yield Problem("narrow-spine", place, message)
