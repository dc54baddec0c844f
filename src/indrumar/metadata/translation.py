"""What is known of a translated section: which original it was made from, and how far it is."""

from __future__ import annotations

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
