"""The back cover: what the publication is about, and the way to its web edition.

The funders' band is on the front, where funders require it, and here only if the author asks for
it; the back names the publisher.
"""

from __future__ import annotations

from markupsafe import Markup

from indrumar.outputs.book.cover_panels import PANELS, back_sizes
from indrumar.outputs.book.parts.funders import back_band
from indrumar.outputs.book.parts.titles import status_word
from indrumar.outputs.book.parts.web_edition import web_edition
from indrumar.outputs.book.templating import fill
from indrumar.outputs.book.volume import Volume


def back_cover(volume: Volume) -> str:
    """The last page of the file for screens, with the number of that file if it has one."""
    isbns = volume.metadata.isbns(volume.document.language)
    return back_panel(volume, isbn=isbns.get("pdf") or isbns.get("print", ""))


def back_panel(volume: Volume, *, isbn: str = "", barcode: str = "", price: str = "") -> str:
    """The back with an ISBN in words or as a barcode, and what the printed book costs."""
    language, metadata = volume.document.language, volume.metadata
    title_size, summary_size = back_sizes(
        PANELS[volume.page_format], metadata.title.into(language), metadata.summary.into(language)
    )
    return fill(
        "back-cover",
        volume,
        status=status_word(volume),
        title_size=title_size,
        summary_size=summary_size,
        isbn=isbn,
        barcode=barcode,
        price=price,
        band=Markup(back_band(volume)),
        **web_edition(volume),
    )
