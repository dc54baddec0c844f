"""Links on hand-written pages: to other pages, to publications, to files of `docs/`."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from indrumar.model import Project, SitePage
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.project.names import MADE_PAGES
from indrumar.project.prose import without_code

_TARGET = re.compile(
    r"""\]\((?P<link>[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)"""
    # what an image loads from another host is told by `page_loads`
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
            trouble = _trouble(project, page, known, target)
            if trouble is not None:
                code, message, hint = trouble
                yield Problem(code, place_in(page, found.start(group)), message, hint)


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


def _trouble(
    project: Project, page: SitePage, known: frozenset[str], target: str
) -> tuple[str, str, str] | None:
    parts = urlsplit(target)
    if parts.scheme in _ELSEWHERE or not parts.path:
        return None
    if parts.scheme or target.startswith("//"):
        return "unsafe-address", f"the link '{target}' is not a web address", ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(parts.path)))
    if path.startswith(("../../", "/")):
        return "unsafe-address", f"the link '{target}' leads out of docs/", ""
    docs = project.root / "docs"
    folders = (docs, *(docs / language.tag for language in project.languages))
    if path in known or any((folder / path).is_file() for folder in folders):
        return None
    hint = did_you_mean(path, known) if path.endswith(".md") else "put the file into docs/"
    return "dead-link", f"the link '{target}' leads to no page and to no file", hint


def place_in(page: SitePage, offset: int) -> Place:
    """Where a character of a page's `body` stands in its file; `offset` counts from 0."""
    before = page.body[:offset]
    column = offset - (before.rfind("\n") + 1) + 1
    return Place(page.file, page.body_line + before.count("\n"), column)
