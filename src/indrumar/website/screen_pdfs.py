"""The PDFs of documents: those whose recipe is unchanged are kept, the others made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from indrumar.composing.document import Document
from indrumar.kinds import KINDS
from indrumar.metadata import PageFormat
from indrumar.model import Project
from indrumar.outputs import PDF
from indrumar.outputs.pdf import screen
from indrumar.outputs.pdf.ordering import pdf_order
from indrumar.problems import Problem, in_order
from indrumar.settings import Settings
from indrumar.workshop.making import Made, Workshop


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """A document's PDF on disk, with a PNG of its cover. `fresh`: made by this command."""

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
    documents: Iterable[Document], project: Project, settings: Settings, workshop: Workshop
) -> tuple[tuple[PrintedDocument, ...], tuple[Problem, ...]]:
    """The PDFs of documents in their order, and what is wrong with those that failed."""
    wanted = {document.name: document for document in documents}
    orders = [pdf_order(document, project, settings) for document in wanted.values()]
    orders.sort(key=lambda order: len(order.html), reverse=True)  # the longest takes longest
    made = workshop.make(PDF.kind, PDF.maker, {order.name: order for order in orders})
    problems = in_order(problem for one in made.values() for problem in one.problems)
    printed = (_printed(document, made[name]) for name, document in wanted.items())
    return tuple(one for one in printed if one is not None), problems


def forget_others(printed: Iterable[PrintedDocument], workshop: Workshop) -> None:
    """Drops the files of documents that are gone, once a whole build is done."""
    names = (f"{PDF.kind}/{one.document.name}" for one in printed)
    workshop.store.keep_only(PDF.kind, names)


def _printed(document: Document, made: Made) -> PrintedDocument | None:
    if made.entry is None:
        return None
    folder, pages = made.entry.folder, int(made.facts["pages"])
    return PrintedDocument(
        document, folder / screen.PDF, folder / screen.COVER, pages, fresh=bool(made.why)
    )
