"""Words broken at a line's or page's end are read, copied and found whole."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from weasyprint import HTML
from weasyprint.urls import URLFetcher

from indrumar.outputs.pdf.renderer import RenderedPdf
from indrumar.outputs.pdf.resources import BASE, ProjectFetcher, ResourceReader

WORDS = (
    "interdependența",
    "responsabilizarea",
    "descentralizată",
    "implementarea",
    "administrațiilor",
)
MANY = 11  # each of the words, in the paragraph of nine lines and the underlined one of two


@pytest.fixture(scope="module")
def file(rendered: Callable[[str], RenderedPdf], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("words") / "broken-words.pdf"
    path.write_bytes(rendered("broken-words").data)
    return path


def test_some_words_are_broken_at_all(rendered: Callable[[str], RenderedPdf]) -> None:
    pages = rendered("broken-words").pages
    assert pages > 1


def test_poppler_reads_every_word_once_and_no_hyphen(file: Path) -> None:
    text = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True).stdout
    assert_whole(text.decode())


def test_pdfium_reads_every_word_once_and_no_hyphen(file: Path) -> None:
    pages = list(pypdfium2.PdfDocument(file))
    assert_whole("\n".join(page.get_textpage().get_text_range() for page in pages))


def test_pdfium_finds_a_broken_word(file: Path) -> None:
    found = 0
    for page in pypdfium2.PdfDocument(file):
        search = page.get_textpage().search("responsabilizarea", match_whole_word=True)
        while search.get_next():
            found += 1
    assert found == MANY + 1  # and once in the narrow column


def assert_whole(text: str) -> None:
    words = text.split()
    assert {word: words.count(word) for word in WORDS} == {
        "interdependența": MANY + 1,
        "responsabilizarea": MANY + 1,
        "descentralizată": MANY,
        "implementarea": MANY,
        "administrațiilor": MANY,
    }
    assert "supraresponsabilizarea" in words
    assert "internationalisation" in words
    assert "S-au" in words
    assert "nord-vest." in words
    assert "\u2010" not in text
    assert "\xad" not in text


def test_the_tag_tree_holds_whole_words_across_lines_and_pages(
    outline: Callable[[str], str],
) -> None:
    first = outline("broken-words").split("\nP\n")[0]
    text = " ".join(first.split())
    assert text.count("interdependența responsabilizarea descentralizată implementarea") == 9


def test_the_pages_look_as_weasyprint_alone_paints_them(
    file: Path, reader: ResourceReader, tmp_path: Path
) -> None:
    plain = tmp_path / "plain.pdf"
    case = (Path(__file__).parent / "cases" / "broken-words.html").read_text("utf-8")
    fetcher: URLFetcher = ProjectFetcher(reader)
    HTML(string=case, base_url=f"{BASE}content/", url_fetcher=fetcher).write_pdf(
        plain, stylesheets=[f"{BASE}content/print.css"]
    )
    assert pixels(file) == pixels(plain)


def pixels(file: Path) -> bytes:
    done = subprocess.run(["pdftoppm", "-r", "80", str(file)], capture_output=True, check=True)
    return done.stdout
