"""Reads, checks and composes a project: all that can be known without making a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from indrumar.composing.compose import compose
from indrumar.composing.document import Document
from indrumar.languages import Locale
from indrumar.model import Project
from indrumar.outputs.book.letters import letters_without_glyph
from indrumar.problems import Problem, Severity, in_order
from indrumar.project.check import check
from indrumar.project.check.final import final_problems
from indrumar.project.images import image_problems
from indrumar.project.load import load
from indrumar.reading.locales import load_locales
from indrumar.settings import Settings


@dataclass(frozen=True, slots=True)
class Inspection:
    """What of a project can be published, its documents, and everything that is wrong with it."""

    project: Project
    locales: Mapping[str, Locale]
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


def inspect(settings: Settings, *, final: bool = False, publication: str = "") -> Inspection:
    """Everything is read and checked here, before anything is made.

    With `final`, publications in force are checked for what a final edition needs, or the one
    `publication` that is named.
    """
    locales, locale_problems = load_locales(settings.tags, settings.root)
    project, problems = load(settings)
    composition = compose(project, settings, locales)
    every = (
        *locale_problems,
        *problems,
        *check(project),
        *(final_problems(project, publication) if final else ()),
        *image_problems(project),
        *composition.problems,
        *letters_without_glyph(project),
    )
    return Inspection(project.publishable, locales, composition.documents, in_order(every))


def stops(problems: Iterable[Problem], strict: bool) -> bool:
    """Whether these problems stop a build: an error always, a warning when it is strict."""
    return any(strict or problem.severity is Severity.ERROR for problem in problems)
