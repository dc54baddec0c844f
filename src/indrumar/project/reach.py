"""What a problem reaches: the publications and pages that cannot be right while it is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indrumar.metadata import Organisation, PublicationMetadata
from indrumar.model import Project
from indrumar.problems import Place, Problem
from indrumar.project.check.names import funder_uses, uses
from indrumar.project.records import RECORDS

_SHARED = "_shared"
_NAMED = frozenset({"organisations", "funding", "subjects", "places", "printshops"})
"""The shared files whose entries publications name; the others are for all of them."""


@dataclass(frozen=True, slots=True)
class Reach:
    """`publications` by slug, `pages` by path below `docs/<language>/`, or all that there is."""

    publications: frozenset[str] = frozenset()
    pages: frozenset[str] = frozenset()
    everything: bool = False


_EVERYTHING = Reach(everything=True)


def reach_of(problem: Problem, project: Project, site_funding: str = "") -> Reach:
    """What a problem reaches, by the file that it is in.

    A publication's file reaches the publication in all its languages; an entry of a shared file,
    the publications that name it; any other file, everything. `site_funding` is the entry of
    funding.yml that every page shows.
    """
    folder, _, rest = problem.place.file.partition("/")
    first, _, path = rest.partition("/")
    if folder == "content" and path.startswith(f"{RECORDS}/"):
        return Reach()  # an account of the work, which no reader sees
    if folder == "content" and first in project.publications:
        return Reach(publications=frozenset((first,)))
    if folder == "content" and first == _SHARED:
        return _of_shared(problem.place, path, project, site_funding)
    if folder == "docs" and first in {language.tag for language in project.languages}:
        return Reach(pages=frozenset((path,)))
    return Reach(pages=frozenset((rest,))) if folder == "docs" and rest else _EVERYTHING


def _of_shared(place: Place, path: str, project: Project, site_funding: str) -> Reach:
    house = {file for _, file in project.brand.logos.files()}
    if path.removeprefix("logos/") in house:
        return _EVERYTHING
    entries = frozenset(_entries_at(place, path, project))
    if not entries or any(register not in _NAMED for register, _ in entries):
        return _EVERYTHING
    if ("funding", site_funding) in entries:
        return _EVERYTHING
    return Reach(
        frozenset(
            slug
            for slug, publication in project.publications.items()
            if entries & {*_names(publication.metadata, project)}
        )
    )


def _entries_at(place: Place, path: str, project: Project) -> Iterator[tuple[str, str]]:
    """The register and the key of the entry at a place; for a logo, of those that show it."""
    if path.startswith("logos/"):
        for key, organisation in project.organisations.items():
            if path.removeprefix("logos/") in _logos(organisation):
                yield "organisations", key
    source = project.sources.get(place.file)
    heads = source.keys.items() if source else ()
    above = [(at, keys[0]) for keys, at in heads if len(keys) == 1 and at <= place]
    if above:
        yield path.removesuffix(".yml"), str(max(above)[1])


def _logos(organisation: Organisation) -> Iterator[str]:
    for _, file in organisation.logo.files if organisation.logo else ():
        yield file


def _names(metadata: PublicationMetadata, project: Project) -> Iterator[tuple[str, str]]:
    """The entries that a publication names, and those that they name."""
    for use in uses(metadata):
        yield use.register, use.name
        if use.register == "funding" and use.name in project.funding:
            for funder in funder_uses(use.name, project.funding[use.name]):
                yield funder.register, funder.name
