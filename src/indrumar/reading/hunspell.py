"""Hunspell, the spelling checker of LibreOffice and Firefox: what to ask it, what it answers.

The program itself is asked: readers of its dictionaries in Python (`spylls`) take three seconds for
the suggestions of one word and have had no release since 2022.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

PROGRAM = "hunspell"
LIST_DICTIONARIES = (PROGRAM, "-D")
_USUAL = {"en": "en_GB", "uk": "uk_UA"}  # where the name of the country is not that of the language
_PACKAGES = {"en": "en-gb", "de": "de-de"}
_UNKNOWN = re.compile(r"[&#] (?P<word>\S+) \d+(?: \d+: (?P<near>.*))?")


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word that is in no dictionary, and words like it, the likeliest first."""

    word: str
    near: tuple[str, ...] = ()


def dictionary_for(tag: str, listed: str) -> str:
    """The dictionary for a language among those that Hunspell lists; empty if there is none."""
    paths = listed.partition("AVAILABLE DICTIONARIES")[2].partition("LOADED")[0].splitlines()
    names = {path.rpartition("/")[2]: path for path in paths[1:]}
    base = tag.split("-")[0]
    wanted = (tag.replace("-", "_"), _USUAL.get(base, ""), f"{base}_{base.upper()}", base)
    found = (name for name in wanted if name in names)
    others = (name for name in sorted(names) if name.startswith(f"{base}_"))
    return next(found, next(others, ""))


def packages_for(tag: str) -> str:
    """The packages of Debian with the program and a dictionary for a language."""
    base = tag.split("-")[0]
    return f"{PROGRAM} {PROGRAM}-{_PACKAGES.get(base, base)}"


def command(dictionary: str) -> tuple[str, ...]:
    """The command that answers words, one on each line."""
    return (PROGRAM, "-a", "-i", "utf-8", "-d", dictionary)


def question(words: Iterable[str]) -> str:
    """The words as Hunspell reads them; its dictionaries know the typewriter's apostrophe."""
    return "".join(f"^{word.replace('’', chr(39))}\n" for word in words)


def unknown(words: Iterable[str], answer: str) -> Iterator[tuple[str, Unknown]]:
    """The words that are not known, with the part of each that is not."""
    blocks = answer.partition("\n")[2].split("\n\n")  # the first line is the program's name
    for word, block in zip(words, blocks, strict=False):
        for found in _UNKNOWN.finditer(block):
            near = tuple(found["near"].split(", ")) if found["near"] else ()
            yield word, Unknown(found["word"], near)
