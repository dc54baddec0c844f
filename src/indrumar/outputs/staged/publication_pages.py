"""The pages of a publication: its own page, and one for each chapter."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from indrumar.languages import Locale
from indrumar.outputs.staged.editions import citation_of, edition_views
from indrumar.outputs.staged.front_matter import Meta, staged_page
from indrumar.outputs.staged.web_text import web_text
from indrumar.outputs.views import facets
from indrumar.outputs.views.addresses import chapter_page, facet_page, readdress, relative
from indrumar.outputs.views.bands import band_html
from indrumar.outputs.views.library import Library, ShownChapter
from indrumar.outputs.views.links import Links
from indrumar.outputs.views.publication_view import PublicationView, robots
from indrumar.outputs.views.render import render
from indrumar.wording.citation import cite
from indrumar.wording.dates import day
from indrumar.wording.languages import prevails

_TERM = re.compile(r'<a\b(?=[^>]*\bclass="term")[^>]*\bhref="#term-([^"]+)"')
_TABLE = re.compile(r'(<div\b[^>]*\bclass="table\b[^"]*"[^>]*>\s*<table)(?=[\s>])(?![^>]*\bclass=)')


def publication_pages(library: Library, shown: PublicationView) -> Iterator[tuple[str, bytes]]:
    """The staged pages of a publication for the readers of a language: path → bytes."""
    yield shown.page, _landing(library, shown)
    for number, chapter in enumerate(shown.chapters):
        page = chapter_page(shown.slug, chapter.chapter.slug)
        yield page, _chapter(library, shown, chapter, page, number)


def _landing(library: Library, shown: PublicationView) -> bytes:
    locale = library.locales[shown.reader]
    metadata = shown.metadata
    body = render(
        "landing.html",
        shown.page,
        locale,
        shown=shown,
        labels=_labels(library, shown, locale),
        citation=citation_of(library, shown, metadata),
        files=library.citation_files(shown.text_language, shown.page),
        folder=citation_folder(shown.page, shown.text_language, shown.reader),
        editions=edition_views(library.project.publications[shown.slug]),
        facet_page=facet_page,
        prevails=prevails(metadata, shown.text_language, locale),
        band=band_html(shown.band, shown.page, locale) if shown.band else "",
        chapter_page=chapter_page,
        successor=library.successor(library.project.publications[shown.slug]),
    )
    meta = {
        "title": metadata.title.into(shown.reader),
        "description": metadata.summary.into(shown.reader),
        "template": "publication.html",
        "publication": shown.slug,
        "role": "landing",
        "robots": robots(metadata),
        "original": shown.foreign,
        "title_language": _foreign(metadata.title.language_for(shown.reader), shown.reader),
        "printed": _printed(shown, locale),
    }
    return staged_page(meta, body)


def _chapter(
    library: Library, shown: PublicationView, chapter: ShownChapter, page: str, index: int
) -> bytes:
    language = chapter.chapter.language
    body = render(
        "chapter.html",
        page,
        library.locales[shown.reader],
        shown=shown,
        foreign=chapter.foreign,
        translation=chapter.translation,
        original=_original(chapter, page),
        content=Markup(_web_html(library, chapter, page)),
        first=index == 0,
        citation=_chapter_citation(library, shown, chapter, page),
        files=library.citation_files(language, page),
        folder=citation_folder(page, language, shown.reader),
        successor=library.successor(library.project.publications[shown.slug]),
        chapter_page=chapter_page,
    )
    return staged_page(_chapter_meta(library, shown, chapter), body)


def _chapter_meta(library: Library, shown: PublicationView, chapter: ShownChapter) -> Meta:
    heading = chapter.chapter.heading
    number = f"{heading.number}. " if heading.number else ""
    publication_title = shown.metadata.title.into(chapter.chapter.language)
    return {
        "title": heading.title,
        "description": f"{publication_title}: {number}{heading.title}",
        "template": "chapter.html",
        "publication": shown.slug,
        "publication_title": publication_title,
        "role": "chapter",
        "robots": robots(shown.metadata),
        "number": heading.number,
        "original": chapter.foreign,
        "title_language": chapter.foreign,
        "printed": _printed(shown, library.locales[shown.reader]),
        # Search finds the publication's own page, not text in another language.
        "search": {"exclude": True} if chapter.foreign else None,
    }


def _original(chapter: ShownChapter, page: str) -> str:
    """The staged path of the same page in the language that a chapter was translated from."""
    translation = chapter.document.translation
    return f"../{translation.original}/{page}" if translation else ""


def _web_html(library: Library, chapter: ShownChapter, page: str) -> str:
    """The composed HTML of a chapter with web addresses and its terms' definitions."""
    links = Links(library, chapter.document, chapter.reader)
    definitions = {entry.id: entry.definition for entry in chapter.document.glossary}
    locale = library.locales.get(chapter.chapter.language, library.locales[chapter.reader])
    anchored = web_text(chapter.chapter.html, locale)
    marked = _TERM.sub(lambda match: _defined(match, definitions), anchored)
    # A class keeps the theme's script from wrapping what our own box already scrolls.
    classed = _TABLE.sub(r'\1 class="data"', marked)
    return readdress(classed, lambda address: links.resolve(page, address))


def _defined(match: re.Match[str], definitions: Mapping[str, str]) -> str:
    definition = definitions.get(html.unescape(match[1]))
    if definition is None:
        return match[0]
    return f'{match[0]} data-definition="{html.escape(definition, quote=True)}"'


def _labels(library: Library, shown: PublicationView, locale: Locale) -> Mapping[str, object]:
    """The values of the publication with their words: filter → (value, label) pairs."""
    return {
        name: [(value, facets.label(library, name, value, locale)) for value in found]
        for name, found in facets.values(shown).items()
    }


def citation_folder(page: str, language: str, reader: str) -> str:
    """The way from a page to the folder of the same page in the language of its text."""
    return relative(page, page if language == reader else f"../{language}/{page}")


def _chapter_citation(
    library: Library, shown: PublicationView, chapter: ShownChapter, page: str
) -> str:
    if shown.metadata.specimen:
        return ""
    tag = chapter.chapter.language
    site = library.settings.site_url.rstrip("/")
    address = f"{site}/{tag}/{page.removesuffix('index.md')}"
    publisher = shown.publisher.name if shown.publisher else None
    title = chapter.chapter.heading.title
    locale = library.locales.get(tag, library.locales[shown.reader])
    return str(cite(shown.metadata, publisher, locale, address, chapter=title))


def _printed(shown: PublicationView, locale: Locale) -> str:
    """What a page that is printed from a browser says of its publication."""
    metadata = shown.metadata
    edition = locale["book.edition-date"].format(
        number=metadata.edition.number, date=day(metadata.edition.date, locale)
    )
    return f"{metadata.title.into(shown.reader)}. {edition}"


def _foreign(language: str, reader: str) -> str | None:
    return None if language == reader else language
