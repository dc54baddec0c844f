"""The facts of the project that a factsheet is about: when, who, how much."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from indrumar.metadata import Budget, ProjectDetails
from indrumar.outputs.book.volume import Volume
from indrumar.wording.amounts import money

Fact = tuple[str, Markup]


def project_facts(volume: Volume) -> tuple[Fact, ...]:
    """Label and value of each fact that is known; none if there is no project."""
    project = volume.metadata.project
    return () if project is None else tuple(_facts(volume, project))


def _facts(volume: Volume, project: ProjectDetails) -> Iterator[Fact]:
    yield volume.word("project"), volume.text(project.title)
    if project.period is not None:
        yield volume.word("period"), Markup.escape(volume.period(project.period))
    yield volume.word("implementer"), volume.organisation_name(project.implementer)
    if project.partners:
        label = "partner" if len(project.partners) == 1 else "partners"
        yield volume.word(label), volume.organisation_names(project.partners)
    for name, text in (("programme", project.programme), ("funder.funded", project.funders)):
        if text is not None:
            yield volume.word(name), volume.text(text)
    if project.budget is not None:
        yield volume.word("budget"), Markup.escape(_money(volume, project.budget))
    if project.code is not None:
        yield volume.word("code"), Markup.escape(project.code)


def _money(volume: Volume, budget: Budget) -> str:
    whole = money(budget.amount, budget.currency, volume.locale)
    if budget.grant is None:
        return whole
    grant = money(budget.grant, budget.currency, volume.locale)
    return f"{whole}, {volume.word('grant', amount=grant)}"
