"""The targets of addresses in composed HTML: on the web, and among the renderer's files.

Composed HTML names things by scheme (`publication:`, `page:`, `media:`; see
`indrumar.composing.document`). A reader of paper can only type a web address, and the
renderer only fetches from its own virtual base address.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from indrumar.composing.document import Document
from indrumar.model import Project
from indrumar.resource import SCHEME, Resource
from indrumar.settings import Settings


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one document. `languages` is the language to link to, per publication."""

    site: str
    language: str
    slug: str
    languages: Mapping[str, str]

    def publication(self, slug: str | None = None) -> str:
        """The web address of a publication, or of this one."""
        slug = slug or self.slug
        return f"{self.site}/{self.languages.get(slug, self.language)}/{slug}/"

    def web(self, address: str) -> str:
        """The web address to type for an address of composed HTML."""
        scheme, _, rest = address.partition(":")
        if scheme == "publication":
            return self.publication(rest.partition("#")[0])
        if scheme == "page":
            return self._page(rest)
        if scheme == "media":
            return self._file(address)
        return address

    def _page(self, path: str) -> str:
        path, _, id = path.partition("#")
        place = path.removesuffix(".md").removesuffix("index").strip("/")
        page = f"{self.site}/{self.language}/" + (f"{place}/" if place else "")
        return f"{page}#{id}" if id else page

    def _file(self, address: str) -> str:
        """Files are beside their publication, shared files among the assets."""
        slug, _, path = Resource.at(address).published.partition("/")
        _, mark, place = address.partition("#")
        rest = quote(path) + mark + place
        if slug == "_shared":
            return f"{self.site}/{self.language}/assets/shared/{rest}"
        return f"{self.publication(slug)}{rest}"

    def resource(self, address: str) -> str:
        """The renderer's address of a file: `media:` below its base address."""
        return Resource.at(address).paper_address if address.startswith(SCHEME) else address


def addresses_of(document: Document, project: Project, settings: Settings) -> Addresses:
    """The addresses of a document's links."""
    language = document.language
    languages = {
        slug: publication.language_for(language) or language
        for slug, publication in project.publications.items()
    }
    return Addresses(settings.site_url.rstrip("/"), language, document.publication.slug, languages)


def for_print(address: str) -> str:
    """An address as a person types it: without `https://`, `mailto:` and the last slash."""
    for prefix in ("https://", "http://", "mailto:", "tel:"):
        address = address.removeprefix(prefix)
    return address.removesuffix("/")
