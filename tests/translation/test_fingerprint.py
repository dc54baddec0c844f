"""What makes a section stale, and what does not."""

from __future__ import annotations

import pytest

from indrumar.translation.fingerprint import fingerprint, word_count, words
from indrumar.translation.word_changes import abridged, word_changes


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Două  cuvinte\npe linii", "Două cuvinte pe\nlinii"),
        ("[pagina](01-a.md#x)", "[pagina](02-b.md)"),
        ("[pagina][a]\n\n[a]: x", "[pagina][b]\n\n[b]: y"),
        ("„așa”", '"așa"'),
        ("2019–2021", "2019-2021"),
        ("nr.\u00a05", "nr. 5"),
        ("şedinţă", "ședință"),
        ("și așa mai departe…", "și așa mai departe..."),
        ("## Titlu {#a}", "### Titlu {#b}"),
        ("* unu\n* doi", "- unu\n- doi"),
        ("| a | b |\n|---|---|", "| a | b |\n| :--- | ---: |"),
        ("/// table | T\n    id: x", "/// table | T\n    id: y"),
    ],
)
def test_typography_targets_and_space_do_not_count(before, after):
    assert fingerprint(before) == fingerprint(after)


def test_the_words_and_the_title_of_a_link_are_left():
    assert words('[pagina](01-a.md#x "un titlu") (x)') == [
        *("[", "pagina", "]", '"', "un", "titlu", '"', "(", "x", ")"),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("100 de copii", "1000 de copii"),
        ("un cuvânt", "alt cuvânt"),
        ("[pagina](a.md)", "[secțiunea](a.md)"),
        ("![O poză](a.svg)", "![Altă poză](a.svg)"),
        ("**important**", "important"),
        ("/// table | Titlu", "/// table | Alt titlu"),
        ("| 10 |", "| 12 |"),
        ("nu", "Nu"),
        ("-5 grade", "5 grade"),
    ],
)
def test_words_numbers_and_alternative_texts_count(before, after):
    assert fingerprint(before) != fingerprint(after)


def test_a_fingerprint_stays_the_same_in_later_versions():
    """Records in people's projects would all be stale otherwise."""
    assert fingerprint("## Pașii {#pasii}\n\nSunt „3” pași.") == "a73b8846aedf"


def test_only_words_are_counted_and_numbers_are_whole():
    assert word_count("În 2021 erau 1 250 de copii, [aici](x.md).") == 5
    assert words("erau 1 250, adică 3,5 %") == ["erau", "1 250", ",", "adică", "3,5", "%"]


def shown(before: str, after: str) -> str:
    marks = {"same": "{}", "added": "+{}+", "removed": "-{}-", "left-out": "…"}
    return " ".join(
        marks[one.sort].format(one.words) for one in abridged(word_changes(before, after))
    )


def test_changes_are_shown_word_by_word_with_a_few_around():
    before = "a b c d e f g h i vechi j k l m n o p q r"
    assert shown(before, before.replace("vechi", "nou")) == "… f g h i -vechi- +nou+ j k l m …"
    assert shown("unu doi", "unu doi trei") == "unu doi +trei+"
    assert [one.sort for one in word_changes("la fel", "la  fel")] == ["same"]
