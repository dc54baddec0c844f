"""Letters that no font of ours can draw, found in the author's text before it is laid out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

import indrumar
from indrumar.model import Chapter, Project
from indrumar.problems import Problem

_FONTS = Path(indrumar.__file__).parent / "fonts"
# Drawn as nothing, by every program: controls, joiners, variation selectors, kinds of space.
_UNDRAWN = ("Cc", "Cf", "Mn", "Zs", "Zl", "Zp")


@cache
def _drawn() -> frozenset[str]:
    """All characters that at least one of our upright text fonts has."""
    found: set[str] = set()
    for file in sorted(_FONTS.glob("*-Regular.ttf")):
        with TTFont(file, lazy=True) as font:
            found.update(map(chr, font.getBestCmap()))
    return frozenset(found)


def letters_without_glyph(project: Project) -> Iterator[Problem]:
    """letter-without-glyph: the first place of each such letter in each chapter."""
    for publication in project.publications.values():
        for chapters in publication.chapters.values():
            for chapter in chapters:
                yield from _in_chapter(chapter)


def _in_chapter(chapter: Chapter) -> Iterator[Problem]:
    for letter in dict.fromkeys(chapter.body):
        if letter in _drawn() or unicodedata.category(letter) in _UNDRAWN:
            continue
        name = unicodedata.name(letter, "a letter without a name").lower()
        yield Problem(
            "letter-without-glyph",
            chapter.place(chapter.body.index(letter)),
            f"'{letter}' (U+{ord(letter):04X}, {name}) is in none of our fonts",
            "write it in words, or show it as an image",
        )
