"""Everything the pages are made from, and what of it a reader of a language sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from indrumar.composing.document import ComposedChapter, Document
from indrumar.languages import Locale, Text
from indrumar.metadata import ChapterTranslation
from indrumar.model import Project, Publication
from indrumar.outputs.views.bands import PageBand, page_bands
from indrumar.outputs.views.catalogue_order import newest_first
from indrumar.outputs.views.downloads import Download
from indrumar.settings import Settings
from indrumar.wording.citation import CitationFile

# Language and staged path of a page → the citation files beside it.
Citations = Mapping[tuple[str, str], tuple[CitationFile, ...]]


@dataclass(frozen=True, slots=True)
class ShownChapter:
    """A chapter as a reader of `reader` sees it, and the document it is taken from."""

    chapter: ComposedChapter
    document: Document
    reader: str

    @property
    def foreign(self) -> str | None:
        """The language of the text if it is not the reader's."""
        return None if self.chapter.language == self.reader else self.chapter.language

    @property
    def translation(self) -> ChapterTranslation | None:
        """How far its translation is, if it is one of which account is kept."""
        found = self.document.translation
        return None if found is None or self.foreign else found.of(self.chapter.name)


@dataclass(frozen=True, slots=True)
class Library:
    """A checked project with its composed documents, by publication and language.

    Of the audiences of a publication the documents are those of the one the website shows.
    `bands` are those of funders: reader's language → publication → band.
    """

    project: Project
    documents: Mapping[tuple[str, str], Document]
    locales: Mapping[str, Locale]
    settings: Settings
    downloads: tuple[Download, ...]
    bands: Mapping[str, Mapping[str, PageBand]]
    citations: Citations = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        project: Project,
        documents: Iterable[Document],
        locales: Mapping[str, Locale],
        settings: Settings,
        downloads: Iterable[Download],
        citations: Citations | None = None,
    ) -> Library:
        """The library of a project."""
        shown = {
            (document.publication.slug, document.language): document
            for document in documents
            if document.audience is document.publication.audience
        }
        bands = {
            tag: page_bands(project, locale, settings.funding) for tag, locale in locales.items()
        }
        return cls(project, shown, locales, settings, tuple(downloads), bands, citations or {})

    @property
    def publications(self) -> tuple[Publication, ...]:
        """The publications in the order of the catalogue."""
        return newest_first(self.project.publications.values())

    def original(self, publication: Publication) -> Document | None:
        """The document in the language the publication was written in."""
        found = (self.documents.get((publication.slug, tag)) for tag in publication.languages)
        return next((document for document in found if document is not None), None)

    def chapters(self, publication: Publication, reader: str) -> tuple[ShownChapter, ...]:
        """All chapters in reading order, each in the reader's language or in the original."""
        own = self.documents.get((publication.slug, reader))
        document = own or self.original(publication)
        if document is None:
            return ()
        return tuple(ShownChapter(chapter, document, reader) for chapter in document.chapters)

    def languages_of(self, publication: Publication, chapter: str | None = None) -> tuple[str, ...]:
        """The languages of the site in which a publication, or a chapter of it, truly exists."""
        return tuple(
            tag
            for tag in self.settings.tags
            if (document := self.documents.get((publication.slug, tag))) is not None
            and (chapter is None or _has(document, chapter))
        )

    def downloads_of(self, publication: Publication, reader: str) -> tuple[Download, ...]:
        """The files of a publication, those in the reader's language first."""
        own = [found for found in self.downloads if found.publication == publication.slug]
        return tuple(sorted(own, key=lambda found: found.language != reader))

    def successor(self, publication: Publication) -> tuple[str, Text] | None:
        """The slug and the title of the publication that takes this one's place."""
        slug = publication.metadata.superseded_by
        found = self.project.publications.get(slug) if slug else None
        return (found.slug, found.metadata.title) if found else None

    def citation_files(self, language: str, page: str) -> tuple[CitationFile, ...]:
        """The citations beside a page in the language of its text."""
        return self.citations.get((language, page), ())

    def cover(self, publication: Publication, reader: str) -> bytes | None:
        """The picture of the cover, in the reader's language if there is one."""
        found = (download.cover for download in self.downloads_of(publication, reader))
        return next((cover for cover in found if cover is not None), None)


def _has(document: Document, chapter: str) -> bool:
    """Whether a chapter is in the language of its document."""
    return any(
        found.name == chapter and found.language == document.language for found in document.chapters
    )
