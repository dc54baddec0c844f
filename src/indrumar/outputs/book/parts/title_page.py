"""The title page of a bound book, in the place that the cover has in the file for screens."""

from __future__ import annotations

from markupsafe import Markup

from indrumar.languages import Text
from indrumar.metadata import Role
from indrumar.outputs.book.parts.titles import title_lines
from indrumar.outputs.book.templating import fill
from indrumar.outputs.book.volume import Volume


def title_page(volume: Volume) -> str:
    """Authors, title and subtitle; at the foot the publisher, the place and the year."""
    place = volume.metadata.imprint.place
    return fill(
        "title-page",
        volume,
        lines=title_lines(volume),
        authors=_authors(volume),
        place=None if place is None else volume.text(place),
        year=volume.metadata.edition.date.year,
    )


def _authors(volume: Volume) -> tuple[Markup, ...]:
    """Its authors, without a publisher who is already at the foot."""
    publisher = volume.organisation_name(volume.metadata.publisher)
    names = (one.name for one in volume.metadata.contributors if one.role is Role.AUTHOR)
    written = (volume.text(n) if isinstance(n, Text) else Markup.escape(n) for n in names)
    return tuple(name for name in written if name != publisher)
