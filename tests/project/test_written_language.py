"""Texts in another language than they are for are reported, and nothing else is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.composing.conftest import project, publication

from indrumar.languages import Text
from indrumar.project.check.written_language import texts_in_other_languages
from indrumar.reading.messages import in_words
from indrumar.wording.common_words import COMMON_WORDS

RO = "Ghidul este pentru cei care lucrează cu copiii din raion și care au nevoie de un sprijin."
EN = "The guide is for those who work with the children of the district and who need some support."
RU = "Это пособие для тех, кто работает с детьми из района и кому нужна помощь, но не только."
HU = (
    "Ez az útmutató azoknak készült, akik a járásban élő gyermekekkel dolgoznak, és nem csak nekik."
)
DE = "Dieser Leitfaden ist für alle, die mit den Kindern des Landkreises und nicht nur mit ihnen."


def reported(text: str, tag: str = "ro") -> list[str]:
    """The messages about a chapter with this text."""
    made = project(publication({tag: {"01-a": text}}))
    return [in_words(problem.message) for problem in texts_in_other_languages(made)]


@pytest.mark.parametrize(
    ("text", "tag", "other"),
    [(EN, "ro", "en"), (RO, "en", "ro"), (RU, "ro", "ru"), (HU, "ro", "hu"), (DE, "en", "de")],
)
def test_a_chapter_in_another_language_is_reported(text, tag, other):
    assert reported(text, tag) == [
        f"this text is in the language '{other}', but its folder is for '{tag}'"
    ]


def test_a_chapter_that_is_half_translated_says_how_much_is_not():
    (message,) = reported(f"{RO}\n\n{EN}")

    assert message.startswith("51% of this text is in the language 'en', first here")


@pytest.mark.parametrize(
    "text",
    [
        RO,
        "Acest text este scris fara diacritice, asa cum scriu multi oameni care se grabesc.",
        f"{RO}\n\n{RO}\n\n{RO}\n\n{EN}",
        f"{RO}\n\n> {EN}",
        f"{RO}\n\nEl a spus: „{EN}”, iar apoi a plecat acasă cu ceilalți.",
        f"| Nume | Descriere |\n| --- | --- |\n| Casa | {EN} |",
        f'{RO}\n\n<span lang="en">{EN}</span>',
        "- Scriven, M. (1991). The logic of evaluation and of the things that we do with it.",
        "Text.[^1]\n\n[^1]: The logic of evaluation and of the other things that we do with it.",
        "Ana Rusu, Ion Ciobanu, Maria Ceban, Vasile Moraru, Elena Țurcanu, Petru Lungu, Ina Rotaru",
        "The Aachen Partnership, the World Bank",
        f"```text\n{EN}\n```",
    ],
)
def test_quotations_tables_names_and_works_in_a_list_may_be_in_another_language(text):
    assert reported(text) == []


def test_titles_and_summaries_are_looked_at_in_each_of_their_languages():
    made = publication({"ro": {"01-a": RO}, "en": {"01-a": EN}})
    metadata = made.metadata.model_copy(
        update={
            "title": Text({"ro": "Guide to services", "en": "Guide to services"}),
            "subtitle": Text({"ro": "Start", "en": "Start"}),
            "summary": Text({"ro": EN, "en": EN}),
        }
    )
    found = texts_in_other_languages(project(replace(made, metadata=metadata)))

    assert [in_words(problem.message) for problem in found] == [
        "'Guide to services' is in the language 'en', but is given for 'ro'",
        f"'{EN}' is in the language 'en', but is given for 'ro'",
    ]


def test_no_two_languages_share_many_of_their_commonest_words():
    for tag, words in COMMON_WORDS.items():
        for other, others in COMMON_WORDS.items():
            assert tag == other or len(words & others) < len(words) / 3, (tag, other)
