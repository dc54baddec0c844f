"""The values that the parts of a book need, in the words of the text's language."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from indrumar.composing.document import Document
from indrumar.kinds.table import KINDS
from indrumar.languages import Locale, Text
from indrumar.metadata import (
    Funding,
    Organisation,
    PageFormat,
    Period,
    PublicationMetadata,
)
from indrumar.model import Project
from indrumar.outputs.book.addresses import Addresses
from indrumar.production.funders_band import HEIGHTS, Band, publication_band
from indrumar.production.funding_words import Wording
from indrumar.wording import dates
from indrumar.wording.languages import in_language


@dataclass(frozen=True, slots=True)
class Volume:
    """A document as a book, with the project it belongs to."""

    document: Document
    project: Project
    addresses: Addresses

    @property
    def metadata(self) -> PublicationMetadata:
        """The publication's metadata."""
        return self.document.publication.metadata

    @property
    def locale(self) -> Locale:
        """The words of the text's language."""
        return self.document.locale

    @property
    def funding(self) -> Funding | None:
        """Who paid, if given."""
        key = self.metadata.funding
        return None if key is None else self.project.funding.get(key)

    @property
    def page_format(self) -> PageFormat:
        """The trim size: the author's, else the kind's."""
        return KINDS[self.metadata.kind].format_of(self.metadata)

    @property
    def band(self) -> Band | None:
        """The logos of the band, and the words beside them."""
        height = HEIGHTS[self.page_format]
        return publication_band(self.project, self.metadata, self.locale, height)

    @property
    def statement(self) -> Markup | None:
        """The line beside the funder's emblem."""
        return self._said(self.band.statement) if self.band else None

    @property
    def disclaimer(self) -> Markup | None:
        """Whose responsibility the contents are, in the words that the funder requires."""
        return self._said(self.band.disclaimer) if self.band else None

    def _said(self, wording: Wording | None) -> Markup | None:
        if wording is None:
            return None
        return self.text(Text({wording.language: wording.text}))

    def word(self, name: str, **values: object) -> str:
        """A word of the group `book`, its places filled."""
        return self.locale[f"book.{name}"].format(**values)

    def text(self, text: Text) -> Markup:
        """A text in the book's language, marked if it only exists in another."""
        tag = text.language_for(self.document.language)
        words = text.into(self.document.language)
        if tag == self.document.language:
            return Markup.escape(words)
        return Markup('<span lang="{}">{}</span>').format(tag, words)

    def in_language(self, tag: str) -> str:
        """`în engleză`, in the book's language."""
        return in_language(tag, self.locale)

    def organisation(self, key: str) -> Organisation | None:
        """An organisation by its key."""
        return self.project.organisations.get(key)

    def organisation_name(self, key: str) -> Markup:
        """The full name of an organisation."""
        organisation = self.organisation(key)
        return Markup.escape(key) if organisation is None else self.text(organisation.name)

    def organisation_names(self, keys: Iterable[str]) -> Markup:
        """The names of organisations in one line."""
        return Markup("; ").join(self.organisation_name(key) for key in keys)

    def date(self, date: datetime.date) -> str:
        """`31 august 2021`."""
        return dates.day(date, self.locale)

    def period(self, period: Period) -> str:
        """A span of time, as precise as the author knows it."""
        return dates.period(period, self.locale)
