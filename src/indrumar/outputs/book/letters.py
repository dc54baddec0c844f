"""Letters and signs that none of our fonts has, found in authors' texts before layout."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from fontTools.ttLib import TTFont

from indrumar.fonts import FONTS
from indrumar.messages import Message, said
from indrumar.model import Project
from indrumar.problems import Place, Problem
from indrumar.project.check.passages import Passage, names, passages

# Invisible in every program: controls, joiners, variation selectors, kinds of space.
_UNDRAWN = ("Cc", "Cf", "Mn", "Zs", "Zl", "Zp")
_ENTITY = re.compile(r"&#?\w+;")
_NOT_PRINTED = ("docs/", "content/_shared/subjects.yml", "content/_shared/places.yml")
# What Word inserts from its fonts Symbol and Wingdings: characters for private use, which are
# signs in those fonts alone.
_OF_WORD = dict(
    zip(
        map(chr, (0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF0FB, 0xF0FE, 0xF0FD, 0xF0A8, 0xF06F, 0xF0E0)),
        "•▪➢✓✗☑☒□□→",
        strict=True,
    )
) | dict(zip(map(chr, (0xF028, 0xF02A, 0xF0AB, 0xF076, 0xF02D)), "☎✉★❖–", strict=True))


@dataclass(frozen=True, slots=True)
class _Missing:
    """What is missing: a sign, or the letters of a script by its name; as it is written."""

    sort: str
    written: str


@cache
def _drawn() -> frozenset[str]:
    """All characters that at least one of our upright text fonts has."""
    found: set[str] = set()
    for file in sorted(FONTS.glob("*-Regular.ttf")):
        with TTFont(file, lazy=True) as font:
            found.update(map(chr, font.getBestCmap()))
    return frozenset(found)


def letters_without_glyph(project: Project) -> Iterator[Problem]:
    """letter-without-glyph: each sign and each script once, with the number of texts it is in."""
    first: dict[str, tuple[_Missing, Place]] = {}
    files: dict[str, set[str]] = {}
    for passage in _printed(project):
        text = _ENTITY.sub(_expanded, passage.text) if passage.is_markdown else passage.text
        for missing, offset in _missing(text):
            files.setdefault(missing.sort, set()).add(passage.file)
            if missing.sort not in first:
                first[missing.sort] = (missing, passage.locate(offset))
    for sort, (missing, place) in first.items():
        message = _described(missing)
        if more := len(files[sort]) - 1:
            message = said("letter-without-glyph.in-more", fault=message, count=more)
        yield Problem("letter-without-glyph", place, message)


def _expanded(entity: re.Match[str]) -> str:
    """The character of an entity, such as `&#9888;`, as long as what is written."""
    return html.unescape(entity[0]).ljust(len(entity[0]))


def _printed(project: Project) -> Iterator[Passage]:
    """The texts that are printed, and the values of metadata that have no language."""
    for passage in passages(project):
        if not passage.file.startswith(_NOT_PRINTED):
            yield passage
    yield from names(project)
    for language in project.languages:
        yield Passage(language.tag, "mkdocs.yml", language.name, False, _in_settings)


def _in_settings(*_: object) -> Place:
    return Place("mkdocs.yml")


def _missing(text: str) -> Iterator[tuple[_Missing, int]]:
    """The first of each sign and script in a text, with its offset; of a script a whole word."""
    unknown = {letter for letter in set(text) - _drawn() if _is_drawn(letter)}
    scripts: dict[str, set[str]] = {}
    for letter in unknown:
        if unicodedata.category(letter)[0] == "L":
            scripts.setdefault(_script(letter), set()).add(letter)
        else:
            yield _Missing(letter, letter), text.index(letter)
    for script, letters in scripts.items():
        found = re.search(f"[{re.escape(''.join(letters))}]+", text)
        assert found is not None, "its letters are from this text"
        yield _Missing(script, found[0]), found.start()


def _is_drawn(letter: str) -> bool:
    return unicodedata.category(letter) not in _UNDRAWN


def _script(letter: str) -> str:
    """The script of a letter, which its name begins with."""
    return unicodedata.name(letter, "unknown").split()[0].lower().removesuffix("-ideograph")


def _described(missing: _Missing) -> Message:
    written = missing.written
    if missing.sort != written:
        sort = "backwards" if _runs_from_the_right(written) else "script"
        return said(f"letter-without-glyph.{sort}", script=missing.sort, written=written)
    if written in _OF_WORD:
        right = _OF_WORD[written]
        return said("letter-without-glyph.of-word", code=_code(written), right=right)
    name = unicodedata.name(written, "").lower()
    character = f"{_code(written)}, {name}" if name else _code(written)
    return said("letter-without-glyph.sign", letter=written, character=character)


def _code(letter: str) -> str:
    return f"U+{ord(letter):04X}"


def _runs_from_the_right(word: Iterable[str]) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in word)
