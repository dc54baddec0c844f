"""What the site generator has to know beyond the pages: navigation, translations, ids.

Written beside the staged pages as JSON, so that the runs of all languages read the same.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from indrumar.outputs.pages.addresses import (
    CATALOGUE,
    GLOSSARY,
    HOME,
    chapter_page,
    landing_page,
)
from indrumar.outputs.pages.library import Library
from indrumar.outputs.pages.outline import ids_in_order, outline

# Begins with a dot, so that the site generator does not publish it.
FILE = ".site.json"
Nav = list[Any]


@dataclass(frozen=True, slots=True)
class SiteIndex:
    """`publications`: language → navigation entries of all publications, in catalogue order.
    `translations`: page → the languages it truly exists in. `ids`: page → language → the ids
    of its headings in reading order, where they differ between languages.
    """

    publications: Mapping[str, Nav]
    translations: Mapping[str, list[str]]
    ids: Mapping[str, Mapping[str, list[str]]]

    def to_json(self) -> bytes:
        """The index as it is staged."""
        fields = {name: getattr(self, name) for name in ("publications", "translations", "ids")}
        return json.dumps(fields, ensure_ascii=False, indent=1).encode()

    @classmethod
    def from_json(cls, text: bytes | str) -> SiteIndex:
        """The index as it was staged."""
        return cls(**json.loads(text))


def site_index(library: Library) -> SiteIndex:
    """The index of a site."""
    return SiteIndex(
        publications={tag: _publications(library, tag) for tag in library.settings.tags},
        translations=_translations(library),
        ids=_ids(library),
    )


def _publications(library: Library, tag: str) -> Nav:
    return [
        {
            publication.metadata.title.into(tag): [
                landing_page(publication.slug),
                *(
                    chapter_page(publication.slug, shown.chapter.slug)
                    for shown in library.chapters(publication, tag)
                ),
            ]
        }
        for publication in library.publications
    ]


def _translations(library: Library) -> dict[str, list[str]]:
    pages: dict[str, list[str]] = {
        page: list(library.settings.tags) for page in (HOME, CATALOGUE, GLOSSARY)
    }
    for tag in library.settings.tags:
        for page in library.project.pages:
            if page.language == tag and tag not in pages.setdefault(page.path, []):
                pages[page.path].append(tag)
    for publication in library.publications:
        slug = publication.slug
        pages[landing_page(slug)] = list(library.languages_of(publication))
        for shown in library.chapters(publication, library.settings.tags[0]):
            chapter = shown.chapter
            languages = library.languages_of(publication, chapter.name)
            pages[chapter_page(slug, chapter.slug)] = list(languages)
    return pages


def _ids(library: Library) -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    for (slug, tag), document in library.documents.items():
        for chapter in document.chapters:
            ids = list(ids_in_order(outline(chapter.html).headings))
            found.setdefault(chapter_page(slug, chapter.slug), {})[tag] = ids
    return {
        page: by_tag
        for page, by_tag in found.items()
        if len({tuple(ids) for ids in by_tag.values()}) > 1
    }


def with_publications(nav: Nav, publications: Nav) -> Nav:
    """A navigation in which the catalogue's entry has become a section of all publications.

    Where it names no catalogue, the section comes at its end.
    """
    entries: Nav = []
    placed = False
    for entry in nav:
        title, target = next(iter(entry.items())) if isinstance(entry, dict) else (None, entry)
        if target == CATALOGUE and not placed:
            placed = True
            entries.append({title or "": [CATALOGUE, *publications]})
        else:
            entries.append(entry)
    return entries if placed else [*entries, CATALOGUE, *publications]
