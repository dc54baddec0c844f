"""The editions of a publication: each has a page of its own, whose address never changes.

`/ro/ghid/` is the newest text. `/ro/ghid/ed-2/` describes the second edition and offers its files;
it exists from the first day of that edition, and stays when the third comes.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from indrumar.languages import Locale, Text
from indrumar.metadata import PublicationMetadata
from indrumar.model import KeptEdition, Publication
from indrumar.outputs.staged.front_matter import staged_page
from indrumar.outputs.views.addresses import edition_page, landing_page, relative
from indrumar.outputs.views.downloads import Download
from indrumar.outputs.views.library import Library
from indrumar.outputs.views.publication_view import PublicationView, robots
from indrumar.outputs.views.render import render
from indrumar.wording.citation import cite


@dataclass(frozen=True, slots=True)
class EditionView:
    """An edition with its page, if it has one; `changes` is what was new in it."""

    number: int
    date: datetime.date
    changes: Text | None
    page: str | None


def edition_downloads(
    publication: Publication, downloads: Iterable[Download]
) -> tuple[Download, ...]:
    """The files of all editions under names that last, those of the newest first.

    `downloads` are those of the text as it is now. If the current edition is kept, its files are
    the kept ones: what has been cited does not change.
    """
    current = publication.metadata.edition.number
    kept = {one.number: one for one in publication.kept}
    newest = kept.get(current)
    own = (one for one in downloads if one.publication == publication.slug)
    found = (
        downloads_of_kept(publication, newest)
        if newest
        else tuple(lasting(publication, one) for one in own)
    )
    for number in sorted((number for number in kept if number < current), reverse=True):
        found += downloads_of_kept(publication, kept[number])
    return found


def lasting(publication: Publication, download: Download) -> Download:
    """A file of the text as it is now, as a file of its edition."""
    slug, number = publication.slug, publication.metadata.edition.number
    return replace(
        download, file=f"{slug}-ed-{number}{download.file.removeprefix(slug)}", edition=number
    )


def downloads_of_kept(publication: Publication, edition: KeptEdition) -> tuple[Download, ...]:
    """The files of a kept edition, in the order of the edition's own."""
    return tuple(
        Download(
            publication=publication.slug,
            language=file.language,
            audience=file.audience,
            file=file.name,
            size=file.size,
            edition=edition.number,
        )
        for file in edition.files
    )


def edition_views(publication: Publication) -> tuple[EditionView, ...]:
    """All known editions, the newest first: from the history, and those that are kept."""
    metadata = publication.metadata
    dates = {one.number: one.metadata.edition.date for one in publication.kept}
    paged = {*dates, metadata.edition.number}
    dates[metadata.edition.number] = metadata.edition.date
    dates |= {past.number: past.date for past in metadata.history}
    changes = {past.number: past.changes for past in metadata.history}
    return tuple(
        EditionView(
            number,
            dates[number],
            changes.get(number),
            edition_page(publication.slug, number) if number in paged else None,
        )
        for number in sorted(dates, reverse=True)
    )


def pages_of_editions(library: Library, shown: PublicationView) -> Iterable[tuple[str, bytes]]:
    """The pages of the current edition and of those that are kept: path → bytes."""
    publication = library.project.publications[shown.slug]
    current = publication.metadata.edition.number
    yield edition_page(shown.slug, current), _page(library, shown, publication.metadata)
    for kept in publication.kept:
        if kept.number < current:
            yield edition_page(shown.slug, kept.number), _page(library, shown, kept.metadata)


def _page(library: Library, shown: PublicationView, metadata: PublicationMetadata) -> bytes:
    locale = library.locales[shown.reader]
    text = _text_language(library, shown, metadata)
    edition = locale["book.edition"].format(number=metadata.edition.number)
    title = f"{metadata.title.into(shown.reader)}, {edition}"
    is_newest = metadata.edition.number == shown.metadata.edition.number
    meta = {
        "title": title,
        "description": f"{title}, {metadata.edition.date.year}",
        "template": "publication.html",
        "publication": shown.slug,
        "role": "edition",
        "original": shown.foreign,
        "title_language": text if text != shown.reader else None,
        "robots": robots(metadata),
        # While it is the newest, search engines should show the publication's own page.
        "canonical": landing_page(shown.slug).removesuffix("index.md") if is_newest else None,
        "search": {"exclude": True},
    }
    return staged_page(meta, _body(library, shown, metadata, is_newest=is_newest))


def _body(
    library: Library, shown: PublicationView, metadata: PublicationMetadata, *, is_newest: bool
) -> str:
    number = metadata.edition.number
    page = edition_page(shown.slug, number)
    publication = library.project.publications[shown.slug]
    text = _text_language(library, shown, metadata)
    downloads = edition_downloads(publication, library.downloads_of(publication, shown.reader))
    return render(
        "edition.html",
        page,
        library.locales[shown.reader],
        shown=shown,
        metadata=metadata,
        is_newest=is_newest,
        newest=shown.metadata.edition,
        downloads=[one for one in downloads if one.edition == number],
        citation=citation_of(library, shown, metadata),
        text_language=text,
        folder=relative(page, page if text == shown.reader else f"../{text}/{page}"),
        successor=library.successor(publication),
        publisher=library.project.organisations.get(metadata.publisher),
        files=library.citation_files(text, page),
    )


def _text_language(library: Library, shown: PublicationView, metadata: PublicationMetadata) -> str:
    tag = metadata.title.language_for(shown.reader)
    return shown.text_language if shown.foreign or tag not in library.locales else tag


def citation_of(library: Library, shown: PublicationView, metadata: PublicationMetadata) -> str:
    """How an edition is cited: by the address at which it stays. A specimen is not: empty."""
    if metadata.specimen:
        return ""
    text = _text_language(library, shown, metadata)
    locale: Locale = library.locales.get(text, library.locales[shown.reader])
    publisher = library.project.organisations.get(metadata.publisher)
    path = edition_page(shown.slug, metadata.edition.number).removesuffix("index.md")
    address = f"{library.settings.site_url.rstrip('/')}/{text}/{path}"
    return str(cite(metadata, publisher.name if publisher else None, locale, address))
