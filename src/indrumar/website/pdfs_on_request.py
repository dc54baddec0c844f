"""PDFs for a preview: offered on the pages, made only when a reader asks for one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from indrumar.composing.document import Document
from indrumar.inspect import inspect
from indrumar.kinds.table import KINDS
from indrumar.model import Project
from indrumar.outputs.staged.editions import lasting
from indrumar.outputs.views.downloads import Download
from indrumar.problems import Problem
from indrumar.reading.messages import in_one_line
from indrumar.settings import Settings
from indrumar.website.editions import kept_files
from indrumar.workshop.making import Workshop


class PdfError(Exception):
    """A PDF cannot be made; `problems` are the reasons."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(in_one_line(problem) for problem in self.problems))


def offered(documents: Iterable[Document]) -> tuple[Download, ...]:
    """The PDFs that could be made, without size and pages, which are not known yet."""
    return tuple(_download(document) for document in documents)


def _download(document: Document) -> Download:
    publication = document.publication
    return Download(
        publication=publication.slug,
        language=document.language,
        audience=document.audience,
        file=f"{document.name}.pdf",
        page_format=KINDS[publication.metadata.kind].format_of(publication.metadata),
    )


def _addresses(document: Document) -> tuple[str, str]:
    """The addresses of a document's PDF: as the newest, and as that of its edition."""
    download = _download(document)
    return download.address, lasting(document.publication, download).address


def _kept(project: Project, settings: Settings, address: str) -> Path | None:
    """The file of a kept edition at an address; None if it is that of a text as it is now."""
    for publication in project.publications.values():
        if found := kept_files(publication, settings).get(address):
            return found
    return None


def pdf_on_request(settings: Settings, address: str, workshop: Workshop) -> Path | None:
    """The file for an address such as `downloads/ghid/ghid-ro.pdf`, from the text as it is now;
    that of a kept edition as it was.

    None if no document has this address; raises PdfError if it cannot be made.
    """
    found = inspect(settings)
    kept = _kept(found.project, settings, address)
    if kept is not None:
        return kept
    wanted = [one for one in found.documents if address in _addresses(one)]
    if not wanted:
        return None
    from indrumar.website.screen_pdfs import make_pdfs  # only now: it loads the PDF engine

    pdfs, problems = make_pdfs(wanted, found.project, settings, workshop)
    if not pdfs:
        raise PdfError(problems)
    return pdfs[0].pdf
