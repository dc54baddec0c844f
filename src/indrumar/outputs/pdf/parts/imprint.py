"""The imprint page: who made the publication, when, and how it may be used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from indrumar.languages import Text
from indrumar.metadata import Contributor, Role, Status
from indrumar.outputs.pdf.addresses import for_print
from indrumar.outputs.pdf.parts.titles import status_word
from indrumar.outputs.pdf.templating import fill
from indrumar.outputs.pdf.volume import Volume

Row = tuple[str, Markup]
_CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)")


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
    if metadata.isbn is not None and volume.document.language in metadata.isbn:
        yield "ISBN", volume.text(metadata.isbn)
    if (original := _original(volume)) is not None:
        yield volume.word("original"), original
    if metadata.method is not None:
        yield volume.word("method"), volume.text(metadata.method)
    yield volume.word("licence"), licence(volume)


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
    """The name of the language a translation was made from."""
    written_in = next(iter(volume.metadata.title))
    if written_in == volume.document.language:
        return None
    names = {language.tag: language.name for language in volume.project.languages}
    name = names.get(written_in, written_in)
    return Markup('<span lang="{}">{}</span>').format(written_in, name)


def licence(volume: Volume) -> Markup:
    """The name of the licence, linked to its text where that has a fixed address."""
    spdx = volume.metadata.licence
    name = volume.locale.words.get(f"book.licence-name.{spdx}", spdx)
    found = _CREATIVE_COMMONS.fullmatch(spdx)
    if found is None:
        return Markup.escape(name)
    path = f"{found[1].lower()}/{found[2]}"
    address = f"https://creativecommons.org/licenses/{path}/"
    return Markup('{}, <a class="address" href="{}">{}</a>').format(
        name, address, for_print(address)
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
    """In the order of ISO 690: authors, *title: subtitle*, edition, publisher, year."""
    metadata = volume.metadata
    authors = [_name(volume, one) for one in metadata.contributors if one.role is Role.AUTHOR]
    title = volume.text(metadata.title)
    if metadata.subtitle is not None:
        title = Markup("{}: {}").format(title, volume.text(metadata.subtitle))
    publisher = volume.organisation_name(metadata.publisher)
    edition = Markup.escape(volume.word("edition", number=metadata.edition.number))
    year = Markup(str(metadata.edition.date.year))
    parts = [
        Markup(", ").join(authors),
        Markup("<em>{}</em>").format(title),
        edition,
        # A body that wrote and published it is named once.
        year if publisher in authors else Markup("{}, {}").format(publisher, year),
    ]
    return Markup(". ").join(part for part in parts if part) + Markup(".")
