"""What the imprint of a final edition needs: ISBN, CIP, and what the country's profile requires."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indrumar.kinds.table import KINDS
from indrumar.messages import Message, said
from indrumar.metadata import RequiredField, Role
from indrumar.metadata.jurisdiction import Agency
from indrumar.model import Project, Publication, YamlPath
from indrumar.problems import Problem

_PENDING = re.compile(r"în curs de atribuire|to be assigned|CIP pending", re.I)


def missing_isbn(project: Project, publication: Publication) -> Iterator[Problem]:
    """Each language has an ISBN if the kind requires one; each printed language one for print."""
    metadata = publication.metadata
    if not KINDS[metadata.kind].isbn_required:
        return
    printed = printed_languages(publication)
    for tag in publication.languages:
        numbers = metadata.isbns(tag)
        if tag in printed and "print" not in numbers:
            message = said("not-final.no-print-isbn", tag=tag)
        elif not numbers:
            message = said("not-final.no-isbn", tag=tag)
        else:
            continue
        hint = _ask("isbn", project.jurisdiction.isbn.agency)
        yield _missing(publication, ("isbn", tag), message, hint)


def missing_cip(project: Project, publication: Publication) -> Iterator[Problem]:
    """Each printed language has its CIP description if the profile requires it."""
    if not _asks(project, publication, "cip"):
        return
    descriptions = publication.metadata.imprint.cip
    for tag in printed_languages(publication):
        written = descriptions.get(tag) if descriptions else None
        if written is None or _PENDING.search(written):
            message = said("not-final.no-cip", tag=tag)
            hint = _ask("cip", project.jurisdiction.cip.agency)
            yield _missing(publication, ("imprint", "cip", tag), message, hint)


def incomplete_imprint(project: Project, publication: Publication) -> Iterator[Problem]:
    """A printed edition has what the profile of the country requires."""
    if not printed_languages(publication):
        return
    for field, path in _FIELDS.items():
        asked = _asks(project, publication, field)
        if asked and not _given(project, publication, field):
            yield _missing(publication, path, said(f"not-final.{field}"))


def printed_languages(publication: Publication) -> tuple[str, ...]:
    """The languages of a publication that are printed."""
    languages, audiences = publication.languages, publication.metadata.audiences
    run = publication.metadata.print.run
    return tuple(
        tag
        for tag in languages
        if any(run(tag, languages[0], audience, audiences[0]) for audience in audiences)
    )


# The key of each field; the message for a missing one is `not-final.<field>`.
_FIELDS: dict[RequiredField, YamlPath] = {
    "author": ("contributors",),
    "place": ("imprint", "place"),
    "publisher-address": ("publisher",),
    "udc": ("imprint", "udc"),
    "print-shop": ("print", "printshop"),
    "print-order": ("imprint", "order"),
}


def _given(project: Project, publication: Publication, field: RequiredField) -> bool:
    metadata = publication.metadata
    if field == "author":
        return any(one.role is Role.AUTHOR for one in metadata.contributors)
    if field == "publisher-address":
        publisher = project.organisations.get(metadata.publisher)
        return publisher is None or publisher.address is not None
    if field == "print-shop":
        shop = project.printshops.get(metadata.print.printshop or "")
        return shop is not None and shop.address is not None
    key = {"place": "place", "udc": "udc", "print-order": "order"}[field]
    return getattr(metadata.imprint, key) is not None


def _asks(project: Project, publication: Publication, field: RequiredField) -> bool:
    """Whether the country requires a field in publications of this kind: books, not leaflets."""
    is_book = KINDS[publication.metadata.kind].isbn_required
    return is_book and field in project.jurisdiction.imprint.required


def _ask(what: str, agency: Agency | None) -> Message:
    if agency is None:
        return said(f"not-final.ask-for-{what}")
    website = str(agency.website)
    return said(f"not-final.ask-agency-for-{what}", agency=agency.name, website=website)


def _missing(
    publication: Publication, path: YamlPath, message: Message, hint: Message | None = None
) -> Problem:
    """A problem at the key, or at the nearest thing around it."""
    return Problem("not-final", publication.source.key_place(*path), message, hint)
