"""What a publication says of its editions: their ISBN, their history, what takes their place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indrumar.model import Project, Publication
from indrumar.problems import Place, Problem
from indrumar.production.isbn import IsbnError, isbn_digits


def wrong_editions(project: Project) -> Iterator[Problem]:
    """bad-value: an edition that contradicts another key, or an ISBN that is none or another's."""
    owners: dict[str, str] = {}
    for publication in project.publications.values():
        for number in _numbers(publication):
            yield from _isbn(number, owners)
        yield from _issn(publication)
        yield from _successor(publication)
        if publication.sound:  # else the edition may be invented
            yield from _history(publication)


def wrong_kept_editions(project: Project) -> Iterator[Problem]:
    """bad-file-name: an edition that is kept before it is there."""
    for publication in project.publications.values():
        current = publication.metadata.edition.number
        for kept in publication.kept if publication.sound else ():
            if kept.number > current:
                place = Place(f"content/{publication.slug}/editions/ed-{kept.number}")
                message = f"edition {kept.number} is kept, and the current one is {current}"
                hint = "raise edition.number in publication.yml, or rename the folder"
                yield Problem("bad-file-name", place, message, hint)


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


def _isbn(number: _Number, owners: dict[str, str]) -> Iterator[Problem]:
    """What is wrong with a number; `owners` says who has which, and learns of this one."""
    try:
        digits = isbn_digits(number.written)
    except IsbnError as error:
        yield Problem("bad-value", number.place, f"{number.key}: {error.message}", error.hint)
        return
    owner = f"{number.key} of {number.slug}"
    if digits in owners:
        message = f"{number.key}: {number.written} is {owners[digits]} already"
        hint = "each language and each format has a number of its own"
        yield Problem("bad-value", number.place, message, hint)
    owners.setdefault(digits, owner)


def _issn(publication: Publication) -> Iterator[Problem]:
    series = publication.metadata.imprint.series
    if series is None or series.issn is None:
        return
    digits = series.issn.replace("-", "")
    total = sum((10 if d == "X" else int(d)) * (8 - i) for i, d in enumerate(digits))
    if total % 11:  # ISO 3297, annex A
        message = f"imprint.series.issn: the last digit of '{series.issn}' does not fit the others"
        place = publication.source.place("imprint", "series", "issn")
        yield Problem("bad-value", place, message, "compare it with the agency's letter")


def _successor(publication: Publication) -> Iterator[Problem]:
    if publication.metadata.superseded_by == publication.slug:
        place = publication.source.place("superseded_by")
        message = "superseded_by: a publication cannot take its own place"
        yield Problem("bad-value", place, message, "name the publication that takes its place")


def _history(publication: Publication) -> Iterator[Problem]:
    metadata = publication.metadata
    if not metadata.history:
        return
    newest, edition = metadata.history[0], metadata.edition
    if (newest.number, newest.date) != (edition.number, edition.date):
        yield Problem(
            "bad-value",
            publication.source.place("history"),
            f"history: expected first edition {edition.number} of {edition.date}, "
            f"which is the current one, found {newest.number} of {newest.date}",
            "put the current edition first, or correct edition",
        )
