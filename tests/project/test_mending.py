"""`check --fix`: what leaves no choice is mended in the file, and nothing else is touched."""

from __future__ import annotations

from indrumar.messages import said
from indrumar.problems import Place, Problem
from indrumar.project.mending import mended


def cedilla(word: str, right: str, line: int, column: int) -> Problem:
    return Problem("cedilla", Place("a.md", line, column), said("cedilla", word=word, right=right))


def test_only_the_words_that_are_reported_are_mended():
    text = "\ufeff---\r\ntitle: Aşa\r\n---\r\n\r\n`aşa` aşa, aşa și İşte\r\n"
    problems = [
        cedilla("Aşa", "Așa", 2, 8),
        cedilla("aşa", "așa", 5, 7),
        cedilla("aşa", "așa", 5, 12),
    ]

    texts = mended([*problems, Problem("dead-link", Place("b.md"), "x")], lambda _: text)

    assert texts == {"a.md": text.replace("Aşa", "Așa").replace(" aşa", " așa")}


def test_letters_in_two_parts_become_one_in_the_whole_file():
    problem = Problem("decomposed-letters", Place("a.md", 1, 1), "x")

    assert mended([problem], lambda _: "s\u0326i a\u0306") == {"a.md": "și ă"}
