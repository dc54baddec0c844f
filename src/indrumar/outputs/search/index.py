"""The index of a language: what a page loads at once, and parts that it loads for a query.

Each file is a script that hands its part to the page, because a page opened from a disk may load
scripts and nothing else:

* `pages.js`: addresses and titles of all pages, the first word of each part, what is known of
  the language's inflection and of words that mean the same;
* `words-N.js`: the words of a part, each with the places where it occurs;
* `text-N.js`: the text of a page's sections, loaded for the results that are shown.

A place where a word occurs is three numbers to the base 36, joined by stops: how many pages it lies
after the place before, the section, and a weight. The weight counts occurrences in the text up to
9, and adds 10 if the word is in the heading, 20 if it is in the title of the page.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from indrumar.outputs.search.entries import Page
from indrumar.outputs.search.synonyms import same_words
from indrumar.outputs.search.words import joined_words, words
from indrumar.wording.inflection import Inflection

PART = 24_000  # characters: a part is a few kilobytes on the wire
_MOST, _HEADING, _TITLE = 9, 10, 20
_ABOUT, _FOR_AUTHORS = -1, -2
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

Places = dict[str, list[tuple[int, int, int]]]
"""Word → (page, section, weight), in the order of the pages."""


def index_files(
    pages: Sequence[Page],
    inflection: Inflection,
    publications: Mapping[str, str],
    tag: str,
    synonyms: Iterable[Sequence[str]] = (),
) -> Iterator[tuple[str, bytes]]:
    """The files of a language's index: names → bytes.

    `publications` gives the title of each publication by its slug; `synonyms` are groups of words
    and phrases that mean the same.
    """
    parts = list(_parts(_places(pages, inflection.common)))
    order = list(dict.fromkeys(page.publication for page in pages if page.publication))
    head = {
        "publications": [[slug, publications[slug]] for slug in order],
        "pages": [[page.address, page.title, _position(order, page)] for page in pages],
        "parts": [part[0].partition(" ")[0] for part in parts],
        "endings": inflection.endings,
        "doubtful": inflection.doubtful,
        "kept": inflection.kept,
        "alternations": inflection.alternations,
        "irregular": inflection.irregular,
        "common": sorted(inflection.common),
        "same": same_words([*inflection.abbreviations, *synonyms], inflection.common),
    }
    yield "pages.js", _script(tag, "pages", head)
    for number, part in enumerate(parts):
        yield f"words-{number}.js", _script(tag, f"words-{number}", "\n".join(part))
    for number, page in enumerate(pages):
        sections = [[section.id, section.heading, section.text] for section in page.sections]
        yield f"text-{number}.js", _script(tag, f"text-{number}", sections)


def _position(order: list[str], page: Page) -> int:
    """The place of a page's publication in the list; pages about the site have none."""
    if page.publication:
        return order.index(page.publication)
    return _FOR_AUTHORS if page.aside else _ABOUT


def _script(tag: str, name: str, value: Any) -> bytes:
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Line separators of Unicode end a line of older JavaScript.
    written = written.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"indrumarSearch.take({json.dumps(tag)},{json.dumps(name)},{written});\n".encode()


def _places(pages: Sequence[Page], common: frozenset[str]) -> Places:
    places: Places = {}
    for number, page in enumerate(pages):
        for ordinal, section in enumerate(page.sections):
            named = page.title if ordinal == 0 else section.heading
            heading = {*words(named), *joined_words(named)}
            counts = Counter([*words(section.text), *joined_words(section.text)])
            counts.update(dict.fromkeys(heading - counts.keys(), 0))
            for word, count in counts.items():
                if word in common:
                    continue
                weight = min(count, _MOST) + (_HEADING if word in heading else 0)
                weight += _TITLE if ordinal == 0 and word in heading else 0
                weight = min(weight, len(_DIGITS) - 1)
                places.setdefault(word, []).append((number, ordinal, weight))
    return places


def _parts(places: Places) -> Iterator[list[str]]:
    """The words in order, cut into parts between words."""
    part: list[str] = []
    size = 0
    for word in sorted(places):
        line = f"{word} {_written(places[word])}"
        if part and size + len(line) + 1 > PART:
            yield part
            part, size = [], 0
        part.append(line)
        size += len(line) + 1
    if part:
        yield part


def _written(places: Iterable[tuple[int, int, int]]) -> str:
    written = []
    before = 0
    for page, section, weight in places:
        written.append(f"{_base36(page - before)}.{_base36(section)}.{_base36(weight)}")
        before = page
    return " ".join(written)


def _base36(number: int) -> str:
    digits = ""
    while number or not digits:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
    return digits
