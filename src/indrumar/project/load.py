"""From a project's folder to its value: everything is read before anything is made of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from indrumar.messages import said
from indrumar.metadata import Funding
from indrumar.model import Project, Publication, SitePage, Source
from indrumar.problems import Place, Problem, did_you_mean, in_order
from indrumar.project.brand import read_brand
from indrumar.project.names import entries, is_hidden
from indrumar.project.offered import docs_files
from indrumar.project.pages import read_pages
from indrumar.project.publications import read_publication
from indrumar.project.records import read_records
from indrumar.project.shared import read_shared
from indrumar.reading.jurisdictions import load_jurisdiction
from indrumar.reading.locales import load_locales
from indrumar.settings import Settings


def load(settings: Settings) -> tuple[Project, tuple[Problem, ...]]:
    """The project, and what is wrong with its files one by one.

    Never raises for bad content. A publication whose metadata cannot be used is not `sound`;
    `indrumar.project.check` checks what was read against the rules between files.
    """
    root = settings.root
    shared = read_shared(settings.content / "_shared", root)
    _, problems = load_locales(settings.tags, settings.root)
    house = read_brand(settings.content / "_shared", root)
    problems += shared.problems + house.problems
    problems += _unknown_funding(settings, shared.entries["funding"])
    recorded = read_records(settings.content / "_shared", root)
    problems += recorded.problems
    sources: dict[str, Source] = {**shared.sources, **house.sources, **recorded.sources}
    publications: dict[str, Publication] = {}
    folders = _publication_folders(settings.content)
    for folder in folders:
        found = read_publication(folder, root, settings.tags)
        sources |= found.sources
        problems += found.problems
        publications[folder.name] = found.publication
    pages: tuple[SitePage, ...] = ()
    for tag in settings.tags:
        some, wrong = read_pages(settings.docs, tag, root)
        pages += some
        problems += wrong
    if not folders and not any(path.endswith(".md") for path in docs_files(root)):
        problems += (_no_publication(settings.content.relative_to(root).as_posix()),)
    project = Project(
        root=root,
        languages=settings.languages,
        publications=publications,
        pages=pages,
        jurisdiction=load_jurisdiction(settings.jurisdiction),
        brand=house.brand,
        sources=sources,
        records=recorded.records,
        **shared.entries,
    )
    return project, in_order(problems)


def _no_publication(content: str) -> Problem:
    message = said("missing-chapters.no-publication", folder=f"{content}/")
    return Problem("missing-chapters", Place(content), message)


def _unknown_funding(settings: Settings, known: Mapping[str, Funding]) -> tuple[Problem, ...]:
    """The funding of the whole site, which mkdocs.yml names."""
    if not settings.funding or settings.funding in known:
        return ()
    message = said("unknown-name.site-funding", name=settings.funding)
    hint = did_you_mean(settings.funding, known)
    return (Problem("unknown-name", Place("mkdocs.yml"), message, hint),)


def _publication_folders(content: Path) -> list[Path]:
    return [path for path in entries(content) if path.is_dir() and not is_hidden(path.name)]
