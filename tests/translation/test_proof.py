"""Proof pages: what stands beside what, and that everybody can read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from urllib.parse import urljoin

import axe_playwright_python
import pikepdf
import pytest
from lxml import html
from playwright.sync_api import Browser, BrowserContext, Page
from tests.translation.conftest import Site
from tests.translation.test_status import signed

from indrumar.outputs.pdf.checks import check
from indrumar.outputs.proof.entries import Entry, proofs
from indrumar.outputs.proof.pages import ProofWork, proof_pages
from indrumar.outputs.proof.paper import proof_pdf
from indrumar.translation.status import TranslationStatus, shared_status

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
LONG = "nemaipomenitdelungcuvântfărăspații" * 4


@pytest.fixture
def work(site: Site) -> ProofWork:
    """A translation with a stale, a missing and an added section."""
    signed(site)
    site.change("ro/01-inceput.md", "Sunt 3 pași", f"Sunt 4 pași <b>&amp; {LONG}")
    site.write("ro/02-nou.md", "---\ntitle: Capitol nou\n---\n\nText nou.\n")
    text = "\n\n### Only here {#here}\n\nAdded.\n"
    site.change("en/01-inceput.md", "The last paragraph.", f"The last paragraph.{text}")
    names = {"ro": "Română", "en": "English"}
    return ProofWork(
        site.status(), "Ghid", names, {"pasii": "1.1"}, "translation/ghid/proof-en", "en"
    )


def entries(status: TranslationStatus) -> dict[str, Entry]:
    """The entries of all files by the title of their section."""
    found = (entry for proof in proofs(status) for entry in proof.entries)
    return {one.original.title if one.original else one.translation.title: one for one in found}


def test_sections_stand_beside_their_translations_paragraph_by_paragraph(work):
    found = entries(work.status)

    assert [*found] == [
        *("title", "summary", "Început", "Pașii", "Termene", "Fără nume", "Only here"),
        "Capitol nou",
    ]
    assert [(len(one.original), len(one.translation)) for one in found["Termene"].rows] == [
        (1, 1),
        (1, 1),
    ]
    assert [len(one) for one in found["Termene"].rows[0].original] == [2]  # cells of a row


def test_a_section_with_other_paragraphs_stands_beside_the_other_as_a_whole(site):
    site.change("en/01-inceput.md", "The last paragraph.", "The last.\n\nParagraph.")
    (row,) = entries(site.status())["Fără nume"].rows

    assert (len(row.original), len(row.translation)) == (1, 2)


def test_a_page_shows_states_and_what_has_changed_in_words(work):
    page = html.fromstring(proof_pages(work)["01-inceput.html"].decode())
    states = [" ".join(one.text_content().split()) for one in page.find_class("state")]
    change = " ".join(page.find_class("change")[0].text_content().split())

    assert [state.partition(";")[0] for state in states] == [
        "up to date",
        "stale: the original has changed",
        *["up to date"] * 2,
        "only in the translation",
    ]
    assert "Sunt removed: 3 pași, new: 4 pași <b>" in change
    assert page.xpath("//h1")[0].text_content() == "Început"
    assert "1.1 Pașii" in page.xpath("//h2")[1].text_content()


def test_a_missing_chapter_has_a_page_that_says_so(work):
    page = html.fromstring(proof_pages(work)["02-nou.html"].decode())

    assert page.find_class("lacks")[0].text_content() == "Not translated yet."
    assert "Text nou." in page.text_content()


def test_the_other_direction_begins_with_the_translation_and_languages_are_marked(work):
    pages = proof_pages(work)
    for name, expected in (
        ("01-inceput.html", ["ro", "en"]),
        ("reversed/01-inceput.html", ["en", "ro"]),
    ):
        page = html.fromstring(pages[name].decode())
        pairs = page.xpath("//div[@class='pair']")
        assert page.get("lang") == "en"
        assert all([side.get("lang") for side in pair] == expected for pair in pairs)


def test_what_publications_share_has_a_proof_in_the_sites_first_language(site, work):
    shared = shared_status(site.project, "en")
    pages = proof_pages(replace(work, status=shared, title="_shared"))
    page = html.fromstring(pages["glossary.html"].decode())

    assert [side.get("lang") for side in page.xpath("//div[@class='pair']")[0]] == ["ro", "en"]


def test_every_address_of_a_page_leads_to_another_page_or_to_the_authors_file(site, work):
    pages = proof_pages(work)
    for name, page in pages.items():
        for address in html.fromstring(page.decode()).xpath("//a/@href"):
            path = urljoin(f"file:///{work.place}/{name}", address).removeprefix("file:///")
            file = path.removeprefix(f"{work.place}/")
            assert file in pages or (site.root / path).is_file(), (name, address)


def test_a_proof_on_paper_is_accessible(work):
    data = proof_pdf(work)

    assert check(data) == ()
    with pikepdf.open(BytesIO(data)) as pdf:
        assert [round(float(side)) for side in pdf.pages[0].mediabox] == [0, 0, 842, 595]


@pytest.fixture
def opened(work: ProofWork, browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens the first chapter's page at a width."""
    for name, data in proof_pages(work).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    contexts: list[BrowserContext] = []

    def at(width: int, **options: object) -> Page:
        contexts.append(browser.new_context(viewport={"width": width, "height": 800}, **options))
        page = contexts[-1].new_page()
        page.goto((tmp_path / "01-inceput.html").as_uri())
        return page

    yield at
    for context in contexts:
        context.close()


@pytest.mark.browser
def test_texts_are_side_by_side_at_a_desk_and_below_each_other_on_a_phone(opened):
    for width in (320, 1280):
        page = opened(width, java_script_enabled=False)
        sides = page.locator("div.pair").first.locator(".side")
        first, second = (sides.nth(n).bounding_box() for n in (0, 1))
        assert (first["x"] < second["x"]) == (width == 1280)
        assert (first["y"] < second["y"]) == (width == 320)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
def test_the_keyboard_reaches_every_link_in_order_and_turns_the_page_around(opened):
    page = opened(1280)
    links = page.locator("a").evaluate_all("links => links.map(link => link.href)")
    reached = []
    for _ in links:
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.href"))
    page.get_by_text("Show English first").press("Enter")
    page.wait_for_url("**/reversed/01-inceput.html")

    assert reached == links
    assert page.locator("div.pair .side").first.get_attribute("lang") == "en"


@pytest.mark.browser
def test_axe_finds_nothing_light_and_dark(opened):
    for scheme in ("light", "dark"):
        page = opened(1280, color_scheme=scheme, bypass_csp=True)
        page.evaluate(AXE)
        violations = page.evaluate("axe.run(document)")["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in violations] == []
