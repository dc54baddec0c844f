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


def written(before: str, after: str, line: int, column: int) -> Problem:
    message = said("typography.quotes", before=before, after=after)
    return Problem("typography", Place("a.md", line, column), message)


def test_signs_and_letters_of_one_word_are_mended_and_line_ends_are_kept():
    text = '\ufeffUn "ţel" - "ţel"\r\naici\rși\n"ţel"'
    problems = [
        written('"ţel"', "„ţel”", 1, 4),
        cedilla("ţel", "țel", 1, 5),
        written("- ", "– ", 1, 10),
        written('"ţel"', "„ţel”", 4, 1),
    ]

    texts = mended(problems, lambda _: text)

    assert texts == {"a.md": '\ufeffUn „țel” – "ţel"\r\naici\rși\n„ţel”'}


def test_what_is_not_there_as_it_was_read_is_left():
    assert mended([written('"x"', "„x”", 1, 1)], lambda _: "'\"x\"'") == {"a.md": "'\"x\"'"}
