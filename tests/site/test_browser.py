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


def test_the_open_menu_of_a_phone_holds_the_focus_and_gives_it_back(visit):
    page = visit("ro/ghid/pasi/", width=360).page
    opens = "[data-opens=__drawer]"
    page.focus(opens)
    page.keyboard.press("Enter")
    assert page.get_attribute(opens, "aria-expanded") == "true"
    page.wait_for_selector(".ind-chapters:visible")
    inside = "document.activeElement.closest('#ind-drawer[role=dialog][aria-modal=true]')"
    for _ in range(14):
        assert page.evaluate(f"document.activeElement === document.body || Boolean({inside})")
        page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert page.evaluate(f"document.activeElement.matches('{opens}')")
    assert page.evaluate("document.querySelectorAll('[inert], [role=dialog]').length") == 0
    page.click(opens)
    page.click("#ind-drawer .ind-close")
    assert page.get_attribute(opens, "aria-expanded") == "false"


def test_a_chapter_says_where_it_stands_where_its_list_is_not_seen(visit):
    for width, shown in ((360, True), (1280, False)):
        page = visit("ro/ghid/pasi/", width=width).page
        place = page.locator(".ind-path__place")
        assert (place.text_content(), place.is_visible()) == ("2 din 3", shown)


def test_a_note_leads_to_its_text_and_back_to_each_place_by_targets_one_can_hit(visit):
    page = visit("ro/ghid/inceput/", width=360).page
    links = page.locator("article :is([role=doc-noteref], [role=doc-backlink])")
    named = links.evaluate_all(
        """all => all.map(one => {
          const box = one.getBoundingClientRect();
          return [one.ariaLabel, one.getAttribute("href"), box.width >= 24 && box.height >= 24];
        })"""
    )
    assert named == [
        ["nota 1", "#fn-1-1", True],
        ["nota 2", "#fn-1-2", True],
        ["nota 1", "#fn-1-1", True],
        ["înapoi în text, la nota 1, locul 1", "#fnref-1-1", True],
        ["înapoi în text, la nota 1, locul 2", "#fnref-1-1-2", True],
        ["înapoi în text, la nota 2", "#fnref-1-2", True],
    ]
    assert page.locator("#fnref-1-1-2").count() == 1
    assert page.get_attribute("section.footnotes", "role") == "doc-endnotes"


def test_a_figure_is_seen_larger_by_keyboard_and_the_focus_comes_back(visit):
    page = visit("ro/ghid/inceput/", width=360).page
    usual = page.locator("figure.figure img").evaluate("img => img.offsetWidth")
    button = page.get_by_role("button", name="Măriți: Figura 1")
    button.focus()
    page.keyboard.press("Enter")
    assert page.locator("dialog[open] img").evaluate("img => img.offsetWidth") >= usual * 1.25
    assert page.get_attribute("dialog", "aria-label") == "Figura 1"
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert button.evaluate("button => button === document.activeElement")
    button.click()
    page.get_by_role("button", name="Închideți").click()
    assert page.locator("dialog[open]").count() == 0


def test_what_is_wide_takes_the_outlines_column_and_the_outline_gives_way(visit):
    page = visit("ro/ghid/inceput/").page
    page.wait_for_selector("figure.figure.ind-wide")
    width = "element => element.getBoundingClientRect().width"
    text, figure = (
        page.locator(selector).first.evaluate(width)
        for selector in (".ind-text > p", ".ind-text > figure.figure")
    )
    assert figure > text + 200
    covered = "document.querySelector('.md-sidebar--secondary').matches('.ind-covered')"
    assert not page.evaluate(covered)
    page.locator("figure.figure").evaluate("figure => figure.scrollIntoView()")
    page.wait_for_function(covered)


def test_a_scrolling_table_says_so_and_keeps_its_first_column_and_head(visit):
    page = visit("ro/ghid/inceput/", width=360).page
    assert page.inner_text(".ind-scroll-hint").startswith("Derulați lateral")
    places = """() => Array.from(document.querySelectorAll("div.table :is(th, td):first-child"))
      .map(cell => cell.getBoundingClientRect().left)"""
    before = page.evaluate(places)
    page.locator("div.table").evaluate("box => box.scrollTo(200, 0)")
    assert page.locator("div.table").evaluate("box => box.scrollLeft") > 100
    assert page.evaluate(places) == before
    head = page.locator("div.table thead th").first
    assert head.evaluate("cell => getComputedStyle(cell).position") == "sticky"


@pytest.mark.parametrize("path", ["ro/ghid/inceput/", "ro/help/"])  # in a block, and on its own
def test_the_line_about_scrolling_stands_above_its_table(visit, path):
    page = visit(path, width=360).page
    page.locator("td").first.evaluate("cell => { cell.textContent = 'x'.repeat(99) }")
    below = """line => line.nextElementSibling.getBoundingClientRect().top
      - line.getBoundingClientRect().bottom"""
    assert 0 <= page.locator(".ind-scroll-hint:visible").first.evaluate(below) < 16


def test_the_name_of_the_site_keeps_its_tails_on_a_phone(visit):
    name = visit("ro/", width=320).page.locator(".ind-brand__name")
    style = "name => [getComputedStyle(name).lineHeight, getComputedStyle(name).fontSize]"
    line, letters = (float(size.removesuffix("px")) for size in name.evaluate(style))
    assert line / letters >= 1.25  # Source Serif from the ascent of h to the descent of g
