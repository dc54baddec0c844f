"""Addresses: the website has one page at each."""

from __future__ import annotations

from collections.abc import Iterator

from indrumar.model import Project
from indrumar.problems import Place, Problem


def taken_addresses(project: Project) -> Iterator[Problem]:
    """bad-file-name: a publication that would stand where a page of `docs/` stands."""
    pages = {page.path.split("/")[0].removesuffix(".md"): page for page in project.pages}
    for slug in project.publications:
        if page := pages.get(slug):
            message = f"{page.file} is at the web address '{slug}' already"
            hint = "give the folder another name"
            yield Problem("bad-file-name", Place(f"content/{slug}"), message, hint)
