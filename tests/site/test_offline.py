"""The copy for a USB stick, as it opens from a disk."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Page
from tests.window import Window

from indrumar.inspect import inspect
from indrumar.mkdocs_plugin import settings_from
from indrumar.outputs.finished.for_disk import for_disk, on_disk
from indrumar.website.offline import OfflineError, checked_names, make_offline_copy, packed

FILES = frozenset({"index.html", "ro/index.html", "ro/ghid/index.html", "ro/ghid/a b.png"})
HERE = "ro/ghid/index.html"
SITE = "https://example.org/lib/"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("../", "../index.html"),
        ("..", "../index.html"),
        ("./", "index.html"),
        ("../ghid/#pasi", "index.html#pasi"),
        ("../?kind=guide#x", "../index.html?kind=guide#x"),
        ("a%20b.png", "a%20b.png"),
        ("https://example.org/lib/ro/ghid/", "index.html"),
        ("https://example.org/lib/", "../../index.html"),
        ("/lib/ro/", "../index.html"),
        ("#pasi", "#pasi"),
        ("?kind=guide", "?kind=guide"),
        ("", ""),
        ("/elsewhere/", "/elsewhere/"),
        ("https://example.org/library/", "https://example.org/library/"),
        ("https://example.com/", "https://example.com/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("data:image/png;base64,AA==", "data:image/png;base64,AA=="),
        ("../missing/", "../missing/"),
    ],
)
def test_an_address_names_the_file_it_means(written, meant):
    assert on_disk(written, HERE, FILES, SITE) == meant


def test_what_says_where_a_page_is_on_the_web_stays():
    page = '<link rel="canonical" href="https://example.org/lib/ro/"><a href="../">x</a>'
    assert for_disk(page, HERE, FILES, SITE) == page.replace('"../"', '"../index.html"')


def test_redirects_and_sets_of_images_lead_to_files():
    page = '<meta http-equiv="refresh" content="0; url=../"><img srcset="../ 1x, a.png 2x">'
    assert for_disk(page, HERE, FILES, SITE) == (
        '<meta http-equiv="refresh" content="0; url=../index.html">'
        '<img srcset="../index.html 1x, a.png 2x">'
    )


@pytest.mark.parametrize(
    "name",
    ["ro/con/index.html", "ro/nul.txt", "a:b.png", "ce?.png", "punct./x", "x" * 181, "a\\b"],
)
def test_a_name_that_windows_refuses_is_refused(name):
    with pytest.raises(OfflineError, match="offline"):
        checked_names([name])


def test_two_names_that_are_one_on_windows_are_refused():
    with pytest.raises(OfflineError, match="harta"):
        checked_names(["media/Harta.png", "media/harta.png"])


def test_a_copy_has_the_same_bytes_whatever_the_order_and_the_hour():
    day = datetime.date(2021, 8, 31)
    one, other = packed({"b": b"2", "a": b"1"}, day), packed({"a": b"1", "b": b"2"}, day)
    assert one == other
    assert zipfile.ZipFile(io.BytesIO(one)).infolist()[0].date_time == (2021, 8, 31, 0, 0, 0)


@pytest.fixture(scope="module")
def disk(site: Path, library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy, unpacked into a folder with a space and a diacritic in its name."""
    settings = replace(settings_from(library / "mkdocs.yml"), site=site)
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*")}
    copy = make_offline_copy(inspect(settings), settings)
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*")} == before
    assert copy.path.parent == site.parent / "dist"
    assert copy.size == copy.path.stat().st_size
    folder = tmp_path_factory.mktemp("stick") / "Bibliotecă pe stick"
    zipfile.ZipFile(copy.path).extractall(folder)
    return folder


def test_one_sees_at_once_what_to_open(disk):
    names = sorted(path.name for path in disk.iterdir())
    assert names == [
        "Deschideti-ma - Open me.html",
        "assets",
        "downloads",
        "en",
        "index.html",
        "ro",
    ]


