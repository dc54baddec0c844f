"""A publication's texts as a file for translators."""

from __future__ import annotations

from collections.abc import Iterable

from indrumar.model import Project, Publication
from indrumar.translation.exchange.exchange_file import ExchangeFile, Header
from indrumar.translation.exchange.memory import Memory, remembered, with_proposals
from indrumar.translation.exchange.sent import sent_name, sent_texts
from indrumar.translation.exchange.units import Need, Unit, units_of
from indrumar.translation.status import SectionStatus, TranslationStatus, statuses


def header_of(project: Project, status: TranslationStatus, units: Iterable[Unit]) -> Header:
    """Which translation it is."""
    publication = project.publications.get(status.slug)
    edition = publication.metadata.edition if publication else None
    day = status.date or (edition.date if edition else None)
    return Header(
        status.slug,
        original_of(project, status),
        status.language,
        str(edition.number) if edition else "",
        sent_name(sent_texts(units)),
        day.isoformat() if day else "",
    )


def original_of(project: Project, status: TranslationStatus) -> str:
    """The language that is translated; of what publications share, the site's first."""
    first = (one.tag for one in project.languages if one.tag != status.language)
    return status.original or next(first, "")


def outgoing(
    project: Project, status: TranslationStatus, *, only_waiting: bool = False
) -> ExchangeFile:
    """The file with proposals from all publications.

    With `only_waiting`, the sections in which something is missing or stale; always whole ones.
    """
    units = units_of(status)
    waiting = {unit.section for unit in units if unit.need is not Need.DONE}

    def wanted(one: SectionStatus) -> bool:
        return not only_waiting or not one.is_current or one.section.key in waiting

    chosen = with_proposals(units_of(status, wanted), memory_of(project, status))
    return ExchangeFile(header_of(project, status, chosen), chosen)


def memory_of(project: Project, status: TranslationStatus) -> Memory:
    """What all publications have translated between the two languages."""
    return remembered(statuses(project), original_of(project, status), status.language)


def translation_of(project: Project, slug: str, tag: str) -> Publication | None:
    """The publication with a slug, if it can be translated into a language."""
    found = project.publications.get(slug)
    return found if found and found.sound and found.languages[:1] != (tag,) else None
