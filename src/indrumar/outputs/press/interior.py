"""The inside of a bound book for the press, from the layout that the file for screens is from.

Covers are printed apart, so they are left out; a title page takes the place of the front cover, so
every page keeps its number and its side. Further pages that the binding needs are added at the end:
blank pages or pages for notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

from indrumar.composing.document import Document
from indrumar.kinds.table import KINDS
from indrumar.metadata import Brand, PageFormat
from indrumar.metadata.printing import Binding, Colour, PrintShop
from indrumar.model import Project
from indrumar.outputs.book.addresses import addresses_of
from indrumar.outputs.book.brand_style import brand_style
from indrumar.outputs.book.parts.title_page import title_page
from indrumar.outputs.book.templating import fill
from indrumar.outputs.book.volume import Volume
from indrumar.outputs.press.conditions import condition_of
from indrumar.outputs.press.cover import has_cover
from indrumar.production.eu_emblem import emblem_builds
from indrumar.production.gutter import gutter_shift, padded, page_multiple
from indrumar.settings import Settings
from weasypress.information import Information
from weasypress.press.writing import PressPdf, PressSpecification, write_press
from weasypress.renderer import LaidOut, Stylesheets, lay_out

_COVER = "cover"  # the name of the pages of both covers in the style sheets
_NOTE_LINES = {PageFormat.A4: 29, PageFormat.A5: 20}


@dataclass(frozen=True, slots=True)
class InteriorOrder:
    """What the inside of a book needs beside its layout; plain values for a worker.

    `supplement` is HTML of three pages: the title page, a left and a right page to fill up with.
    With `covers` the front and back cover stay where they are: neither is printed apart.
    """

    supplement: str
    multiple: int
    binding: Binding
    covers: bool


@dataclass(frozen=True, slots=True)
class Interior:
    """The press file of the inside of a book, and the laid-out pages that it was written from."""

    pdf: PressPdf
    pages: tuple[Any, ...]


def interior_order(document: Document, project: Project, settings: Settings) -> InteriorOrder:
    """The order for the inside of a document's book."""
    metadata = document.publication.metadata
    kind, printing = KINDS[metadata.kind], metadata.print
    volume = Volume(document, project, addresses_of(document, project, settings))
    supplement = fill(
        "supplement",
        volume,
        title=metadata.title.into(document.language),
        colours=brand_style(project.brand),
        title_page=Markup(title_page(volume)),
        notes=printing.end_pages == "notes",
        lines=_NOTE_LINES[kind.format_of(metadata)],
    )
    covers = not has_cover(document)
    return InteriorOrder(supplement, page_multiple(printing), printing.binding, covers)


def specification(
    shop: PrintShop, colour: Colour, brand: Brand, shared: Path
) -> PressSpecification:
    """What a shop requires, for pages in `colour`; `shared` is the folder `content/_shared`.

    Raises `ProfileError` if its profile cannot be used.
    """
    return PressSpecification(
        standard=shop.standard,
        condition=condition_of(shop, shared),
        colour=colour.value,
        bleed_mm=shop.bleed,
        marks=shop.marks,
        ink_limit=shop.ink_limit,
        resolution=shop.resolution,
        embed_profile=shop.embed_profile,
        house_builds={**brand.builds, **emblem_builds()},
    )


def interior_pdf(
    stylesheets: Stylesheets,
    laid_out: LaidOut,
    order: InteriorOrder,
    specification: PressSpecification,
    information: Information,
) -> Interior:
    """The inside of the book that was laid out with `stylesheets`.

    The warnings of its layout are in `laid_out.log`, which the file for screens reports.
    """
    supplement = lay_out(stylesheets, order.supplement)
    pages = interior_pages(laid_out.document.pages, supplement.document.pages, order)
    shift = gutter_shift(len(pages), order.binding)
    pdf = write_press(
        laid_out.document.copy(pages), replace(specification, shift_mm=shift), information
    )
    return Interior(replace(pdf, log=(*supplement.log, *pdf.log)), tuple(pages))


def interior_pages(
    pages: Sequence[Any], supplement: Sequence[Any], order: InteriorOrder
) -> list[Any]:
    """The pages of the inside, in order, as many as the binding needs."""
    title, left, right = supplement
    back = [page for page in pages[-1:] if order.covers and _is_cover(page)]
    inside = list(pages[: len(pages) - len(back)])
    if not order.covers:
        inside = _without_covers(inside, title)
    needed = padded(len(inside) + len(back), order.multiple, order.binding)
    while len(inside) + len(back) < needed:
        inside.append(right if len(inside) % 2 == 0 else left)
    return inside + back


def _without_covers(pages: list[Any], title: Any) -> list[Any]:
    """Without the back cover and the empty page that brought it to the left; a title page first."""
    if pages and _is_cover(pages[-1]):
        pages.pop()
        while pages and _is_empty(pages[-1]):
            pages.pop()
    if pages and _is_cover(pages[0]):
        pages[0] = title
    return pages


def _is_cover(page: Any) -> bool:
    return bool(page._page_box.page_type.name == _COVER)


def _is_empty(page: Any) -> bool:
    """Whether it only exists because what follows begins on another side."""
    return bool(page._page_box.page_type.blank)
