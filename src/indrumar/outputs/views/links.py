"""What an address in composed HTML comes out as on a page (the schemes are `document`'s)."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from indrumar.composing.document import Document
from indrumar.outputs.views.addresses import (
    GLOSSARY,
    chapter_page,
    landing_page,
    media_file,
    relative,
)
from indrumar.outputs.views.library import Library
from indrumar.resource import Resource

_TERM = "#term-"


@dataclass(frozen=True, slots=True)
class Links:
    """Resolves the addresses of one document for the pages of one reader's language."""

    library: Library
    document: Document
    reader: str

    def resolve(self, page: str, address: str) -> str:
        """The address relative to `page` (a staged path)."""
        scheme, _, rest = address.partition(":")
        if address.startswith(_TERM):
            return relative(page, GLOSSARY + address)
        if address.startswith("#"):
            return self._in_document(page, self.document, address[1:])
        if scheme == "publication":
            return self._in_publication(page, rest)
        if scheme == "page":
            return relative(page, rest)
        if scheme == "media":
            _, mark, place = rest.partition("#")
            return relative(page, quote(media_file(Resource.at(address))) + mark + place)
        return address

    def _in_publication(self, page: str, rest: str) -> str:
        slug, _, id = rest.partition("#")
        publication = self.library.project.publications.get(slug)
        if not id or publication is None:
            return relative(page, landing_page(slug))
        for shown in self.library.chapters(publication, self.reader):
            if id in shown.chapter.ids:
                return self._on_page(page, chapter_page(slug, shown.chapter.slug), id)
        return relative(page, landing_page(slug))

    def _in_document(self, page: str, document: Document, id: str) -> str:
        chapter = document.chapter_of(id)
        if chapter is None:
            return f"#{id}"
        return self._on_page(page, chapter_page(document.publication.slug, chapter.slug), id)

    @staticmethod
    def _on_page(page: str, target: str, id: str) -> str:
        return f"#{id}" if target == page else relative(page, f"{target}#{id}")
