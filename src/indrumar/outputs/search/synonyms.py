"""Words that mean the same: from the glossary, from abbreviations in texts, from the language."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import chain

from indrumar.outputs.search.words import words

_ABBREVIATION = re.compile(r'<abbr\b[^>]*\btitle="([^"]*)"[^>]*>(.*?)</abbr>', re.S)
_TAG = re.compile(r"<[^>]*>")


def abbreviations_in(page: str) -> Iterator[tuple[str, str]]:
    """The abbreviations that a page explains: `APL`, `administrație publică locală`."""
    for meaning, written in _ABBREVIATION.findall(page):
        yield html.unescape(_TAG.sub("", written)).strip(), html.unescape(meaning).strip()


def same_words(groups: Iterable[Sequence[str]], common: Set[str]) -> list[list[str]]:
    """Groups of phrases as folded words without common ones; those that share a phrase are one."""
    joined: list[list[str]] = []
    for group in groups:
        phrases = [" ".join(one for one in words(text) if one not in common) for text in group]
        own = list(dict.fromkeys(filter(None, phrases)))
        touching = [other for other in joined if set(other) & set(own)]
        joined = [other for other in joined if other not in touching]
        joined.append(list(dict.fromkeys(chain(*touching, own))))
    return sorted(group for group in joined if len(group) > 1)
