"""The front cover, and the head that takes its place on leaflets and factsheets."""

from __future__ import annotations

from markupsafe import Markup

from indrumar.outputs.book.cover_panels import PANELS, title_size
from indrumar.outputs.book.parts.funders import band
from indrumar.outputs.book.parts.project_facts import project_facts
from indrumar.outputs.book.parts.titles import title_lines
from indrumar.outputs.book.parts.web_edition import web_edition
from indrumar.outputs.book.templating import fill
from indrumar.outputs.book.volume import Volume
from indrumar.resource import logo_file


def cover(volume: Volume) -> str:
    """A page of its own, or the front of the press cover, with the funders at its foot."""
    edition, lines = volume.metadata.edition, title_lines(volume)
    return fill(
        "cover",
        volume,
        lines=lines,
        size=title_size(
            PANELS[volume.page_format], lines.title, lines.subtitle or "", lines.details
        ),
        edition=volume.word("edition", number=edition.number),
        year=edition.date.year,
        mark=_mark(volume),
        band=Markup(band(volume)),
    )


def _mark(volume: Volume) -> str:
    """The address of the publisher's mark; empty if the house has none for covers."""
    file = volume.project.brand.logos.cover
    return logo_file(file).paper_address if file else ""


def head(volume: Volume) -> str:
    """The top of the first page: title, summary, and the facts of the project beside the text."""
    return fill(
        "head",
        volume,
        lines=title_lines(volume),
        facts=project_facts(volume),
        band=Markup(band(volume)),
        **web_edition(volume),
    )
