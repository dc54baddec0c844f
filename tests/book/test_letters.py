"""Letters that our fonts cannot draw are told where the author wrote them."""

from __future__ import annotations

import pytest
from tests.composing.conftest import project, publication

from indrumar.outputs.pdf.letters import letters_without_glyph


def told(text: str) -> list[str]:
    """What is said of a chapter with this text."""
    return [
        str(problem)
        for problem in letters_without_glyph(project(publication({"ro": {"01-a": text}})))
    ]


def test_an_emoji_is_told_once_with_its_first_place():
    assert told("Bine\nai venit 😀 și 😀") == [
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
    assert told(text) == []
