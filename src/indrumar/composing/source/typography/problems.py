"""Problems of typography at their places: in Markdown, and in the texts of YAML files."""

from __future__ import annotations

from collections.abc import Iterator

from indrumar.composing.source.typography.findings import Finding, findings_in
from indrumar.messages import said
from indrumar.model import Project
from indrumar.problems import Place, Problem
from indrumar.project.check.passages import passages
from indrumar.wording.typography import conventions


def typography_problem(found: Finding, place: Place) -> Problem:
    """The problem of a finding, with what stands there and what is to stand there."""
    message = said(f"typography.{found.name}", before=found.before, after=found.after)
    if found.sure or not found.after:
        return Problem("typography", place, message)
    hint = said("typography.perhaps", after=found.after)
    return Problem("typography", place, message, hint)


def typography_of_values(project: Project) -> Iterator[Problem]:
    """typography: in titles, descriptions and other texts of YAML files."""
    for passage in passages(project):
        written = None if passage.is_markdown else conventions(passage.language)
        for found in findings_in(passage.text, written) if written else ():
            yield typography_problem(found, passage.locate(found.start))
