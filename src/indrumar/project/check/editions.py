"""A publication's editions: their ISBN, their history, what replaces them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indrumar.messages import Message, said
from indrumar.model import Project, Publication
from indrumar.problems import Place, Problem
from indrumar.production.isbn import IsbnError, isbn_digits


def wrong_editions(project: Project) -> Iterator[Problem]:
    """bad-value: an edition that contradicts another key, or an ISBN that is invalid or taken."""
    owners: dict[str, Message] = {}
    for publication in project.publications.values():
        for number in _numbers(publication):
            yield from _isbn(number, owners)
        yield from _issn(publication)
        yield from _successor(publication)
        if publication.sound:  # else the edition may be invented
            yield from _history(publication)


def wrong_kept_editions(project: Project) -> Iterator[Problem]:
    """bad-file-name: a kept edition newer than the current one."""
    for publication in project.publications.values():
        current = publication.metadata.edition.number
        for kept in publication.kept if publication.sound else ():
            if kept.number > current:
                place = Place(f"content/{publication.slug}/editions/ed-{kept.number}")
                numbers = {"kept": kept.number, "current": current}
                message = said("bad-file-name.kept-too-early", **numbers)
                yield Problem("bad-file-name", place, message)


@dataclass(frozen=True, slots=True)
class _Number:
    """An ISBN as it is written in a file, the keys in front of it, and whose it is."""

    written: str
    key: str
    place: Place
    slug: str


def _numbers(publication: Publication) -> Iterator[_Number]:
    source = publication.source
    for tag in publication.metadata.isbn or {}:
        for form, written in publication.metadata.isbns(tag).items():
            path: tuple[str, ...] = ("isbn", tag, form)
            if path not in source.places:  # a number alone
                path = ("isbn", tag)
            yield _Number(written, ".".join(path), source.place(*path), publication.slug)


def _isbn(number: _Number, owners: dict[str, Message]) -> Iterator[Problem]:
    """What is wrong with a number; `owners`, which lists the owner of each, receives this one."""
    try:
        digits = isbn_digits(number.written)
    except IsbnError as error:
        message = said("at-key", key=number.key, fault=error.message)
        yield Problem("bad-value", number.place, message)
        return
    owner = said("isbn.owner", key=number.key, publication=number.slug)
    if digits in owners:
        fault = said("isbn.taken", written=number.written, owner=owners[digits])
        yield Problem("bad-value", number.place, said("at-key", key=number.key, fault=fault))
    owners.setdefault(digits, owner)


def _issn(publication: Publication) -> Iterator[Problem]:
    series = publication.metadata.imprint.series
    if series is None or series.issn is None:
        return
    digits = series.issn.replace("-", "")
    total = sum((10 if d == "X" else int(d)) * (8 - i) for i, d in enumerate(digits))
    if total % 11:  # ISO 3297, annex A
        place = publication.source.place("imprint", "series", "issn")
        yield Problem("bad-value", place, said("bad-value.issn", written=series.issn))


def _successor(publication: Publication) -> Iterator[Problem]:
    if publication.metadata.superseded_by == publication.slug:
        place = publication.source.place("superseded_by")
        yield Problem("bad-value", place, said("bad-value.replaces-itself"))


def _history(publication: Publication) -> Iterator[Problem]:
    metadata = publication.metadata
    if not metadata.history:
        return
    newest, edition = metadata.history[0], metadata.edition
    if (newest.number, newest.date) != (edition.number, edition.date):
        message = said(
            "bad-value.history",
            number=edition.number,
            date=str(edition.date),
            first=newest.number,
            first_date=str(newest.date),
        )
        yield Problem("bad-value", publication.source.place("history"), message)
