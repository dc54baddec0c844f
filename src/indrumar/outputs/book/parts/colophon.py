"""The foot of a leaflet or factsheet, which has no imprint page: how to cite it, its licence."""

from __future__ import annotations

from markupsafe import Markup

from indrumar.kinds.table import KINDS
from indrumar.outputs.book.addresses import for_print
from indrumar.outputs.book.parts.imprint_facts import licence_line
from indrumar.outputs.book.parts.imprint_record import citation
from indrumar.outputs.book.parts.status_notice import status_notice
from indrumar.outputs.book.parts.web_edition import web_edition
from indrumar.outputs.book.templating import fill
from indrumar.outputs.book.volume import Volume


def colophon(volume: Volume) -> str:
    """Citation, licence and the web edition after the last chapter."""
    return fill(
        "colophon",
        volume,
        citation=None if volume.metadata.specimen else citation(volume),
        source=_source(volume),
        licence=licence_line(volume),
        notice=status_notice(volume),
        with_code="cover" in KINDS[volume.metadata.kind].front,  # else it is in the head
        **web_edition(volume),
    )


def _source(volume: Volume) -> Markup | None:
    """Who wrote about the project, from what, read when."""
    project = volume.metadata.project
    if project is None or project.source is None:
        return None
    source = project.source
    title = volume.text(source.title)
    if source.address is not None:
        address = for_print(source.address)
        title += Markup(', <a class="address" href="{}">{}</a>').format(source.address, address)
    return Markup(volume.locale["book.project-source"]).format(
        publisher=volume.organisation_name(volume.metadata.publisher),
        source=title,
        date=volume.date(source.consulted),
    )
