"""What readers type finds what they mean: the site's scripts in a real browser, from a disk.

`library.yml` holds the texts and the table of what is typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

import indrumar
from indrumar.outputs.search.entries import Page as IndexedPage
from indrumar.outputs.search.entries import Section
from indrumar.outputs.search.index import index_files
from indrumar.outputs.search.words import words
from indrumar.wording.inflection import inflection

pytestmark = pytest.mark.browser

LIBRARY = yaml.safe_load((Path(__file__).parent / "library.yml").read_text("utf-8"))
PAIRS = [
    (tag, typed.strip(), address)
    for tag, part in LIBRARY.items()
    for address, line in part["finds"].items()
    for typed in line.split("|")
]
FILLING = "cuvinte care despart mult un lucru de celălalt în această propoziție lungă"
RANKED = [
    IndexedPage(address, "Pagina", slug, (Section("", "Pagina", text),), aside)
    for address, slug, aside, text in (
        ("departe/", "ghid", False, f"plan {FILLING} acțiuni {FILLING} plan {FILLING} acțiuni"),
        ("manual/", "", True, "tipărire tipărire tipărire"),
        ("ajutor/", "", False, "tipărire"),
        ("aproape/", "ghid", False, f"{FILLING}. Un plan de acțiuni {FILLING}."),
        ("forme/", "ghid", False, "monitorizării"),
        ("forma/", "ghid", False, "monitorizare"),
    )
]
SCRIPTS = Path(indrumar.__file__).parent / "theme" / "assets" / "indrumar"
HTML = '<!doctype html><meta charset="utf-8"><title>t</title>' + "".join(
    f'<script src="{name}"></script>'
    for name in ("search-words.js", "search-readings.js", "search-index.js")
)
FIND = """async ([tag, query]) => {
  const index = await indrumarSearch.open(tag, tag + "/");
  const { typed, found, partly } = await index.find(query);
  return { typed, partly, found: found.map((one) => index.address(one.page, "")) };
}"""


def pages(tag: str) -> list[IndexedPage]:
    """The pages of a language as the index takes them."""
    return [
        IndexedPage(address, title, "ghid", (Section("", title, ""), Section("t", "Text", text)))
        for address, (title, text) in LIBRARY[tag]["texts"].items()
    ]


SYNONYMS = [
    ("APL", "administrație publică locală"),
    ("administrație publică locală", "autorități locale"),
    ("GDPR", "Regulamentul privind protecția datelor"),
    ("protecția datelor", "GDPR"),
]
COUNT = """async ([folder, query]) => {
  const index = await indrumarSearch.open("ro", folder);
  return (await index.find(query)).found.length;
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("search")
    (folder / "index.html").write_text(HTML, "utf-8")
    for script in SCRIPTS.glob("search-*.js"):
        (folder / script.name).write_bytes(script.read_bytes())
    for tag in LIBRARY:
        (folder / tag).mkdir()
        known = inflection(tag)
        for name, content in index_files(pages(tag), known, {"ghid": "Ghid"}, tag, SYNONYMS):
            (folder / tag / name).write_bytes(content)
    (folder / "rank").mkdir()
    for name, content in index_files(RANKED, inflection("ro"), {"ghid": "Ghid"}, "ro"):
        (folder / "rank" / name).write_bytes(content)
    page = browser.new_page()
    page.goto((folder / "index.html").as_uri())
    yield page
    page.close()


def find(page: Page, tag: str, query: str) -> Any:
    return page.evaluate(FIND, [tag, query])


def ranked(page: Page, query: str) -> list[str]:
    return page.evaluate(FIND.replace('tag + "/"', '"rank/"'), ["ro", query])["found"]


def test_the_table_is_long_enough_to_mean_something():
    assert len(PAIRS) >= 60
    assert {tag for tag, _, _ in PAIRS} == {"ro", "en", "ru"}


@pytest.mark.parametrize(("tag", "typed", "address"), PAIRS)
def test_what_is_typed_finds_its_page(page, tag, typed, address):
    assert address in find(page, tag, typed)["found"]


@pytest.mark.parametrize("tag", LIBRARY)
def test_a_language_finds_nothing_of_another(page, tag):
    others = {"ro": "собрание", "en": "ședință", "ru": "ședință"}
    assert find(page, tag, others[tag])["found"] == []


def test_a_whole_word_comes_before_one_that_begins_like_it(page):
    assert find(page, "ro", "evaluarea")["found"][0] == "evaluare/"


def test_pages_with_all_the_words_leave_out_pages_with_some(page):
    assert find(page, "ro", "raionul Strășeni")["found"] == ["straseni/"]


def test_words_that_no_page_has_together_are_found_apart_and_said_to_be(page):
    found = find(page, "ro", "ședință dizabilități")
    assert set(found["found"]) == {"sedinta/", "dizabilitati/"}
    assert found["partly"]


def test_a_slip_of_the_finger_is_said_to_be_no_exact_find(page):
    assert find(page, "ro", "indicatro")["partly"]
    assert not find(page, "ro", "indicator")["partly"]


def test_words_side_by_side_come_before_words_far_apart(page):
    assert ranked(page, "plan acțiuni") == ["aproape/", "departe/"]


def test_help_comes_before_the_handbook_of_the_authors(page):
    assert ranked(page, "tiparire") == ["ajutor/", "manual/"]


@pytest.mark.parametrize("typed", ["monitorizrae", "monitorizărli", "monitorzare", "moniotrizarea"])
def test_a_word_put_right_is_found_in_all_its_forms(page, typed):
    assert set(ranked(page, typed)) == {"forme/", "forma/"}


@pytest.mark.parametrize("query", ["", " ", "!!!", "„”…–", "de la", "😀", "<>"])
def test_what_says_nothing_finds_nothing_and_breaks_nothing(page, query):
    assert find(page, "ro", query)["found"] == []


@pytest.mark.parametrize("query", ["<script>alert(1)</script>", "__proto__", "a" * 5000])
def test_what_is_no_word_of_the_site_finds_nothing(page, query):
    assert find(page, "ro", query)["found"] == []


def test_of_an_endless_query_the_first_words_are_looked_for(page):
    assert len(find(page, "ro", " ".join(f"cuvant{n}" for n in range(500)))["typed"]) == 12


def test_browser_and_index_fold_words_alike(page):
    every = " ".join(f"{t} {x}" for part in LIBRARY.values() for t, x in part["texts"].values())
    odd = "Ș ş İ ﬁ É naïve Ёлка йод ½ ² 3.5 e-mail O’Neill a\u0306 Straße ОБЪЕКТ σς"
    for text in (every, odd):
        assert page.evaluate("(text) => indrumarSearch.words(text)", text) == words(text)


def test_all_words_of_a_large_library_are_found_in_their_parts(page, tmp_path):
    ten = pages("ro")
    filling = (" ".join(f"umplere{n}x{m}" for m in range(10)) for n in range(400))
    many = [
        IndexedPage(f"p{n}/", "T", "", (*ten[n % 10].sections, Section("u", "U", text)))
        for n, text in enumerate(filling)
    ]
    files = dict(index_files(many, inflection("ro"), {}, "ro"))
    assert sum(name.startswith("words-") for name in files) > 1
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    for typed in ("asistenta", "zece", "straseni", "zi"):
        count = page.evaluate(COUNT, [f"{tmp_path.as_uri()}/", typed])
        assert count == 40, typed
