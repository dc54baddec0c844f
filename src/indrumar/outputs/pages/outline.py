"""Reads finished HTML: its headings as an outline, its ids and its links."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

_LEVELS = {f"h{level}": level for level in range(1, 5)}
# Headings in these belong to a box or a card, not to the outline of the page.
_ASIDES = frozenset(("aside", "section", "article", "nav", "details", "blockquote", "footer"))


@dataclass(frozen=True, slots=True)
class Outline:
    """`headings` are nested tokens `{level, id, name, children}`, `name` being HTML."""

    headings: tuple[dict[str, Any], ...]
    ids: frozenset[str]
    links: tuple[str, ...]


@dataclass(slots=True)
class _Found:
    """What has been read so far; `heading` is the one being read."""

    headings: list[tuple[int, str, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    asides: int = 0
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

    def handle_endtag(self, tag: str) -> None:
        found = self.found
        if tag in _LEVELS and found.heading is not None:
            words = " ".join("".join(found.words).split())
            found.headings.append((*found.heading, html.escape(words, quote=False)))
            found.heading = None
        found.asides -= tag in _ASIDES

    def handle_data(self, data: str) -> None:
        self.found.words.append(data)


def outline(fragment: str) -> Outline:
    """The outline, the ids and the link addresses of a fragment of HTML."""
    reader = _Reader()
    reader.feed(fragment)
    reader.close()
    found = reader.found
    return Outline(tuple(_nested(found.headings)), frozenset(found.ids), tuple(found.links))


def _nested(headings: Iterable[tuple[int, str, str]]) -> list[dict[str, Any]]:
    """Headings in a row as a tree; one that skips a level hangs below the last higher one."""
    roots: list[dict[str, Any]] = []
    open_: list[dict[str, Any]] = []
    for level, id, name in headings:
        token: dict[str, Any] = {"level": level, "id": id, "name": name, "children": []}
        while open_ and open_[-1]["level"] >= level:
            open_.pop()
        (open_[-1]["children"] if open_ else roots).append(token)
        open_.append(token)
    return roots


def ids_in_order(headings: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The ids of an outline in reading order."""
    for token in headings:
        yield token["id"]
        yield from ids_in_order(token["children"])
