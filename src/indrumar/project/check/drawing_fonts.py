"""bad-image: words of a drawing in a font that a PDF cannot have, or that lacks a letter of them.

A browser sets `Arial` or `sans-serif` in whatever it finds, and finds missing letters there; a PDF
would contain a font of the computer that makes it, another one on each, and is refused.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

from indrumar.fonts import FAMILIES, FONTS
from indrumar.messages import Message, said
from indrumar.model import Project
from indrumar.pictures.drawing import NoDrawingError, parse_drawing
from indrumar.pictures.drawing_words import Words, words_of
from indrumar.problems import Place, Problem

Coverage = Mapping[str, frozenset[str]]
"""Family, in small letters → the letters it has."""
_SHOWN = 40  # letters of the words in a message
_UNDRAWN = ("Cc", "Cf", "Mn", "Zs", "Zl", "Zp")


def fonts_of_drawings(project: Project) -> Iterator[Problem]:
    """What drawings are set in, at the first line of each drawing that has the font."""
    coverage = coverage_of(project)
    for publication in project.publications.values():
        for name in sorted(publication.media):
            if name.lower().endswith(".svg"):
                yield from _of_file(project.root, f"content/{publication.slug}/{name}", coverage)


def _of_file(root: Path, file: str, coverage: Coverage) -> Iterator[Problem]:
    try:
        drawing = parse_drawing((root / file).read_bytes())
    except (NoDrawingError, OSError):
        return  # reported where images are checked
    for words, message in unfit_words(words_of(drawing), coverage):
        yield Problem("bad-image", Place(file, words.line), message)


def coverage_of(project: Project) -> Coverage:
    """The letters of our families and of those of the house."""
    folder = project.root / "content" / "_shared" / "fonts"
    house = {font.family: folder / font.regular for _, font in project.brand.fonts.given()}
    theirs = {name.casefold(): _letters_of(file) for name, file in house.items() if file.is_file()}
    return {**_ours(), **theirs}


def unfit_words(every: Iterable[Words], coverage: Coverage) -> Iterator[tuple[Words, Message]]:
    """Each foreign font and each missing letter of a drawing, at its first words."""
    seen: set[str] = set()
    for words in every:
        for thing, message in _faults(words, coverage):
            if thing not in seen:
                seen.add(thing)
                yield words, message


def _faults(words: Words, coverage: Coverage) -> Iterator[tuple[str, Message]]:
    text = words.text[:_SHOWN]
    if not words.lists:
        yield "", said("bad-image.no-font", words=text)
    foreign = [fonts[0] for fonts in words.lists if fonts[0].casefold() not in coverage]
    for font in foreign:
        yield font, said("bad-image.font", font=font, words=text)
    known = [font for fonts in words.lists for font in fonts if font.casefold() in coverage]
    if not foreign and known:
        yield from _missing_letters(words.text, known, coverage)


def _missing_letters(
    text: str, known: Iterable[str], coverage: Coverage
) -> Iterator[tuple[str, Message]]:
    """The letters that none of some fonts has, by the font of ours that has them."""
    named = list(dict.fromkeys(known))
    has = frozenset[str]().union(*(coverage[font.casefold()] for font in named))
    missing: dict[str, list[str]] = {}
    for letter in dict.fromkeys(text):
        if letter not in has and unicodedata.category(letter) not in _UNDRAWN:
            others = (one for one in sorted(FAMILIES) if letter in coverage[one.casefold()])
            missing.setdefault(next(others, ""), []).append(letter)
    for other, letters in missing.items():
        values = {"font": named[0], "letters": " ".join(letters[:_SHOWN])}
        if other:
            fonts = ", ".join(f"'{font}'" for font in (*named, other))
            yield f"{named}{other}", said("bad-image.other-letters", fonts=fonts, **values)
        else:
            yield f"{named}{letters}", said("bad-image.no-letters", **values)


@cache
def _ours() -> Coverage:
    files = {family: FONTS / f"{family.replace(' ', '')}-Regular.ttf" for family in FAMILIES}
    return {family.casefold(): _letters_of(file) for family, file in files.items()}


@lru_cache(maxsize=16)
def _letters_of(file: Path) -> frozenset[str]:
    """The letters of a font; none of one that cannot be read, which is reported elsewhere."""
    try:
        with TTFont(file, lazy=True) as font:
            return frozenset(map(chr, font.getBestCmap() or {}))
    except (TTLibError, OSError):
        return frozenset()
