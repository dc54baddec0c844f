"""`scripts/bench search`: how large a library's search index is and how soon it answers.

The library is made up: pages of running text from a vocabulary as large as a real one's. What is
typed is answered in a real browser, from a disk; times are its own clock's.
"""

from __future__ import annotations

import gzip
import random
import tempfile
import time
from pathlib import Path
from typing import Any

import click
from playwright.sync_api import sync_playwright
from synthetic_book import NOUNS

import indrumar
from indrumar.outputs.search import index_files, inflection
from indrumar.outputs.search.entries import Page, Section

SCRIPTS = Path(indrumar.__file__).parent / "theme" / "assets" / "indrumar"
QUERIES = ("asistenta sociala", "consultari", "raionului", "bugetelor publice", "str", "sed")
WORDS_A_SECTION, SECTIONS, VOCABULARY = 170, 10, 30_000
SYLLABLES = "ba be ca ce con da de di du fa fi ga in la le li ma me mi na ne no par pe po ra re ri "
MEASURE = """async ([folder, queries]) => {
  const before = performance.now();
  const index = await indrumarSearch.open("ro", folder);
  const opened = performance.now() - before;
  const timed = async (query) => {
    const start = performance.now();
    const { found } = await index.find(query);
    return [query, performance.now() - start, found.length];
  };
  const first = [], again = [];
  for (const query of queries) first.push(await timed(query));
  for (const query of queries) again.push(await timed(query));
  return { opened, first, again };
}"""


@click.option("--pages", default=1000, show_default=True, help="Pages of the made-up library.")
def measure(pages: int) -> None:
    """Search: size of the index, and the time from a query to its answer."""
    library = list(_library(pages))
    started = time.process_time()
    files = dict(index_files(library, inflection("ro"), {}, "ro"))
    made = time.process_time() - started
    words = [content for name, content in files.items() if name.startswith("words-")]
    text = sum(len(content) for name, content in files.items() if name.startswith("text-"))
    head = len(gzip.compress(files["pages.js"]))
    click.echo(f"{pages} pages, {text / 1e6:.1f} MB of text; index made in {made:.1f} s")
    click.echo(f"pages.js {len(files['pages.js']) // 1000} kB, compressed {head // 1000} kB")
    largest = max(len(gzip.compress(content)) for content in words)
    whole = sum(map(len, words))
    click.echo(f"{len(words)} parts, {whole / 1e6:.1f} MB; largest {largest // 1000} kB compressed")
    for query, first, again, found in _answers(files):
        click.echo(f"{query:20} first {first:6.0f} ms, again {again:5.0f} ms, {found} pages")


def _library(pages: int) -> Any:
    chance = random.Random(0)
    syllables = SYLLABLES.split()
    made = ["".join(chance.choices(syllables, k=chance.randint(2, 5))) for _ in range(VOCABULARY)]
    known = [*NOUNS.split(), "asistență", "socială", "ședință", "publice", "Strășeni", *made]
    weights = [1 / (rank + 3) for rank in range(len(known))]
    for number in range(pages):
        sections = tuple(
            Section(
                f"s-{one}",
                f"Secțiunea {one}",
                " ".join(chance.choices(known, weights, k=WORDS_A_SECTION)),
            )
            for one in range(SECTIONS)
        )
        yield Page(f"p{number}/", f"Pagina {number}", "", sections)


def _answers(files: dict[str, bytes]) -> list[tuple[str, float, float, int]]:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = Path(folder)
        for name, content in files.items():
            (home / name).write_bytes(content)
        scripts = ("search-words.js", "search-index.js")
        for script in scripts:
            (home / script).write_bytes((SCRIPTS / script).read_bytes())
        loads = "".join(f'<script src="{script}"></script>' for script in scripts)
        (home / "index.html").write_text(f"<!doctype html><title>t</title>{loads}", "utf-8")
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        page = browser.new_page()
        page.goto((home / "index.html").as_uri())
        measured = page.evaluate(MEASURE, ["./", list(QUERIES)])
        browser.close()
    pairs = zip(measured["first"], measured["again"], strict=True)
    return [(query, first, again[1], found) for (query, first, found), again in pairs]
