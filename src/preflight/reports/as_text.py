"""A report as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from preflight.findings import Severity
from preflight.report import Report
from preflight.reports.wording import BrokenRule, broken_rules, facts_in_words
from preflight.words import Words, words_of

_WIDTH = 100
_MOST_LINES = 6


def as_text(reports: Mapping[str, Report], language: str = "en") -> str:
    """The reports one below another: verdict, facts, findings with what to do.

    `reports` are by the names of their files, `language` is a BCP 47 tag.
    """
    words = words_of(language)
    return "\n\n".join("\n".join(_lines(name, report, words)) for name, report in reports.items())


def verdict(report: Report, language: str = "en") -> str:
    """Whether the file is ready, and the count of its findings: "Ready for press – Notes: 2"."""
    words = words_of(language)
    word = "passes" if report.passes else "fails" if report.facts else "unread"
    counts = (
        f"{words[f'{severity.value}s']}: {len(broken_rules(found, language))}"
        for severity in Severity
        if (found := report.of(severity))
    )
    return " – ".join(filter(None, (words[word], ", ".join(counts))))


def _lines(name: str, report: Report, words: Words) -> Iterator[str]:
    if name:
        yield name
    yield verdict(report, words.tag)
    if report.facts:
        yield ""
        yield from _facts(report, words)
    for rule in broken_rules(report.findings, words.tag):
        yield ""
        yield from _rule(rule, words)
    if any(finding.where for finding in report.findings):
        yield f"\n{words['places']}"


def _facts(report: Report, words: Words) -> Iterator[str]:
    """Labels in a column; a repeated label is written once."""
    assert report.facts
    rows = list(facts_in_words(report.facts, words))
    width = max(len(label) for label, _ in rows) + 2
    before = ""
    for label, value in rows:
        shown = label if label != before else ""
        yield _wrapped(f"{shown:<{width}}{value}", "  ", " " * width)
        before = label


def _rule(rule: BrokenRule, words: Words) -> Iterator[str]:
    yield f"{words[f'severity.{rule.severity.value}']} [{rule.code}]"
    for message in rule.messages[:_MOST_LINES]:
        where = f" – {message.where}" if message.where else ""
        yield _wrapped(f"{message.text.rstrip('.')}{where}", "  ")
    if (more := len(rule.messages) - _MOST_LINES) > 0:
        yield f"  … {words['more'].format(count=more)}"
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
