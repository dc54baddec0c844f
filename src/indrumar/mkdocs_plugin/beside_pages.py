"""What a run writes beside its pages: the search index, and the texts as plain Markdown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from indrumar.outputs.finished.notes import notes_by_section
from indrumar.outputs.search import abbreviations_in, index_files, inflection, pages_of
from indrumar.workshop.files import write

_GATHERED = "search/search_index.json"


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the search takes from pages as they are made.

    `notes`: footnotes by the section that cites them; `asides`: addresses of pages below an entry
    of the menu; `synonyms`: groups of words that mean the same.
    """

    notes: dict[str, Mapping[str, str]] = field(default_factory=dict)
    asides: set[str] = field(default_factory=set)
    synonyms: set[tuple[str, ...]] = field(default_factory=set)

    def read(self, address: str, html: str) -> None:
        """Takes what a page has to say."""
        self.notes[address] = notes_by_section(html)
        self.synonyms.update(abbreviations_in(html))


def write_search(site: Path, titles: Mapping[str, str], tag: str, found: Gathered) -> None:
    """Puts our index in the place of what Material's search plugin gathered.

    `site` is the folder of the language's pages, `titles` those of publications by slug.
    """
    gathered = site / _GATHERED
    if not gathered.is_file():  # the site has no search
        return
    entries = json.loads(gathered.read_text("utf-8"))["docs"]
    gathered.unlink()
    pages = pages_of(entries, titles, found.notes, found.asides)
    synonyms = sorted(found.synonyms)
    for name, content in index_files(pages, inflection(tag), titles, tag, synonyms):
        write(site / "search" / name, content)


def write_plain(staged: Path, site: Path) -> None:
    """Copies the staged Markdown of a language beside its pages."""
    for text in sorted(staged.rglob("*.md")):
        write(site / text.relative_to(staged), text.read_bytes())
