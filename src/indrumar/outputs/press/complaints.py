"""The engine's messages about a press file, as problems of its publication."""

from __future__ import annotations

from indrumar.messages import said
from indrumar.outputs.pdf.house_style import plainly
from indrumar.problems import Place, Problem
from weasypress.press.writing import PressPdf


def press_problems(pdf: PressPdf, name: str, place: Place) -> tuple[Problem, ...]:
    """Why the file `name` must not go to a printer; warnings stay in its log."""
    return tuple(
        Problem("broken-pdf", place, said("broken-pdf.fault", file=name, fault=plainly(line)))
        for line in pdf.errors
    )
