"""Names of files that are published: every system must be able to have them, side by side."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from indrumar.messages import said
from indrumar.model import Project
from indrumar.problems import Place, Problem
from indrumar.project.names import LONGEST_PATH, is_portable
from indrumar.resource import composed

_PAGES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")


def unportable_names(project: Project) -> Iterator[Problem]:
    """bad-file-name: files of `media/` and `docs/` that would be lost or renamed elsewhere."""
    media = [
        f"content/{publication.slug}/{name}"
        for publication in project.publications.values()
        for name in publication.media
    ]
    for path in media:
        if path.lower().endswith(_PAGES):
            yield _problem(path, "page")
    yield from _wrong(media)
    yield from _wrong(f"docs/{path}" for path in project.docs)


def _wrong(paths: Iterable[str]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for path in sorted(paths):
        name = posixpath.basename(path)
        if not all(map(is_portable, path.split("/"))):
            yield _problem(path, "forbidden", name=name)
        elif len(composed(path).encode()) > LONGEST_PATH:
            yield _problem(path, "too-long", longest=LONGEST_PATH)
        other = seen.setdefault(composed(path).casefold(), path)
        if other != path:
            yield _problem(path, "same", other=posixpath.basename(other))


def _problem(path: str, fault: str, **values: str | int) -> Problem:
    return Problem("bad-file-name", Place(path), said(f"bad-file-name.{fault}", **values))
