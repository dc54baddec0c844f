"""Joins the pages with what programs read of them: makes the records and gives each its place.

Citations, feeds, lists and pictures are staged as files; the heads of pages as one file that
every language's run reads; plain Markdown in a folder from which a run puts it beside its pages,
because the site generator would take it for pages itself.
"""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import urljoin

from indrumar.inspect import Inspection
from indrumar.metadata import Status
from indrumar.model import Publication
from indrumar.outputs.machine_readable import (
    File,
    Record,
    Records,
    atom,
    chapter_head,
    chapter_markdown,
    citation_files,
    language_list,
    news_of,
    publication_head,
    publication_markdown,
    root_list,
    share_picture,
    site_head,
    site_picture,
)
from indrumar.outputs.staged.editions import edition_downloads
from indrumar.outputs.staged.site_index import HEADS, PLAIN
from indrumar.outputs.views.addresses import (
    FEED,
    HOME,
    PLAIN_LIST,
    chapter_page,
    edition_page,
    landing_page,
    web_address,
)
from indrumar.outputs.views.downloads import Download
from indrumar.outputs.views.library import Citations, Library
from indrumar.outputs.views.links import Links
from indrumar.settings import Settings
from indrumar.wording.citation import cite

PICTURE = "share.jpg"


@dataclass(frozen=True, slots=True)
class Described:
    """`citations` for the pages; `files` to be staged beside them: path → bytes."""

    citations: Citations
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class _Known:
    """Everything that records and their addresses are made from."""

    library: Library
    records: Records
    settings: Settings

    def record(self, publication: Publication, tag: str) -> Record:
        """The newest edition in a language, with its files."""
        downloads = self.library.downloads_of(publication, tag)
        record = self.records.record(publication, tag, self.files(downloads))
        pictured = self.library.cover(publication, tag) is not None
        return replace(record, picture=f"{record.address}{PICTURE}" if pictured else "")

    def files(self, downloads: Iterable[Download]) -> tuple[File, ...]:
        """Files for readers as files of records."""
        base = self.records.base
        return tuple(
            File(
                address=f"{base}{one.address}",
                media_type=mimetypes.guess_type(one.file)[0] or "application/octet-stream",
                language=one.language,
                size=one.size,
                pages=one.pages,
            )
            for one in downloads
        )

    def kept(self, publication: Publication, tag: str) -> Iterator[Record]:
        """Earlier editions that are kept, in a language they had."""
        downloads = edition_downloads(publication, self.library.downloads_of(publication, tag))
        current = publication.metadata.edition.number
        for kept in publication.kept:
            if kept.number < current and tag in kept.metadata.title:
                own = (one for one in downloads if one.edition == kept.number)
                files = self.files(own)
                yield self.records.kept(publication.slug, kept.metadata, tag, files)

    @property
    def truly(self) -> Iterator[tuple[Publication, str]]:
        """Each publication with each language of the site it exists in, the newest first.

        A specimen is left out: no program should take what it shows for a fact.
        """
        for tag in self.settings.tags:
            for publication in self.library.publications:
                exists = tag in self.records.languages_of(publication.slug)
                if exists and not publication.metadata.specimen:
                    yield publication, tag


def describe(
    inspection: Inspection, settings: Settings, downloads: Iterable[Download]
) -> Described:
    """What programs read of a site."""
    project, documents, locales = inspection.project, inspection.documents, inspection.locales
    library = Library.of(project, documents, locales, settings, downloads)
    known = _Known(library, Records.of(project, documents, locales, settings), settings)
    records = {(one.slug, tag): known.record(one, tag) for one, tag in known.truly}
    files = {
        **_plain_texts(known, records),
        **_pictures(known, records),
        **dict(_lists(known, records)),
        HEADS: json.dumps(_heads(known, records), ensure_ascii=False).encode(),
    }
    return Described(_citations(known, records), files)


def root_list_file(settings: Settings) -> Mapping[str, bytes]:
    """The list above the languages, by its path on the site."""
    base = settings.site_url.rstrip("/") + "/"
    lists = ((one.name, f"{base}{one.tag}/{PLAIN_LIST}") for one in settings.languages)
    name = next(iter(settings.site_name.values()))
    return {PLAIN_LIST: root_list(name, " · ".join(settings.site_name.values()), lists)}


_ByLanguage = Mapping[tuple[str, str], Record]


