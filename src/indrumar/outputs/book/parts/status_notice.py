"""What a reader has to know before using a publication that is a specimen, or not in force."""

from __future__ import annotations

from markupsafe import Markup

from indrumar.metadata import Status
from indrumar.outputs.book.addresses import for_print
from indrumar.outputs.book.volume import Volume


def status_notice(volume: Volume) -> Markup | None:
    """Sentences for the imprint page; None if there is nothing to know."""
    specimen = volume.word("specimen.notice") if volume.metadata.specimen else ""
    found = (Markup.escape(specimen), _of_status(volume))
    return Markup(" ").join(filter(None, found)) or None


def _of_status(volume: Volume) -> Markup | None:
    """What a reader of a publication that is not in force has to do."""
    metadata = volume.metadata
    status = metadata.status
    values: dict[str, object] = {}
    if status.in_force:
        return None
    if status is Status.CONSULTATION and metadata.consultation is not None:
        call = metadata.consultation
        values = {
            "opens": volume.date(call.opens),
            "closes": volume.date(call.closes),
            "contact": call.contact,
        }
    elif status is Status.SUPERSEDED and metadata.superseded_by is not None:
        values = _successor(volume, metadata.superseded_by)
    elif status is Status.WITHDRAWN and metadata.withdrawn is not None:
        reason = metadata.withdrawn.reason.into(volume.document.language)
        values = {"date": volume.date(metadata.withdrawn.date), "reason": reason}
    elif status is not Status.DRAFT:
        return None
    return Markup.escape(volume.word(f"notice.{status}", **values))


def _successor(volume: Volume, slug: str) -> dict[str, object]:
    successor = volume.project.publications.get(slug)
    title = slug if successor is None else successor.metadata.title.into(volume.document.language)
    return {"title": title, "address": for_print(volume.addresses.publication(slug))}
