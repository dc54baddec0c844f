"""The imprint page: who made the publication, when, and how it may be used."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from indrumar.languages import Text
from indrumar.metadata import Contributor, Role, Status
from indrumar.outputs.pdf.addresses import for_print
from indrumar.outputs.pdf.parts.titles import status_word
from indrumar.outputs.pdf.templating import fill
from indrumar.outputs.pdf.volume import Volume
from indrumar.wording.citation import cite
from indrumar.wording.licences import licence

Row = tuple[str, Markup]


def imprint(volume: Volume) -> str:
    """The page behind the cover."""
    return fill(
        "imprint",
        volume,
        rows=tuple(_rows(volume)),
        status=status_word(volume),
        notice=notice(volume),
        citation=citation(volume),
        funding=volume.funding,
        address=volume.addresses.publication(),
        typed=for_print(volume.addresses.publication()),
    )


def _rows(volume: Volume) -> Iterator[Row]:
    metadata = volume.metadata
    yield from _contributors(volume)
    yield volume.word("publisher"), _publisher(volume)
    if metadata.partners:
        label = "partner" if len(metadata.partners) == 1 else "partners"
        yield volume.word(label), volume.organisation_names(metadata.partners)
    for number in metadata.isbns(volume.document.language).values():
        yield "ISBN", Markup.escape(number)
    if (original := _original(volume)) is not None:
        yield volume.word("original"), original
    if metadata.method is not None:
        yield volume.word("method"), volume.text(metadata.method)
    yield volume.word("licence"), licence_line(volume)


def _contributors(volume: Volume) -> Iterator[Row]:
    for role in Role:
        names = [_name(volume, one) for one in volume.metadata.contributors if one.role is role]
        if names:
            label = "contributor" if len(names) == 1 else "contributors"
            yield volume.word(f"{label}.{role}"), Markup(", ").join(names)


def _name(volume: Volume, contributor: Contributor) -> Markup:
    name = contributor.name
    return volume.text(name) if isinstance(name, Text) else Markup.escape(name)


def _publisher(volume: Volume) -> Markup:
    key = volume.metadata.publisher
    lines = [volume.organisation_name(key)]
    organisation = volume.organisation(key)
    if organisation is not None:
        if organisation.address is not None:
            lines.append(volume.text(organisation.address))
        addresses = (organisation.website, organisation.email)
        lines.extend(Markup.escape(for_print(address)) for address in addresses if address)
    return Markup("<br>").join(lines)


def _original(volume: Volume) -> Markup | None:
    """The name of the language a translation was made from, in the reader's language if known."""
    written_in = next(iter(volume.metadata.title))
    if written_in == volume.document.language:
        return None
    if name := volume.locale.words.get(f"site.language.{written_in}"):
        return Markup.escape(name)
    names = {language.tag: language.name for language in volume.project.languages}
    own_name = names.get(written_in, written_in)
    return Markup('<span lang="{}">{}</span>').format(written_in, own_name)


def licence_line(volume: Volume) -> Markup:
    """The name of the licence, with the address of its text."""
    found = licence(volume.metadata.licence, volume.locale)
    return Markup('{}, <a class="address" href="{}">{}</a>').format(
        found.name, found.address, for_print(found.address)
    )


def notice(volume: Volume) -> Markup | None:
    """What a reader of a publication that is not in force has to do."""
    metadata = volume.metadata
    status = metadata.status
    values: dict[str, object] = {}
    if status is Status.APPROVED:
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


def citation(volume: Volume) -> Markup:
    """How to cite it, with the title in italics."""
    metadata = volume.metadata
    publisher = volume.organisation(metadata.publisher)
    cited = cite(metadata, publisher.name if publisher else None, volume.locale)
    parts = (
        Markup("<em>{}</em>").format(part) if part == cited.title else Markup.escape(part)
        for part in cited.parts()
    )
    return Markup(". ").join(parts) + Markup(".")
