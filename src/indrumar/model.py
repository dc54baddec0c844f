"""The values that flow: a project, its publications, their chapters. Frozen, no file access."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from indrumar.languages import Language, Text, fallback
from indrumar.metadata import (
    Audience,
    Brand,
    Funding,
    Jurisdiction,
    Organisation,
    PrintShop,
    PublicationMetadata,
    Term,
    TranslationRecord,
)
from indrumar.metadata.data import DataTable
from indrumar.problems import Place, place_in
from indrumar.resource import composed

YamlPath = tuple[str | int, ...]
Records = Mapping[str, Mapping[str, TranslationRecord]]
"""What is recorded of translations, by language and key of the section."""


@dataclass(frozen=True, slots=True)
class Source:
    """The places of the values of a YAML file: path of keys → place. The empty path is the file.

    `keys` has the places of the keys themselves; `text` is the file as it was read, as far as it is
    YAML.
    """

    file: str
    places: Mapping[YamlPath, Place] = field(default_factory=dict)
    keys: Mapping[YamlPath, Place] = field(default_factory=dict)
    text: str = ""

    def place(self, *path: str | int) -> Place:
        """The place of a value, or of the nearest thing around it."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.places:
                return self.places[path[:end]]
        return self.places.get((), Place(self.file))

    def key_place(self, *path: str | int) -> Place:
        """The place of a key or, if it has none (a list's item), of the value."""
        return self.keys.get(path) or self.place(*path)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One Markdown file of a publication in one language.

    `name` is the file's name without ending (`03-indicatori`), `slug` its part of a web
    address (`indicatori`), `number` the number in the file's name, `body` the Markdown after
    the front matter and `body_line` the line of the file on which it starts (from 1).
    """

    name: str
    number: int
    language: str
    file: str
    title: str
    id: str
    numbered: bool
    body: str
    body_line: int
    source: Source

    @property
    def slug(self) -> str:
        """The name without its number: an address that stays when chapters are reordered."""
        return self.name.split("-", 1)[1]

    def place(self, offset: int) -> Place:
        """The place of a character of `body`, counted from 0."""
        return place_in(self.body, offset, self.file, self.body_line)


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A PDF of a kept edition; `path` is relative to `content/`, `size` in bytes."""

    name: str
    path: str
    language: str
    audience: Audience
    size: int


@dataclass(frozen=True, slots=True)
class KeptEdition:
    """An edition as it was when it came out: its metadata of then, and its files."""

    metadata: PublicationMetadata
    files: tuple[KeptFile, ...]

    @property
    def number(self) -> int:
        """The number of the edition."""
        return self.metadata.edition.number


@dataclass(frozen=True, slots=True)
class Publication:
    """A work and its texts. `chapters` are in reading order, per language.

    `kept` are editions that stay as they were, the newest first; the current one may be among them.
    `media` has the POSIX paths of its files relative to the publication's folder. One that is not
    `sound` has invented metadata in place of wrong ones: it is checked and never published.
    `records` is what is known of its translations, `data` are its data tables by name.
    """

    slug: str
    metadata: PublicationMetadata
    chapters: Mapping[str, tuple[Chapter, ...]]
    media: frozenset[str]
    source: Source
    sound: bool = True
    kept: tuple[KeptEdition, ...] = ()
    records: Records = field(default_factory=dict)
    data: Mapping[str, DataTable] = field(default_factory=dict)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it has chapters in; the first is the one it was written in."""
        titled = [tag for tag in self.metadata.title if tag in self.chapters]
        return (*titled, *(tag for tag in self.chapters if tag not in titled))

    @property
    def audience(self) -> Audience:
        """The audience that the website shows."""
        return self.metadata.audiences[0]

    def language_for(self, tag: str) -> str | None:
        """The language of the text for a reader of `tag`."""
        return fallback(tag, self.languages)

    def media_for(self, path: str, tag: str) -> str | None:
        """The file of `media` for `path` in a language: `a.ro.svg` before `a.svg`, or none.

        Names are compared in NFC, because some systems write file names decomposed.
        """
        by_name = {composed(name): name for name in sorted(self.media, reverse=True)}
        stem, dot, ending = composed(path).rpartition(".")
        return by_name.get(f"{stem}.{tag}{dot}{ending}") or by_name.get(composed(path))


@dataclass(frozen=True, slots=True)
class SitePage:
    """A hand-written page of `docs/<language>/`; `path` is relative to that folder.

    `body` is its Markdown after the front matter, which begins on line `body_line` (from 1).
    """

    language: str
    path: str
    title: str
    body: str = ""
    body_line: int = 1

    @property
    def file(self) -> str:
        """Its POSIX path relative to the project folder."""
        return f"docs/{self.language}/{self.path}"

    def place(self, offset: int) -> Place:
        """The place of a character of `body`, counted from 0."""
        return place_in(self.body, offset, self.file, self.body_line)


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that was read: publications by slug, and what they share by key.

    `docs` has the paths of all files below `docs/`, spelled as the disk has them. `sources` has
    every YAML file and chapter that was found, also those that could not be read; `records` is what
    is known of the translations of what publications share.
    """

    root: Path
    languages: tuple[Language, ...]
    publications: Mapping[str, Publication]
    organisations: Mapping[str, Organisation]
    funding: Mapping[str, Funding]
    glossary: Mapping[str, Term]
    subjects: Mapping[str, Text]
    places: Mapping[str, Text]
    pages: tuple[SitePage, ...]
    docs: tuple[str, ...] = ()
    printshops: Mapping[str, PrintShop] = field(default_factory=dict)
    jurisdiction: Jurisdiction = field(default_factory=Jurisdiction)
    brand: Brand = field(default_factory=Brand)
    sources: Mapping[str, Source] = field(default_factory=dict)
    records: Records = field(default_factory=dict)

    @property
    def publishable(self) -> Project:
        """The project without the publications whose metadata are wrong."""
        sound = {slug: one for slug, one in self.publications.items() if one.sound}
        return replace(self, publications=sound)


@dataclass(frozen=True, slots=True)
class Absent:
    """What errors keep out of a site: publications, and pages by path below `docs/<language>/`."""

    publications: tuple[Publication, ...] = ()
    pages: frozenset[str] = frozenset()
