"""What is known of a translated section: which original it was made from, and how far it is."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from indrumar.metadata.types import Day, Fingerprint, Metadata


class TranslationState(StrEnum):
    """How far a translation is, from the lowest; a target takes it from some state on."""

    MACHINE = "machine"
    DRAFT = "draft"
    REVIEWED = "reviewed"
    APPROVED = "approved"

    @property
    def rank(self) -> int:
        """Its place in the order, from 0."""
        return list(TranslationState).index(self)


class Unchanged(Metadata):
    """Somebody's word that a change of the original asks for none of the translation."""

    original: Fingerprint
    """The fingerprint of the original that was looked at."""
    date: Day
    """When."""
    by: str | None = None
    """Who looked."""


class TranslationRecord(Metadata):
    """A section's translation as it was when somebody last finished it."""

    original: Fingerprint
    """The fingerprint of the original that was translated."""
    translation: Fingerprint
    """The fingerprint of the translation; a text that has another was changed since."""
    state: TranslationState
    """How far it is."""
    date: Day
    """When it came to this state."""
    by: str | None = None
    """By whom."""
    pictures: Fingerprint | None = None
    """The fingerprint of the original's pictures that the translation has others for."""
    unchanged: Unchanged | None = None
    """The latest change of the original that asks for none of the translation."""
    text: str
    """The original that was translated."""


@dataclass(frozen=True, slots=True)
class ChapterTranslation:
    """How far the translation of a chapter is.

    `newer` has the ids (empty if the author gave none) and titles of sections whose original has
    changed since; `missing` the original's titles of those that are not translated.
    """

    name: str
    state: TranslationState
    newer: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Translation:
    """How far the translation of a publication is; `share` of it, 0 to 1, is up to date."""

    original: str
    share: float
    state: TranslationState
    date: datetime.date | None
    chapters: tuple[ChapterTranslation, ...] = ()

    def of(self, chapter: str) -> ChapterTranslation | None:
        """That of a chapter, by its name."""
        return next((one for one in self.chapters if one.name == chapter), None)
