"""The foot of a leaflet or factsheet, which has no imprint page: how to cite it, its licence."""

from __future__ import annotations

from indrumar.kinds.table import KINDS
from indrumar.outputs.book.parts.imprint_facts import licence_line
from indrumar.outputs.book.parts.imprint_record import citation
from indrumar.outputs.book.parts.notice import status_notice
from indrumar.outputs.book.parts.web_edition import web_edition
from indrumar.outputs.book.templating import fill
from indrumar.outputs.book.volume import Volume


def colophon(volume: Volume) -> str:
    """Citation, licence and the web edition after the last chapter."""
    return fill(
        "colophon",
        volume,
        citation=citation(volume),
        licence=licence_line(volume),
        notice=status_notice(volume),
        with_code="cover" in KINDS[volume.metadata.kind].front,  # else it is in the head
        **web_edition(volume),
    )
