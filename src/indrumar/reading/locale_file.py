"""The file of a project with the words of a language, for somebody to fill in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from indrumar.locales import LOCALES
from indrumar.reading.locales import FALLBACK, package_words
from indrumar.reading.yaml_file import read_yaml

_HEAD = """\
# The words of the website and of PDFs in the language "{tag}".
# The English words are above each line; what is left empty is shown in English.
# Keep what is in braces, such as {{number}}. "one", "few" and "many" are plural forms: "many" is
# also for all other numbers; a language without "few" needs none.
# "alphabet" puts lists in order: the small letters, with spaces between them.
"""


def locale_file(tag: str, own: Mapping[str, str]) -> str:
    """The file for a language in YAML, with the words that there are already (dotted name → word).

    All words are in it in the order of the English file, each below the English one.
    """
    values, _, _ = read_yaml((LOCALES / f"{FALLBACK}.yml").read_text("utf-8"), f"{FALLBACK}.yml")
    assert isinstance(values, dict), "the English words are a mapping"
    return _HEAD.format(tag=tag) + "\n".join((*_lines(values, own), ""))


def filled_in(own: Mapping[str, str]) -> tuple[int, int]:
    """How many of the words have been filled in, and how many there are."""
    known = package_words(FALLBACK).keys()
    return len(known & own.keys()), len(known)


def _lines(values: Mapping[str, Any], own: Mapping[str, str], before: str = "") -> Iterator[str]:
    indent = "  " * before.count(".")
    for name, value in values.items():
        if isinstance(value, dict):
            yield f"{indent}{name}:"
            yield from _lines(value, own, f"{before}{name}.")
            continue
        yield from (f"{indent}# {line}" for line in str(value).splitlines())
        word = own.get(f"{before}{name}", "")
        yield f"{indent}{name}: {json.dumps(word, ensure_ascii=False) if word else ''}".rstrip()
