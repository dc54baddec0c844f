"""Locales: the same words in every language, in its own alphabet."""

from __future__ import annotations

import re

import pytest

from indrumar.locales import LOCALES
from indrumar.reading.locale_file import filled_in, locale_file
from indrumar.reading.locales import (
    known_locales,
    load_locale,
    load_locales,
    locale_problems,
    own_words,
    package_words,
)
from indrumar.reading.messages import in_one_line, in_words
from indrumar.reading.yaml_file import read_yaml

ENGLISH = load_locale("en")


@pytest.mark.parametrize("tag", known_locales())
def test_a_language_has_every_word_that_english_has(tag):
    assert set(package_words(tag)) == set(package_words("en"))


@pytest.mark.parametrize("tag", known_locales())
def test_a_word_takes_what_it_takes_in_english(tag):
    slots = re.compile(r"\{\w+\}")
    for name, word in load_locale(tag).words.items():
        assert set(slots.findall(word)) == set(slots.findall(ENGLISH[name])), name


@pytest.mark.parametrize("tag", known_locales())
def test_no_word_is_empty_or_spelt_with_a_cedilla(tag):
    for name, word in load_locale(tag).words.items():
        assert word, name
        assert not set(word) & set("şţŞŢ"), name


@pytest.mark.parametrize(
    ("tag", "opening", "closing"),
    [
        *((tag, "«", "»") for tag in ("ru", "uk", "fr", "it", "es")),
        *((tag, "„", "”") for tag in ("ro", "hu")),
        ("de", "„", "“"),
        ("en", "“", "”"),
    ],
)
def test_quotations_in_a_language_have_its_marks(tag, opening, closing):
    text = " ".join(load_locale(tag).words.values())
    quoted = load_locale(tag)["composing.quoted"]
    assert (quoted[0], quoted[-1]) == (opening, closing)
    assert set(re.findall('[«»„“”"]', text)) == {opening, closing}
    assert text.count(opening) == text.count(closing)
    assert "'" not in text


def test_nested_words_are_named_with_dots():
    assert ENGLISH["composing.label.figure"] == "Figure {number}."


def test_a_regional_language_takes_the_words_of_its_language():
    assert load_locale("ro-MD").words == load_locale("ro").words


def test_a_language_without_a_locale_file_is_reported():
    locales = load_locales(["ro", "gag"])
    (problem,) = locale_problems(["ro", "gag"])

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


def own(root, text, tag="bg"):
    (root / "locales").mkdir(exist_ok=True)
    (root / "locales" / f"{tag}.yml").write_text(text, "utf-8")


def test_a_project_brings_a_language_and_what_it_lacks_comes_in_english(tmp_path):
    own(tmp_path, "alphabet: а б в г\ncomposing:\n  page: с. {page}\n  source:\n")

    locales = load_locales(["bg"], tmp_path)
    (problem,) = locale_problems(["bg"], tmp_path)

    words = locales["bg"]
    assert (words["composing.page"], words["composing.source"]) == ("с. {page}", "Source: {text}")
    assert words.alphabet == ("а", "б", "в", "г")
    assert (problem.code, problem.place.file) == ("incomplete-locale", "locales/bg.yml")
    total = len(package_words("en"))
    assert in_one_line(problem) == (
        f"locales/bg.yml:1:1: warning: {total - 2} of {total} words are missing in locales/bg.yml; "
        "they are shown in English; run: indrumar locale bg [incomplete-locale]"
    )


def test_a_project_changes_a_word_of_a_language_that_is_there(tmp_path):
    own(tmp_path, "composing:\n  page: pag. {page}\n", "ro")

    locales = load_locales(["ro", "ro-MD"], tmp_path)
    problems = list(locale_problems(["ro", "ro-MD"], tmp_path))

    assert {locale["composing.page"] for locale in locales.values()} == {"pag. {page}"}
    assert locales["ro"]["composing.source"] == "Sursa: {text}"
    assert problems == []


def test_a_word_that_does_not_exist_is_reported_at_its_line(tmp_path):
    own(tmp_path, "composing:\n  pagee: с. {page}\n", "ro")

    (problem,) = locale_problems(["ro"], tmp_path)

    assert in_one_line(problem) == (
        "locales/ro.yml:2:3: error: there is no word 'composing.pagee'; "
        "did you mean 'composing.page'? [unknown-key]"
    )


def test_the_file_to_fill_in_has_every_word_and_keeps_what_is_there(tmp_path):
    own(tmp_path, "composing:\n  page: 'с. {page} “”: #'\n")
    text = locale_file("bg", own_words("bg", tmp_path))
    own(tmp_path, text)

    values, _, problems = read_yaml(text, "bg.yml")
    assert problems == ()
    assert own_words("bg", tmp_path) == {"composing.page": "с. {page} “”: #"}
    assert locale_file("bg", own_words("bg", tmp_path)) == text
    assert text.count("\n  # Source: {text}\n  source:\n") == 1
    assert filled_in(own_words("bg", tmp_path)) == (1, len(package_words("en")))
    assert list(values) == list(read_yaml((LOCALES / "en.yml").read_text("utf-8"), "en.yml")[0])


@pytest.mark.parametrize(
    "word", ["с. {pagina}", "с. {page", "{page:d}", "{page!r}", "[с., {page}]"]
)
def test_a_word_with_gaps_that_nothing_fills_is_reported_and_left_out(tmp_path, word):
    own(tmp_path, f"composing:\n  page: {word if word[0] == '[' else repr(word)}\n", "ro")

    locales = load_locales(["ro"], tmp_path)
    (problem,) = locale_problems(["ro"], tmp_path)

    assert locales["ro"]["composing.page"] == "p. {page}"
    assert in_one_line(problem) == (
        "locales/ro.yml:2:9: error: composing.page: expected a text with no other words in braces "
        "than the English one: 'p. {page}'; copy the words in braces from the English text as they "
        "are [bad-value]"
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "empty-file"), (b"\xff\xfea", "unreadable-file"), (b"a: [", "bad-yaml")],
)
def test_a_file_of_words_that_cannot_be_read_is_the_only_problem(tmp_path, content, code):
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales/bg.yml").write_bytes(content)

    problems = locale_problems(["bg"], tmp_path)

    assert [problem.code for problem in problems] == [code]
