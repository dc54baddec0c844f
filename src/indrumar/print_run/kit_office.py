"""The files of a kit for the printer in the office: in colour, in grey, booklets and handouts."""

from __future__ import annotations

from collections.abc import Iterator

from imposition import PageFormatError, PerSheet, booklet, grey, handout
from indrumar.fonts import FONTS
from indrumar.outputs.pdf.order import PdfOrder
from indrumar.outputs.press.cover import has_cover
from indrumar.print_run.kit_order import KitOrder
from weasypress.press.logos import press_logos
from weasypress.renderer import LaidOut, RenderedPdf, write_accessible

_HANDOUTS: tuple[PerSheet, ...] = (2, 3, 6)
_HANDOUT_FONT = "SourceSans3-Regular.ttf"


def office_files(order: KitOrder, laid_out: LaidOut, screen: bytes) -> Iterator[tuple[str, bytes]]:
    """The files by name; `screen` is the file for screens, `laid_out` are its pages."""
    name, whole = order.screen.name, has_cover(order.document)
    in_grey = grey(one_colour_pdf(order.screen, laid_out).data)
    yield f"{name}.pdf", screen
    yield f"{name}-grey.pdf", in_grey
    try:
        yield f"{name}-booklet.pdf", booklet(screen, back_cover=whole)
        yield f"{name}-booklet-grey.pdf", booklet(in_grey, back_cover=whole)
    except PageFormatError:  # no office printer has paper of twice that size
        pass
    font = (FONTS / _HANDOUT_FONT).read_bytes()
    for pages in _HANDOUTS:
        yield f"{name}-handout-{pages}.pdf", handout(screen, pages, font=font)


def one_colour_pdf(order: PdfOrder, laid_out: LaidOut) -> RenderedPdf:
    """The file for screens with logos in their one-colour form, from which the grey one is made.

    The emblem of the European Union has an official form in black, and owners of other logos name
    theirs; turned into grey, the coloured ones would be altered. Everything else is still in
    colour: do not publish it.
    """
    document = laid_out.document
    with press_logos(document.pages, "black", document.url_fetcher):
        return write_accessible(laid_out, order.information, order.page_ranges)
