"""Locales: the same words in every language, in its own alphabet."""

from __future__ import annotations

import re

import pytest

from indrumar.reading.locales import known_locales, load_locale, load_locales
from indrumar.reading.messages import in_words

ENGLISH = load_locale("en")


@pytest.mark.parametrize("tag", known_locales())
def test_a_language_has_every_word_that_english_has(tag):
    assert set(load_locale(tag).words) == set(ENGLISH.words)


@pytest.mark.parametrize("tag", known_locales())
def test_a_word_takes_what_it_takes_in_english(tag):
    slots = re.compile(r"\{\w+\}")
    for name, word in load_locale(tag).words.items():
        assert sorted(slots.findall(word)) == sorted(slots.findall(ENGLISH[name])), name


@pytest.mark.parametrize("tag", known_locales())
def test_no_word_is_empty_or_spelt_with_a_cedilla(tag):
    for name, word in load_locale(tag).words.items():
        assert word, name
        assert not set(word) & set("şţŞŢ"), name


def test_nested_words_are_named_with_dots():
    assert ENGLISH["composing.label.figure"] == "Figure {number}."


def test_a_regional_language_takes_the_words_of_its_language():
    assert load_locale("ro-MD").words == load_locale("ro").words


def test_a_language_without_a_locale_file_is_reported():
    locales, (problem,) = load_locales(["ro", "gag"])

    assert set(locales) == {"ro"}
    assert problem.code == "unknown-language"
    assert "'gag'" in in_words(problem.message)


def test_romanian_letters_stand_where_romanian_puts_them():
    words = ["țară", "tată", "șură", "sus", "înot", "inel", "izvor", "ăla", "azi", "âla", "ban"]

    assert sorted(words, key=load_locale("ro").collation_key) == [
        *("azi", "ăla", "âla", "ban"),
        *("inel", "izvor", "înot"),
        *("sus", "șură", "tată", "țară"),
    ]


def test_a_foreign_mark_does_not_move_a_word():
    words = ["zero", "Öffentlichkeit", "ofertă", "opt"]

    assert sorted(words, key=load_locale("ro").collation_key) == [
        *("ofertă", "Öffentlichkeit", "opt", "zero"),
    ]


def test_capitals_and_hyphens_do_not_move_a_word():
    words = ["Copii", "co-finanțare", "cofetărie", "copac"]

    assert sorted(words, key=load_locale("ro").collation_key) == [
        *("cofetărie", "co-finanțare", "copac", "Copii"),
    ]