def links(page: Path) -> Iterator[tuple[str, Path, str]]:
    """The links of a page that stay in the copy, with the file and the id that each names."""
    for node, _, link, _ in html.fromstring(page.read_bytes()).iterlinks():
        parts = urlsplit(link)
        if node.get("rel", "").split()[:1] in (["canonical"], ["alternate"]):
            continue
        if not parts.scheme and not parts.netloc:
            target = (page.parent / unquote(parts.path)) if parts.path else page
            yield link, target, unquote(parts.fragment)


def test_every_link_of_every_page_leads_to_a_file_and_a_place_in_it(disk):
    for page in disk.rglob("*.html"):
        for link, target, place in links(page):
            assert target.is_file(), (page, link)
            if place and target.suffix == ".html":
                ids = html.fromstring(target.read_bytes()).xpath("//@id")
                assert place in ids, (page, link)


@pytest.fixture
def reader(window: Window) -> Iterator[tuple[Page, list[str]]]:
    """A browser before a disk, and what went wrong."""
    wrong: list[str] = []
    window.listen(
        "console", lambda said: said.type in ("error", "warning") and wrong.append(said.text)
    )
    window.listen("pageerror", lambda error: wrong.append(str(error)))
    window.listen(
        "request", lambda asked: asked.url.startswith(("file:", "data:")) or wrong.append(asked.url)
    )
    yield window.page, wrong
    assert wrong == []


@pytest.mark.browser
def test_every_page_opens_without_an_error_and_without_the_internet(reader, disk):
    page, wrong = reader
    for path in sorted(disk.rglob("*.html")):
        page.goto(path.as_uri(), wait_until="load")
        assert wrong == [], path


@pytest.mark.browser
def test_from_the_first_page_one_comes_to_both_languages(reader, disk):
    page, _ = reader
    for tag in ("ro", "en"):
        page.goto((disk / "Deschideti-ma - Open me.html").as_uri())
        page.click(f"section[lang={tag}] a")
        assert page.url == (disk / tag / "index.html").as_uri()


@pytest.mark.browser
def test_search_answers_from_a_disk_and_its_results_open(reader, disk):
    page, _ = reader
    page.goto((disk / "ro/ghid/pasi/index.html").as_uri())
    page.fill("#ind-search", "indicator")
    page.wait_for_selector(".ind-hit__link")
    page.keyboard.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "/index.html" in page.url
    assert len(page.inner_text("main h1")) > 0
    page.fill("#ind-search", "pas")
    with page.expect_navigation():
        page.press("#ind-search", "Enter")
    page.wait_for_selector("main .ind-hit__link")
    assert page.url == (disk / "ro/search/index.html").as_uri() + "?q=pas"


@pytest.mark.browser
def test_the_language_switch_keeps_the_chapter_on_a_disk(reader, disk):
    page, _ = reader
    page.goto((disk / "ro/ghid/pasi/index.html").as_uri() + "#primul")
    with page.expect_navigation():
        page.click("a[data-language=en]")
    assert page.url == (disk / "en/ghid/pasi/index.html").as_uri() + "#primul"


@pytest.mark.browser
def test_the_filters_of_the_catalogue_work_on_a_disk(reader, disk):
    page, _ = reader
    page.goto((disk / "en/catalog/index.html").as_uri())
    page.select_option("select[name=kind]", "leaflet")
    assert page.locator("[data-catalogue] > li:visible").count() == 1
    assert page.url.endswith("?kind=leaflet")


@pytest.mark.browser
def test_our_fonts_are_shown_from_a_disk(reader, disk):
    page, _ = reader
    page.goto((disk / "ro/ghid/pasi/index.html").as_uri())
    shown = page.evaluate(
        "() => document.fonts.ready.then(() =>"
        " [...document.fonts].filter((face) => face.status === 'loaded').length)"
    )
    assert shown > 0


def test_a_pdf_is_on_the_disk(disk):
    [link] = [
        target
        for link, target, _ in links(disk / "ro/ghid/index.html")
        if link.endswith("ghid-ro.pdf") and "ed-" not in link
    ][:1]
    assert link.read_bytes().startswith(b"%PDF-")
