"""Letters that our fonts cannot draw are reported where the author wrote them."""

from __future__ import annotations

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


@pytest.mark.parametrize(
    "text",
    [
        "ăâîșțĂÂÎȘȚ „«–…»” nr.\N{NO-BREAK SPACE}5",
        "съешь ёж їґ",
        "→ ≥ × ✓ € № ½ ☐",
        "a\u00adb\u200dc",
    ],
)
def test_romanian_russian_and_common_signs_can_be_drawn(text):
    assert reported(text) == []


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
    assert [(in_words(problem.message)[1], problem.place.line) for problem in found] == [
        ("😀", 2),
        ("🦊", 5),
        ("木", 4),
    ]


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
    assert [(in_words(p.message)[1], p.place.file) for p in letters_without_glyph(made)] == [
        ("木", "content/_shared/organisations.yml"),
        ("😀", "content/_shared/funding.yml"),
    ]
