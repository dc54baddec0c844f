"""Which translations readers get: a target takes them from a state on, else the original."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from indrumar.composing.document import Document
from indrumar.messages import said
from indrumar.metadata import ChapterTranslation, Translation, TranslationState
from indrumar.model import Project, Publication
from indrumar.problems import Place, Problem
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


def is_below(document: Document, lowest: TranslationState) -> bool:
    """Whether a document is a translation that is known to be below a state."""
    return document.translation is not None and document.translation.state.rank < lowest.rank


def print_problems(
    documents: Iterable[Document], lowest: TranslationState, *, refused: bool
) -> Iterator[Problem]:
    """What a print run does not take: an error if it is `refused`, or a note that it is left out.

    Of a translation without records nobody knows its state; it is printed, with a note.
    """
    below = "unapproved-translation" if refused else "lagging-translation.not-printed"
    for document in documents:
        if is_below(document, lowest):
            yield _problem(document, below, lowest)
        elif _is_unrecorded(document):
            yield _problem(document, "lagging-translation.unrecorded", lowest)


def _is_unrecorded(document: Document) -> bool:
    is_original = document.language == document.publication.languages[0]
    return document.translation is None and not is_original


def _problem(document: Document, name: str, lowest: TranslationState) -> Problem:
    """A problem at the title in the document's language, which every translation has."""
    slug, tag = document.publication.slug, document.language
    state = document.translation.state if document.translation else TranslationState.DRAFT
    message = said(name, slug=slug, language=tag, state=state, lowest=lowest)
    return Problem(name.partition(".")[0], document.publication.source.place("title", tag), message)
