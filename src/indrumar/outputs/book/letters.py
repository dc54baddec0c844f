"""Letters that none of our fonts has, found in authors' texts before layout."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

from fontTools.ttLib import TTFont

from indrumar.fonts import FONTS
from indrumar.messages import said
from indrumar.model import Project
from indrumar.problems import Place, Problem
from indrumar.project.check.passages import passages

# Invisible in every program: controls, joiners, variation selectors, kinds of space.
_UNDRAWN = ("Cc", "Cf", "Mn", "Zs", "Zl", "Zp")
_NOT_PRINTED = ("docs/", "content/_shared/subjects.yml", "content/_shared/places.yml")


@cache
def _drawn() -> frozenset[str]:
    """All characters that at least one of our upright text fonts has."""
    found: set[str] = set()
    for file in sorted(FONTS.glob("*-Regular.ttf")):
        with TTFont(file, lazy=True) as font:
            found.update(map(chr, font.getBestCmap()))
    return frozenset(found)


def letters_without_glyph(project: Project) -> Iterator[Problem]:
    """letter-without-glyph: the first place of each such letter in each text that is printed."""
    for passage in passages(project):
        if not passage.file.startswith(_NOT_PRINTED):
            yield from _problems(passage.text, passage.locate)
    for publication in project.publications.values():
        for index, contributor in enumerate(publication.metadata.contributors):
            if isinstance(contributor.name, str):
                place = publication.source.place("contributors", index, "name")
                yield from _problems(contributor.name, lambda *_, place=place: place)


def _problems(text: str, locate: Callable[[int, str], Place]) -> Iterator[Problem]:
    for letter in dict.fromkeys(text):
        if letter in _drawn() or unicodedata.category(letter) in _UNDRAWN:
            continue
        code, name = f"U+{ord(letter):04X}", unicodedata.name(letter, "").lower()
        character = f"{code}, {name}" if name else code
        message = said("letter-without-glyph", letter=letter, character=character)
        yield Problem("letter-without-glyph", locate(text.index(letter), letter), message)
