"""A report as one HTML page that needs nothing else: to read, to print, to send along."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from indrumar.languages import Locale
from preflight.findings import Severity
from preflight.report import Report
from preflight.reports.as_text import verdict
from preflight.reports.wording import facts_in_words, rules_of

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent.parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def as_html(reports: Mapping[str, Report], locale: Locale) -> str:
    """A page with a section per file: verdict, findings in tables by severity, facts."""
    files = [_file(name, report, locale) for name, report in reports.items()]
    page = _TEMPLATES.get_template("report.html")
    return page.render(files=files, language=locale.tag, word=_words(locale))


def _words(locale: Locale) -> dict[str, str]:
    """The words of the page by name, dashes in names as underlines."""
    headings = ("rule-heading", "what-heading", "where-heading", "do-heading")
    names = ("title", "facts", "none", "places", *headings)
    return {name.replace("-", "_"): locale[f"preflight.{name}"] for name in names}


def _file(name: str, report: Report, locale: Locale) -> dict[str, object]:
    tables = [
        (severity.value, locale[f"preflight.{severity.value}s"], rules_of(found, locale))
        for severity in Severity
        if (found := report.of(severity))
    ]
    facts: dict[str, list[str]] = {}
    for label, value in facts_in_words(report.facts, locale) if report.facts else ():
        facts.setdefault(label, []).append(value)
    shown = verdict(report, locale)
    return {
        "name": name,
        "passes": report.passes,
        "verdict": shown,
        "tables": tables,
        "facts": facts,
        "has_places": any(finding.where for finding in report.findings),
    }
