"""The words of reports, by language: one YAML file a language, in this folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parent
_FALLBACK = "en"
LANGUAGES: tuple[str, ...] = tuple(sorted(file.stem for file in _FOLDER.glob("*.yml")))
"""The tags of the languages that reports can be written in."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language by their dotted names; `tag` is its BCP 47 tag."""

    tag: str
    texts: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.texts[name]

    @property
    def cldr(self) -> str:
        """The name of the language in CLDR, for the marks of its numbers; English is British."""
        return "en_GB" if self.tag == "en" else self.tag.replace("-", "_")


@cache
def words_of(tag: str) -> Words:
    """The words of a language; a regional tag (`ro-MD`) takes those of its language.

    A language without a file falls back to English: a report is worth reading in any language.
    """
    name = tag if tag in LANGUAGES else tag.partition("-")[0]
    if name not in LANGUAGES:
        tag = name = _FALLBACK
    text = (_FOLDER / f"{name}.yml").read_text("utf-8")
    # BaseLoader leaves every value the text that it is: `no` stays a word.
    return Words(tag, dict(_flat(yaml.load(text, yaml.BaseLoader))))


def _flat(values: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Nested words, with the names on the way to them joined by dots."""
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield before + name, value
