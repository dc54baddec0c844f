"""What a first visit costs: everything a page loads, packed as servers send it, without images."""

from __future__ import annotations

import gzip
import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Response, Route

pytestmark = pytest.mark.browser

LIMIT = 250_000
PACKED = (".woff2", ".png", ".jpg", ".webp")


def weights(visit, path: str) -> Iterator[tuple[str, int]]:
    """The bytes of each file that a page loads, images apart."""
    found = visit("robots.txt", anew=True).page
    answers: list[Response] = []
    found.on("response", lambda answer: answers.append(answer))
    base = found.url.rpartition("/")[0]
    found.goto(f"{base}/{path}", wait_until="networkidle")
    for answer in answers:
        if "image" not in answer.headers.get("content-type", ""):
            body = answer.body()
            packed = body if answer.url.endswith(PACKED) else gzip.compress(body, mtime=0)
            yield answer.url.removeprefix(base), len(packed)


@pytest.mark.parametrize("tag", ["ro", "en"])
@pytest.mark.parametrize("path", ["", "ghid/", "ghid/inceput/", "catalog/"])
def test_a_first_visit_is_light(visit, tag, path):
    loaded = dict(weights(visit, f"{tag}/{path}"))
    assert any(name.endswith(".js") for name in loaded)
    assert any(name.endswith(".woff2") for name in loaded)
    assert sum(loaded.values()) < LIMIT, loaded


def test_a_page_without_cyrillic_loads_none(visit):
    loaded = dict(weights(visit, "en/about/"))
    assert not [name for name in loaded if name.endswith("-cyrillic.woff2")]


def test_a_page_waits_for_few_files_before_it_is_shown(visit):
    found = visit("ro/ghid/inceput/").page
    waited = found.evaluate(
        "() => performance.getEntriesByType('resource')"
        ".filter((entry) => entry.renderBlockingStatus === 'blocking').map((entry) => entry.name)"
    )
    assert 0 < len(waited) <= 6, waited


SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


SLOW = re.compile(r"\.woff2$|/site\.js$|\.svg$|\.png$")


def late(asked: Route) -> None:
    """Answers after a third of a second."""
    time.sleep(0.3)
    asked.continue_()


@pytest.mark.parametrize("path", ["", "ghid/", "ghid/inceput/", "catalog/"])
@pytest.mark.parametrize("width", [412, 1280])
def test_a_page_does_not_jump_while_its_files_come(visit, path, width):
    found = visit("robots.txt", width=width, anew=True).page
    found.context.add_init_script(SHIFTS)
    # As on a slow line: what is shown at first is shown without them.
    found.route(SLOW, late)
    base = found.url.rpartition("/")[0]
    found.goto(f"{base}/ro/{path}", wait_until="networkidle")
    assert found.evaluate("() => window.shifted") < 0.1
