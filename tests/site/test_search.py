"""Search as readers use it, on the built site: the field in the header and the search page."""

from __future__ import annotations

import re

import pytest


@pytest.mark.parametrize("typed", ["masura", "măsurile", "inceput", "ÎNCEPUTULUI", "măsură"])
def test_the_header_finds_words_without_their_marks_and_in_another_form(visit, typed):
    page = visit("ro/").page
    page.locator("#ind-search").press_sequentially(typed)
    page.wait_for_selector("#ind-search-results .ind-hit a")
    assert page.locator("#ind-search-results mark").count() > 0


def test_words_are_marked_with_their_own_letters(visit):
    page = visit("ro/search/?q=masura").page
    page.wait_for_selector(".ind-hit mark")
    marked = page.locator(".ind-hit mark").all_inner_texts()
    assert "măsură" in [word.lower() for word in marked]


def test_results_stand_under_their_publication_and_lead_to_the_section(visit):
    page = visit("ro/search/?q=masura").page
    page.wait_for_selector(".ind-hit a")
    headings = page.locator(".ind-hits__of").all_inner_texts()
    assert headings
    assert len(headings) == len(set(headings))
    link = page.locator(".ind-hit__link").first
    address = link.evaluate("link => link.href")
    link.click()
    page.wait_for_load_state()
    assert page.url == address


def test_finding_nothing_is_said(visit):
    page = visit("ro/search/?q=zebra").page
    page.wait_for_function("() => document.querySelector('[role=status]').textContent")
    assert page.inner_text("[role=status]").startswith("Nu am găsit nimic")
    assert page.locator(".ind-hit").count() == 0


def test_the_last_line_says_how_much_there_is_in_another_language(visit):
    page = visit("ro/search/?q=step").page
    page.wait_for_selector(".ind-search__elsewhere a")
    link = page.locator(".ind-search__elsewhere a")
    assert link.inner_text() in {"1 rezultat în engleză", "2 rezultate în engleză"}
    link.click()
    page.wait_for_selector(".ind-hit a")
    assert "/en/search/?q=step" in page.url


def test_a_query_is_kept_in_the_address_and_comes_back_with_the_back_button(visit):
    page = visit("ro/search/").page
    page.locator("#ind-search-page").press_sequentially("masura")
    page.wait_for_selector(".ind-hit a")
    assert page.url.endswith("?q=masura")
    page.locator(".ind-hit a").first.click()
    page.wait_for_load_state()
    page.go_back()
    page.wait_for_selector(".ind-hit a")
    assert page.input_value("#ind-search-page") == "masura"


def test_arrows_go_through_the_results_and_escape_closes_them(visit):
    page = visit("ro/").page
    page.fill("#ind-search", "masura")  # at once: each letter would list its own results
    page.wait_for_selector("#ind-search-results .ind-hit a")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.ind-hit__link')")
    page.keyboard.press("Escape")
    assert page.locator("#ind-search-results:visible").count() == 0
    assert page.evaluate("document.activeElement.id") == "ind-search"


@pytest.mark.parametrize("typed", ["a" * 5000, "<img src=x onerror=window.ran=1>", "!!!", "оценка"])
def test_odd_queries_break_nothing(visit, typed):
    visited = visit("ro/search/")
    page = visited.page
    page.evaluate(
        """(typed) => {
          const field = document.getElementById("ind-search-page");
          field.value = typed;
          field.dispatchEvent(new Event("input"));
        }""",
        typed,
    )
    page.wait_for_function("() => document.querySelector('[role=status]').textContent")
    assert page.evaluate("window.ran") is None


def test_a_phone_has_a_way_to_the_search_page(visit):
    page = visit("ro/", width=360).page
    page.click(".ind-open--search")
    page.wait_for_load_state()
    assert page.url.endswith("/ro/search/")
    assert page.evaluate("document.activeElement.id") == "ind-search-page"


def test_without_scripts_the_search_page_leads_on(site):
    page = (site / "ro/search/index.html").read_text("utf-8")
    without = page.partition("<noscript>")[2].partition("</noscript>")[0]
    assert "../catalog/" in without
    assert "../glossary/" in without


def _texts(site):
    """What the search knows of the pages in Romanian."""
    parts = [part.read_text("utf-8") for part in (site / "ro/search").glob("text-*.js")]
    assert parts
    return "\n".join(parts)


@pytest.mark.parametrize("mark", ["@book", "BibTeX", "TY - ", "CSL-JSON", "container-title"])
def test_citations_for_programs_are_not_among_the_texts_of_a_search(site, mark):
    assert mark not in _texts(site)


def test_words_that_stand_beside_each_other_on_a_page_are_not_one_word_to_the_search(site):
    joined = re.findall(r"\w*[a-zăâîșț][A-ZĂÂÎȘȚ]\w*", _texts(site))
    assert set(joined) == {"indrumarSearch"}  # the call that hands a part over


def test_buttons_are_not_among_the_texts_of_a_search(site):
    assert not re.search("Descărcați PDF|Citiți pe site|Mai puțin text", _texts(site))
