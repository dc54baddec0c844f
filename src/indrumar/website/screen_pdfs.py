"""Makes the PDFs that are wanted: those found by fingerprint are taken, the others made.

Laying out a book costs a processor some seconds and cannot be shared between threads, so the
orders go to worker processes, the longest first.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from decimal import Decimal
from multiprocessing import active_children, get_context
from pathlib import Path

import indrumar
from indrumar.composing.document import Document
from indrumar.kinds import KINDS
from indrumar.messages import Message, said
from indrumar.metadata import PageFormat
from indrumar.model import Project
from indrumar.outputs.pdf.screen import PrintOrder, ScreenPdf, make, print_order
from indrumar.problems import Problem, in_order
from indrumar.settings import Settings
from indrumar.workshop.progress import Progress
from indrumar.workshop.store import Cache, Entry, fingerprint, fingerprint_of_folder

_PDF, _COVER = "document.pdf", "cover.png"
_PACKAGE = Path(indrumar.__file__).parent


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """A document's PDF on disk, with a PNG of its cover."""

    document: Document
    pdf: Path
    cover: Path
    pages: int
    fresh: bool

    @property
    def page_format(self) -> PageFormat:
        """The trim size of its pages."""
        metadata = self.document.publication.metadata
        return KINDS[metadata.kind].format_of(metadata)


def print_documents(
    documents: Iterable[Document], project: Project, settings: Settings, progress: Progress
) -> tuple[tuple[PrintedDocument, ...], tuple[Problem, ...]]:
    """The PDFs of documents in their order, and what is wrong with those that failed."""
    cache, tools = _cache(settings), _fingerprint_of_tools()
    orders = {d.name: (d, print_order(d, project, settings)) for d in documents}
    keys = {name: _key(order, tools) for name, (_, order) in orders.items()}
    entries = {name: cache.get(key) for name, key in keys.items()}
    problems: list[Problem] = []
    missing = [order for name, (_, order) in orders.items() if entries[name] is None]
    fresh = {order.name for order in missing}
    for order, pdf in _made(missing, progress):
        problems += pdf.problems
        if not pdf.problems:
            files = {_PDF: pdf.data, _COVER: pdf.cover}
            entries[order.name] = cache.put(keys[order.name], files, {"pages": pdf.pages})
    printed = (
        _printed(document, entry, name in fresh)
        for name, (document, _) in orders.items()
        if (entry := entries[name]) is not None
    )
    return tuple(printed), in_order(problems)


def forget_others(printed: Iterable[PrintedDocument], settings: Settings) -> None:
    """Drops the files of earlier texts, once a whole build is done."""
    _cache(settings).keep_only(one.pdf.parent.name for one in printed)


def _cache(settings: Settings) -> Cache:
    return Cache(settings.workshop / "cache")


def _printed(document: Document, entry: Entry, fresh: bool) -> PrintedDocument:
    pages = int(entry.facts["pages"])
    return PrintedDocument(document, entry.folder / _PDF, entry.folder / _COVER, pages, fresh)


def _key(order: PrintOrder, tools: str) -> str:
    """Names an order by everything that goes into its file."""
    resources = (
        part for path in order.resources for part in (path, (order.content / path).read_bytes())
    )
    values = repr((order.style_sheets, order.information, order.page_ranges))
    house_style = fingerprint_of_folder(order.house_style)
    return fingerprint((tools, house_style, order.html, values, *resources))


def _fingerprint_of_tools() -> str:
    """Names what makes the files: our code and styles for print, the fonts, WeasyPrint."""
    folders = (_PACKAGE / "outputs", _PACKAGE.parent / "weasypress", _PACKAGE / "fonts")
    return fingerprint(fingerprint_of_folder(folder) for folder in folders)


def _made(orders: list[PrintOrder], progress: Progress) -> Iterator[tuple[PrintOrder, ScreenPdf]]:
    """Makes orders side by side and yields each as it is done."""
    orders = sorted(orders, key=lambda order: len(order.html), reverse=True)
    workers = min(len(orders), os.cpu_count() or 1)
    if workers < 2:
        yield from ((order, _timed(order, progress)) for order in orders)
        return
    # "spawn": WeasyPrint's libraries do not survive being forked on every system.
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=leave_interrupts)
    try:
        jobs = {pool.submit(make, order): order for order in orders}
        for job in as_completed(jobs):
            pdf = job.result()
            progress.tell(_told(jobs[job], pdf))
            yield jobs[job], pdf
        pool.shutdown()
    except BaseException:  # an interrupted build must not wait for books nobody wants
        pool.shutdown(wait=False, cancel_futures=True)
        for worker in active_children():
            worker.terminate()
        raise


def leave_interrupts() -> None:
    """Ctrl-C goes to every process of a terminal; the main one decides what follows."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _timed(order: PrintOrder, progress: Progress) -> ScreenPdf:
    pdf = make(order)
    progress.tell(_told(order, pdf))
    return pdf


def _told(order: PrintOrder, pdf: ScreenPdf) -> Message:
    return said(
        "build.pdf-made",
        file=f"{order.name}.pdf",
        pages=said("amount.pages", count=pdf.pages),
        size=len(pdf.data) // 1000,
        seconds=Decimal(f"{pdf.seconds:.1f}"),
    )
