"""How far a translation is: the freshness and the state of each of its sections."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from indrumar.metadata.translation import TranslationRecord, TranslationState
from indrumar.model import Project, Publication
from indrumar.project.texts import written_for
from indrumar.translation.alignment import Known, Pair, aligned
from indrumar.translation.fingerprint import fingerprint, word_count
from indrumar.translation.pictures import picture_fingerprint
from indrumar.translation.sections import (
    Section,
    chapter_sections,
    metadata_sections,
    shared_sections,
)

SHARED = "_shared"
"""Stands for a publication's slug where what publications share is meant."""


class Freshness(StrEnum):
    """Whether a translation says what its original says today."""

    UP_TO_DATE = "up-to-date"
    WAIVED = "waived"
    STALE = "stale"
    UNRECORDED = "unrecorded"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class SectionStatus:
    """A pair of sections, and how far the translation is.

    `pictures` is the fingerprint of the original's pictures that
    the translation has others for, if there are any. The state is None for what is missing.
    """

    pair: Pair
    freshness: Freshness
    state: TranslationState | None
    pictures: str | None = None

    @property
    def section(self) -> Section:
        """The section of the original."""
        return self.pair.section

    @property
    def words(self) -> int:
        """How many words of the original a translator sees."""
        return word_count(self.section.text)

    @property
    def is_current(self) -> bool:
        """Whether it is translated and nothing is known to have changed since."""
        return self.freshness not in (Freshness.STALE, Freshness.MISSING)


@dataclass(frozen=True, slots=True)
class TranslationStatus:
    """A publication's translation into a language, or that of what publications share.

    `original` is the language it was written in. `sections` are in the order of the original;
    `added` are sections that only the translation has.
    """

    slug: str
    language: str
    original: str
    sections: tuple[SectionStatus, ...]
    added: tuple[Section, ...] = ()

    @property
    def words(self) -> int:
        """The words of the original."""
        return sum(one.words for one in self.sections)

    def words_of(self, *kinds: Freshness) -> int:
        """The words of the sections of some kinds of freshness."""
        return sum(one.words for one in self.sections if one.freshness in kinds)

    def words_from(self, state: TranslationState) -> int:
        """The words of the sections that are current and have at least a state."""
        return sum(
            one.words
            for one in self.sections
            if one.is_current and one.state is not None and one.state.rank >= state.rank
        )

    @property
    def share(self) -> float:
        """The part of the words that is translated and not stale, 0 to 1."""
        return self._part(sum(one.words for one in self.sections if one.is_current))

    def _part(self, some: int) -> float:
        return some / self.words if self.words else 1.0

    @property
    def is_recorded(self) -> bool:
        """Whether anybody keeps account of this translation."""
        return any(one.pair.record is not None for one in self.sections)

    @property
    def state(self) -> TranslationState:
        """The lowest state of what is translated."""
        return lowest_state(self.sections)

    @property
    def date(self) -> datetime.date | None:
        """The day of the latest work on it."""
        return max((one.pair.record.date for one in self.sections if one.pair.record), default=None)


def statuses(project: Project) -> Iterator[TranslationStatus]:
    """The status of every translation there is, of publications first, by slug and language."""
    for publication in project.publications.values():
        for tag in publication.languages[1:]:
            yield publication_status(project, publication, tag)
    for language in project.languages:
        shared = shared_status(project, language.tag)
        if shared.sections:
            yield shared


def recorded_statuses(project: Project) -> Iterator[TranslationStatus]:
    """The same for those translations of publications of which account is kept."""
    for publication in project.publications.values():
        for tag in publication.languages[1:]:
            if publication.records.get(tag):
                yield publication_status(project, publication, tag)


def publication_status(project: Project, publication: Publication, tag: str) -> TranslationStatus:
    """The status of a publication's translation into a language."""
    known = publication.records.get(tag, {})
    source = publication.languages[0]
    metadata = (
        pair
        for value, written in written_for(project, publication)
        for pair in metadata_sections(value, written, tag, PurePosixPath(written.file).stem)
    )
    texts = aligned(
        tuple(chapter_sections(publication, source)),
        tuple(chapter_sections(publication, tag)),
        known,
    )
    pairs = (*_recorded(metadata, known), *texts)
    found = tuple(_status(pair, publication, project, tag) for pair in pairs if pair.original)
    added = tuple(pair.translation for pair in pairs if pair.original is None and pair.translation)
    return TranslationStatus(publication.slug, tag, source, found, added)


def shared_status(project: Project, tag: str) -> TranslationStatus:
    """The status of the translation of what publications share."""
    pairs = _recorded(shared_sections(project, tag), project.records.get(tag, {}))
    found = tuple(_status(pair, None, project, tag) for pair in pairs)
    return TranslationStatus(SHARED, tag, "", found)


def _recorded(sections: Iterable[tuple[Section, Section | None]], known: Known) -> Iterator[Pair]:
    for original, translation in sections:
        yield from aligned((original,), (translation,) if translation else (), known)


def _status(
    pair: Pair, publication: Publication | None, project: Project, tag: str
) -> SectionStatus:
    assert pair.original is not None
    pictures = picture_fingerprint(pair.original, publication, project.root, tag)
    state = None if pair.translation is None else _state(pair.translation, pair.record)
    return SectionStatus(pair, _freshness(pair, pictures), state, pictures)


def _freshness(pair: Pair, pictures: str | None) -> Freshness:
    record = pair.record
    if pair.translation is None or pair.original is None:
        return Freshness.MISSING
    if record is None:
        return Freshness.UNRECORDED
    now = fingerprint(pair.original.text)
    # The text that is kept decides: a fingerprint alone is changed too easily.
    if fingerprint(record.text) == now and record.pictures == pictures:
        return Freshness.UP_TO_DATE
    waived = record.unchanged is not None and record.unchanged.original == _seen(now, pictures)
    return Freshness.WAIVED if waived else Freshness.STALE


def seen(text: str, pictures: str | None) -> str:
    """The fingerprint of a section with its pictures, as a waiver keeps it."""
    return _seen(fingerprint(text), pictures)


def _seen(text: str, pictures: str | None) -> str:
    return fingerprint(f"{text} {pictures}") if pictures else text


def _state(translation: Section, record: TranslationRecord | None) -> TranslationState:
    """The recorded state, unless somebody has changed the text since."""
    if record is None or record.translation != fingerprint(translation.text):
        return TranslationState.DRAFT
    return record.state


def lowest_state(sections: Iterable[SectionStatus]) -> TranslationState:
    """The lowest state of the sections that are translated; draft if none is."""
    states = (one.state for one in sections if one.state is not None)
    return min(states, key=lambda state: state.rank, default=TranslationState.DRAFT)


def by_file(status: TranslationStatus) -> Mapping[str, tuple[SectionStatus, ...]]:
    """The sections of each chapter or YAML file, by its name without ending."""
    found: dict[str, list[SectionStatus]] = {}
    for one in status.sections:
        found.setdefault(one.section.file, []).append(one)
    return {file: tuple(sections) for file, sections in found.items()}
