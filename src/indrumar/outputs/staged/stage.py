"""Stages the whole site: every file the site generator needs, as bytes by path."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from indrumar.composing.document import Document
from indrumar.languages import Locale
from indrumar.model import Absent, Project
from indrumar.outputs.staged.brand_sheet import brand_files
from indrumar.outputs.staged.catalogue_pages import catalogue_page, facet_pages
from indrumar.outputs.staged.editions import pages_of_editions
from indrumar.outputs.staged.glossary_page import glossary_page
from indrumar.outputs.staged.home_page import home_page, with_lists
from indrumar.outputs.staged.publication_pages import publication_pages
from indrumar.outputs.staged.redirects import redirects
from indrumar.outputs.staged.search_page import search_page
from indrumar.outputs.staged.site_index import FILE, site_index
from indrumar.outputs.staged.statement import with_statement
from indrumar.outputs.staged.untranslated import foreign_page
from indrumar.outputs.staged.withheld_pages import absent_pages
from indrumar.outputs.views.addresses import (
    CATALOGUE,
    GLOSSARY,
    HOME,
    SEARCH,
    media_file,
)
from indrumar.outputs.views.bands import logo_files
from indrumar.outputs.views.downloads import Download
from indrumar.outputs.views.library import Citations, Library
from indrumar.outputs.views.publication_view import PublicationView, view
from indrumar.pictures.publishing import published
from indrumar.resource import Resource, composed
from indrumar.settings import Settings

_MEDIA = re.compile(r'(?:href|src)="(media:[^"]+)"')


def stage(
    project: Project,
    documents: Iterable[Document],
    locales: Mapping[str, Locale],
    settings: Settings,
    downloads: Iterable[Download] = (),
    *,
    docs: Mapping[str, bytes],
    media: Callable[[str], bytes],
    citations: Citations | None = None,
    absent: Absent | None = None,
) -> Mapping[str, bytes]:
    """The staged site: paths below the stage folder (`<language>/…`) → bytes.

    `docs` has the hand-written files by path below `docs/`; `media` reads a file by its path below
    `content/`. PDFs are not staged: they go to `Download.address` below the site's root. What is
    `absent` keeps its addresses.
    """
    library = Library.of(project, documents, locales, settings, downloads, citations)
    staged = {FILE: site_index(library).to_json()}
    for (tag, page), files in library.citations.items():
        folder = posixpath.dirname(page)
        staged |= {f"{tag}/{folder}/{file.name}": file.text.encode() for file in files}
    for tag in settings.tags:
        for path, content in _language(library, tag, docs, media):
            staged[f"{tag}/{path}"] = content
        for path, content in absent_pages(library, absent or Absent(), library.locales[tag]):
            staged[f"{tag}/{path}"] = content
    return staged


def _language(
    library: Library,
    tag: str,
    docs: Mapping[str, bytes],
    media: Callable[[str], bytes],
) -> Iterator[tuple[str, bytes]]:
    locale = library.locales[tag]
    views = tuple(view(library, publication, tag) for publication in library.publications)
    yield HOME, home_page(library, locale)
    yield from _hand_written(library, locale, docs)
    yield CATALOGUE, catalogue_page(library, views, locale)
    yield from facet_pages(library, views, locale)
    yield GLOSSARY, glossary_page(library, views, locale)
    yield SEARCH, search_page(locale)
    for shown in views:
        pages = dict(publication_pages(library, shown)) | dict(pages_of_editions(library, shown))
        yield from pages.items()
        yield from redirects(library, shown, pages)
        if shown.cover is not None:
            cover = library.cover(library.project.publications[shown.slug], tag)
            yield shown.cover, cover or b""
    yield from brand_files(library.project.brand, lambda file: media(f"_shared/{file}"))
    for file in sorted(_media(views)):
        yield media_file(file), media(file.path)
    for path, logo in logo_files(library.bands[tag].values(), library.project).items():
        yield path, media(logo.path) if isinstance(logo, Resource) else logo


def _hand_written(
    library: Library, locale: Locale, docs: Mapping[str, bytes]
) -> Iterator[tuple[str, bytes]]:
    """The hand-written files of a language; those without a language belong to all.

    A file missing in a language comes from another: a page in its original, marked as such.
    """
    languages = (locale.tag, *(tag for tag in library.settings.tags if tag != locale.tag))
    yielded: set[str] = set()
    for tag in languages:
        for path, content in docs.items():
            folder, _, rest = path.partition("/")
            if folder != tag or rest in yielded:
                continue
            yielded.add(rest)
            own = tag == locale.tag
            text = with_lists(content, library, locale) if rest == HOME else content
            text = with_statement(text, rest, library, library.locales[tag])
            yield rest, text if own or not rest.endswith(".md") else foreign_page(text, tag)
    for path, content in docs.items():
        if path.partition("/")[0] not in library.settings.tags:
            yield path, content


def _media(views: Iterable[PublicationView]) -> set[Resource]:
    """The files of `content/` that the pages show."""
    found: set[Resource] = set()
    for shown in views:
        for chapter in shown.chapters:
            found.update(map(Resource.at, _MEDIA.findall(chapter.chapter.html)))
    return found


def hand_written(docs: Path, names: Iterable[str]) -> Mapping[str, bytes]:
    """The files of the folder `docs`, read from disk, as they are published."""
    return {composed(name): _as_published(name, (docs / name).read_bytes()) for name in names}


def _as_published(path: str, content: bytes) -> bytes:
    """Pages with composed letters, by which their links name files; pictures without metadata."""
    if not path.endswith(".md"):
        return published(content)
    try:
        return composed(content.decode("utf-8")).encode()
    except UnicodeDecodeError:
        return content
