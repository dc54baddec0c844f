"""Links on hand-written pages: to other pages, to publications, to files of `docs/`."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from indrumar.messages import said
from indrumar.model import Project, SitePage
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.project.names import MADE_PAGES
from indrumar.project.prose import without_code
from indrumar.resource import composed, nearest_file, parted

_TARGET = re.compile(
    # in angle brackets, or with spaces, as Python-Markdown allows it
    r"""\]\(\s*(?:<(?P<angle>[^<>\n]*)>|"""
    r"""(?P<link>[^()\s<]+(?:\([^()\s]*\)[^()\s]*)*(?:[ ]+(?!["'])[^()\s]+)*))"""
    # what an image loads from another host is reported by `page_loads`
    r"""|<(?:a\b[^>]*?\bhref=["']|img\b[^>]*?\bsrc=["'](?!//))(?P<html>[^"']+)"""
    r"""|^[ ]{0,3}\[(?!\^)[^\]]+\]:[ ]*(?P<named><[^<>\n]*>|\S+)""",
    re.MULTILINE,
)
_ELSEWHERE = ("http", "https", "mailto", "tel")


@dataclass(frozen=True, slots=True)
class _Known:
    """What links may lead to: paths below a language's folder, or below `docs/`."""

    pages: frozenset[str]
    files: frozenset[str]


def dead_page_links(project: Project) -> Iterator[Problem]:
    """dead-link and unsafe-address: links of `docs/` that lead nowhere or out of it."""
    known = _Known(pages_of(project), _files_of(project))
    for page in project.pages:
        for found in _TARGET.finditer(without_code(page.body)):
            group = found.lastgroup or "link"
            target = found[group].strip("<>")
            place = page.place(found.start(group))
            yield from _wrong(page, known, target, place)


def pages_of(project: Project) -> frozenset[str]:
    """The pages that every language has, hand-written or made; some only in their original."""
    own = {page.path for page in project.pages}
    made = {
        f"{publication.slug}/{path}"
        for publication in project.publications.values()
        for chapters in publication.chapters.values()
        for path in ("index.md", *(f"{chapter.slug}/index.md" for chapter in chapters))
    }
    return frozenset({*own, *made, *MADE_PAGES})


def _files_of(project: Project) -> frozenset[str]:
    """The files of `docs/` as pages name them, whatever language's folder they lie in."""
    tags = {language.tag for language in project.languages}
    names = {composed(path) for path in project.docs}
    parted_names = (name.partition("/") for name in names)
    return frozenset({*names, *(rest for tag, _, rest in parted_names if tag in tags)})


def _wrong(page: SitePage, known: _Known, target: str, place: Place) -> Iterator[Problem]:
    parts = parted(target)
    if parts is None:
        message = said("unsafe-address.no-address", address=target)
        yield Problem("unsafe-address", place, message)
        return
    if parts.scheme in _ELSEWHERE or not parts.path:
        return
    if parts.scheme or target.startswith("//"):
        yield Problem("unsafe-address", place, said("unsafe-address.page-link", address=target))
        return
    folder = posixpath.dirname(page.path)
    path = posixpath.normpath(posixpath.join(folder, composed(unquote(parts.path))))
    if path.startswith(("../../", "/")):
        yield Problem("unsafe-address", place, said("unsafe-address.out-of-docs", address=target))
        return
    if path in known.pages or path in known.files:
        return
    if path.endswith(".md"):
        message, hint = said("dead-link.no-page", address=target), did_you_mean(path, known.pages)
    else:
        names = (posixpath.relpath(name, folder or ".") for name in sorted(known.files))
        message, hint = said("dead-link.no-file", address=target), nearest_file(target, names)
    yield Problem("dead-link", place, message, hint)
