"""The facts about a publication, ready for the templates."""

from __future__ import annotations

from dataclasses import dataclass

from indrumar.languages import Text
from indrumar.metadata import Funding, Organisation, PublicationMetadata, Translation
from indrumar.model import Publication
from indrumar.outputs.views.addresses import landing_page
from indrumar.outputs.views.bands import PageBand
from indrumar.outputs.views.downloads import Download
from indrumar.outputs.views.library import Library, ShownChapter

COVER = "cover.png"


@dataclass(frozen=True, slots=True)
class PublicationView:
    """A publication as a reader of a language meets it.

    `foreign` is the language of its text if that is not the reader's; `cover` the staged path of
    its picture; `translation` how far it is, if it is a translation of which account is kept.
    """

    slug: str
    metadata: PublicationMetadata
    reader: str
    page: str
    languages: tuple[str, ...]
    foreign: str | None
    chapters: tuple[ShownChapter, ...]
    downloads: tuple[Download, ...]
    cover: str | None
    publisher: Organisation | None
    partners: tuple[Organisation, ...]
    implementer: Organisation | None
    funding: Funding | None
    band: PageBand | None
    translation: Translation | None = None

    @property
    def authors(self) -> tuple[Text | str, ...]:
        """Who wrote it, in the order the title page has them."""
        return tuple(c.name for c in self.metadata.contributors if c.role.value == "author")

    @property
    def text_language(self) -> str:
        """The language of the text that the reader sees."""
        return self.foreign or self.reader


def robots(metadata: PublicationMetadata) -> str | None:
    """What search engines are asked to do with the pages of a publication, if anything."""
    return "noindex" if metadata.specimen else None


def view(library: Library, publication: Publication, reader: str) -> PublicationView:
    """The view of a publication for the readers of a language."""
    metadata = publication.metadata
    organisations = library.project.organisations
    languages = library.languages_of(publication)
    original = library.original(publication)
    funding = library.project.funding.get(metadata.funding or "")
    project = metadata.project
    document = library.documents.get((publication.slug, reader))
    return PublicationView(
        slug=publication.slug,
        metadata=metadata,
        reader=reader,
        page=landing_page(publication.slug),
        languages=languages,
        foreign=original.language if original and reader not in languages else None,
        chapters=library.chapters(publication, reader),
        downloads=library.downloads_of(publication, reader),
        cover=f"{publication.slug}/{COVER}" if library.cover(publication, reader) else None,
        publisher=organisations.get(metadata.publisher),
        partners=tuple(organisations[key] for key in metadata.partners if key in organisations),
        implementer=organisations.get(project.implementer) if project else None,
        funding=funding,
        band=library.bands[reader].get(publication.slug),
        translation=document.translation if document else None,
    )
