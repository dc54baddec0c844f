"""What a file says of itself to catalogues."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.book.conftest import Made

from indrumar.languages import Text
from indrumar.outputs.pdf.ordering import pdf_order


@pytest.mark.parametrize(("language", "keyword"), [("ro", "redactare"), ("en", "plain language")])
def test_the_keywords_of_a_file_are_its_subjects_in_its_language(
    book: Callable[..., Made], language: str, keyword: str
) -> None:
    made = book(language=language, subjects=("scriere",))
    subjects = {"scriere": Text({"ro": "redactare", "en": "plain language"})}
    order = pdf_order(made.document, replace(made.project, subjects=subjects), made.settings)
    assert order.information.keywords == (keyword,)
