"""A publication as catalogues describe it: one language of one edition, in plain values."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from indrumar.metadata import Status

# Kinds that are books by themselves; all others are reports to catalogues. schema.org's `Guide`
# is a list of products to buy, so no kind is one.
_BOOKS = frozenset({"guide", "manual"})


@dataclass(frozen=True, slots=True)
class Creator:
    """A creator of a publication. `given` is empty for a body, whose name is all in `family`."""

    family: str
    given: str = ""
    role: str = "author"

    @property
    def name(self) -> str:
        """The name as it is read."""
        return f"{self.given} {self.family}".strip()

    @property
    def inverted(self) -> str:
        """The name as lists sort it: "Pop, Ana"; a body's as it is."""
        return f"{self.family}, {self.given}" if self.given else self.family


def creator(name: str, role: str = "author", *, body: bool = False) -> Creator:
    """A person named "Ana Pop" or "Pop, Ana", or a body, whose name is never split."""
    family, comma, given = name.partition(", ")
    if body:
        return Creator(name, role=role)
    if comma:
        return Creator(family, given, role)
    given, _, family = name.rpartition(" ")
    return Creator(family, given, role)


@dataclass(frozen=True, slots=True)
class File:
    """A file of the publication: absolute address, media type, size in bytes, language."""

    address: str
    media_type: str
    language: str
    size: int | None = None
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Translation:
    """The same publication in another language of the site."""

    language: str
    address: str
    title: str


@dataclass(frozen=True, slots=True)
class ChapterRecord:
    """A chapter: `address` is absolute, `position` counts from 1, `html` is composed HTML."""

    slug: str
    number: str
    title: str
    language: str
    address: str
    position: int
    html: str


@dataclass(frozen=True, slots=True)
class Record:
    """One edition of a publication in one language.

    All addresses are absolute: `address` is that of the publication, whose newest edition is
    there, `edition_address` that of this edition for good. `original` is the language it was
    written in, `kind_name` its kind in words.
    """

    slug: str
    language: str
    original: str
    kind: str
    kind_name: str
    title: str
    subtitle: str
    summary: str
    status: Status
    creators: tuple[Creator, ...]
    publisher: str
    publisher_address: str
    edition: int
    edition_name: str
    date: datetime.date
    isbns: tuple[str, ...]
    licence: str
    subjects: tuple[str, ...]
    places: tuple[tuple[str, str], ...]
    funders: tuple[str, ...]
    address: str
    edition_address: str
    translations: tuple[Translation, ...] = ()
    files: tuple[File, ...] = ()
    chapters: tuple[ChapterRecord, ...] = ()
    picture: str = ""

    @property
    def is_book(self) -> bool:
        """Whether catalogues call it a book, or else a report."""
        return self.kind in _BOOKS

    @property
    def full_title(self) -> str:
        """The title with its subtitle."""
        return f"{self.title}: {self.subtitle}" if self.subtitle else self.title

    @property
    def authors(self) -> tuple[Creator, ...]:
        """Who wrote it, in the order of the title page."""
        return self.of_role("author")

    def of_role(self, role: str) -> tuple[Creator, ...]:
        """Who did one thing, in the order given."""
        return tuple(one for one in self.creators if one.role == role)

    @property
    def key(self) -> str:
        """A name for reference managers, the same in every build."""
        return f"{self.slug}-ed-{self.edition}-{self.language}"
