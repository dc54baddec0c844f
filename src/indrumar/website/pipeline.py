"""The pipeline: content in, website and PDFs out.

Everything is read and checked before anything is written; what is made takes the place of
what was there only when all of it is good.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from indrumar.inspect import Inspection, inspect, stops
from indrumar.messages import Message, said
from indrumar.outputs.staged.root import MARK, MARKED
from indrumar.problems import Problem
from indrumar.production.funding_report import UsedWords, used_words
from indrumar.selection import EVERYTHING, Selection
from indrumar.settings import Settings
from indrumar.website.language_runs import CarrierError
from indrumar.website.missing import missing
from indrumar.website.offline import OfflineCopy, make_offline_copy
from indrumar.website.screen_pdfs import DocumentPdf, forget_others, make_pdfs
from indrumar.website.site import downloads, make_site
from indrumar.workshop.files import write
from indrumar.workshop.making import Workshop


@dataclass(frozen=True, slots=True)
class Result:
    """The result of a build. `built` is whether the output was replaced.

    `missing` says what errors kept out of it. `words` lists whose words were printed for funders.
    """

    problems: tuple[Problem, ...]
    built: bool
    pdfs: tuple[DocumentPdf, ...] = ()
    pages: int = 0
    log: str = ""
    words: tuple[UsedWords, ...] = ()
    offline: OfflineCopy | None = None
    missing: tuple[Message, ...] = ()


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

    An error withholds the publication or page that it reaches; the rest is built. With `strict`,
    any problem stops everything; with `final`, what a final edition lacks is an error. With
    `offline`, a whole build also packs the website for a disk; raises OfflineError if that cannot
    be done, after the website is in its place.
    """
    progress = workshop.progress
    with progress.step(said("build.steps.check")):
        found = inspect(settings, final=final, publication=selection.publication)
        found = found.screened(settings)
    wanted = tuple(document for document in found.documents if selection.wants(document))
    if found.stopped(strict) or (found.withheld.publications and not wanted):
        return Result(found.problems, built=False)
    with progress.step(said("build.steps.pdfs", count=len(wanted))):
        pdfs, failures = make_pdfs(wanted, found.whole, settings, workshop)
        found = found.screened(settings, failures)
    sound = tuple(one for one in pdfs if one.document in found.documents)
    if found.stopped(strict) or (failures and not sound):
        return Result(found.problems, built=False)
    if selection.is_everything:
        return _whole(found, sound, settings, workshop, strict=strict, offline=offline)
    _deliver(sound, settings)
    return Result(
        found.problems, True, sound, words=_words(found, sound), missing=(*missing(found),)
    )


def _whole(
    found: Inspection,
    pdfs: tuple[DocumentPdf, ...],
    settings: Settings,
    workshop: Workshop,
    *,
    strict: bool,
    offline: bool,
) -> Result:
    """Makes the website and, with `offline`, its copy for a disk."""
    progress = workshop.progress
    with progress.step(said("build.steps.website")):
        try:
            website = make_site(found, pdfs, settings, workshop, strict)
        except CarrierError as failure:
            return Result(found.problems, built=False, log=str(failure))
    problems = found.problems + website.problems
    if stops(website.problems, strict):
        return Result(problems, built=False)
    forget_others(pdfs, found.absent.publications, workshop)
    copy = None
    if offline:
        with progress.step(said("build.steps.offline")):
            copy = make_offline_copy(found, settings)
    words = _words(found, pdfs)
    return Result(problems, True, pdfs, website.pages, "", words, copy, (*missing(found),))


def _words(found: Inspection, pdfs: Iterable[DocumentPdf]) -> tuple[UsedWords, ...]:
    documents = (one.document for one in pdfs)
    return used_words(found.project, ((one.publication.metadata, one.locale) for one in documents))


def _deliver(pdfs: tuple[DocumentPdf, ...], settings: Settings) -> None:
    """Puts some PDFs in their places and leaves the rest of the site alone.

    A folder that is begun here is marked as ours, so that a whole build may replace it later.
    """
    if not settings.output.is_dir() or not any(settings.output.iterdir()):
        write(settings.output / MARK, MARKED)
    for one, download in zip(pdfs, downloads(pdfs), strict=True):
        write(settings.output / download.address, one.pdf.read_bytes())
