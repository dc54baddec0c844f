"""Addresses: the website has one page at each."""

from __future__ import annotations

from collections.abc import Iterator

from indrumar.messages import Message, said
from indrumar.model import Project
from indrumar.problems import Place, Problem
from indrumar.project.names import SITE_ADDRESSES


def taken_addresses(project: Project) -> Iterator[Problem]:
    """bad-file-name: a publication whose address a page of `docs/` already has."""
    pages = _pages(project)
    for slug in project.publications:
        if page := pages.get(slug):
            message = said("bad-file-name.page-address", page=page, address=slug)
            yield Problem("bad-file-name", Place(f"content/{slug}"), message)


def taken_former_addresses(project: Project) -> Iterator[Problem]:
    """bad-value: a former name whose address is that of something else."""
    holders: dict[str, Message | str] = {
        **dict.fromkeys(SITE_ADDRESSES, said("holder.website")),
        **{language.tag: said("holder.language") for language in project.languages},
        **_pages(project),
        **{slug: f"content/{slug}" for slug in project.publications},
    }
    for slug, publication in sorted(project.publications.items()):
        for index, former in enumerate(publication.metadata.former_slugs):
            own = said("holder.former-name", publication=f"content/{slug}")
            holder = holders.setdefault(former, own)
            first = publication.metadata.former_slugs.index(former) == index
            if first and holder == own:
                continue
            message = said("bad-value.former-address", address=former, holder=holder)
            place = publication.source.place("former_slugs", index)
            yield Problem("bad-value", place, message)


def _pages(project: Project) -> dict[str, str]:
    """The first part of the addresses of hand-written pages, with their files."""
    return {page.path.split("/")[0].removesuffix(".md"): page.file for page in project.pages}
