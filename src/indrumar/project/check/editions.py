"""What a publication says of its editions: their ISBN, their history, what takes their place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indrumar.model import Project, Publication
from indrumar.problems import Problem

_ISBN = re.compile(r"\d{9}[\dX]|\d{13}")


def wrong_editions(project: Project) -> Iterator[Problem]:
    """bad-value: an edition that contradicts another key, or an ISBN that is none."""
    for publication in project.publications.values():
        yield from _isbns(publication)
        yield from _successor(publication)
        if publication.sound:  # else the edition may be invented
            yield from _history(publication)


def is_isbn(written: str) -> bool:
    """Whether these are 10 or 13 digits, set apart by hyphens or not, with a right check digit."""
    digits = written.replace("-", "")
    if not _ISBN.fullmatch(digits) or written.strip("-") != written or "--" in written:
        return False
    values = [10 if digit == "X" else int(digit) for digit in digits]
    if len(values) == 10:
        return sum(value * (10 - i) for i, value in enumerate(values)) % 11 == 0
    return digits[:3] in ("978", "979") and _ean_sum(values) % 10 == 0


def _ean_sum(values: list[int]) -> int:
    return sum(values[0::2]) + 3 * sum(values[1::2])


def _isbns(publication: Publication) -> Iterator[Problem]:
    for tag, written in (publication.metadata.isbn or {}).items():
        if not is_isbn(written):
            yield Problem(
                "bad-value",
                publication.source.place("isbn", tag),
                f"isbn.{tag}: expected an ISBN, found '{written}'",
                "10 or 13 digits with hyphens; the last one is checked against the others",
            )


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
