"""What a run writes beside its pages: the search index, and the texts as plain Markdown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from indrumar.outputs.search import index_files, inflection, pages_of
from indrumar.workshop.files import write

_GATHERED = "search/search_index.json"


def write_search(site: Path, titles: Mapping[str, str], tag: str) -> None:
    """Puts our index in the place of what Material's search plugin gathered.

    `site` is the folder of the language's pages, `titles` those of publications by slug.
    """
    gathered = site / _GATHERED
    if not gathered.is_file():  # the site has no search
        return
    entries = json.loads(gathered.read_text("utf-8"))["docs"]
    gathered.unlink()
    pages = pages_of(entries, titles)
    for name, content in index_files(pages, inflection(tag), titles, tag):
        write(site / "search" / name, content)


def write_plain(staged: Path, site: Path) -> None:
    """Copies the staged Markdown of a language beside its pages."""
    for text in sorted(staged.rglob("*.md")):
        write(site / text.relative_to(staged), text.read_bytes())
