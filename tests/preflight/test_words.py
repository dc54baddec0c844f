"""The words of reports: the same in each language, with the same values in them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.preflight.broken import report_on

from preflight import LANGUAGES, RULES, as_html, as_text
from preflight.words import words_of

SOURCE = Path(__file__).parents[2] / "src" / "preflight"
_FIELD = re.compile(r"{(\w+)}")


def test_reports_come_in_three_languages() -> None:
    assert LANGUAGES == ("en", "ro", "ru")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_words_of_english_with_the_same_values(language: str) -> None:
    english, other = words_of("en").texts, words_of(language).texts

    assert list(other) == list(english)
    for name, text in other.items():
        assert text, name
        assert set(_FIELD.findall(text)) == set(_FIELD.findall(english[name])), name


def test_every_rule_has_a_message_and_advice_and_no_other_has() -> None:
    named = [name for name in words_of("en").texts if name.startswith("rule.")]

    assert named == [f"rule.{code}.{part}" for code in RULES for part in ("message", "advice")]


def test_every_word_that_a_rule_puts_into_a_message_is_there() -> None:
    written = "".join(file.read_text("utf-8") for file in SOURCE.rglob("*.py"))
    named = set(re.findall(r'Word\("([\w-]+)"\)', written))

    assert len(named) > 3
    assert {f"word.{name}" for name in named} <= set(words_of("en").texts)


def test_a_regional_language_takes_the_words_of_its_language_and_its_own_marks() -> None:
    words = words_of("ro-MD")

    assert words["passes"] == "Bun pentru tipar"
    assert (words.tag, words.cldr) == ("ro-MD", "ro_MD")


def test_a_language_without_words_gets_english() -> None:
    reports = {"a.pdf": report_on("hairline")}

    assert as_text(reports, "uk") == as_text(reports, "en")
    assert '<html lang="en">' in as_html(reports, "uk")
