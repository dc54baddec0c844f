"""What the imprint of a final edition must say: ISBN, CIP, and what the country's profile asks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indrumar.kinds import KINDS
from indrumar.metadata import RequiredField, Role
from indrumar.metadata.jurisdiction import Agency
from indrumar.model import Project, Publication, YamlPath
from indrumar.problems import Problem

_PENDING = re.compile(r"în curs de atribuire|to be assigned|CIP pending", re.I)


def missing_isbn(project: Project, publication: Publication) -> Iterator[Problem]:
    """Each language has a number where the kind asks for one; each printed one that of print."""
    metadata = publication.metadata
    if not KINDS[metadata.kind].isbn_required:
        return
    printed = printed_languages(publication)
    for tag in publication.languages:
        numbers = metadata.isbns(tag)
        if tag in printed and "print" not in numbers:
            message = f"isbn.{tag}: the printed edition has no ISBN"
        elif not numbers:
            message = f"isbn.{tag}: the edition in this language has no ISBN"
        else:
            continue
        hint = _ask(project.jurisdiction.isbn.agency)
        yield _missing(publication, ("isbn", tag), message, hint)


def missing_cip(project: Project, publication: Publication) -> Iterator[Problem]:
    """Each printed language has its CIP description where the profile asks for it."""
    if not _asks(project, publication, "cip"):
        return
    descriptions = publication.metadata.imprint.cip
    for tag in printed_languages(publication):
        written = descriptions.get(tag) if descriptions else None
        if written is None or _PENDING.search(written):
            message = f"imprint.cip.{tag}: the CIP description is missing"
            hint = f"{_ask(project.jurisdiction.cip.agency)}, and copy it line by line"
            yield _missing(publication, ("imprint", "cip", tag), message, hint)


def incomplete_imprint(project: Project, publication: Publication) -> Iterator[Problem]:
    """A printed edition says what the profile of the country asks for."""
    if not printed_languages(publication):
        return
    for field, (path, message, hint) in _FIELDS.items():
        asked = _asks(project, publication, field)
        if asked and not _said(project, publication, field):
            yield _missing(publication, path, message, hint)


def printed_languages(publication: Publication) -> tuple[str, ...]:
    """The languages of a publication that are printed."""
    languages = publication.languages
    run = publication.metadata.print.run
    return tuple(tag for tag in languages if run(tag, languages[0]))


_FIELDS: dict[RequiredField, tuple[YamlPath, str, str]] = {
    "author": (
        ("contributors",),
        "contributors: nobody is named as author",
        "name a person or a body with 'role: author'",
    ),
    "place": (
        ("imprint", "place"),
        "imprint.place: the place of publication is missing",
        "add the town, such as 'place: {ro: Chișinău, en: Chișinău}'",
    ),
    "publisher-address": (
        ("publisher",),
        "publisher: its address is missing",
        "add 'address' to it in content/_shared/organisations.yml",
    ),
    "udc": (
        ("imprint", "udc"),
        "imprint.udc: the class of the Universal Decimal Classification (CZU) is missing",
        "it stands in the CIP description",
    ),
    "print-shop": (
        ("print", "printshop"),
        "print.printshop: a print shop with its address is missing",
        "name one of content/_shared/printshops.yml and give its 'address' there",
    ),
    "print-order": (
        ("imprint", "order"),
        "imprint.order: the number of the order is missing",
        "ask the print shop for it",
    ),
}


def _said(project: Project, publication: Publication, field: RequiredField) -> bool:
    metadata = publication.metadata
    if field == "author":
        return any(one.role is Role.AUTHOR for one in metadata.contributors)
    if field == "publisher-address":
        publisher = project.organisations.get(metadata.publisher)
        return publisher is None or publisher.address is not None
    if field == "print-shop":
        shop = project.printshops.get(metadata.print.printshop or "")
        return shop is not None and shop.address is not None
    said = {"place": "place", "udc": "udc", "print-order": "order"}[field]
    return getattr(metadata.imprint, said) is not None


def _asks(project: Project, publication: Publication, field: RequiredField) -> bool:
    """Whether the country asks for a field in publications of this kind: books, not leaflets."""
    is_book = KINDS[publication.metadata.kind].isbn_required
    return is_book and field in project.jurisdiction.imprint.required


def _ask(agency: Agency | None) -> str:
    return f"ask the {agency.name.into('en')} for it, {agency.website}" if agency else "ask for it"


def _missing(publication: Publication, path: YamlPath, message: str, hint: str) -> Problem:
    """A problem at the key, or at the nearest thing around it."""
    return Problem("not-final", publication.source.key_place(*path), message, hint)
