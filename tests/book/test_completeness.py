"""What is missing from a rendered book is found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from indrumar.outputs.pdf.completeness import missing
from indrumar.reading.messages import in_words

TEXT = (
    "Text.[^1]\n\n## Scop {#scop}\n\n"
    "/// figure | Lanțul\n    id: lant\n\n![Un lanț](../media/lant.svg)\n///\n\n"
    "/// table | Notele\n    id: note\n\n| a | b |\n|---|---|\n| 1 | 2 |\n///\n\n"
    "/// box | Sfat\n    id: sfat\n\nText.\n///\n\n[^1]: Sursa."
)


@pytest.fixture
def complete(book: Callable[..., Any]) -> Any:
    return book(TEXT)


def test_a_whole_book_lacks_nothing(complete: Any) -> None:
    pdf = complete.pdf
    assert missing(complete.document, pdf.page_of, pdf.bookmarks) == ()


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("scop", "the heading 'Scop'"),
        ("lant", "Figura 1 ('Lanțul')"),
        ("note", "Tabelul 1 ('Notele')"),
        ("sfat", "'sfat'"),
        ("fn-1-1", "footnote 1"),
    ],
)
def test_what_has_no_page_is_named(complete: Any, id: str, name: str) -> None:
    pdf = complete.pdf
    pages = {known: page for known, page in pdf.page_of.items() if known != id}
    (problem,) = missing(complete.document, pages, pdf.bookmarks)
    assert problem.code == "incomplete-output"
    assert in_words(problem.message) == f"in the PDF {name} has no page"
    assert problem.place.file == "content/ghid/ro/01-capitol.md"


def test_a_heading_without_a_bookmark_is_named(complete: Any) -> None:
    problems = missing(complete.document, complete.pdf.page_of, ())
    assert [in_words(problem.message) for problem in problems] == [
        "in the PDF the heading '1 Capitol' has no bookmark",
        "in the PDF the heading '1.1 Scop' has no bookmark",
    ]
