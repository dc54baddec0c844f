"""The panel in which readers choose how pages are shown, and summaries that fold."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

BLOCKED = """Object.defineProperty(window, "localStorage", {
  configurable: true, get() { throw new DOMException("blocked", "SecurityError"); },
})"""
LETTERS = "parseFloat(getComputedStyle(document.querySelector('article p')).fontSize)"


def opened(page):
    """Opens the panel by keyboard."""
    page.focus("[data-display] summary")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-display] [data-size]:visible")


def test_larger_text_is_announced_and_kept_on_other_pages_and_in_the_other_language(visit):
    page = visit("ro/ghid/pasi/").page
    usual = page.evaluate(LETTERS)
    opened(page)
    page.focus("[data-size='1']")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    size = page.inner_text("[data-display] output").replace("\N{NO-BREAK SPACE}", " ")
    assert size == "130 % din mărimea obișnuită"
    assert page.get_attribute("[data-size='0']", "aria-pressed") == "false"
    page.keyboard.press("Escape")
    page.click("a[data-language=en]")
    page.wait_for_url("**/en/ghid/pasi/**")
    assert page.evaluate(LETTERS) == pytest.approx(usual * 1.3, rel=0.01)
    assert page.context.cookies() == []


def test_the_usual_size_comes_back_and_sizes_end(visit):
    page = visit("en/ghid/pasi/").page
    usual = page.evaluate(LETTERS)
    opened(page)
    page.focus("[data-size='1']")
    for _ in range(9):
        page.keyboard.press("Enter")
    assert page.get_attribute("[data-size='1']", "aria-disabled") == "true"
    assert page.evaluate(LETTERS) == pytest.approx(usual * 1.75, rel=0.01)
    page.click("[data-size='0']")
    assert page.evaluate(LETTERS) == usual
    page.click("[data-size='-1']")
    assert page.get_attribute("[data-size='-1']", "aria-disabled") == "true"


@pytest.mark.parametrize("size", [90, 150, 175])
def test_no_size_makes_a_phone_scroll_sideways(visit, size):
    page = visit("ro/ghid/inceput/", width=320).page
    page.evaluate("size => indrumarDisplay.choose({size, easy: true})", size)
    page.reload()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("name", ["contrast", "easy"])
def test_a_switch_says_its_state_and_stays(visit, name):
    page = visit("ro/ghid/pasi/").page
    switch = f"[data-switch={name}]"
    opened(page)
    page.focus(switch)
    page.keyboard.press("Space")
    assert page.get_attribute(switch, "aria-pressed") == "true"
    page.reload()
    assert page.get_attribute(switch, "aria-pressed") == "true"
    opened(page)
    page.click(switch)
    assert page.get_attribute(switch, "aria-pressed") == "false"


def test_easy_reading_is_a_wider_larger_sans_on_shorter_lines(visit):
    page = visit("ro/ghid/pasi/").page
    style = """() => {
      const text = document.querySelector('.ind-text p'), style = getComputedStyle(text);
      const [size, width] = [parseFloat(style.fontSize), text.offsetWidth];
      return {face: style.fontFamily, size, width, lines: parseFloat(style.lineHeight) / size,
        space: parseFloat(style.letterSpacing) || 0,
        align: style.textAlign, hyphens: style.hyphens};
    }"""
    usual = page.evaluate(style)
    page.evaluate("indrumarDisplay.choose({easy: true})")
    easy = page.evaluate(style)
    assert "Sans" in easy["face"]
    assert "Serif" in usual["face"]
    assert easy["size"] > usual["size"]
    assert easy["width"] / easy["size"] < usual["width"] / usual["size"]
    assert easy["lines"] >= 1.75
    assert easy["space"] > 0
    assert (easy["align"], easy["hyphens"]) == ("left", "manual")


def test_what_was_chosen_holds_before_anything_is_shown(visit):
    page = visit("ro/ghid/pasi/", anew=True).page
    page.evaluate("indrumarDisplay.choose({size: 150, easy: true, contrast: true})")
    page.context.add_init_script(
        """new MutationObserver((_, watching) => {
          if (!document.body) return;
          const root = document.documentElement;
          window.atFirst = [root.dataset.textSize, root.dataset.reading,
            document.getElementById("ind-contrast").media];
          watching.disconnect();
        }).observe(document, {childList: true, subtree: true})"""
    )
    page.reload()
    assert page.evaluate("window.atFirst") == ["150", "easy", "all"]


def test_the_contrast_a_system_asks_for_is_given_and_can_be_refused(visit):
    page = visit("en/ghid/pasi/", contrast="more").page
    ink = "getComputedStyle(document.querySelector('article p')).color"
    assert page.evaluate(ink) == "rgb(0, 0, 0)"
    opened(page)
    assert page.get_attribute("[data-switch=contrast]", "aria-pressed") == "true"
    page.click("[data-switch=contrast]")
    assert page.evaluate(ink) != "rgb(0, 0, 0)"


def test_the_ground_is_the_systems_until_one_is_chosen_and_then_holds_in_both_languages(visit):
    page = visit("en/ghid/pasi/", color_scheme="dark").page
    shown = "document.body.dataset.mdColorScheme"
    bars = """Array.from(document.querySelectorAll("meta[name=theme-color]"))
      .filter(bar => matchMedia(bar.media).matches).map(bar => bar.dataset.bar)"""
    assert page.evaluate(shown) == "slate"
    page.emulate_media(color_scheme="light")
    page.wait_for_function(f"{shown} === 'default'")
    assert page.evaluate("Object.keys(localStorage)") == []
    opened(page)
    assert page.get_attribute("[name=ind-ground]:checked", "value") == ""
    page.focus("[name=ind-ground]:checked")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(shown) == "slate"
    assert page.evaluate(bars) == ["dark"]
    page.keyboard.press("Escape")
    page.click("a[data-language=ro]")
    page.wait_for_url("**/ro/ghid/pasi/**")
    assert page.evaluate(shown) == "slate"
    assert page.evaluate("JSON.parse(localStorage['indrumar.display'])") == {"ground": "dark"}
    opened(page)
    page.focus("[name=ind-ground]:checked")
    page.keyboard.press("ArrowRight")  # round to the system's
    assert page.evaluate(shown) == "default"


def test_blocked_storage_breaks_nothing(visit, browser, address):
    context = browser.new_context()
    context.add_init_script(BLOCKED)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{address}/ro/ghid/pasi/")
    usual = page.evaluate(LETTERS)
    opened(page)
    page.click("[data-size='1']")
    page.click("[data-switch=easy]")
    assert page.evaluate(LETTERS) > usual
    assert errors == []
    context.close()


@pytest.mark.parametrize("stored", ["{", "null", "7", '{"size": "<b>", "easy": "yes"}'])
def test_stored_nonsense_changes_nothing(visit, stored):
    visited = visit("ro/ghid/pasi/")
    page = visited.page
    page.evaluate("text => localStorage.setItem('indrumar.display', text)", stored)
    page.reload()
    assert page.evaluate("[indrumarDisplay.size, indrumarDisplay.easy]") == [100, False]
    assert visited.errors == []


def test_the_panel_closes_on_escape_on_leaving_and_on_a_click_elsewhere(visit):
    page = visit("ro/ghid/pasi/").page
    panel = page.locator(".ind-display__panel")
    opened(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not panel.is_visible()
    assert page.evaluate("document.activeElement.matches('summary')")
    opened(page)
    page.keyboard.press("Shift+Tab")
    assert not panel.is_visible()
    opened(page)
    page.mouse.click(500, 700)
    assert not panel.is_visible()


def test_without_scripts_there_are_no_controls_that_do_nothing(visit):
    page = visit("ro/ghid/", java_script_enabled=False).page
    assert page.locator("[data-display]:visible").count() == 0


@pytest.mark.parametrize("scripts", [True, False])
def test_a_long_summary_unfolds_and_folds(visit, scripts):
    page = visit("ro/ghid/", java_script_enabled=scripts).page
    rest = page.locator(".ind-fold p")
    assert not rest.is_visible()
    assert page.inner_text(".ind-fold summary") == "Textul întreg"
    page.focus(".ind-fold summary")
    page.keyboard.press("Enter")
    assert "despre planificare" in rest.inner_text()
    assert page.inner_text(".ind-fold summary") == "Mai puțin text"
    page.keyboard.press("Enter")
    assert not rest.is_visible()


def test_a_short_summary_does_not_fold(visit):
    assert visit("ro/fisa/").page.locator(".ind-fold").count() == 0
