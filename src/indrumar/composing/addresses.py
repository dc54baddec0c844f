"""Turns the addresses that authors write into addresses of the document (see `document`).

Authors write paths between files: `03-indicatori.md#id`, `../media/lant.svg`, `/about.md`. Links to
missing files, out of the project or to another site's files are reported and removed, so that they
reach neither a page nor a PDF.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml.html import HtmlElement

from indrumar.composing.anchors import Anchors
from indrumar.composing.html_tree import elements
from indrumar.composing.numbering import Anchor
from indrumar.composing.text import ChapterText
from indrumar.messages import Message, said
from indrumar.model import Project, Publication
from indrumar.pictures.formats import SHOWN
from indrumar.problems import Problem, did_you_mean
from indrumar.project.names import MADE_PAGES
from indrumar.resource import SCHEME, Resource, composed, nearest_file, parted, spellings

_ELSEWHERE = ("http", "https", "mailto", "tel")
_LOADED = ("src", "srcset", "poster", "data", "background", "xlink:href")


@dataclass(frozen=True, slots=True)
class _Trouble:
    """Why an address is refused: a problem without its place."""

    code: str
    message: Message
    hint: Message | None = None


@dataclass(frozen=True, slots=True)
class Addresses:
    """Resolves the addresses of one publication in one language."""

    project: Project
    publication: Publication
    anchors: Anchors
    language: str

    def resolve(self, text: ChapterText, used: set[str]) -> Iterator[Problem]:
        """Rewrites a chapter's addresses; adds to `used` the media it shows, `slug/path`."""
        for node in list(elements(text.root)):
            for attribute, written in list(node.attrib.items()):
                trouble = self._attribute(text, node, attribute, written, used)
                if trouble is not None:
                    place = text.places.place(node, written)
                    yield Problem(trouble.code, place, trouble.message, trouble.hint)
        yield from _images_without_words(text)

    def _attribute(
        self, text: ChapterText, node: HtmlElement, name: str, written: str, used: set[str]
    ) -> _Trouble | None:
        if name == "href" and node.tag == "a":
            found = self.link(text, written)
        elif name == "src" and node.tag == "img":
            found = self.image(text, written)
        elif name in _LOADED or name == "href":
            message = said("unsafe-address.loaded", attribute=f"{name}={written}")
            found = _Trouble("unsafe-address", message)
        else:
            return None
        if isinstance(found, _Trouble):
            del node.attrib[name]
            return found
        if found.startswith(SCHEME):
            used.add(Resource.at(found).path)
        node.set(name, found)
        return None

    def image(self, text: ChapterText, written: str) -> str | _Trouble:
        """The address of an image."""
        written = written.strip()  # as browsers do
        parts = parted(written)
        if parts is None or parts.scheme or written.startswith("//"):
            return _Trouble("unsafe-address", said("unsafe-address.image", address=written))
        paths = [path for path, _ in _paths_in_content(text, written)]
        if not paths:
            return _Trouble("unsafe-address", said("unsafe-address.image-outside", address=written))
        file = next(filter(None, map(self._media, paths)), None)
        if file is None:
            message = said("missing-image.media", address=written)
            return _Trouble("missing-image", message, self._near(written))
        if posixpath.splitext(file.path)[1].lower() not in SHOWN:
            return _Trouble("bad-image", said("bad-image.no-image", address=written))
        return file.address

    def _near(self, written: str) -> Message | None:
        """What to write in place of a file that does not exist."""
        names = {self._as_written(name) for name in self.publication.media}
        near = [f"../{n}" for n in names if self.publication.media_for(n, self.language)]
        return nearest_file(written, near)

    def _as_written(self, name: str) -> str:
        """A media file as chapters name it: `a.svg` for `a.ro.svg`, in whatever language."""
        stem, dot, ending = name.rpartition(".")
        for language in self.project.languages:
            stem = stem.removesuffix(f".{language.tag}")
        return f"{stem}{dot}{ending}"

    def link(self, text: ChapterText, written: str) -> str | _Trouble:
        """The address of a link."""
        parts = parted(written)
        if parts is None:
            return _Trouble("unsafe-address", said("unsafe-address.no-address", address=written))
        if written.startswith(("#fn-", "#fnref-")) or parts.scheme in _ELSEWHERE:
            return written
        if parts.scheme == "publication":
            return self._publication(parts.path, parts.fragment, written)
        if parts.scheme or written.startswith("//"):
            return _Trouble("unsafe-address", said("unsafe-address.page-link", address=written))
        if not parts.path:
            return self._in_document(text, parts.fragment, written)
        if parts.path.startswith("/"):
            return self._page(unquote(parts.path[1:]), parts.fragment, written)
        return self._file(text, parts.fragment, written)

    def _publication(self, slug: str, id: str, written: str) -> str | _Trouble:
        """The address that a reference to another publication was given, or that was typed."""
        known = self.anchors.publications
        if slug in known and (not id or id in known[slug]):
            return written
        message = said("dead-link.id" if slug in known else "dead-link.page", address=written)
        return _Trouble("dead-link", message, did_you_mean(slug, known))

    def _file(self, text: ChapterText, id: str, written: str) -> str | _Trouble:
        """The address of a chapter or a file of `content/`."""
        paths = list(_paths_in_content(text, written))
        if not paths:
            message = said("unsafe-address.out-of-project", address=written)
            return _Trouble("unsafe-address", message)
        if paths[0][0].endswith(".md"):
            return self._chapter(paths[0][0], id, written)
        for path, place in paths:
            if file := self._media(path):
                return file.address + place
        return _Trouble("dead-link", said("dead-link.media", address=written), self._near(written))

    def _in_document(self, text: ChapterText, id: str, written: str) -> str | _Trouble:
        anchors = self.anchors.publications[self.publication.slug]
        if id in anchors:
            return f"#{id}"
        if not id:
            return _Trouble("dead-link", said("dead-link.empty"))
        message = said("dead-link.id", address=written)
        return _Trouble("dead-link", message, self.anchors.meant(self.publication.slug, id))

    def _page(self, path: str, id: str, written: str) -> str | _Trouble:
        # A page missing in a language is shown in its original.
        pages = {*(page.path for page in self.project.pages), *MADE_PAGES}
        if path not in pages:
            message = said("dead-link.page", address=written)
            return _Trouble("dead-link", message, did_you_mean(path, pages))
        return f"page:{path}" + (f"#{id}" if id else "")

    def _chapter(self, path: str, id: str, written: str) -> str | _Trouble:
        slug, _, rest = path.partition("/")
        anchors = self.anchors.publications.get(slug, {})
        name = posixpath.basename(rest).removesuffix(".md")
        chapters = self.anchors.chapters(slug)
        chapter = chapters.get(name)
        if chapter is None:
            near = [f"{other}.md" for other in chapters]
            hint = did_you_mean(posixpath.basename(path), near)
            return _Trouble("dead-link", said("dead-link.chapter", address=written), hint)
        if id and (id not in anchors or anchors[id].chapter != name):
            message = said("dead-link.id-of-chapter", address=written)
            return _Trouble("dead-link", message, self.anchors.meant(slug, id, name))
        return self._address_of(slug, anchors[id] if id else chapter)

    def _address_of(self, slug: str, anchor: Anchor) -> str:
        own = slug == self.publication.slug
        return f"#{anchor.id}" if own else f"publication:{slug}#{anchor.id}"

    def _media(self, path: str) -> Resource | None:
        """The file of a publication for a path below `content/`, in the document's language."""
        slug, _, rest = path.partition("/")
        publication = self.project.publications.get(slug)
        file = publication.media_for(rest, self.language) if publication else None
        return Resource(f"{slug}/{file}") if file else None


def _paths_in_content(text: ChapterText, written: str) -> Iterator[tuple[str, str]]:
    """The paths below `content/` that an address in a chapter may mean, with their fragments."""
    folder = posixpath.dirname(text.chapter.file)
    for path, place in spellings(written):
        whole = posixpath.normpath(posixpath.join(folder, path))
        content, slash, rest = composed(whole).partition("/")
        if content == "content" and slash:
            yield rest, place


def _images_without_words(text: ChapterText) -> Iterator[Problem]:
    for image in (node for node in elements(text.root) if node.tag == "img"):
        if not (image.get("alt") or "").strip():
            place = text.places.place(image)
            yield Problem("missing-alt-text", place, said("missing-alt-text", example="![…](…)"))
