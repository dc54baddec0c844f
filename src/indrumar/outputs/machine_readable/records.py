"""Makes the records of a project from its metadata and composed documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from indrumar.composing.document import Document
from indrumar.languages import Locale, Text
from indrumar.metadata import PublicationMetadata
from indrumar.model import Project, Publication
from indrumar.outputs.machine_readable.record import (
    ChapterRecord,
    Creator,
    File,
    Record,
    Translation,
    creator,
)
from indrumar.settings import Settings
from indrumar.wording.licences import licence


@dataclass(frozen=True, slots=True)
class Records:
    """Makes records on request. `documents` are those the website shows, by slug and language."""

    project: Project
    documents: Mapping[tuple[str, str], Document]
    locales: Mapping[str, Locale]
    settings: Settings

    @classmethod
    def of(
        cls,
        project: Project,
        documents: Iterable[Document],
        locales: Mapping[str, Locale],
        settings: Settings,
    ) -> Records:
        """Of the audiences of a publication, those of the one the website shows."""
        shown = {
            (one.publication.slug, one.language): one
            for one in documents
            if one.audience is one.publication.audience
        }
        return cls(project, shown, locales, settings)

    @property
    def base(self) -> str:
        """The address of the root of the site."""
        return self.settings.site_url.rstrip("/") + "/"

    def page(self, tag: str, path: str = "") -> str:
        """The absolute address of a page in a language."""
        return f"{self.base}{tag}/{path}"

    def languages_of(self, slug: str) -> tuple[str, ...]:
        """The languages of the site in which a publication really exists."""
        return tuple(tag for tag in self.settings.tags if (slug, tag) in self.documents)

    def record(self, publication: Publication, tag: str, files: Iterable[File] = ()) -> Record:
        """The newest edition of a publication in a language that it exists in."""
        own = self._record(publication.slug, publication.metadata, tag, tuple(files))
        return replace(
            own,
            translations=self._translations(publication, tag),
            chapters=self._chapters(publication, tag),
        )

    def kept(
        self, slug: str, metadata: PublicationMetadata, tag: str, files: Iterable[File] = ()
    ) -> Record:
        """An earlier edition, as its own metadata describe it."""
        return self._record(slug, metadata, tag, tuple(files))

    def _record(
        self, slug: str, metadata: PublicationMetadata, tag: str, files: tuple[File, ...]
    ) -> Record:
        locale, project = self.locales[tag], self.project
        publisher = project.organisations.get(metadata.publisher)
        edition = metadata.edition.number
        return Record(
            slug=slug,
            language=tag,
            original=next(iter(metadata.title)),
            kind=metadata.kind,
            kind_name=locale.words.get(f"book.kind.{metadata.kind}", metadata.kind),
            title=metadata.title.into(tag),
            subtitle=metadata.subtitle.into(tag) if metadata.subtitle else "",
            summary=metadata.summary.into(tag),
            status=metadata.status,
            creators=tuple(self._creators(metadata, tag)),
            publisher=publisher.name.into(tag) if publisher else "",
            publisher_address=publisher.website or "" if publisher else "",
            edition=edition,
            edition_name=locale["book.edition"].format(number=edition),
            date=metadata.edition.date,
            isbns=tuple(metadata.isbns(tag).values()),
            licence=licence(metadata.licence, locale).address,
            subjects=tuple(_label(project.subjects, key, tag) for key in metadata.subjects),
            places=tuple((key, _label(project.places, key, tag)) for key in metadata.places),
            funders=tuple(self._funders(metadata, tag)),
            address=self.page(tag, f"{slug}/"),
            edition_address=self.page(tag, f"{slug}/ed-{edition}/"),
            files=files,
        )

    def _creators(self, metadata: PublicationMetadata, tag: str) -> Iterator[Creator]:
        bodies = {name for one in self.project.organisations.values() for name in one.name.values()}
        for one in metadata.contributors:
            # Names of persons are the same in every language; one given per language is a body's.
            body = isinstance(one.name, Text) or one.name in bodies
            name = one.name.into(tag) if isinstance(one.name, Text) else one.name
            yield creator(name, one.role.value, body=body)

    def _funders(self, metadata: PublicationMetadata, tag: str) -> Iterator[str]:
        funding = self.project.funding.get(metadata.funding or "")
        for funder in funding.funders if funding else ():
            if funder.role.value in ("funded", "cofunded"):
                organisation = self.project.organisations.get(funder.organisation)
                if organisation:
                    yield organisation.name.into(tag)

    def _translations(self, publication: Publication, tag: str) -> tuple[Translation, ...]:
        slug, title = publication.slug, publication.metadata.title
        return tuple(
            Translation(other, self.page(other, f"{slug}/"), title.into(other))
            for other in self.languages_of(slug)
            if other != tag
        )

    def _chapters(self, publication: Publication, tag: str) -> tuple[ChapterRecord, ...]:
        slug = publication.slug
        document = self.documents[slug, tag]
        return tuple(
            ChapterRecord(
                slug=chapter.slug,
                number=chapter.heading.number,
                title=chapter.heading.title,
                language=chapter.language,
                address=self.page(chapter.language, f"{slug}/{chapter.slug}/"),
                position=position,
                html=chapter.html,
            )
            for position, chapter in enumerate(document.chapters, start=1)
        )


def _label(texts: Mapping[str, Text], key: str, tag: str) -> str:
    return texts[key].into(tag) if key in texts else key