def _citations(known: _Known, records: _ByLanguage) -> Citations:
    found = {}
    for publication, tag in known.truly:
        record = records[publication.slug, tag]
        files = citation_files(record)
        found[tag, landing_page(record.slug)] = files
        found[tag, edition_page(record.slug, record.edition)] = files
        for kept in known.kept(publication, tag):
            found[tag, edition_page(kept.slug, kept.edition)] = citation_files(kept)
        for chapter in record.chapters:
            if chapter.language == tag:
                page = chapter_page(record.slug, chapter.slug)
                found[tag, page] = citation_files(record, chapter)
    return found


def _heads(known: _Known, records: _ByLanguage) -> Mapping[str, Mapping[str, str]]:
    """Reader's language → staged page → the contents of its head."""
    heads: dict[str, dict[str, str]] = {tag: {} for tag in known.settings.tags}
    for tag, own in heads.items():
        name = known.settings.site_name.get(tag, "")
        others = {other: known.records.page(other) for other in known.settings.tags if other != tag}
        home = known.records.page(tag)
        own[HOME] = site_head(name, home, tag, others)
        for publication in known.library.publications:
            text = _text_language(known, publication, tag)
            if text is None or publication.metadata.specimen:
                continue
            record = records[publication.slug, text]
            own[landing_page(record.slug)] = publication_head(record, name)
            for chapter in record.chapters:
                page = chapter_page(record.slug, chapter.slug)
                own[page] = chapter_head(record, chapter, name)
            for kept in known.kept(publication, text):
                page = edition_page(kept.slug, kept.edition)
                own[page] = publication_head(kept, name)
    return heads


def _text_language(known: _Known, publication: Publication, tag: str) -> str | None:
    languages = known.records.languages_of(publication.slug)
    original = known.library.original(publication)
    return tag if tag in languages else original.language if original else None


def _plain_texts(known: _Known, records: _ByLanguage) -> Mapping[str, bytes]:
    found = {}
    for (slug, tag), record in records.items():
        publication = known.library.project.publications[slug]
        locale = known.library.locales[tag]
        publisher = known.library.project.organisations.get(publication.metadata.publisher)
        name = publisher.name if publisher else None
        citation = str(cite(publication.metadata, name, locale, record.edition_address))
        text = publication_markdown(record, citation, locale)
        found[f"{PLAIN}/{tag}/{landing_page(slug)}"] = text
        links = Links(known.library, known.library.documents[slug, tag], tag)
        for chapter in record.chapters:
            page = chapter_page(slug, chapter.slug)
            if chapter.language == tag:
                absolute = partial(_absolute, links, page, known.records.page(tag))
                text = chapter_markdown(record, chapter, absolute)
                found[f"{PLAIN}/{tag}/{page}"] = text
    return found


def _absolute(links: Links, page: str, home: str, address: str) -> str:
    """The absolute address for one in composed HTML on a page."""
    return urljoin(f"{home}{web_address(page)}", links.resolve(page, address))


def _pictures(known: _Known, records: _ByLanguage) -> Mapping[str, bytes]:
    brand = known.library.project.brand
    found = {
        f"{tag}/{PICTURE}": site_picture(
            known.settings.site_name[tag],
            known.library.locales[tag]["site.catalogue.description"],
            brand,
        )
        for tag in known.settings.tags
    }
    for (slug, tag), record in records.items():
        cover = known.library.cover(known.library.project.publications[slug], tag)
        if cover is not None:
            picture = share_picture(record, cover, brand)
            found[f"{tag}/{slug}/{PICTURE}"] = picture
    return found


def _lists(known: _Known, records: _ByLanguage) -> Iterator[tuple[str, bytes]]:
    for tag in known.settings.tags:
        locale = known.library.locales[tag]
        name, about = known.settings.site_name[tag], locale["site.catalogue.description"]
        own = [
            records[one.slug, tag]
            for one in known.library.publications
            if (one.slug, tag) in records
        ]
        published = [one for one in own if one.status is not Status.DRAFT]
        publications = known.library.project.publications
        news = [item for one in published for item in news_of(publications[one.slug], one, locale)]
        yield f"{tag}/{FEED}", atom(name, about, known.records.base, tag, news)
        yield f"{tag}/{PLAIN_LIST}", language_list(name, about, published, locale)
