"""From a project's folder to its value: everything is read before anything is made of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from indrumar.messages import said
from indrumar.metadata import Funding
from indrumar.model import Project
from indrumar.problems import Place, Problem, did_you_mean, in_order
from indrumar.project.brand import ReadBrand, read_brand
from indrumar.project.names import entries, is_hidden
from indrumar.project.offered import docs_files
from indrumar.project.pages import read_pages
from indrumar.project.publications import PublicationFolder, read_publication
from indrumar.project.records import RecordFolder, read_records
from indrumar.project.shared import Shared, read_shared
from indrumar.reading.jurisdictions import load_jurisdiction
from indrumar.reading.locales import locale_problems
from indrumar.settings import Settings


def load(settings: Settings) -> tuple[Project, tuple[Problem, ...]]:
    """The project, and what is wrong with its files one by one.

    Never raises for bad content. A publication whose metadata cannot be used is not `sound`;
    `indrumar.project.check` checks what was read against the rules between files.
    """
    root = settings.root
    shared = read_shared(settings.content / "_shared", root)
    house = read_brand(settings.content / "_shared", root)
    recorded = read_records(settings.content / "_shared", root)
    places = shared.entries["places"]
    folders = _folders(settings.content)
    found = [read_publication(one, root, settings.tags, places) for one in folders]
    read: tuple[Shared | ReadBrand | RecordFolder | PublicationFolder, ...]
    read = (shared, house, recorded, *found)
    pages = [read_pages(settings.docs, tag, root) for tag in settings.tags]
    project = Project(
        root=root,
        languages=settings.languages,
        publications={one.publication.slug: one.publication for one in found},
        pages=tuple(page for some, _ in pages for page in some),
        docs=docs_files(root),
        jurisdiction=load_jurisdiction(settings.jurisdiction),
        brand=house.brand,
        sources={file: source for one in read for file, source in one.sources.items()},
        records=recorded.records,
        **shared.entries,
    )
    problems = (
        *locale_problems(settings.tags, root),
        *(problem for one in read for problem in one.problems),
        *(problem for _, some in pages for problem in some),
        *_unknown_funding(settings, project.funding),
        *_nothing_to_publish(project, settings.content),
    )
    return project, in_order(problems)


def _nothing_to_publish(project: Project, content: Path) -> Iterator[Problem]:
    """missing-chapters: neither a publication nor a page."""
    if project.publications or any(path.endswith(".md") for path in project.docs):
        return
    folder = content.relative_to(project.root).as_posix()
    message = said("missing-chapters.no-publication", folder=f"{folder}/")
    yield Problem("missing-chapters", Place(folder), message)


def _unknown_funding(settings: Settings, known: Mapping[str, Funding]) -> Iterator[Problem]:
    """unknown-name: the funding of the whole site, which mkdocs.yml names."""
    if settings.funding and settings.funding not in known:
        message = said("unknown-name.site-funding", name=settings.funding)
        hint = did_you_mean(settings.funding, known)
        yield Problem("unknown-name", Place("mkdocs.yml"), message, hint)


def _folders(content: Path) -> list[Path]:
    return [path for path in entries(content) if path.is_dir() and not is_hidden(path.name)]
