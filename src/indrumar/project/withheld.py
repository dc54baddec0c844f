"""What errors keep from readers: the publications and pages that they reach, not the rest.

A publication is withheld in all its languages, because its numbers, references and editions are
those of one work, and so is a hand-written page. If nothing else is left, everything is withheld.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from indrumar.model import Project
from indrumar.problems import Problem, Severity
from indrumar.project.reach import reach_of

Errors = tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Withheld:
    """The errors that withhold publications by slug, hand-written pages by path, or everything.

    A path is one below `docs/<language>/`.
    """

    publications: Mapping[str, Errors] = field(default_factory=dict)
    pages: Mapping[str, Errors] = field(default_factory=dict)
    everything: Errors = ()


def withheld(project: Project, problems: Iterable[Problem], site_funding: str = "") -> Withheld:
    """What the errors among problems keep from being published."""
    publications: dict[str, Errors] = {}
    pages: dict[str, Errors] = {}
    everything: Errors = ()
    for problem in problems:
        if problem.severity is not Severity.ERROR:
            continue
        reach = reach_of(problem, project, site_funding)
        for slug in sorted(reach.publications):
            publications[slug] = (*publications.get(slug, ()), problem)
        for path in sorted(reach.pages):
            pages[path] = (*pages.get(path, ()), problem)
        everything += (problem,) if reach.everything else ()
    if publications and not project.publications.keys() - publications.keys():
        everything += tuple(one for errors in publications.values() for one in errors)
    return Withheld(publications, pages, everything)
