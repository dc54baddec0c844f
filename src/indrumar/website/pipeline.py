"""The pipeline: content in, website and PDFs out.

Everything is read and checked before anything is written; what is made takes the place of
what was there only when all of it is good.
"""

from __future__ import annotations

from dataclasses import dataclass

from indrumar.inspect import inspect, stops
from indrumar.messages import said
from indrumar.problems import Problem
from indrumar.production.funding_report import UsedWords, used_words
from indrumar.selection import EVERYTHING, Selection
from indrumar.settings import Settings
from indrumar.website.language_runs import CarrierError
from indrumar.website.offline import OfflineCopy, make_offline_copy
from indrumar.website.screen_pdfs import DocumentPdf, forget_others, make_pdfs
from indrumar.website.site import downloads, make_site
from indrumar.workshop.files import write
from indrumar.workshop.making import Workshop


@dataclass(frozen=True, slots=True)
class Result:
    """The result of a build. `built` is whether the output was replaced.

    `words` lists whose words were printed for funders.
    """

    problems: tuple[Problem, ...]
    built: bool
    pdfs: tuple[DocumentPdf, ...] = ()
    pages: int = 0
    log: str = ""
    words: tuple[UsedWords, ...] = ()
    offline: OfflineCopy | None = None


def build(
    settings: Settings,
    workshop: Workshop,
    selection: Selection = EVERYTHING,
    *,
    strict: bool = False,
    final: bool = False,
    offline: bool = False,
) -> Result:
    """Builds a project: PDFs of the wanted documents and, if all are wanted, the website.

    With `strict`, warnings also stop it; with `final`, so does anything a final edition lacks. With
    `offline`, a whole build also packs the website for a disk; raises OfflineError if that cannot
    be done, after the website is in its place.
    """
    progress = workshop.progress
    with progress.step(said("build.steps.check")):
        found = inspect(settings, final=final, publication=selection.publication)
    if stops(found.problems, strict):
        return Result(found.problems, built=False)
    wanted = tuple(document for document in found.documents if selection.wants(document))
    with progress.step(said("build.steps.pdfs", count=len(wanted))):
        pdfs, failures = make_pdfs(wanted, found.project, settings, workshop)
    problems = found.problems + failures
    if stops(failures, strict):
        return Result(problems, built=False)
    words = used_words(found.project, ((d.publication.metadata, d.locale) for d in wanted))
    if not selection.is_everything:
        _deliver(pdfs, settings)
        return Result(problems, built=True, pdfs=pdfs, words=words)
    with progress.step(said("build.steps.website")):
        try:
            website = make_site(found, pdfs, settings, workshop, strict)
        except CarrierError as failure:
            return Result(problems, built=False, log=str(failure))
    problems += website.problems
    if stops(website.problems, strict):
        return Result(problems, built=False)
    forget_others(pdfs, workshop)
    copy = None
    if offline:
        with progress.step(said("build.steps.offline")):
            copy = make_offline_copy(found, settings)
    return Result(problems, True, pdfs, website.pages, words=words, offline=copy)


def _deliver(pdfs: tuple[DocumentPdf, ...], settings: Settings) -> None:
    """Puts some PDFs in their places and leaves the rest of the site alone."""
    for one, download in zip(pdfs, downloads(pdfs), strict=True):
        write(settings.output / download.address, one.pdf.read_bytes())
