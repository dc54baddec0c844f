"""The PDFs of documents: those whose recipe is unchanged are kept, the others made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from indrumar.composing.document import Document, name_of
from indrumar.kinds.table import KINDS
from indrumar.metadata import PageFormat
from indrumar.model import Project, Publication
from indrumar.outputs.pdf import screen
from indrumar.outputs.pdf.ordering import pdf_order
from indrumar.outputs.table import KIT, PDF
from indrumar.outputs.views.downloads import Download
from indrumar.problems import Problem, in_order
from indrumar.settings import Settings
from indrumar.workshop.making import Made, Workshop


@dataclass(frozen=True, slots=True)
class DocumentPdf:
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


def make_pdfs(
    documents: Iterable[Document], project: Project, settings: Settings, workshop: Workshop
) -> tuple[tuple[DocumentPdf, ...], tuple[Problem, ...]]:
    """The PDFs of documents in their order, and what is wrong with those that failed."""
    wanted = {document.name: document for document in documents}
    orders = [pdf_order(document, project, settings) for document in wanted.values()]
    orders.sort(key=lambda order: len(order.html), reverse=True)  # the longest takes longest
    made = workshop.make(PDF.kind, PDF.maker, {order.name: order for order in orders})
    problems = in_order(problem for one in made.values() for problem in one.problems)
    pdfs = (_pdf_of(document, made[name]) for name, document in wanted.items())
    return tuple(one for one in pdfs if one is not None), problems


def last_good(publication: Publication, workshop: Workshop) -> Iterator[tuple[Download, Path]]:
    """The files that were made last of a publication, as pages offer them, and where they are."""
    for tag in publication.languages:
        for audience in publication.metadata.audiences:
            name = name_of(publication.slug, tag, audience)
            entry = workshop.store.last(f"{PDF.kind}/{name}")
            if entry is not None:
                file = entry.folder / screen.PDF
                size, pages = file.stat().st_size, int(entry.facts["pages"])
                yield Download(publication.slug, tag, audience, f"{name}.pdf", size, pages), file


def forget_others(
    pdfs: Iterable[DocumentPdf], absent: Iterable[Publication], workshop: Workshop
) -> None:
    """Drops the files of documents that are gone, once a whole build is done."""
    names = {one.document.name for one in pdfs}
    for publication in absent:
        names |= {one.file.removesuffix(".pdf") for one, _ in last_good(publication, workshop)}
    for kind in (PDF.kind, KIT.kind):
        workshop.store.keep_only(kind, (f"{kind}/{name}" for name in names))


def _pdf_of(document: Document, made: Made) -> DocumentPdf | None:
    if made.entry is None:
        return None
    folder, pages = made.entry.folder, int(made.facts["pages"])
    return DocumentPdf(
        document, folder / screen.PDF, folder / screen.COVER, pages, fresh=made.fresh is not None
    )
