"""Reads finished HTML: its headings as an outline, its ids and its links."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TypedDict
from urllib.parse import urljoin, urlsplit

_LEVELS = {f"h{level}": level for level in range(1, 5)}
# Headings in these belong to a box or a card, not to the outline of the page.
_ASIDES = frozenset(("aside", "section", "article", "nav", "details", "blockquote", "footer"))


class Token(TypedDict):
    """A heading of an outline, in the form site generators take; `name` is HTML."""

    level: int
    id: str
    name: str
    children: list[Token]


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings of a page as a tree, all its ids, and the addresses it links to."""

    headings: tuple[Token, ...]
    ids: frozenset[str]
    links: tuple[str, ...]


@dataclass(slots=True)
class _Found:
    """What has been read so far; `heading` is the one being read, without the calls of notes."""

    headings: list[tuple[int, str, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    asides: int = 0
    in_call: bool = False
    heading: tuple[int, str] | None = None
    words: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = _Found()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        found = self.found
        if id := given.get("id"):
            found.ids.add(id)
            if tag in _LEVELS and not found.asides:
                found.heading, found.words = (_LEVELS[tag], id), []
        if tag == "a" and (address := given.get("href")):
            found.links.append(address)
        found.asides += tag in _ASIDES
        found.in_call |= tag == "sup" and "footnote-call" in (given.get("class") or "").split()

    def handle_endtag(self, tag: str) -> None:
        found = self.found
        if tag in _LEVELS and found.heading is not None:
            words = " ".join("".join(found.words).split())
            found.headings.append((*found.heading, html.escape(words, quote=False)))
            found.heading = None
        found.asides -= tag in _ASIDES
        found.in_call &= tag != "sup"

    def handle_data(self, data: str) -> None:
        if not self.found.in_call:
            self.found.words.append(data)


def outline(fragment: str) -> Outline:
    """The outline, the ids and the link addresses of a fragment of HTML."""
    reader = _Reader()
    reader.feed(fragment)
    reader.close()
    found = reader.found
    return Outline(tuple(_nested(found.headings)), frozenset(found.ids), tuple(found.links))


def _nested(headings: Iterable[tuple[int, str, str]]) -> list[Token]:
    """Headings in a row as a tree; one that skips a level hangs below the last higher one."""
    roots: list[Token] = []
    open_: list[Token] = []
    for level, id, name in headings:
        token: Token = {"level": level, "id": id, "name": name, "children": []}
        while open_ and open_[-1]["level"] >= level:
            open_.pop()
        (open_[-1]["children"] if open_ else roots).append(token)
        open_.append(token)
    return roots


def links_within(found: Outline, page: str) -> Iterator[tuple[str, str, str]]:
    """The links of a page (its web address) that stay on the site of its language.

    Of each: the address it leads to, the id there or nothing, and the link as it is written.
    """
    above = "../" * (page.count("/") + 1)
    for link in found.links:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or link.startswith(above):
            continue
        address = urljoin(f"/{page}", parts.path).lstrip("/") if parts.path else page
        yield address, parts.fragment, link
