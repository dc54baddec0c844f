"""WCAG 2.2 AA in a browser: axe-core, keyboard, reflow, text spacing, what systems ask for.

axe-core finds a part of what can be wrong; the rest of this file tries what it does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What changes with the colours alone.
COLOURS = ["color-contrast", "link-in-text-block"]
PAGES = (
    "catalog/subject/planificare/",
    "ghid/ed-1/",
    "",
    "catalog/",
    "catalog/kind/guide/",
    "ghid/",
    "ghid/inceput/",
    "ghid/anexa/",
    "vechi/",
    "fisa/",
    "glossary/",
    "help/",
    "accessibility/",
    "search/?q=text",
    "no/such/page/",
)
CHAPTER = "ro/ghid/inceput/"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One window for all pages of this file."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def show(page: Page, address: str, path: str, width: int = 1280) -> None:
    """Opens a page of the site as wide as asked."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}/{path}", wait_until="load")
    if "?q=" in path:
        page.wait_for_selector(".ind-hit a")
    page.evaluate(AXE)


def violations(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe-core finds, a line each."""
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": STANDARD}
    options = {"runOnly": only, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


def colours(page: Page, scheme: str, *, contrast: bool = False) -> None:
    """Changes to the light or the dark ground, in usual or high contrast."""
    page.evaluate(
        """([scheme, contrast]) => {
          document.body.dataset.mdColorScheme = scheme;
          document.getElementById("ind-contrast").media = contrast ? "all" : "not all";
        }""",
        [scheme, contrast],
    )


@pytest.mark.parametrize("tag", ["ro", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_on_a_page_light_and_dark_wide_and_narrow(page, address, tag, path):
    show(page, address, f"{tag}/{path}")
    coloured = tag == "ro"  # English pages have the same colours and folds
    assert violations(page) == []
    if coloured:
        colours(page, "slate")
        assert violations(page, COLOURS) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    if coloured:
        assert violations(page) == []
        for scheme in ("slate", "default"):
            colours(page, scheme, contrast=True)
            assert violations(page, COLOURS) == []


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_in_what_opens(page, address, width):
    show(page, address, "ro/ghid/", width)
    page.click("[data-display] summary")
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.click(".ind-fold summary")
    if width == 320:
        page.click("[data-opens=__drawer]")
        page.wait_for_selector(".ind-drawer-menu:visible")
    else:
        page.locator("#ind-search").press_sequentially("text")
        page.wait_for_selector("#ind-search-results .ind-hit a")
    assert violations(page) == []


def test_axe_would_find_something(page, address):
    show(page, address, CHAPTER)
    page.evaluate("document.querySelector('article img').removeAttribute('alt')")
    assert [found.partition(":")[0] for found in violations(page)] == ["image-alt"]


FOCUSED = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  // Radio buttons are shown by their labels, those of tabs by the row of them.
  const tabs = element.parentElement.querySelector(":scope > .tabbed-labels");
  const shown = element.type === "radio" ? tabs || element.labels[0] : element;
  const style = getComputedStyle(shown);
  const box = shown.getClientRects()[0];
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const above = document.elementFromPoint(x, y);
  element.dataset.reached = "";
  return {
    html: element.outerHTML.slice(0, 120),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: Boolean(above) && (shown.contains(above) || above.contains(shown)),
  };
}"""
TABBABLE = """() => Array.from(document.querySelectorAll(
  "a[href], button, input, select, summary, [tabindex='0']"
)).filter((element) => element.tabIndex >= 0 && !element.disabled
  && element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})
  && !(element.type === "radio" && !element.checked)
).filter((element) => !("reached" in element.dataset)
).map((element) => element.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("path", ["ro/ghid/", CHAPTER, "en/help/", "en/catalog/"])
def test_tab_reaches_everything_in_sight_of_the_reader_and_ends(page, address, path, width):
    show(page, address, path, width)
    stops = []
    for _ in range(200):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            break
        stops.append(stop)
    else:
        pytest.fail("the focus never leaves the page")
    assert "md-skip" in stops[0]["html"]
    assert [stop["html"] for stop in stops if not stop["outlined"]] == []
    assert [stop["html"] for stop in stops if not stop["seen"]] == []
    assert page.evaluate(TABBABLE) == []


def test_going_back_by_keyboard_the_header_hides_nothing(page, address):
    show(page, address, "en/help/")
    page.locator("footer a").last.focus()
    for _ in range(200):
        page.keyboard.press("Shift+Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None or "md-skip" in stop["html"]:
            break
        assert stop["seen"], stop["html"]


LANDMARKS = """() => Array.from(document.querySelectorAll(
  "nav, aside, main section[aria-labelledby], [role=region], [role=search], [role=doc-endnotes]"
)).filter((one) => one.checkVisibility({visibilityProperty: true})).map((one) => {
  const named = document.getElementById(one.getAttribute("aria-labelledby"));
  return one.ariaLabel || (named ? named.textContent.trim() : "");
})"""


@pytest.mark.parametrize("path", ["ghid/", "ghid/inceput/", "ghid/ed-1/", "catalog/", "search/"])
def test_every_landmark_has_a_name_of_its_own(page, address, path):
    show(page, address, f"ro/{path}")
    names = page.evaluate(LANDMARKS)
    assert len(names) > 2
    assert "" not in names
    assert sorted(set(names)) == sorted(names)
    assert [name for name in names if name.endswith("#")] == []


def test_what_the_buttons_of_the_header_show_their_names_begin_with(page, address):
    for width in (1280, 320):
        show(page, address, "ro/", width)
        name = "AA Afișare"
        assert page.locator("summary.ind-display__open").aria_snapshot().find(name) >= 0


def test_the_skip_link_leads_to_the_text(page, address):
    show(page, address, CHAPTER)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('article'))")


@pytest.mark.parametrize("path", ["", "ghid/", "ghid/inceput/", "catalog/", "help/"])
def test_at_twice_the_size_no_page_scrolls_sideways(page, address, path):
    show(page, address, f"en/{path}", 640)
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }"""
CLIPPED = """() => Array.from(document.querySelectorAll("body *")).filter((element) => {
  const style = getComputedStyle(element);
  if (!["hidden", "clip"].includes(style.overflowY) || !element.innerText?.trim()) return false;
  if (element.closest("[aria-hidden=true]") || style.clipPath !== "none") return false;
  return element.scrollHeight > element.clientHeight + 2 && element.clientHeight > 0;
}).map((element) => element.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("path", ["", "ghid/", "ghid/inceput/"])
def test_wider_spacing_hides_no_text(page, address, path, width):
    show(page, address, f"ro/{path}", width)
    before = set(page.evaluate(CLIPPED))
    page.evaluate(  # as a reader's own style sheet, which the policy of the page does not bind
        """(css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }""",
        SPACED,
    )
    assert set(page.evaluate(CLIPPED)) - before == set()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_header_cell_says_what_it_heads(page, address):
    for path in (CHAPTER, "ro/help/", "en/accessibility/"):
        show(page, address, path)
        cells = page.locator("article th")
        assert cells.count() > 0
        assert page.locator("article th:not([scope])").count() == 0


def test_regions_that_scroll_sideways_have_names_of_their_own(page, address):
    show(page, address, "en/help/", 320)
    page.wait_for_function("() => document.querySelectorAll('pre code[role=region]').length === 2")
    names = page.eval_on_selector_all("[role=region]", "all => all.map(one => one.ariaLabel)")
    assert len(set(names)) == len(names)


def test_on_paper_the_text_is_whole_and_stands_alone(page, address):
    show(page, address, "ro/ghid/")
    page.emulate_media(media="print")
    for selector in (".md-header", ".ind-menu", ".ind-footer", ".ind-fold > summary"):
        assert not page.locator(selector).is_visible(), selector
    assert page.locator(".ind-fold p").evaluate("p => p.getBoundingClientRect().height") > 0
    page.emulate_media(media="screen")


def test_on_paper_no_column_is_lost_and_the_sheet_says_where_it_is_from(page, address):
    show(page, address, CHAPTER, 658)  # as wide as A4 between its margins
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    table = page.locator("div.table")
    assert table.evaluate("box => box.scrollWidth <= box.clientWidth")
    assert table.evaluate("box => getComputedStyle(box).overflowX") == "visible"
    said = page.inner_text(".ind-printed").splitlines()
    assert said[0].startswith("Ghid de probă. Ediția 2, ")
    assert said[1].endswith("/ro/ghid/inceput/")
    assert re.fullmatch(r"Tipărit la \d+ \w+ \d{4}", said[2])
    assert not page.locator(".ind-enlarge").first.is_visible()
    page.emulate_media(media="screen")


def test_nothing_moves_for_readers_who_ask_for_that(page, address):
    show(page, address, "ro/ghid/")
    longest = page.evaluate(
        """Math.max(...Array.from(document.querySelectorAll("*")).flatMap((element) => {
          const style = getComputedStyle(element);
          return [style.transitionDuration, style.animationDuration];
        }).flatMap((all) => all.split(", ")).map(parseFloat))"""
    )
    assert longest <= 0.001


def test_forced_colours_keep_focus_and_edges(page, address):
    page.emulate_media(forced_colors="active")
    show(page, address, "ro/vechi/")
    assert (
        page.locator(".ind-notice").evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
    )
    page.keyboard.press("Tab")
    width = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert width == "3px"
    show(page, address, CHAPTER)
    drawing = page.locator("figure.figure img").evaluate(
        "img => [getComputedStyle(img).backgroundColor, getComputedStyle(img).forcedColorAdjust]"
    )
    assert drawing == ["rgb(255, 255, 255)", "none"]
    page.emulate_media(forced_colors="none")
