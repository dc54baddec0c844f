"""The navigation in mkdocs.yml, whose pages must exist, and pages that no navigation can reach."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator

from indrumar.messages import said
from indrumar.model import Project
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.project.check.page_links import pages_of
from indrumar.resource import parted
from indrumar.settings import NavEntry

_HOME = "index.md"  # made if nobody writes one


def navigation_problems(project: Project, nav: Iterable[NavEntry]) -> Iterator[Problem]:
    """dead-link and missing-key: entries without a page, and entries without a title."""
    tags = {language.tag for language in project.languages}
    known = pages_of(project) | frozenset(_below_languages(project, tags)) | {_HOME}
    for entry in nav:
        if entry.title is not None and not entry.title.strip():
            yield Problem("missing-key", entry.place, said("missing-key.nav-title"))
        if entry.target is not None and not _is_elsewhere(entry.target):
            yield from _missing(entry.target, entry.place, known, tags)


def pages_in_no_language(project: Project) -> Iterator[Problem]:
    """bad-file-name: pages of `docs/` that belong to no language of the site."""
    tags = [language.tag for language in project.languages]
    for path in project.docs:
        if path.endswith(".md") and path.partition("/")[0] not in tags:
            message = said("bad-file-name.no-language", folder=f"docs/{tags[0]}/")
            yield Problem("bad-file-name", Place(f"docs/{path}"), message)


def _below_languages(project: Project, tags: Collection[str]) -> Iterator[str]:
    """The files of all languages, and those that belong to none, as a navigation names them."""
    for path in project.docs:
        folder, _, rest = path.partition("/")
        if folder in tags:
            yield rest
        elif not path.endswith(".md"):
            yield path


def _is_elsewhere(target: str) -> bool:
    parts = parted(target)
    return parts is not None and bool(parts.scheme or target.startswith("/"))


def _missing(
    target: str, place: Place, known: frozenset[str], tags: Iterable[str]
) -> Iterator[Problem]:
    path = posixpath.normpath(target)
    if path in known:
        return
    folder, _, rest = path.partition("/")
    hint = did_you_mean(path, known)
    if folder in tags and rest in known:
        hint = said("did-you-mean", name=rest)
    yield Problem("dead-link", place, said("dead-link.nav", page=target), hint)
