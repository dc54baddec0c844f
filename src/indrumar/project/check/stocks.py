"""Papers that a publication names: known by type and weight, or from the print shop."""

from __future__ import annotations

from collections.abc import Iterator

from indrumar.model import Project, Publication
from indrumar.problems import Problem
from indrumar.production.stocks import UnknownStockError, stock


def unknown_stocks(project: Project) -> Iterator[Problem]:
    """unknown-name: a paper of unknown thickness."""
    for publication in project.publications.values():
        yield from _of(publication, project)


def _of(publication: Publication, project: Project) -> Iterator[Problem]:
    printing = publication.metadata.print
    shop = project.printshops.get(printing.printshop or "")
    for part in ("interior", "cover"):
        paper = getattr(printing, part)
        if paper is None:
            continue
        try:
            stock(paper.paper, shop)
        except UnknownStockError as error:
            place = publication.source.place("print", part, "paper")
            yield Problem("unknown-name", place, error.message)
