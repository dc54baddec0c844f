"""The built site as files: what search engines, links and other programs meet."""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from indrumar.mkdocs_plugin import settings_from
from indrumar.mkdocs_plugin.page_heads import window_title


def read(site: Path, path: str) -> str:
    """A file of the site."""
    return (site / path).read_text("utf-8")


def test_the_list_of_languages_is_the_one_in_mkdocs_yml(library):
    settings = settings_from(library / "mkdocs.yml")
    assert settings.tags == ("ro", "en")
    assert settings.site_name["en"] != settings.site_name["ro"]
    assert settings.root == library.resolve()
    assert "tables" in settings.markdown_extensions


def test_translated_pages_name_each_other_by_absolute_addresses(site):
    page = read(site, "en/ghid/pasi/index.html")
    alternates = re.findall(r'<link rel="alternate" hreflang="(\w+)" href="([^"]+)"', page)
    assert [tag for tag, _ in alternates] == ["ro", "en"]
    assert all(found.startswith("https://") for _, found in alternates)
    assert alternates[0][1].endswith("/ro/ghid/pasi/")


@pytest.mark.parametrize("path", ["ghid/anexa", "fisa", "fisa/text", "doar"])
def test_an_untranslated_page_is_the_originals_and_no_translation(site, path):
    page = read(site, f"en/{path}/index.html")
    canonical = re.search(r'<link rel="canonical" href="([^"]+)"', page)
    assert canonical is not None
    assert canonical[1].endswith(f"/ro/{path}/")
    assert 'rel="alternate" hreflang' not in page
    assert f"/en/{path}/<" not in read(site, "en/sitemap.xml")
    assert 'rel="alternate" hreflang' not in read(site, f"ro/{path}/index.html")


def test_the_sitemap_pairs_only_true_translations(site):
    entries = re.findall(r"<url>.*?</url>", read(site, "ro/sitemap.xml"), re.S)
    by_page = {
        re.search(r"<loc>(.*?)</loc>", entry)[1]: entry.count("hreflang") for entry in entries
    }
    counts = {address.split("/ro/")[1]: count for address, count in by_page.items()}
    assert counts["ghid/pasi/"] == 2
    assert counts["ghid/anexa/"] == 0
    assert counts["doar/"] == 0


def test_each_language_has_its_own_page_not_found_and_search(site):
    assert '<html lang="ro"' in read(site, "ro/404.html")
    assert '<html lang="en"' in read(site, "en/404.html")
    texts = {tag: "".join(texts_of(site, tag)) for tag in ("ro", "en")}
    assert "The text of the step" not in texts["ro"]
    assert "The text of the step" in texts["en"]
    assert "Textul anexei" not in texts["en"]


def texts_of(site, tag):
    """The texts that the search of a language shows."""
    return (part.read_text("utf-8") for part in (site / tag / "search").glob("text-*.js"))


def test_previous_and_next_stay_within_a_publication(site):
    assert "ind-around__next" in read(site, "ro/ghid/pasi/index.html")
    assert "ind-around__next" not in read(site, "ro/ghid/anexa/index.html")
    assert 'rel="next"' not in read(site, "ro/about/index.html")


def test_no_page_names_another_host_but_in_links(site):
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        loaded = re.findall(r'(?:src|srcset)="(https?:[^"]+)"', text)
        loaded += re.findall(
            r'<link rel="(?:stylesheet|preconnect|preload)" href="(https?:[^"]+)"', text
        )
        assert not loaded, page


def mkdocs(library: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs MkDocs on the library as an author does."""
    command = [sys.executable, "-m", "mkdocs", *arguments, "-f", str(library / "mkdocs.yml")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **variables}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def test_mkdocs_alone_builds_all_languages(library, tmp_path):
    done = mkdocs(library, "build", "-d", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "ro" / "ghid" / "pasi" / "index.html").is_file()
    assert (tmp_path / "en" / "ghid" / "pasi" / "index.html").is_file()
    assert (tmp_path / "index.html").is_file()


def test_a_broken_link_stops_a_strict_build(library, tmp_path):
    page = library / "docs" / "en" / "broken.md"
    page.write_text("---\ntitle: B\n---\n\n[x](ghid/pasi/index.md#no-such-id)\n", "utf-8")
    try:
        done = mkdocs(library, "build", "--strict", "-d", str(tmp_path), LOCALE="en")
    finally:
        page.unlink()
    assert done.returncode != 0
    assert "no-such-id" in done.stderr


def test_mkdocs_alone_builds_what_has_no_error_and_says_what_is_missing(library, tmp_path):
    chapter = library / "content" / "ghid" / "ro" / "02-pasi.md"
    good = chapter.read_text("utf-8")
    chapter.write_text(good + "\n@fig:nothing-there\n", "utf-8")
    try:
        done = mkdocs(library, "build", "-d", str(tmp_path))
    finally:
        chapter.write_text(good, "utf-8")
    assert done.returncode != 0
    assert "dangling-reference" in done.stderr
    assert "Not in this build: ghid (1 error" in done.stderr
    assert "indrumar build" in done.stderr
    assert "Momentan indisponibil" in (tmp_path / "ro/ghid/pasi/index.html").read_text("utf-8")
    assert "ghid/" not in (tmp_path / "ro/sitemap.xml").read_text("utf-8")


def test_every_page_tells_search_engines_what_it_is(site):
    told = ("description", "og:title", "og:image", "og:url")
    for file in sorted((site / "ro").rglob("index.html")):
        page, path = file.read_text("utf-8"), file.relative_to(site / "ro").as_posix()
        if "<title>" not in page or 'http-equiv="refresh"' in page:
            continue
        title = html.unescape(re.search(r"<title>(.*?)</title>", page)[1])
        assert 0 < len(title) < 70, path
        missing = [name for name in told if f'="{name}" content="' not in page]
        assert missing == [], path
        assert ('"BreadcrumbList"' in page) == (path != "index.html"), path
        assert ('name="robots" content="noindex"' in page) or path != "search/index.html"
        assert not re.search(r'type="checkbox"[^>]*autocomplete', page), path
        assert not re.search(r'<link rel="(?:next|prefetch|prerender)"', page), path
    assert (site / "ro" / "share.jpg").read_bytes().startswith(b"\xff\xd8")


def test_breadcrumbs_lead_from_the_home_page_to_the_chapter(site):
    page = read(site, "ro/ghid/pasi/index.html")
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    trail = next(one for one in map(json.loads, found) if one["@type"] == "BreadcrumbList")
    steps = [(step["name"], step["item"].split("/ro/")[1]) for step in trail["itemListElement"]]
    assert steps == [
        ("Biblioteca de ghiduri", ""),
        ("Publicații", "catalog/"),
        ("Ghid de probă", "ghid/"),
        ("Pașii", "ghid/pasi/"),
    ]


LONG = " ".join(["cuvânt"] * 12)


@pytest.mark.parametrize(
    ("parts", "title"),
    [
        (("Pașii", "Ghid", "Biblioteca"), "Pașii – Ghid – Biblioteca"),
        (("Pașii", "Ghid", "B" * 60), "Pașii – Ghid"),
        (("", "", "Biblioteca"), "Biblioteca"),
        (("Pașii", LONG, "B"), f"Pașii – {' '.join(['cuvânt'] * 8)}…"),
        (("x" * 80, "", "B"), f"{'x' * 68}…"),
        ((LONG, "Ghid", "B"), f"{' '.join(['cuvânt'] * 9)}…"),
    ],
)
def test_the_title_of_a_window_says_the_most_telling_first_and_ends_in_time(parts, title):
    assert window_title(*parts) == title
    assert len(title) < 70
