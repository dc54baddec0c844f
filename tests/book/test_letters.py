"""Letters that our fonts cannot draw are reported where the author wrote them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.composing.conftest import project, publication

from indrumar.languages import Text
from indrumar.metadata import Contributor, Funding, Organisation
from indrumar.outputs.book.letters import letters_without_glyph
from indrumar.reading.messages import in_one_line, in_words
from indrumar.reading.yaml_file import read_yaml


def reported(text: str) -> list[str]:
    """What is said of a chapter with this text."""
    return [
        in_one_line(problem)
        for problem in letters_without_glyph(project(publication({"ro": {"01-a": text}})))
    ]


def test_an_emoji_is_reported_once_with_its_first_place():
    assert reported("Bine\nai venit 😀 și 😀") == [
        "content/ghid/ro/01-a.md:5:10: error: '😀' (U+1F600, grinning face) is in none of our "
        "fonts; write it in words, or show it as an image [letter-without-glyph]"
    ]


def test_a_sign_in_several_texts_is_one_message_that_counts_them():
    texts = {f"0{number}-a": "Bine 😀" for number in (1, 2, 3)}
    made = publication({"ro": texts})
    (problem,) = letters_without_glyph(project(made))
    assert in_one_line(problem) == (
        "content/ghid/ro/01-a.md:4:6: error: '😀' (U+1F600, grinning face) is in none of our "
        "fonts; 2 more files have the same; write it in words, or show it as an image "
        "[letter-without-glyph]"
    )


@pytest.mark.parametrize(
    "text",
    [
        "ăâîșțĂÂÎȘȚ „«–…»” nr.\N{NO-BREAK SPACE}5",
        "съешь ёж їґ",
        "→ ≥ × ✓ € № ½ ☐ ⚠ ✅ ☎ ✉ ★ ① ☒ ℹ ⚠\N{VARIATION SELECTOR-16}",
        "a\u00adb\u200dc &nbsp; &#9888; &amp;",
        "öüßőűéèçñ¿¡ŒœÿÀì",
    ],
)
def test_european_letters_and_common_signs_can_be_drawn(text):
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "unu\n\uf0b7 doi \uf0b7",
            r"U\+F0B7 is a sign from a font that comes with Word, .*write '•'",
        ),
        ("Bine &#x1F600;", r"01-a.md:4:6: error: '😀' \(U\+1F600"),
        ("De la 北京大学", "the letters of '北京大学' \\(cjk\\)"),
        ("De la თბილისი", "the letters of 'თბილისი' \\(georgian\\)"),
        ("Spune مرحبا", "'مرحبا' \\(arabic\\) runs from right to left"),
        ("Spune שלום", "'שלום' \\(hebrew\\) runs from right to left"),
    ],
)
def test_what_cannot_be_drawn_is_named_with_what_to_do(text, said):
    (message,) = reported(text)
    assert re.search(said, message)


YAML = """title: {ro: Ghid}
summary: {ro: Despre ghid 😀}
contributors:
  - {name: Ana 木, role: author}
  - {name: {ro: Echipa 🦊}, role: editor}
"""


def test_the_texts_of_a_publication_are_looked_through():
    _, source, _ = read_yaml(YAML, "content/ghid/publication.yml")
    assert source is not None
    made = publication({"ro": {"01-a": "Text."}})
    people = (
        Contributor(name="Ana 木", role="author"),
        Contributor(name=Text({"ro": "Echipa 🦊"}), role="editor"),
    )
    metadata = made.metadata.model_copy(
        update={"summary": Text({"ro": "Despre ghid 😀"}), "contributors": people}
    )
    found = letters_without_glyph(project(replace(made, metadata=metadata, source=source)))
    found = {
        letter: problem.place.line
        for problem in found
        for letter in "木😀🦊"
        if letter in in_words(problem.message)
    }
    assert found == {"😀": 2, "木": 4, "🦊": 5}


def test_the_names_of_organisations_and_the_words_of_funders_are_looked_through():
    ministry = Organisation.model_validate({"name": {"ro": "Ministerul 木"}})
    funding = Funding.model_validate(
        {
            "funders": [{"organisation": "x", "role": "funded"}],
            "statement": {"ro": "Finanțat 😀"},
            "disclaimer": {"ro": "Text."},
        }
    )
    made = replace(
        project(publication({"ro": {"01-a": "Text."}})),
        organisations={"x": ministry},
        funding={"ue": funding},
        subjects={"x": Text({"ro": "numai pe site 🦊"})},
    )
    assert {p.place.file: in_words(p.message) for p in letters_without_glyph(made)} == {
        "content/_shared/organisations.yml": "none of our fonts has the letters of '木' (cjk)",
        "content/_shared/funding.yml": "'😀' (U+1F600, grinning face) is in none of our fonts",
    }
