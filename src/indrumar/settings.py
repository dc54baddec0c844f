"""The settings of a project: folders, languages, addresses. A frozen value, no file access."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from indrumar.languages import Language
from indrumar.messages import Message, RefusalError
from indrumar.metadata import TranslationState
from indrumar.problems import Place, Problem


class SettingsError(RefusalError):
    """The project's `mkdocs.yml` is invalid; the message gives the reason, `problems` all of it."""

    def __init__(self, message: Message, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


@dataclass(frozen=True, slots=True)
class NavEntry:
    """An entry of the navigation in mkdocs.yml. `target` is a page or an address; a section has
    none. Without a `title` of its own, an entry is called as its page.
    """

    place: Place
    target: str | None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class LowestStates:
    """The lowest state of a translation that the website takes, and that a print run takes."""

    website: TranslationState = TranslationState.DRAFT
    print: TranslationState = TranslationState.APPROVED


@dataclass(frozen=True, slots=True)
class Settings:
    """The contents of `mkdocs.yml`, as one value. All folders are absolute.

    `jurisdiction` names the profile of the country whose rules apply: `jurisdictions/<name>.yml`;
    `funding` is the key of funding.yml whose band is at the foot of all pages, if any. `contact` is
    the e-mail address for readers, and `statement_date` the day of the last review of the
    accessibility statement; without them they are taken from the publications.

    `nav` is the navigation, if it is in the file itself. `lowest` are the states that translations
    must have reached.

    `configuration` is all of `mkdocs.yml` as it was understood, for code that checks whether it
    changed; `looks` are the files and folders of the project that pages are made with besides.

    `markdown_extensions` and `markdown_options` are the site's own, in the form that
    `markdown.Markdown(extensions=…, extension_configs=…)` takes.
    """

    root: Path
    site_name: Mapping[str, str]
    site_url: str
    languages: tuple[Language, ...]
    markdown_extensions: tuple[str, ...] = ()
    markdown_options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    site: Path | None = None
    jurisdiction: str = "md"
    funding: str = ""
    contact: str = ""
    statement_date: datetime.date | None = None
    configuration: str = ""
    looks: tuple[str, ...] = ("mkdocs.yml", "overrides")
    nav: tuple[NavEntry, ...] = ()
    lowest: LowestStates = LowestStates()

    @property
    def content(self) -> Path:
        """The folder of publications, one folder each."""
        return self.root / "content"

    @property
    def docs(self) -> Path:
        """The folder of the site's hand-written pages, one folder per language."""
        return self.root / "docs"

    @property
    def overrides(self) -> Path:
        """The site's own theme overrides and house style for print."""
        return self.root / "overrides"

    @property
    def output(self) -> Path:
        """The folder of the finished site."""
        return self.site or self.root / "site"

    @property
    def workshop(self) -> Path:
        """Staged pages and the cache: everything here can be deleted."""
        return self.root / "build"

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of the site's languages; the first is the default."""
        return tuple(language.tag for language in self.languages)
