"""The handbook's page about preflight names every rule, and quotes what preflight says."""

from __future__ import annotations

import re
from functools import cache

import pytest
from tests.preflight.broken import report_on
from tests.test_handbook import sections

from indrumar.reading.locales import load_locale
from preflight import RULES, Expectations, Severity
from preflight.reports import report_text
from preflight.reports.wording import number, rules_of

LANGUAGES = ("en", "ro")
SECTION = {"errors": Severity.ERROR, "warnings": Severity.WARNING, "notes": Severity.NOTE}


@cache
def by_id(language: str) -> dict[str, object]:
    return {one.id: one for one in sections(language, "preflight").values()}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", SECTION)
def test_every_rule_stands_in_the_section_of_its_severity(language: str, id: str) -> None:
    shown = by_id(language)[id].first_cells
    assert shown == [code for code, severity in RULES.items() if severity is SECTION[id]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_quotes_what_is_said_of_the_broken_file(language: str) -> None:
    said = []
    for rule in RULES:
        found = rules_of(report_on(rule).findings, load_locale(language))
        told = next(one for one in found if one.code == rule)
        said.append([f"`{rule}`", plain(told.told[0].message), plain(told.advice)])
    rows = [row for id in SECTION for row in by_id(language)[id].rows]

    assert [row for row in said if row not in rows] == []
    assert len(rows) == len(said)


def plain(text: str) -> str:
    """Without the spaces that hold a number and its unit together."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_is_what_is_said(language: str) -> None:
    (example,) = by_id(language)["report"].examples
    said = plain(report_text(report_on("low-resolution"), load_locale(language)))
    for line in example.text.splitlines()[1:]:
        if line.strip() not in ("", "…"):
            assert re.sub(r"\s+", " ", line) in re.sub(r"\s+", " ", said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_usual_values_are_those_of_the_program(language: str) -> None:
    usual, locale = Expectations(), load_locale(language)
    values = [row[1] for row in by_id(language)["expectations"].rows]
    named = (
        (1, usual.run_over),
        (2, usual.ink_limit),
        (3, usual.resolution_warning),
        (3, usual.resolution_error),
        (4, usual.line_art_warning),
        (4, usual.line_art_error),
        (5, usual.type_size),
        (5, usual.coloured_type),
        (6, usual.hairline),
        (7, usual.safety),
    )
    for row, value in named:
        assert re.search(rf"\b{re.escape(number(value, locale))} ", values[row]), value
