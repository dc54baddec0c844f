"""Pages and sections with their words, from what the site generator collected for a language."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

_TAG = re.compile(r"<[^>]*>")
# Neighbours on a page must not be joined into one word.
_BLOCK = re.compile(r"</?(?:p|li|ul|ol|dl|dt|dd|pre|table|tr|td|th|br|h\d|div|blockquote)\b[^>]*>")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the text up to the next one; `id` is empty at the top of a page."""

    id: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page at `address` below its language; `publication` is the slug it belongs to, or "".

    `aside` is one that lies below an entry of the site's menu, such as the authors' handbook.
    """

    address: str
    title: str
    publication: str
    sections: tuple[Section, ...]
    aside: bool = False


def pages_of(
    gathered: Iterable[Mapping[str, Any]],
    publications: Iterable[str],
    notes: Mapping[str, Mapping[str, str]],
    asides: Iterable[str] = (),
) -> list[Page]:
    """The pages of a language.

    `gathered` are the entries of Material's search plugin, in the order of the pages: `location`
    (address, with # and an id for a section), `title` and `text`, both HTML. `notes` are the texts
    of the footnotes that a page's sections cite: address → id → text. `asides` are the addresses
    of pages below an entry of the menu.
    """
    known, below = frozenset(publications), frozenset(asides)
    return [
        _page(address, list(entries), known, notes.get(address, {}), below)
        for address, entries in groupby(gathered, lambda one: one["location"].partition("#")[0])
    ]


def _page(
    address: str,
    entries: list[Mapping[str, Any]],
    known: frozenset[str],
    notes: Mapping[str, str],
    below: frozenset[str],
) -> Page:
    slug = address.partition("/")[0]
    sections = [_section(one, notes) for one in entries]
    title = sections[0].heading
    # The first heading repeats the title; its id is one more step for the reader's keyboard.
    joined = [sections[0], *sections[1:]]
    if len(joined) > 1 and joined[1].heading == title and not joined[0].text:
        joined = [Section("", title, joined[1].text), *joined[2:]]
    # A heading of what is left out of the search is gathered under the title, without a text.
    kept = [one for one in joined if not one.id or one.text or one.heading != title]
    publication = slug if slug in known else ""
    return Page(address, title, publication, tuple(kept), address in below)


def _section(entry: Mapping[str, Any], notes: Mapping[str, str]) -> Section:
    id = entry["location"].partition("#")[2]
    text = f"{plain(entry['text'])} {notes.get(id, '')}".strip()
    return Section(id, plain(entry["title"]), text)


def plain(markup: str) -> str:
    """HTML as one line of text."""
    parted = _BLOCK.sub(" ", markup)
    return _SPACE.sub(" ", html.unescape(_TAG.sub("", parted))).strip()
