"""Signs that a text does not write as its language does: found, and how they are to be written."""

from indrumar.composing.source.typography.findings import Finding, findings_in
from indrumar.composing.source.typography.passages import passages_of
from indrumar.composing.source.typography.problems import typography_of_values, typography_problem

__all__ = [
    "Finding",
    "findings_in",
    "passages_of",
    "typography_of_values",
    "typography_problem",
]
