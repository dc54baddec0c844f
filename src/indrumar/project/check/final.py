"""What a final edition needs: reported all at once, only if one is asked for.

One module per group of rules, one line per rule in the table; each rule is applied to each
publication in force.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from indrumar.messages import said
from indrumar.model import Project, Publication
from indrumar.problems import Problem, in_order
from indrumar.project.check.final_acts import unnamed_act
from indrumar.project.check.final_imprint import incomplete_imprint, missing_cip, missing_isbn
from indrumar.project.check.funding import unfinished_funding

RULES: tuple[Callable[[Project, Publication], Iterator[Problem]], ...] = (
    missing_isbn,
    missing_cip,
    incomplete_imprint,
    unnamed_act,
    unfinished_funding,
)


def final_problems(project: Project, slug: str = "") -> tuple[Problem, ...]:
    """not-final: what the publications in force lack, or the one of this name.

    A named draft is refused; if no publication is named, drafts are skipped.
    """
    publications = project.publications
    asked = [publications[slug]] if slug in publications else [*publications.values()]
    return in_order(
        problem
        for publication in asked
        if publication.sound  # else its own mistakes are reported
        for problem in _problems(project, publication, named=bool(slug))
    )


def _problems(project: Project, publication: Publication, *, named: bool) -> Iterator[Problem]:
    status = publication.metadata.status
    if status.in_force:
        for rule in RULES:
            yield from rule(project, publication)
    elif named:
        message = said("not-final.status", status=status.value)
        yield Problem("not-final", publication.source.place("status"), message)
