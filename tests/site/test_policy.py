"""Every page holds to the Content-Security-Policy, and works without storage and scripts."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page
from tests.site.conftest import Visit, _note, _watch

from indrumar.outputs.finished.policy import POLICY, SERVER_POLICY

HANDBOOK = Path(__file__).parents[2] / "docs"
DATA = ("application/json", "application/ld+json")
NO_STORAGE = """
for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, {
  configurable: true, get() { throw new DOMException("denied", "SecurityError"); } });
"""


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def inline_code(page: Path) -> Iterator[str]:
    for node in html.fromstring(page.read_bytes()).iter("*"):
        script = node.tag == "script" and not node.get("src") and node.get("type") not in DATA
        if script or node.tag == "style":
            yield f"<{node.tag}>"
        yield from (f"{node.tag}[{name}]" for name in node.attrib if re.match("on|style$", name))


def test_no_page_holds_inline_code(site):
    found = {str(page.relative_to(site)): list(inline_code(page)) for page in pages(site)}
    inline = {page: code for page, code in found.items() if code}
    assert not inline, "put scripts and styles into theme/assets/indrumar/"


def test_every_page_states_the_policy_before_anything_is_loaded(site):
    for page in pages(site):
        first = html.fromstring(page.read_bytes()).xpath("//head/*[not(@charset)]")[0]
        assert (first.get("http-equiv"), first.get("content")) == (
            "Content-Security-Policy",
            POLICY,
        ), page


def test_the_policy_allows_nothing_unsafe_and_nobody_else(site):
    assert "unsafe" not in SERVER_POLICY
    assert "http" not in SERVER_POLICY
    assert "*" not in SERVER_POLICY
    for name in ("_headers", ".htaccess"):
        assert SERVER_POLICY in (site / name).read_text("utf-8")


@pytest.mark.parametrize("tag", ["ro", "en"])
def test_the_handbook_gives_servers_the_same_policy(tag):
    text = (HANDBOOK / tag / "handbook" / "outputs.md").read_text("utf-8")
    assert f'add_header Content-Security-Policy "{SERVER_POLICY}" always;' in text


class _Strict(SimpleHTTPRequestHandler):
    """Answers with the headers of `_headers`."""

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""

    def end_headers(self) -> None:
        """Adds what the site asks its servers to say with every page."""
        text = (Path(self.directory) / "_headers").read_text("utf-8")
        for line in text.partition("/*\n")[2].splitlines():
            if not line.startswith("  "):
                break
            self.send_header(*line.strip().split(": ", 1))
        super().end_headers()


@pytest.fixture(scope="module")
def strict(site: Path) -> Iterator[str]:
    """Where the site is served with its headers."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Strict, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def opened(browser: Browser, address: str, script: str = "", **options: object) -> Visit:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, **options)
    if script:
        context.add_init_script(script)
    found = Visit(context.new_page())
    found.page.on("console", lambda said: _note(found, said.type, said.text))
    found.page.on("pageerror", lambda error: found.errors.append(str(error)))
    found.page.on("request", lambda asked: _watch(found, asked.url, address))
    return found


def every_page(visit: Visit, address: str, site: Path) -> None:
    for path in pages(site):
        visit.page.goto(f"{address}/{path.relative_to(site).as_posix()}", wait_until="load")
        assert (visit.errors, visit.elsewhere) == ([], []), path


@pytest.mark.browser
def test_every_page_runs_under_the_header_without_a_violation_and_without_cookies(
    browser, strict, site
):
    visit = opened(browser, strict)
    every_page(visit, strict, site)
    assert visit.page.context.cookies() == []
    visit.page.context.close()


@pytest.mark.browser
def test_every_page_runs_where_storage_is_blocked(browser, strict, site):
    visit = opened(browser, strict, NO_STORAGE)
    every_page(visit, strict, site)
    visit.page.context.close()


def use_everything(page: Page, address: str) -> None:
    """What a reader may do on a page with a script behind it."""
    page.goto(f"{address}/ro/ghid/inceput/")
    page.click("[data-display] > summary")
    page.click("[data-size='1']")
    page.click("[data-switch=contrast]")
    page.click("[data-switch=easy]")
    page.locator("[data-md-color-scheme=slate]").first.check(force=True)
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    assert page.get_attribute("html", "data-text-size") == "115"
    page.keyboard.press("Escape")
    page.focus("a.term")
    page.wait_for_selector("[role=tooltip]")
    page.fill("#ind-search", "indicator")
    page.wait_for_selector(".ind-hit__link")
    page.press("#ind-search", "Enter")
    page.wait_for_url("**/search/?q=indicator")
    page.goto(f"{address}/ro/catalog/")
    page.select_option("select[name=kind]", index=1)
    page.wait_for_url("**?kind=*")
    page.click("a[data-language=en]")
    page.wait_for_url("**/en/catalog/?kind=*")


@pytest.mark.browser
@pytest.mark.parametrize("script", ["", NO_STORAGE], ids=["storage", "no storage"])
def test_everything_works_under_the_header_and_only_the_readers_choices_are_remembered(
    browser, strict, script
):
    visit = opened(browser, strict, script)
    use_everything(visit.page, strict)
    assert (visit.errors, visit.elsewhere) == ([], [])
    if not script:
        kept = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort()"
        assert visit.page.evaluate(kept) == ["indrumar.display", "indrumar.language"]
    visit.page.context.close()


@pytest.mark.browser
@pytest.mark.parametrize("path", ["", "catalog/", "glossary/", "search/", "ghid/", "ghid/inceput/"])
def test_a_page_is_whole_without_scripts(browser, strict, path):
    visit = opened(browser, strict, java_script_enabled=False)
    page = visit.page
    page.goto(f"{strict}/ro/{path}")
    assert len(page.locator("main h1:visible").inner_text()) > 3
    assert page.locator("a[data-language=en]:visible").count() == 1
    assert page.locator(".ind-menu a:visible").count() >= 3
    assert page.locator(".ind-display__panel:visible").count() == 0
    assert (visit.errors, visit.elsewhere) == ([], [])
    page.context.close()
