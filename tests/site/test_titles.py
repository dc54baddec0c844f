"""Titles are text: what looks like HTML in one is shown as it was typed, and never runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.site.conftest import served

pytestmark = pytest.mark.browser

SCRIPT = "<script>alert(1)</script>"
IMAGE = "<img src=x onerror=alert(2)>"
TYPED = f"{SCRIPT} {IMAGE} A & Zimbru"
HEADING = "Legi & ghiduri <3"


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture(scope="module")
def address(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site whose publication, chapters, pages and own name have programs as titles."""
    folder = tmp_path_factory.mktemp("titles") / "project"
    shutil.copytree(library, folder, ignore=shutil.ignore_patterns("build", "site"))
    leaflet = folder / "content" / "fisa"
    _replace(leaflet / "publication.yml", "Pliant numai în română", f"'{TYPED}'")
    _replace(leaflet / "ro" / "01-text.md", "Textul pliantului", f"'{TYPED}'")
    shutil.copy(leaflet / "ro" / "01-text.md", leaflet / "ro" / "02-text-doi.md")
    for tag in ("ro", "en"):
        _replace(folder / "docs" / tag / "about.md", f"about {tag}", f"'{TYPED}'")
        page = folder / "docs" / tag / "help.md"
        page.write_text(f"# {HEADING}\n\nText.\n", "utf-8")
    config = folder / "mkdocs.yml"
    _replace(config, "site_name: Biblioteca de ghiduri", f"site_name: '{TYPED}'")
    _replace(config, "site_name: Library of guides", f"site_name: '{TYPED}'")
    _replace(config, "  - Despre: about.md", f"  - '{TYPED}': about.md")
    _replace(config, "  - Ajutor: help.md", "  - help.md")
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(config)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    with served(folder / "site") as found:
        yield found


@pytest.fixture
def ran(window):
    """What ran in the window or was asked for."""
    found = []
    window.listen("dialog", lambda dialog: (found.append(dialog.message), dialog.dismiss()))
    window.listen("request", lambda asked: found.append(asked.url) if asked.url[-2:] == "/x" else 0)
    return found


@pytest.fixture
def page(window):
    return window.page


@pytest.mark.parametrize(
    ("path", "shown_in"),
    [
        ("", "head > title"),
        ("ro/", ".ind-brand__name"),
        ("ro/", ".ind-card__title >> nth=0"),
        ("ro/", ".ind-footer__name"),
        ("ro/catalog/", ".ind-menu >> text=A & Zimbru"),
        ("ro/about/", "h1"),
        ("ro/about/", "head > title"),
        ("ro/fisa/", "h1"),
        ("ro/fisa/", "head > title"),
        ("ro/fisa/text/", ".ind-text h1"),
        ("ro/fisa/text/", ".ind-chapters__title"),
        ("ro/fisa/text/", ".ind-chapters ol li >> nth=1"),
        ("ro/fisa/text/", ".ind-path li >> nth=2"),
        ("ro/fisa/text/", ".ind-around__next"),
        ("en/fisa/text/", ".ind-around__next"),
        ("ro/not-there/", ".ind-not-found__ways"),
    ],
)
def test_a_program_in_a_title_is_shown_as_typed_and_does_not_run(
    page, ran, address, path, shown_in
):
    page.goto(f"{address}/{path}", wait_until="load")
    assert TYPED in page.locator(shown_in).first.text_content()
    page.wait_for_timeout(100)
    assert ran == []


def test_a_program_in_a_title_does_not_run_among_the_results_of_a_search(page, ran, address):
    page.goto(f"{address}/ro/", wait_until="load")
    page.locator("#ind-search").press_sequentially("zimbru")
    page.wait_for_selector(".ind-hit a", timeout=8000)
    page.wait_for_timeout(200)
    assert TYPED in page.locator("#ind-search-results").text_content()
    assert ran == []


def test_a_title_from_the_first_heading_is_escaped_once(page, address):
    page.goto(f"{address}/ro/help/", wait_until="load")
    assert HEADING in page.locator(".ind-menu .ind-here").text_content()
    assert page.title().startswith(HEADING)
