"""Which translations readers get: a target takes them from a state on, else the original."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from indrumar.composing.document import Document
from indrumar.messages import said
from indrumar.metadata import TranslationState
from indrumar.model import ChapterTranslation, Project, Publication, Translation
from indrumar.problems import Place, Problem
from indrumar.project.records import RECORDS
from indrumar.translation.status import (
    Freshness,
    SectionStatus,
    TranslationStatus,
    by_file,
    lowest_state,
)


def taken(
    project: Project, statuses: Iterable[TranslationStatus], lowest: TranslationState
) -> Project:
    """The project without the translated chapters that are below a state."""
    publications = dict(project.publications)
    for status in statuses:
        below = frozenset(
            file for file, state in _states(status).items() if state.rank < lowest.rank
        )
        if below and status.slug in publications:
            publications[status.slug] = _without(publications[status.slug], status.language, below)
    return replace(project, publications=publications)


def _states(status: TranslationStatus) -> Mapping[str, TranslationState]:
    """The lowest state of each chapter or file of a translation of which account is kept."""
    files = by_file(status).items() if status.is_recorded else ()
    return {file: lowest_state(sections) for file, sections in files}


def _without(publication: Publication, tag: str, names: frozenset[str]) -> Publication:
    kept = tuple(one for one in publication.chapters[tag] if one.name not in names)
    others = {key: found for key, found in publication.chapters.items() if key != tag}
    return replace(publication, chapters={**others, **({tag: kept} if kept else {})})


def not_taken(
    statuses: Iterable[TranslationStatus], project: Project, lowest: TranslationState
) -> Iterator[Problem]:
    """lagging-translation: the chapters that readers of a translation get in the original."""
    for status in statuses:
        publication = project.publications.get(status.slug)
        states = _states(status)
        for chapter in publication.chapters[status.language] if publication else ():
            state = states.get(chapter.name, lowest)
            if state.rank < lowest.rank:
                message = said("lagging-translation.below", state=state, lowest=lowest)
                yield Problem("lagging-translation", Place(chapter.file), message)


def with_translations(
    documents: Iterable[Document], statuses: Sequence[TranslationStatus]
) -> tuple[Document, ...]:
    """The documents, each with how far its translation is."""
    known = {
        (status.slug, status.language): _translation(status)
        for status in statuses
        if status.is_recorded
    }
    return tuple(
        replace(one, translation=known.get((one.publication.slug, one.language)))
        for one in documents
    )


def _translation(status: TranslationStatus) -> Translation:
    chapters = tuple(_chapter(file, sections) for file, sections in by_file(status).items())
    return Translation(status.original, status.share, status.state, status.date, chapters)


def _chapter(name: str, sections: Sequence[SectionStatus]) -> ChapterTranslation:
    newer = (one.pair.translation for one in sections if one.freshness is Freshness.STALE)
    missing = (one.section.title for one in sections if one.freshness is Freshness.MISSING)
    return ChapterTranslation(
        name=name,
        state=lowest_state(sections),
        newer=tuple((one.key if one.has_id else "", one.title) for one in newer if one),
        missing=tuple(missing),
    )


def unapproved(documents: Iterable[Document], lowest: TranslationState) -> Iterator[Problem]:
    """unapproved-translation: what a print run does not take; a note if nothing is recorded."""
    for document in documents:
        publication, tag = document.publication, document.language
        if tag == publication.languages[0]:
            continue
        names = {"slug": publication.slug, "language": tag}
        place = Place(f"content/{publication.slug}/{RECORDS}/{tag}")
        if document.translation is None:
            message = said("lagging-translation.unrecorded", lowest=lowest, **names)
            yield Problem("lagging-translation", publication.source.place("title", tag), message)
        elif document.translation.state.rank < lowest.rank:
            state = document.translation.state
            message = said("unapproved-translation", state=state, lowest=lowest, **names)
            yield Problem("unapproved-translation", place, message)
