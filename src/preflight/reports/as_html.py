"""A report as one HTML page that needs nothing else: to read, to print, to send along."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from preflight.findings import Severity
from preflight.report import Report
from preflight.reports.as_text import verdict
from preflight.reports.wording import broken_rules, facts_in_words
from preflight.words import Words, words_of

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent.parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def as_html(reports: Mapping[str, Report], language: str = "en") -> str:
    """A page with a section per file: verdict, findings in tables by severity, facts.

    `reports` are by the names of their files, `language` is a BCP 47 tag.
    """
    words = words_of(language)
    files = [_file(name, report, words) for name, report in reports.items()]
    page = _TEMPLATES.get_template("report.html")
    return page.render(files=files, language=words.tag, word=_headings(words))


def _headings(words: Words) -> dict[str, str]:
    """The page's own words by name, dashes in names as underlines."""
    headings = ("rule-heading", "what-heading", "where-heading", "do-heading")
    names = ("title", "facts", "none", "places", *headings)
    return {name.replace("-", "_"): words[name] for name in names}


def _file(name: str, report: Report, words: Words) -> dict[str, object]:
    tables = [
        (severity.value, words[f"{severity.value}s"], broken_rules(found, words.tag))
        for severity in Severity
        if (found := report.of(severity))
    ]
    facts: dict[str, list[str]] = {}
    for label, value in facts_in_words(report.facts, words) if report.facts else ():
        facts.setdefault(label, []).append(value)
    return {
        "name": name,
        "passes": report.passes,
        "verdict": verdict(report, words.tag),
        "tables": tables,
        "facts": facts,
        "has_places": any(finding.where for finding in report.findings),
    }
