"""The site in a browser: what a reader does on a phone and at a desk."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "catalog/",
    "glossary/",
    "about/",
    "ghid/",
    "ghid/inceput/",
    "ghid/pasi/",
    "fisa/text/",
)


@pytest.mark.parametrize("tag", ["ro", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_a_phone_and_runs_without_errors_and_without_other_hosts(visit, tag, path):
    found = visit(f"{tag}/{path}", width=360)
    assert found.page.evaluate("document.documentElement.scrollWidth") <= 360
    assert found.page.evaluate("document.documentElement.lang") == tag
    assert found.errors == []
    assert found.elsewhere == []


def test_the_language_switch_keeps_chapter_and_heading(visit):
    page = visit("ro/ghid/pasi/#primul").page
    page.click("a[data-language=en]")
    page.wait_for_url("**/en/ghid/pasi/#primul")
    assert "First step" in page.inner_text("h2#primul")


def test_the_language_switch_keeps_the_place_one_has_scrolled_to(visit):
    page = visit("ro/ghid/pasi/").page
    second = "document.querySelectorAll('article h2')[1].getBoundingClientRect().top"
    page.evaluate("document.querySelectorAll('article h2')[1].scrollIntoView()")
    page.wait_for_function(f"{second} < 120")
    page.click("a[data-language=en]")
    page.wait_for_url("**/en/ghid/pasi/#*")
    page.wait_for_function(f"0 < {second} && {second} < 200")


def test_the_language_switch_works_without_javascript(visit):
    page = visit("ro/ghid/pasi/", java_script_enabled=False).page
    page.click("a[data-language=en]")
    assert page.url.endswith("/en/ghid/pasi/")


def test_the_language_switch_keeps_the_filters_of_the_catalogue(visit):
    page = visit("ro/catalog/?subject=formare").page
    assert page.locator("[data-catalogue] > li:visible").count() == 1
    page.click("a[data-language=en]")
    page.wait_for_url("**/en/catalog/?subject=formare")
    assert page.locator("[data-catalogue] > li:visible").count() == 1


def test_a_filter_narrows_the_catalogue_and_stands_in_the_address(visit):
    page = visit("en/catalog/").page
    assert page.locator("[data-catalogue] > li:visible").count() == 3
    page.select_option("select[name=kind]", "leaflet")
    assert page.locator("[data-catalogue] > li:visible").count() == 1
    assert page.inner_text("[data-catalogue-count]") == "1 publication"
    assert page.url.endswith("?kind=leaflet")
    page.click("button[type=reset].ind-filters__reset")
    page.wait_for_function(
        "document.querySelectorAll('[data-catalogue] > li:not([hidden])').length == 3"
    )


def test_the_catalogue_is_a_whole_list_without_javascript(visit):
    page = visit("en/catalog/", java_script_enabled=False).page
    assert page.locator("[data-catalogue] > li:visible").count() == 3
    assert page.locator("form.ind-filters:visible").count() == 0


def test_a_download_arrives_from_both_languages(visit):
    for tag in ("ro", "en"):
        page = visit(f"{tag}/ghid/").page
        with page.expect_download() as download:
            page.click("a[download]")
        assert download.value.suggested_filename == "ghid-ro.pdf"
        assert download.value.path().read_bytes().startswith(b"%PDF-")


def test_a_missing_page_is_announced_in_its_language(visit):
    for tag, words in (("ro", "Pagina nu există"), ("en", "Page not found")):
        page = visit(f"{tag}/no/such/page/").page
        assert page.inner_text("h1") == words
        assert page.evaluate("document.documentElement.lang") == tag
        page.click(f"a[data-language={'en' if tag == 'ro' else 'ro'}]")
        assert page.url.endswith("/en/" if tag == "ro" else "/ro/")


def test_an_untranslated_chapter_has_a_notice_and_its_own_language(visit):
    page = visit("en/ghid/anexa/").page
    assert "exists only in Romanian" in page.inner_text(".ind-notice")
    assert page.get_attribute("article .ind-text", "lang") == "ro"


@pytest.mark.parametrize(("wanted", "reached"), [("en-GB", "en"), ("ro-MD", "ro"), ("fr", "ro")])
def test_the_root_leads_to_the_readers_language(visit, wanted, reached):
    page = visit("", locale=wanted).page
    page.wait_for_url(f"**/{reached}/")


def test_a_wide_table_scrolls_by_keyboard_under_its_name(visit):
    page = visit("ro/ghid/inceput/", width=360).page
    table = page.locator("div.table")
    assert table.get_attribute("tabindex") == "0"
    assert "Un tabel lat" in (table.get_attribute("aria-label") or "")


def test_a_glossary_term_shows_its_definition_on_focus_and_hides_it_on_escape(visit):
    page = visit("ro/ghid/inceput/").page
    page.focus("a.term")
    assert page.inner_text("[role=tooltip]") == "O măsură care arată o schimbare."
    assert page.get_attribute("a.term", "aria-describedby") == "ind-tooltip"
    page.keyboard.press("Escape")
    assert page.locator("[role=tooltip]").count() == 0


def test_a_wide_page_has_its_menus_in_sight_and_no_buttons_for_them(visit):
    page = visit("ro/ghid/pasi/", width=1280).page
    assert page.locator("[data-opens]:visible").count() == 0
    assert page.locator(".ind-chapters:visible, .ind-menu:visible").count() == 2
    assert page.locator("#ind-search:visible").count() == 1


def test_the_drawer_opens_from_the_keyboard(visit):
    page = visit("ro/ghid/pasi/", width=360).page
    page.focus("[data-opens=__drawer]")
    page.keyboard.press("Enter")
    assert page.get_attribute("[data-opens=__drawer]", "aria-expanded") == "true"
    page.wait_for_selector(".ind-chapters:visible")


def test_the_name_of_the_site_keeps_its_tails_on_a_phone(visit):
    name = visit("ro/", width=320).page.locator(".ind-brand__name")
    style = "name => [getComputedStyle(name).lineHeight, getComputedStyle(name).fontSize]"
    line, letters = (float(size.removesuffix("px")) for size in name.evaluate(style))
    assert line / letters >= 1.25  # Source Serif from the ascent of h to the descent of g
