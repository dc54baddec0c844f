"""All text for readers, in passages, with the place of each word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from indrumar.model import Chapter, Project, SitePage, Source, YamlPath
from indrumar.problems import Place, offset_in, place_in
from indrumar.project.prose import prose
from indrumar.project.texts import plain_texts_in, texts_in, written_for
from indrumar.reading.scalar import offset_in_scalar


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in one language. `locate` gives the place of the character at an offset."""

    language: str
    file: str
    text: str
    is_markdown: bool
    locate: Callable[[int], Place]

    def prose(self, *, links: bool = True) -> str:
        """The text that readers see, at the same offsets."""
        return prose(self.text, links=links) if self.is_markdown else self.text


def passages(project: Project) -> Iterator[Passage]:
    """The passages of a project: metadata, chapters, what publications share, pages."""
    for publication in project.publications.values():
        for value, source in written_for(project, publication):
            yield from _texts(value, source)
        for chapters in publication.chapters.values():
            for chapter in chapters:
                yield from _of_chapter(chapter)
    yield from _shared(project)
    for page in project.pages:
        yield _markdown(page)


def names(project: Project) -> Iterator[Passage]:
    """The texts of metadata that have no language: names of people, of papers, of contracts."""
    for publication in project.publications.values():
        yield from _plain(publication.metadata, publication.source)
    for name in ("organisations", "funding", "printshops"):
        file = f"content/_shared/{name}.yml"
        yield from _plain(getattr(project, name), project.sources.get(file, Source(file)))


def _plain(value: Any, source: Source) -> Iterator[Passage]:
    for path, words in plain_texts_in(value):
        yield _value("", words, source, path)


def _shared(project: Project) -> Iterator[Passage]:
    for name in ("organisations", "funding", "glossary", "subjects", "places"):
        file = f"content/_shared/{name}.yml"
        yield from _texts(getattr(project, name), project.sources.get(file, Source(file)))
    glossary = project.sources.get("content/_shared/glossary.yml", Source(""))
    for id, term in project.glossary.items():
        for tag, forms in term.forms.items():
            for index, form in enumerate(forms):
                yield _value(tag, form, glossary, (id, "forms", tag, index))


def _of_chapter(chapter: Chapter) -> Iterator[Passage]:
    yield _value(chapter.language, chapter.title, chapter.source, ("title",))
    yield _markdown(chapter)


def _markdown(text: Chapter | SitePage) -> Passage:
    return Passage(text.language, text.file, text.body, True, text.place)


def _texts(value: Any, source: Source) -> Iterator[Passage]:
    for path, text in texts_in(value):
        for tag, words in text.items():
            yield _value(tag, words, source, (*path, tag))


def _value(tag: str, words: str, source: Source, path: YamlPath) -> Passage:
    def locate(at: int) -> Place:
        start = source.place(*path)
        found = offset_in_scalar(source.text, offset_in(source.text, start), words, at)
        if found is None:
            return start
        return place_in(source.text, found, source.file)

    return Passage(tag, source.file, words, False, locate)
