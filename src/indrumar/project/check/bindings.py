"""Bindings whose sheets cannot hold the pages that an author asks for."""

from __future__ import annotations

from collections.abc import Iterator

from indrumar.metadata import Binding
from indrumar.model import Project
from indrumar.problems import Problem


def wrong_page_multiples(project: Project) -> Iterator[Problem]:
    """bad-value: a folded sheet of a stapled booklet has four pages, another leaf has two."""
    for publication in project.publications.values():
        printing = publication.metadata.print
        stapled = printing.binding is Binding.SADDLE_STITCH
        pages, what = (4, "a sheet of a stapled booklet") if stapled else (2, "a leaf")
        if printing.page_multiple is not None and printing.page_multiple % pages:
            yield Problem(
                "bad-value",
                publication.source.place("print", "page_multiple"),
                f"{what} has {pages} pages: {printing.page_multiple} is no multiple of {pages}",
                f"write a multiple of {pages}, or leave the key out",
            )
