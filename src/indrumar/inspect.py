"""Reads, checks and composes a project: all that can be known without making a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from indrumar.composing.compose import compose
from indrumar.composing.document import Document
from indrumar.composing.source.authored import lint_project
from indrumar.languages import Locale
from indrumar.model import Absent, Project
from indrumar.outputs.book.letters import letters_without_glyph
from indrumar.problems import Problem, Severity, in_order
from indrumar.project.check import check
from indrumar.project.check.final import final_problems
from indrumar.project.check.navigation import navigation_problems
from indrumar.project.images import image_problems
from indrumar.project.load import load
from indrumar.project.reach import reach_of
from indrumar.project.withheld import Withheld, withheld
from indrumar.reading.locales import load_locales
from indrumar.settings import Settings
from indrumar.translation.lagging import lagging
from indrumar.translation.parity import unequal_metadata
from indrumar.translation.status import recorded_statuses
from indrumar.translation.targets import not_taken, taken, with_translations
from indrumar.translation.terminology import other_terms


@dataclass(frozen=True, slots=True)
class Inspection:
    """What of a project can be shown, its documents, and everything that is wrong with it.

    `absent` is what cannot be shown, and `withheld` says which errors keep it from readers.
    """

    project: Project
    locales: Mapping[str, Locale]
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    absent: Absent = field(default_factory=Absent)
    withheld: Withheld = field(default_factory=Withheld)

    @property
    def whole(self) -> Project:
        """The project with the publications that are absent."""
        absent = {one.slug: one for one in self.absent.publications}
        return replace(self.project, publications={**self.project.publications, **absent})

    def concerning(self, slug: str, settings: Settings) -> Inspection:
        """The same with the problems that reach a publication alone."""
        reached = (
            problem
            for problem in self.problems
            for reach in (reach_of(problem, self.whole, settings.funding),)
            if reach.everything or slug in reach.publications
        )
        return replace(self, problems=tuple(reached))

    def screened(self, settings: Settings, more: Iterable[Problem] = ()) -> Inspection:
        """The same without what errors keep from readers; `more` are problems found later."""
        problems = in_order((*self.problems, *more))
        found = withheld(self.whole, problems, settings.funding)
        slugs = {*found.publications, *(one.slug for one in self.absent.publications)}
        every = self.whole.publications
        absent = Absent(
            publications=tuple(one for slug, one in every.items() if slug in slugs),
            pages=frozenset(found.pages),
        )
        project = replace(
            self.project,
            publications={slug: one for slug, one in every.items() if slug not in slugs},
            pages=tuple(page for page in self.project.pages if page.path not in absent.pages),
        )
        documents = tuple(one for one in self.documents if one.publication.slug not in slugs)
        return Inspection(project, self.locales, documents, problems, absent, found)

    def stopped(self, strict: bool) -> bool:
        """Whether nothing can be made: errors withhold everything, or any problem is too much."""
        return bool(self.withheld.everything) or (strict and stops(self.problems, strict))


def inspect(settings: Settings, *, final: bool = False, publication: str = "") -> Inspection:
    """Everything is read and checked here, before anything is made.

    With `final`, publications in force are checked for what a final edition needs. If a
    `publication` is named, it is the only one that counts.
    """
    locales = load_locales(settings.tags, settings.root)
    project, problems = load(settings)
    translated = tuple(recorded_statuses(project))
    shown = taken(project, translated, settings.lowest.website)
    composition = compose(shown, settings, locales)
    every = (
        *problems,
        *check(project),
        *navigation_problems(project, settings.nav),
        *lint_project(project, settings, locales),
        *(final_problems(project, publication) if final else ()),
        *image_problems(project),
        *composition.problems,
        *letters_without_glyph(project),
        *lagging(translated),
        *not_taken(translated, project, settings.lowest.website),
        *unequal_metadata(project, locales),
        *other_terms(project),
    )
    unsound = tuple(one for one in project.publications.values() if not one.sound)
    found = Inspection(
        shown.publishable,
        locales,
        with_translations(composition.documents, translated),
        in_order(every),
        Absent(unsound),
    )
    return found.concerning(publication, settings) if publication else found


def stops(problems: Iterable[Problem], strict: bool) -> bool:
    """Whether a check fails by these problems: by an error always, by a warning if strict."""
    fatal = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return any(problem.severity in fatal for problem in problems)
