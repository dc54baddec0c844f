"""What the site generator needs to know beyond the pages: navigation, translations.

Written beside the staged pages as JSON, so that the runs of all languages read the same.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from indrumar.languages import Language
from indrumar.outputs.staged.brand_sheet import looks
from indrumar.outputs.staged.editions import edition_views
from indrumar.outputs.views.addresses import (
    CATALOGUE,
    GLOSSARY,
    HOME,
    SEARCH,
    chapter_page,
    landing_page,
)
from indrumar.outputs.views.facets import paged_values
from indrumar.outputs.views.library import Library
from indrumar.outputs.views.publication_view import view

# Their names begin with a dot, so that the site generator does not publish them: this index, what
# page heads contain for programs, and the texts as plain Markdown.
FILE = ".site.json"
HEADS = ".heads.json"
PLAIN = ".plain"
_FIELDS = ("publications", "translations", "bands", "looks", "synonyms")
Nav = list[Any]


@dataclass(frozen=True, slots=True)
class SiteIndex:
    """`publications`: language → navigation entries of all publications, in catalogue order.
    `translations`: page → the languages it really exists in. `bands`: language → publication → its
    funders' band (`indrumar.outputs.views.bands`). `looks`: what page heads use from the brand
    (`indrumar.outputs.staged.brand_sheet`). `synonyms`: language → terms of the glossary, each
    with what else it is called.
    """

    publications: Mapping[str, Nav]
    translations: Mapping[str, list[str]]
    bands: Mapping[str, Mapping[str, Mapping[str, Any]]]
    looks: Mapping[str, str]
    synonyms: Mapping[str, list[list[str]]]

    def synonyms_in(self, tag: str) -> Iterable[tuple[str, ...]]:
        """Groups of words that mean the same in a language."""
        return map(tuple, self.synonyms[tag])

    def titles(self, tag: str) -> Mapping[str, str]:
        """The title of each publication by its slug, in a language.

        Two with the same title are distinguished by the last part of their address.
        """
        entries = [found for entry in self.publications[tag] for found in entry.items()]
        often = Counter(title for title, _ in entries)
        slugs = ((title, pages[0].partition("/")[0]) for title, pages in entries)
        return {slug: f"{title} ({slug})" if often[title] > 1 else title for title, slug in slugs}

    def to_json(self) -> bytes:
        """The index as it is staged."""
        fields = {name: getattr(self, name) for name in _FIELDS}
        return json.dumps(fields, ensure_ascii=False, indent=1).encode()

    @classmethod
    def from_json(cls, text: bytes | str) -> SiteIndex:
        """The index as it was staged."""
        return cls(**json.loads(text))


@dataclass(frozen=True, slots=True)
class Translation:
    """A page as its language switch offers it in one language of the site.

    `here` marks the current language; `exists` is whether the page is really translated, `shown`
    whether it has a page at all, if only one with the original. `address` is the way to it, or to
    the language's home; `absolute` its full address.
    """

    tag: str
    name: str
    here: bool
    exists: bool
    shown: bool
    address: str
    absolute: str


def translations(
    index: SiteIndex, languages: Iterable[Language], site_url: str, here: str, stage: Path
) -> Callable[[str, str, str], list[Translation]]:
    """Gives, for a staged path, its web address, the way to the site's root, and the page in every
    language. `stage` is the folder of staged files.
    """

    def of_page(path: str, address: str, root: str) -> list[Translation]:
        found = []
        for language in languages:
            tag = language.tag
            shown = (stage / tag / path).is_file()
            found.append(
                Translation(
                    tag=tag,
                    name=language.name,
                    here=tag == here,
                    exists=tag in index.translations.get(path, []),
                    shown=shown,
                    address=f"{root}{tag}/{address if shown else ''}",
                    absolute=f"{site_url}{tag}/{address}",
                )
            )
        return found

    return of_page


def site_index(library: Library) -> SiteIndex:
    """The index of a site."""
    return SiteIndex(
        publications={tag: _publications(library, tag) for tag in library.settings.tags},
        translations=_translations(library),
        bands={
            tag: {slug: asdict(band) for slug, band in bands.items()}
            for tag, bands in library.bands.items()
        },
        looks=looks(library.project.brand),
        synonyms={tag: list(_synonyms(library, tag)) for tag in library.settings.tags},
    )


def _synonyms(library: Library, tag: str) -> Iterable[list[str]]:
    for term in library.project.glossary.values():
        others = (*term.synonyms.get(tag, ()), *term.avoid.get(tag, ()))
        if tag in term.term and others:
            yield [term.term[tag], *others]


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
        page: list(library.settings.tags) for page in (HOME, CATALOGUE, GLOSSARY, SEARCH)
    }
    for tag in library.settings.tags:
        for page in library.project.pages:
            if page.language == tag and tag not in pages.setdefault(page.path, []):
                pages[page.path].append(tag)
    pages |= {page: list(library.settings.tags) for page in _facet_pages(library)}
    for publication in library.publications:
        slug = publication.slug
        for edition in edition_views(publication):
            if edition.page:
                pages[edition.page] = list(library.languages_of(publication))
        pages[landing_page(slug)] = list(library.languages_of(publication))
        for shown in library.chapters(publication, library.settings.tags[0]):
            chapter = shown.chapter
            languages = library.languages_of(publication, chapter.name)
            pages[chapter_page(slug, chapter.slug)] = list(languages)
    return pages


def _facet_pages(library: Library) -> Iterable[str]:
    """The lists by subject, place and so on, which are the same in every language."""
    tag = library.settings.tags[0]
    views = tuple(view(library, publication, tag) for publication in library.publications)
    for values in paged_values(library, views, library.locales[tag]).values():
        yield from (value.page for value in values)


def with_publications(nav: Nav, publications: Nav, title: str) -> Nav:
    """A navigation in which the catalogue's entry has become a section of all publications.

    The section is called `title` if the entry has no name of its own. If no entry names the
    catalogue, the section comes at the end, as far as there are publications.
    """
    entries: Nav = []
    placed = False
    for entry in nav:
        name, target = next(iter(entry.items())) if isinstance(entry, dict) else (None, entry)
        if target == CATALOGUE and not placed:
            placed = True
            entries.append({name or title: [CATALOGUE, *publications]})
        else:
            entries.append(entry)
    if placed or not publications:
        return entries
    return [*entries, {title: [CATALOGUE, *publications]}]
