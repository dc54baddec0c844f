"""Links on hand-written pages: to other pages, to publications, to files of `docs/`."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from indrumar.messages import said
from indrumar.model import Project, SitePage
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.project.names import MADE_PAGES
from indrumar.project.prose import without_code

_TARGET = re.compile(
    r"""\]\((?P<link>[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)"""
    # what an image loads from another host is reported by `page_loads`
    r"""|<(?:a\b[^>]*?\bhref=["']|img\b[^>]*?\bsrc=["'](?!//))(?P<html>[^"']+)"""
    r"""|^[ ]{0,3}\[(?!\^)[^\]]+\]:[ ]*(?P<named><?\S+)""",
    re.MULTILINE,
)
_ELSEWHERE = ("http", "https", "mailto", "tel")


def dead_page_links(project: Project) -> Iterator[Problem]:
    """dead-link and unsafe-address: links of `docs/` that lead nowhere or out of it."""
    known = _pages_of(project)
    for page in project.pages:
        for found in _TARGET.finditer(without_code(page.body)):
            group = found.lastgroup or "link"
            target = found[group].strip("<>")
            place = page.place(found.start(group))
            yield from _wrong(project, page, known, target, place)


def _pages_of(project: Project) -> frozenset[str]:
    """The pages that every language has, hand-written or made; some only in their original."""
    own = {page.path for page in project.pages}
    made = {
        f"{publication.slug}/{path}"
        for publication in project.publications.values()
        for chapters in publication.chapters.values()
        for path in ("index.md", *(f"{chapter.slug}/index.md" for chapter in chapters))
    }
    return frozenset({*own, *made, *MADE_PAGES})


def _wrong(
    project: Project, page: SitePage, known: frozenset[str], target: str, place: Place
) -> Iterator[Problem]:
    parts = urlsplit(target)
    if parts.scheme in _ELSEWHERE or not parts.path:
        return
    if parts.scheme or target.startswith("//"):
        yield Problem("unsafe-address", place, said("unsafe-address.page-link", address=target))
        return
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(parts.path)))
    if path.startswith(("../../", "/")):
        yield Problem("unsafe-address", place, said("unsafe-address.out-of-docs", address=target))
        return
    docs = project.root / "docs"
    folders = (docs, *(docs / language.tag for language in project.languages))
    if path in known or any((folder / path).is_file() for folder in folders):
        return
    if path.endswith(".md"):
        message, hint = said("dead-link.no-page", address=target), did_you_mean(path, known)
    else:
        message, hint = said("dead-link.no-file", address=target), None
    yield Problem("dead-link", place, message, hint)
