"""Keeps the current edition of a publication for good: its metadata and PDFs, as they are now.

What is kept goes into `content/<slug>/editions/ed-N/`, among an author's own files: it belongs to
the publication and to its backups. Nothing that is kept is ever written over.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from indrumar.inspect import inspect, stops
from indrumar.messages import RefusalError, said
from indrumar.outputs.staged.editions import lasting
from indrumar.outputs.table import EDITION
from indrumar.outputs.views.downloads import Download
from indrumar.problems import Problem
from indrumar.project.editions import SUMS, sums
from indrumar.settings import Settings
from indrumar.website.screen_pdfs import make_pdfs
from indrumar.workshop.files import replacing, sweep, write
from indrumar.workshop.making import Workshop


class KeptAlreadyError(RefusalError):
    """The edition is already kept; the message says where."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The files that were written; none if `problems` stopped it."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def keep_edition(settings: Settings, slug: str, workshop: Workshop) -> Kept:
    """Makes the PDFs of a publication in all languages and for all audiences, and keeps them.

    Raises KeptAlreadyError if the edition is kept.
    """
    found = inspect(settings, publication=slug)
    if stops(found.problems, strict=False):
        return Kept((), found.problems)
    publication = found.project.publications[slug]
    number = publication.metadata.edition.number
    folder = settings.root / EDITION.at(slug=slug, edition=number)
    sweep(folder.parent, "ed-*")
    if folder.exists():
        raise KeptAlreadyError(said("keep.already", folder=str(folder)))
    documents = tuple(one for one in found.documents if one.publication.slug == slug)
    pdfs, failures = make_pdfs(documents, found.project, settings, workshop)
    if stops(failures, strict=False):
        return Kept((), failures)
    files = {"publication.yml": (settings.content / slug / "publication.yml").read_bytes()}
    for one in pdfs:
        name = f"{one.document.name}.pdf"
        download = Download(slug, one.document.language, one.document.audience, name)
        files[lasting(publication, download).file] = one.pdf.read_bytes()
    files[SUMS] = sums(files)
    with replacing(folder, durable=True) as new:
        for name, content in files.items():
            write(new / name, content, durable=True)
    return Kept(tuple(folder / name for name in files), found.problems)
