"""The handbook's page about preflight names every rule, and quotes what preflight says."""

from __future__ import annotations

import re
from functools import cache

import pytest
from tests.preflight.broken import report_on
from tests.test_handbook import sections

from indrumar.cli.preflight import preflight as indrumar
from preflight import RULES, Expectations, Severity, as_text, broken_rules
from preflight.cli import main as command
from preflight.reports.wording import number
from preflight.words import words_of

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
        found = broken_rules(report_on(rule).findings, language)
        broken = next(one for one in found if one.code == rule)
        said.append([f"`{rule}`", plain(broken.messages[0].text), plain(broken.advice)])
    rows = [[plain(cell) for cell in row] for id in SECTION for row in by_id(language)[id].rows]

    assert [row for row in said if row not in rows] == []
    assert len(rows) == len(said)


def plain(text: str) -> str:
    """Without the spaces that hold a number and its unit together."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_is_what_is_said(language: str) -> None:
    (example,) = by_id(language)["report"].examples
    said = plain(as_text({"": report_on("low-resolution")}, language))
    for line in example.text.splitlines()[1:]:
        if line.strip() not in ("", "…"):
            assert re.sub(r"\s+", " ", line) in re.sub(r"\s+", " ", said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_usual_values_are_those_of_the_program(language: str) -> None:
    usual, words = Expectations(), words_of(language)
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
        written = re.escape(number(value, words))
        assert re.search(rf"\b{written}( |%)", plain(values[row])), value


def test_the_command_of_the_handbook_is_the_librarys_own() -> None:
    assert indrumar.callback is command.callback
