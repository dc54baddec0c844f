"""Words broken at a line's or page's end are read, copied and found whole."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from weasyprint import HTML
from weasyprint.urls import URLFetcher

from weasypress.fetching import ProjectFetcher
from weasypress.renderer import RenderedPdf
from weasypress.resources import BASE, ResourceReader

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


@pytest.mark.parametrize("case", ["broken-words", "hard-hyphens"])
def test_the_pages_look_as_weasyprint_alone_paints_them(
    rendered: Callable[[str], RenderedPdf], reader: ResourceReader, tmp_path: Path, case: str
) -> None:
    ours = tmp_path / "ours.pdf"
    ours.write_bytes(rendered(case).data)
    assert pixels(ours) == pixels(by_weasyprint_alone(case, reader, tmp_path))


HYPHENATED = (
    "după-amiază,",
    "dintr-un",
    "sud-vestul",
    "nord-estul.",
    "NORD-VEST.",
    "administrativ-teritoriale",
    "social-democraticește",
    "ghiduri/monitorizare-evaluare-participativa/",
)


@pytest.fixture(scope="module")
def hyphens(
    rendered: Callable[[str], RenderedPdf], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    path = tmp_path_factory.mktemp("words") / "hard-hyphens.pdf"
    path.write_bytes(rendered("hard-hyphens").data)
    return path


def test_poppler_keeps_the_hyphen_at_which_a_word_is_broken(hyphens: Path) -> None:
    assert_hyphens(poppler_text(hyphens))


def test_pdfium_keeps_the_hyphen_at_which_a_word_is_broken(hyphens: Path) -> None:
    pages = list(pypdfium2.PdfDocument(hyphens))
    text = "\n".join(page.get_textpage().get_text_range() for page in pages)
    assert "\ufffe" not in text
    assert_hyphens(text)


def test_poppler_alone_would_drop_the_hyphen(reader: ResourceReader, tmp_path: Path) -> None:
    text = poppler_text(by_weasyprint_alone("hard-hyphens", reader, tmp_path))
    assert "dupăamiază," in text
    assert "dintr-un" not in text


def test_the_tag_tree_holds_words_broken_at_their_hyphen_once(
    outline: Callable[[str], str],
) -> None:
    text = " ".join(outline("hard-hyphens").split())
    assert "Seara după-amiază, adunați dintr-un sat." in text
    assert "unitățile administrativ-teritoriale dezvoltate social-democraticește" in text


def assert_hyphens(text: str) -> None:
    words = text.split()
    assert [word for word in HYPHENATED if not any(found.endswith(word) for found in words)] == []
    assert words.count("dintr-un") == 1
    assert "pre- și post-universitar." in " ".join(words)  # a hyphen that ends its word
    assert "amiază," not in words


def poppler_text(file: Path) -> str:
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    return done.stdout.decode()


def by_weasyprint_alone(case: str, reader: ResourceReader, folder: Path) -> Path:
    plain = folder / "plain.pdf"
    text = (Path(__file__).parent / "cases" / f"{case}.html").read_text("utf-8")
    fetcher: URLFetcher = ProjectFetcher(reader)
    HTML(string=text, base_url=f"{BASE}content/", url_fetcher=fetcher).write_pdf(
        plain, stylesheets=[f"{BASE}content/print.css"]
    )
    return plain


def pixels(file: Path) -> bytes:
    done = subprocess.run(["pdftoppm", "-r", "80", str(file)], capture_output=True, check=True)
    return done.stdout
