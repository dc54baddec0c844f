"""Pages at the addresses of what errors keep out of a site: they say so, and offer what there is.

Links, bookmarks and codes printed in books lead to them; lists, search and navigation do not.
"""

from __future__ import annotations

from collections.abc import Iterator

from indrumar.languages import Locale, Text
from indrumar.model import Absent, Publication
from indrumar.outputs.staged.editions import downloads_of_kept
from indrumar.outputs.staged.front_matter import staged_page
from indrumar.outputs.views.addresses import (
    CATALOGUE,
    HOME,
    chapter_page,
    edition_page,
    landing_page,
)
from indrumar.outputs.views.downloads import Download
from indrumar.outputs.views.library import Library
from indrumar.outputs.views.render import render
from indrumar.project.names import is_slug


def absent_pages(library: Library, absent: Absent, locale: Locale) -> Iterator[tuple[str, bytes]]:
    """A page for each address, for the readers of a language: path → bytes."""
    for publication in absent.publications:
        if is_slug(publication.slug):
            files = files_left(library, publication, locale.tag)
            for page in sorted(set(_addresses(publication))):
                title = publication.metadata.title if publication.sound else None
                yield page, _page(page, locale, files, title)
    for path in sorted(absent.pages - {HOME}):  # the home page is then one that we make
        if path.endswith(".md"):
            yield path, _page(path, locale, (), None)


def files_left(library: Library, publication: Publication, reader: str) -> tuple[Download, ...]:
    """The files of an absent publication: those of the last good build, and kept editions."""
    kept = (one for edition in publication.kept for one in downloads_of_kept(publication, edition))
    return (*library.downloads_of(publication, reader), *kept)


def _addresses(publication: Publication) -> Iterator[str]:
    """The pages that the publication would have, as far as its files can be read."""
    yield landing_page(publication.slug)
    for chapters in publication.chapters.values():
        for chapter in chapters:
            yield chapter_page(publication.slug, chapter.slug)
    current = (publication.metadata.edition.number,) if publication.sound else ()
    for number in (*current, *(one.number for one in publication.kept)):
        yield edition_page(publication.slug, number)


def _page(page: str, locale: Locale, files: tuple[Download, ...], title: Text | None) -> bytes:
    body = render("withheld.html", page, locale, files=files, title=title, catalogue=CATALOGUE)
    absent = locale["site.absent.title"]
    meta = {
        "title": f"{title.into(locale.tag)}: {absent.lower()}" if title else absent,
        "description": locale["site.absent.text"],
        "template": "search.html",
        "role": "absent",
        "robots": "noindex",
        "search": {"exclude": True},
    }
    return staged_page(meta, body)
