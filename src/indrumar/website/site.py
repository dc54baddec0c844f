"""Makes the website from documents and their PDFs, beside the one that is there.

The languages are made side by side; one whose recipe is unchanged is kept.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from indrumar.inspect import Inspection, stops
from indrumar.outputs.staged.root import root_files
from indrumar.outputs.staged.statement import PdfFiles
from indrumar.outputs.table import PAGES
from indrumar.outputs.views.downloads import Download
from indrumar.problems import Problem
from indrumar.settings import Settings
from indrumar.website.descriptions import root_list_file
from indrumar.website.editions import edition_files, kept_files
from indrumar.website.language_runs import language_order
from indrumar.website.page_problems import page_problems, results_in_pages, site_report
from indrumar.website.screen_pdfs import DocumentPdf, last_good
from indrumar.website.staging import write_stage
from indrumar.workshop.files import remove, replacing, sweep, write
from indrumar.workshop.making import Workshop
from indrumar.workshop.store import Entry


@dataclass(frozen=True, slots=True)
class Website:
    """How many pages were put in place, 0 if problems stopped it, and the problems."""

    pages: int
    problems: tuple[Problem, ...]


def downloads(pdfs: Iterable[DocumentPdf]) -> tuple[Download, ...]:
    """The PDFs as the pages offer them."""
    return tuple(
        Download(
            publication=one.document.publication.slug,
            language=one.document.language,
            audience=one.document.audience,
            file=f"{one.document.name}.pdf",
            size=one.pdf.stat().st_size,
            pages=one.pages,
            page_format=one.page_format,
            cover=one.cover.read_bytes(),
        )
        for one in pdfs
    )


def make_site(
    inspection: Inspection,
    pdfs: tuple[DocumentPdf, ...],
    settings: Settings,
    workshop: Workshop,
    strict: bool = False,
) -> Website:
    """Makes the site, checks its pages against what readers need and puts it in its place.

    Raises CarrierError; the site that was there is then still there.
    """
    offered = downloads(pdfs)
    absent = inspection.absent.publications
    left = {download: file for one in absent for download, file in last_good(one, workshop)}
    stage = write_stage(inspection, settings, (*offered, *left), workshop)
    pages = _languages(settings, stage, workshop)
    files = {one.address: source.pdf for one, source in zip(offered, pdfs, strict=True)}
    files |= edition_files(inspection.project, settings, offered, files)
    files |= {download.address: file for download, file in left.items()}
    files |= {at: file for one in absent for at, file in kept_files(one, settings).items()}
    root = {**root_files(settings, inspection.locales), **root_list_file(settings)}
    folders = {tag: entry.folder for tag, entry in pages.items()}
    report = site_report(folders, root)
    problems = page_problems(report, inspection.project)
    if stops(problems, strict):
        return Website(0, problems)
    sheets = PdfFiles(len(pdfs), sum(one.pages for one in pdfs))
    results = results_in_pages(folders, report, sheets, inspection.locales)
    _assemble(settings, pages, files, {**root, **results})
    return Website(sum(1 for _ in settings.output.glob("*/**/index.html")), problems)


def _languages(settings: Settings, stage: Path, workshop: Workshop) -> Mapping[str, Entry]:
    """The pages of all languages, by their tags."""
    into = workshop.folder / "made"
    remove(into)
    orders = {
        tag: language_order(settings, tag, stage, into, site_url=settings.site_url)
        for tag in settings.tags
    }
    made = workshop.make(PAGES.kind, PAGES.maker, orders)
    workshop.store.keep_only(PAGES.kind, (f"{PAGES.kind}/{tag}" for tag in settings.tags))
    return {tag: one.entry for tag, one in made.items() if one.entry is not None}


def _assemble(
    settings: Settings,
    pages: Mapping[str, Entry],
    files: Mapping[str, Path],
    root: Mapping[str, bytes],
) -> None:
    """Puts languages, downloads and what lies above them into one folder, then in place."""
    settings.output.parent.mkdir(parents=True, exist_ok=True)
    sweep(settings.output.parent, settings.output.name)
    with replacing(settings.output) as new:
        for tag, entry in pages.items():
            for file in entry.files():
                _copy(entry.folder / file, new / tag / file)
        for address, source in files.items():
            _copy(source, new / address)
        for path, content in root.items():
            write(new / path, content)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
