"""Each broken file fails for its own reason, a press file as it should be for none."""

from __future__ import annotations

import pytest
from tests.preflight.broken import BROKEN, emblem, report_on
from tests.preflight.press_files import HEIGHT, USUAL, WIDTH, press_file

from preflight import RULES, Expectations, Severity, preflight

AS_ORDERED = Expectations(
    standard="x-4",
    trim=(WIDTH, HEIGHT),
    bleed=3,
    page_multiple=4,
    colour="cmyk",
    condition="FOGRA39",
)


@pytest.mark.parametrize("expected", [AS_ORDERED, Expectations()], ids=["ordered", "unknown"])
def test_a_file_as_it_should_be_passes_without_a_word(expected: Expectations) -> None:
    report = preflight(press_file(), expected)
    assert report.findings == ()
    assert report.passes


def test_an_older_file_as_it_should_be_passes_without_a_word() -> None:
    report = preflight(press_file(standard="x-1a"), Expectations(standard="x-1a"))
    assert report.findings == ()


def test_every_rule_has_a_broken_file() -> None:
    assert set(BROKEN) == set(RULES)


@pytest.mark.parametrize("rule", BROKEN)
def test_a_broken_file_breaks_its_rule_and_no_other(rule: str) -> None:
    report = report_on(rule)
    assert {finding.rule for finding in report.findings} == {rule, *BROKEN[rule].also}
    assert report.passes == (RULES[rule] is not Severity.ERROR)


@pytest.mark.parametrize(("least", "found"), [(12, []), (13, ["small-emblem"])])
def test_whoever_orders_says_how_high_an_emblem_is_at_least(least: float, found: list[str]) -> None:
    report = preflight(press_file(USUAL + emblem(height=12)), Expectations(emblem_height=least))

    assert [finding.rule for finding in report.findings] == found
