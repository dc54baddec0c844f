"""The languages that an author's HTML names: `lang`, by the codes of BCP 47.

A screen reader pronounces by them, and the standards for PDF refuse what is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale
from babel.core import get_global

from indrumar.composing.html_tree import elements
from indrumar.composing.text import ChapterText
from indrumar.messages import said
from indrumar.problems import Problem

_TAG = re.compile(r"(?P<language>[a-z]{2,3})(?P<rest>(?:-[a-z0-9]{1,8})*)", re.I)
_ATTRIBUTES = ("lang", "xml:lang")


def language_problems(text: ChapterText) -> Iterator[Problem]:
    """Spells the codes of a chapter as the standard does; those that are none are taken out."""
    for node in list(elements(text.root)):
        for name in _ATTRIBUTES:
            written = node.attrib.pop(name, None)
            if written is None:
                continue
            tag = language_tag(written)
            if tag:
                node.set("lang", tag)
            else:
                place = text.places.place(node, written)
                message = said("html-attribute.language", written=written)
                yield Problem("html-attribute", place, message)


def language_tag(written: str) -> str:
    """The code that is meant: `en-GB` for `en_GB`, `ro` for `ron`; empty if it is no code."""
    found = _TAG.fullmatch(written.strip().replace("_", "-"))
    if found is None:
        return ""
    language = found["language"].lower()
    alias = str(get_global("language_aliases").get(language, language))
    if alias in _languages():
        return alias.replace("_", "-") + found["rest"]
    return language + found["rest"] if len(language) > 2 else ""


@cache
def _languages() -> frozenset[str]:
    """The codes of two letters that CLDR knows; those of three are too many for its lists."""
    return frozenset((*Locale("en").languages, "sr_Latn"))
