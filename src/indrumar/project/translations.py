"""What exists in which language, for those who translate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from indrumar.model import Project, Publication


@dataclass(frozen=True, slots=True)
class ChapterTranslations:
    """A chapter by its name: its title in each language it is in, and the languages it lacks."""

    name: str
    titles: Mapping[str, str]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublicationTranslations:
    """A publication's chapters in reading order, and the site's languages it has no chapter in."""

    slug: str
    chapters: tuple[ChapterTranslations, ...]
    untranslated: tuple[str, ...]


def translations(project: Project) -> tuple[PublicationTranslations, ...]:
    """What exists in which language, a publication at a time.

    A chapter lacks the languages that its publication has. A language without any text is reported
    once, for the publication.
    """
    tags = tuple(language.tag for language in project.languages)
    return tuple(
        PublicationTranslations(
            publication.slug,
            _chapters(publication),
            tuple(tag for tag in tags if tag not in publication.chapters),
        )
        for publication in project.publications.values()
    )


def _chapters(publication: Publication) -> tuple[ChapterTranslations, ...]:
    titles: dict[tuple[int, str], dict[str, str]] = {}
    for tag in publication.languages:
        for chapter in publication.chapters[tag]:
            titles.setdefault((chapter.number, chapter.name), {})[tag] = chapter.title
    return tuple(
        ChapterTranslations(
            name, found, tuple(tag for tag in publication.languages if tag not in found)
        )
        for (_, name), found in sorted(titles.items())
    )
