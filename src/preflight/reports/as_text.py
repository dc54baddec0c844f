"""A report as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from indrumar.languages import Locale
from preflight.findings import Severity
from preflight.report import Report
from preflight.reports.wording import Rule, facts_in_words, rules_of

_WIDTH = 100
_MOST_LINES = 6


def as_text(reports: Mapping[str, Report], locale: Locale) -> str:
    """The reports one below another: verdict, facts, findings with what to do."""
    return "\n\n".join("\n".join(_lines(name, report, locale)) for name, report in reports.items())


def report_text(report: Report, locale: Locale, name: str = "") -> str:
    """One report as text, under the name of its file."""
    return as_text({name: report}, locale)


def verdict(report: Report, locale: Locale) -> str:
    """Whether the file is ready, and the count of its findings: "Ready for press – Notes: 2"."""
    word = "passes" if report.passes else "fails" if report.facts else "unread"
    counts = (
        f"{locale[f'preflight.{severity.value}s']}: {len(rules_of(found, locale))}"
        for severity in Severity
        if (found := report.of(severity))
    )
    return " – ".join(filter(None, (locale[f"preflight.{word}"], ", ".join(counts))))


def _lines(name: str, report: Report, locale: Locale) -> Iterator[str]:
    if name:
        yield name
    yield verdict(report, locale)
    if report.facts:
        yield ""
        yield from _facts(report, locale)
    for rule in rules_of(report.findings, locale):
        yield ""
        yield from _rule(rule, locale)
    if any(finding.where for finding in report.findings):
        yield f"\n{locale['preflight.places']}"


def _facts(report: Report, locale: Locale) -> Iterator[str]:
    """Labels in a column; a label that comes again stands once."""
    assert report.facts
    rows = list(facts_in_words(report.facts, locale))
    width = max(len(label) for label, _ in rows) + 2
    before = ""
    for label, value in rows:
        shown = label if label != before else ""
        yield _wrapped(f"{shown:<{width}}{value}", "  ", " " * width)
        before = label


def _rule(rule: Rule, locale: Locale) -> Iterator[str]:
    yield f"{locale[f'preflight.severity.{rule.severity.value}']} [{rule.code}]"
    for told in rule.told[:_MOST_LINES]:
        where = f" – {told.where}" if told.where else ""
        yield _wrapped(f"{told.message.rstrip('.')}{where}", "  ")
    if len(rule.told) > _MOST_LINES:
        yield f"  … {locale['preflight.more'].format(count=len(rule.told) - _MOST_LINES)}"
    yield _wrapped(f"→ {rule.advice}", "  ", "  ")


def _wrapped(text: str, indent: str, further: str = "  ") -> str:
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + further,
        break_long_words=False,
        break_on_hyphens=False,
    )
