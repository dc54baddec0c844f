"""What happened to a publication, for a feed: editions, consultations, withdrawals."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from indrumar.languages import Locale
from indrumar.metadata import Status
from indrumar.model import Publication
from indrumar.outputs.machine_readable.record import Record


@dataclass(frozen=True, slots=True)
class News:
    """Something that happened to a publication on a day: a text, in the feed's language.

    `event` distinguishes it from other news of the publication: `ed-2`, `withdrawn`.
    """

    record: Record
    event: str
    date: datetime.date
    title: str
    text: str
    address: str


def news_of(publication: Publication, record: Record, locale: Locale) -> Iterator[News]:
    """The news of a publication in the language of its record."""
    metadata = publication.metadata
    changes = {past.number: past.changes.into(locale.tag) for past in metadata.history}
    dates = {past.number: past.date for past in metadata.history}
    dates |= {kept.number: kept.metadata.edition.date for kept in publication.kept}
    dates[record.edition] = record.date
    paged = {kept.number for kept in publication.kept} - {record.edition}
    for number in sorted(dates, reverse=True):
        name = locale["book.edition"].format(number=number)
        text = changes.get(number, "") if number > 1 else ""
        page = f"{record.address}ed-{number}/" if number in paged else record.address
        title = f"{record.full_title} – {name}" if len(dates) > 1 else record.full_title
        yield News(record, f"ed-{number}", dates[number], title, text or record.summary, page)
    yield from _events(publication, record, locale)


def _events(publication: Publication, record: Record, locale: Locale) -> Iterator[News]:
    metadata = publication.metadata
    title = f"{locale[f'site.status.{metadata.status.value}']}: {record.full_title}"
    if metadata.status is Status.WITHDRAWN and metadata.withdrawn:
        reason = metadata.withdrawn.reason.into(locale.tag)
        date = metadata.withdrawn.date
        yield News(record, "withdrawn", date, title, reason, record.address)
    if metadata.status is Status.CONSULTATION and metadata.consultation:
        date = metadata.consultation.opens
        yield News(record, "consultation", date, title, record.summary, record.address)
