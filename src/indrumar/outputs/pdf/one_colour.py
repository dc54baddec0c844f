"""The screen file with logos in their one-colour form: the source of a grey version.

The emblem of the European Union has an official form in black, and owners of other logos name
theirs; turned into grey, the coloured ones would be altered.
"""

from __future__ import annotations

from indrumar.outputs.pdf.order import PdfOrder
from weasypress.press.logos import press_logos
from weasypress.renderer import LaidOut, RenderedPdf, write_accessible


def one_colour_pdf(order: PdfOrder, laid_out: LaidOut) -> RenderedPdf:
    """The file of an order for `imposition.grey`, from pages that are laid out already.

    Everything else is still in colour: do not publish it.
    """
    document = laid_out.document
    with press_logos(document.pages, "black", document.url_fetcher):
        return write_accessible(laid_out, order.information, order.page_ranges)
