"""The back cover: what the publication is about, and the way to its web edition."""

from __future__ import annotations

from markupsafe import Markup

from indrumar.outputs.pdf.parts.funders import band
from indrumar.outputs.pdf.parts.titles import title_lines
from indrumar.outputs.pdf.parts.web_edition import web_edition
from indrumar.outputs.pdf.templating import fill
from indrumar.outputs.pdf.volume import Volume


def back_cover(volume: Volume) -> str:
    """The last page."""
    return fill(
        "back-cover",
        volume,
        lines=title_lines(volume),
        band=Markup(band(volume)),
        **web_edition(volume),
    )
