"""The result of preflight for a file."""

from __future__ import annotations

from dataclasses import dataclass

from preflight.facts import Facts
from preflight.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in order, and the facts of the file; no facts of one that cannot be read.

    `sha256` names the bytes that were looked at.
    """

    findings: tuple[Finding, ...]
    facts: Facts | None
    sha256: str

    @property
    def passes(self) -> bool:
        """Whether nothing keeps the file from the press: no errors."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of a severity."""
        return tuple(finding for finding in self.findings if finding.severity is severity)
