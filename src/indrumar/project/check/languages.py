"""Languages: every text in those of the site, and every chapter in those of its publication."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from indrumar.languages import Text
from indrumar.messages import said
from indrumar.model import Project, Publication, Source, YamlPath
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.project.check.names import funder_uses, uses
from indrumar.project.texts import texts_in, written

_SHARED = ("organisations", "funding", "glossary", "subjects", "places")
_BY_LANGUAGE = (("imprint", "cip"),)  # texts that need not exist in all languages


def unknown_languages(project: Project) -> Iterator[Problem]:
    """unknown-language: a chapter folder or a text in a language that the site does not have."""
    known = tuple(language.tag for language in project.languages)
    for publication in project.publications.values():
        for tag in publication.chapters:
            folder = publication.source.file.replace("publication.yml", tag)
            yield from _unknown(tag, known, Place(folder))
        for tag, place in _bare_tags(publication):
            yield from _unknown(tag, known, place)
    for _, value, source in written(project):
        yield from _unknown_in(value, source, known)
    for name, entries in _shared(project):
        yield from _unknown_in(entries, _source(project, name), known)
    for tag, place in _tags_of_forms(project):
        yield from _unknown(tag, known, place)


def _tags_of_forms(project: Project) -> Iterator[tuple[str, Place]]:
    """Languages for which the glossary has forms, synonyms or words to avoid."""
    source = _source(project, "glossary")
    for id, term in project.glossary.items():
        for key in ("forms", "synonyms", "avoid"):
            for tag in getattr(term, key):
                yield tag, source.key_place(id, key, tag)


def _bare_tags(publication: Publication) -> Iterator[tuple[str, Place]]:
    """Languages that a publication names without a text in them."""
    metadata, source = publication.metadata, publication.source
    for tag in metadata.isbn or {}:
        yield tag, source.key_place("isbn", tag)
    if prevailing := metadata.imprint.prevailing_language:
        yield prevailing, source.place("imprint", "prevailing_language")
    if isinstance(metadata.print.copies, dict):
        for tag in metadata.print.copies:
            yield tag, source.key_place("print", "copies", tag)


def _unknown_in(value: Any, source: Source, known: tuple[str, ...]) -> Iterator[Problem]:
    for path, text in texts_in(value):
        for tag in text:
            yield from _unknown(tag, known, source.key_place(*path, tag))


def _unknown(tag: str, known: tuple[str, ...], place: Place) -> Iterator[Problem]:
    if tag not in known:
        message = said("unknown-language.not-of-site", tag=tag, known=known)
        yield Problem("unknown-language", place, message, did_you_mean(tag, known))


def missing_languages(project: Project) -> Iterator[Problem]:
    """missing-language: a text that lacks a language in which chapters need it."""
    for publication, value, source in written(project):
        tags = _tags(project, publication)
        for path, text in texts_in(value):
            if path not in _BY_LANGUAGE:
                yield from _missing(text, tags, path, source)
    yield from _missing_in_shared(project)
    yield from _halves_of_terms(project)


def _missing_in_shared(project: Project) -> Iterator[Problem]:
    """What shared entries lack for the publications that show them."""
    needed: dict[tuple[str, str], set[str]] = {}
    for publication in project.publications.values():
        for use in _used(project, publication):
            needed.setdefault(use, set()).update(_tags(project, publication))
    for (register, name), wanted in sorted(needed.items()):
        entry = getattr(project, register).get(name)
        tags = tuple(tag for tag in _site_tags(project) if tag in wanted)
        for path, text in texts_in(entry, (name,)):
            if "override" in path:  # a contract gives its words in some languages only
                continue
            yield from _missing(text, tags, path, _source(project, register))


def _used(project: Project, publication: Publication) -> Iterator[tuple[str, str]]:
    """The entries of shared files that a publication shows to its readers."""
    for use in uses(publication.metadata):
        if use.register in _SHARED:
            yield use.register, use.name
        if use.register == "funding" and (funding := project.funding.get(use.name)):
            for funder in funder_uses(use.name, funding):
                yield funder.register, funder.name


def _halves_of_terms(project: Project) -> Iterator[Problem]:
    """A term needs its definition in each of its languages, and vice versa."""
    for id, term in project.glossary.items():
        tags = tuple(tag for tag in _site_tags(project) if tag in {*term.term, *term.definition})
        for key, text in (("term", term.term), ("definition", term.definition)):
            yield from _missing(text, tags, (id, key), _source(project, "glossary"))


def _missing(
    text: Text, tags: tuple[str, ...], path: YamlPath, source: Source
) -> Iterator[Problem]:
    name = ".".join(part for part in path if isinstance(part, str))
    for tag in tags:
        if tag not in text:
            message = said("missing-language", key=name, tag=tag)
            yield Problem("missing-language", source.key_place(*path), message)


def missing_counterparts(project: Project) -> Iterator[Problem]:
    """missing-counterpart: a chapter that its publication has in some languages only."""
    for publication in project.publications.values():
        for chapters in publication.chapters.values():
            for chapter in chapters:
                for other in publication.languages:
                    counterpart = f"content/{publication.slug}/{other}/{chapter.name}.md"
                    if counterpart not in project.sources:
                        message = said("missing-counterpart", tag=other, file=counterpart)
                        yield Problem("missing-counterpart", Place(chapter.file), message)


def _tags(project: Project, publication: Publication) -> tuple[str, ...]:
    """The languages of a publication that the site has."""
    return tuple(tag for tag in _site_tags(project) if tag in publication.chapters)


def _site_tags(project: Project) -> tuple[str, ...]:
    return tuple(language.tag for language in project.languages)


def _shared(project: Project) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name in _SHARED:
        yield name, getattr(project, name)


def _source(project: Project, name: str) -> Source:
    file = f"content/_shared/{name}.yml"
    return project.sources.get(file, Source(file))
