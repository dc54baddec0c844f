"""Another WeasyPrint is met with one sentence, before anything is laid out or written."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import weasyprint
import weasyprint.pdf
from tests.weasypress.sheets import laid_out
from weasyprint.document import Page
from weasyprint.pdf.stream import Stream

from weasypress import UnsupportedWeasyPrintError
from weasypress.exchange import exchanged, taken, verify
from weasypress.private_names import VERSION

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


@pytest.fixture(autouse=True)
def _unverified() -> Iterator[None]:
    """As in a new process."""
    verify.cache_clear()
    yield
    verify.cache_clear()


def test_the_table_fits_the_installed_weasyprint():
    verify()


def test_the_table_is_of_the_version_that_is_installed_with_the_project():
    dependencies = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["dependencies"]

    assert f"weasyprint=={VERSION}" in dependencies


def test_all_that_changed_is_named_in_one_sentence(monkeypatch):
    monkeypatch.setattr(weasyprint, "__version__", "71.2")
    monkeypatch.setattr(weasyprint.pdf, "add_tags", lambda pdf, document: None)
    monkeypatch.delattr(Stream, "marked")
    monkeypatch.setattr(Page, "__init__", lambda self, page_box: None)
    monkeypatch.setattr(Page, "paint", lambda self, stream: None)

    with pytest.raises(UnsupportedWeasyPrintError) as raised:
        verify()

    assert str(raised.value) == (
        "WeasyPrint 71.2 is installed and 70.0 is needed, because "
        "weasyprint.document.Page._page_box is missing; "
        "weasyprint.pdf.add_tags takes (pdf, document), "
        "not (pdf, document, pdf_version, page_streams); "
        "weasyprint.pdf.stream.Stream.marked is missing"
    )


def test_nothing_is_laid_out_with_another_weasyprint(monkeypatch):
    monkeypatch.setattr(weasyprint.pdf, "add_tags", lambda pdf: None)

    with pytest.raises(UnsupportedWeasyPrintError, match=r"add_tags takes \(pdf\), not"):
        laid_out("<p>Text")


def test_the_table_is_compared_once(monkeypatch):
    verify()
    monkeypatch.setattr(weasyprint.pdf, "add_tags", lambda pdf: None)

    assert laid_out("<p>Text").page_of == {}


def test_a_name_that_is_not_in_the_table_is_not_given_out():
    with pytest.raises(KeyError):
        taken("weasyprint.draw:draw_background")
    with pytest.raises(KeyError), exchanged("weasyprint.draw:draw_background", None):
        pass
