"""The words of a language, from `locales/<tag>.yml` in the package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from indrumar.languages import Locale
from indrumar.locales import LOCALES
from indrumar.messages import said
from indrumar.problems import Place, Problem
from indrumar.reading.yaml_file import read_yaml


def known_locales() -> tuple[str, ...]:
    """The tags of the languages we have words for."""
    names = (entry.name for entry in LOCALES.iterdir())
    return tuple(sorted(name.removesuffix(".yml") for name in names if name.endswith(".yml")))


@cache
def load_locale(tag: str) -> Locale:
    """The locale of a language; a regional tag (`ro-MD`) takes the words of its language.

    Raises LookupError if there is none.
    """
    name = next((name for name in (tag, tag.split("-")[0]) if name in known_locales()), None)
    if name is None:
        raise LookupError(f"no locale file for {tag}")
    file = f"{name}.yml"
    values, _, problems = read_yaml((LOCALES / file).read_text("utf-8"), file)
    if problems or not isinstance(values, dict):
        raise LookupError(f"{file} cannot be read: {', '.join(map(str, problems))}")
    words = dict(flat(values))
    return Locale(tag, words, tuple(words.pop("alphabet").split()))


def load_locales(tags: Iterable[str]) -> tuple[dict[str, Locale], tuple[Problem, ...]]:
    """The locales of the site's languages, and a problem for each that has no locale file."""
    locales: dict[str, Locale] = {}
    problems: list[Problem] = []
    for tag in tags:
        try:
            locales[tag] = load_locale(tag)
        except LookupError:
            message = said("unknown-language.no-locale", tag=tag, known=known_locales())
            problems.append(Problem("unknown-language", Place("mkdocs.yml"), message))
    return locales, tuple(problems)


def flat(values: dict[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Nested words with the names on the way to them joined by dots."""
    for name, value in values.items():
        if isinstance(value, dict):
            yield from flat(value, f"{before}{name}.")
        else:
            yield before + name, value
