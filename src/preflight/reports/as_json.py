"""A report as JSON, with keys that stay."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from preflight.content.geometry import Box
from preflight.findings import Finding, Word
from preflight.report import Report

_DIGITS = 2


def as_json(reports: Mapping[str, Report]) -> str:
    """A JSON object per file: file, sha256, passes, findings, facts; see `in_json`."""
    listed = [{"file": name, **in_json(report)} for name, report in reports.items()]
    return json.dumps(listed, ensure_ascii=False, indent=2)


def in_json(report: Report) -> dict[str, Any]:
    """A report in values that JSON knows.

    A finding has rule, severity, page (from 1, or null), where (left, top, width and height in
    mm from the upper left corner of the trimmed page, or null), count, values. The keys of the
    facts are the names of the fields of `Facts`.
    """
    return {
        "sha256": report.sha256,
        "passes": report.passes,
        "findings": [_finding(finding) for finding in report.findings],
        "facts": _plain(report.facts),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "page": finding.page,
        "where": _plain(finding.where),
        "count": finding.count,
        "values": {name: _plain(value) for name, value in finding.values.items()},
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Box):
        sides = {"left": value.x0, "top": value.y0, "width": value.width, "height": value.height}
        return {name: round(side, _DIGITS) for name, side in sides.items()}
    if isinstance(value, Word):
        return value.name
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(one) for one in value]
    return value
