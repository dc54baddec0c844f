"""Bindings whose sheets do not fit the number of pages that an author asks for."""

from __future__ import annotations

from collections.abc import Iterator

from indrumar.messages import said
from indrumar.metadata import Binding
from indrumar.model import Project
from indrumar.problems import Problem


def wrong_page_multiples(project: Project) -> Iterator[Problem]:
    """bad-value: a folded sheet of a stapled booklet has four pages, another leaf has two."""
    for publication in project.publications.values():
        printing = publication.metadata.print
        stapled = printing.binding is Binding.SADDLE_STITCH
        pages, name = (4, "stapled-multiple") if stapled else (2, "leaf-multiple")
        given = printing.page_multiple
        if given is not None and given % pages:
            message = said(f"bad-value.{name}", given=given)
            place = publication.source.place("print", "page_multiple")
            yield Problem("bad-value", place, message)
