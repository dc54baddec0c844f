"""Checks the made pages for what readers need, and reports to authors what fails."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from indrumar.languages import Locale
from indrumar.messages import said
from indrumar.model import Project, Publication
from indrumar.outputs.finished.page_checks import Finding, PageReport, check_pages
from indrumar.outputs.staged.statement import PdfFiles, languages_of_results, with_results
from indrumar.problems import Place, Problem, in_order


def site_report(folders: Mapping[str, Path], root: Mapping[str, bytes]) -> PageReport:
    """The report on all pages: those in the folder of each language, and those above them."""
    above = ((path, content) for path, content in root.items() if path.endswith(".html"))
    return check_pages([*above, *_made_pages(folders)])


def results_in_pages(
    folders: Mapping[str, Path],
    report: PageReport,
    pdfs: PdfFiles,
    locales: Mapping[str, Locale],
) -> Mapping[str, bytes]:
    """The finished pages that list what was found, filled in: path on the site → bytes."""
    filled = {}
    for path, content in _made_pages(folders):
        page = content.decode()
        for tag in languages_of_results(page):
            page = with_results(page, path, report, pdfs, locales[tag])
            filled[path] = page.encode()
    return filled


def _made_pages(folders: Mapping[str, Path]) -> Iterator[tuple[str, bytes]]:
    for tag, folder in folders.items():
        for file in sorted(folder.rglob("*.html")):
            yield f"{tag}/{file.relative_to(folder).as_posix()}", file.read_bytes()


def page_problems(report: PageReport, project: Project) -> tuple[Problem, ...]:
    """A problem for each thing that fails; what fails on many pages alike is reported once."""
    alike: dict[tuple[str, str], list[Finding]] = {}
    for found in report.findings:
        alike.setdefault((found.rule, found.excerpt), []).append(found)
    return in_order(_problem(found, project) for found in alike.values())


def _problem(alike: list[Finding], project: Project) -> Problem:
    first = alike[0]
    others = len({found.page for found in alike} - {first.page})
    pages = said("pages.single", page=first.page)
    if others:
        pages = said("pages.and-more", page=first.page, count=others)
    fault = said(f"page-fault.{first.rule}")
    message = said("inaccessible-page", fault=fault, excerpt=first.excerpt, pages=pages)
    return Problem("inaccessible-page", Place(_source(first.page, project)), message)


def _source(page: str, project: Project) -> str:
    """The file that a page of the site is made from, or the page itself if there is none."""
    tag, _, path = page.removesuffix("index.html").rstrip("/").partition("/")
    slug, _, chapter = path.partition("/")
    if slug in project.publications:
        return _source_in(project.publications[slug], chapter, tag)
    hand_written = {path or "index", f"{path}/index"} if page.count("/") else set()
    for own in (True, False):
        for found in project.pages:
            if found.path.removesuffix(".md") in hand_written and (found.language == tag) is own:
                return f"docs/{found.language}/{found.path}"
    return page


def _source_in(publication: Publication, chapter: str, tag: str) -> str:
    languages = (tag, *publication.languages)
    chapters = (one for found in languages for one in publication.chapters.get(found, ()))
    return next((one.file for one in chapters if one.slug == chapter), publication.source.file)
