"""The fonts of a house: each exists, has the letters, and may be embedded."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

from indrumar.messages import Message, said
from indrumar.model import Project, Source
from indrumar.problems import Problem

_FILE = "content/_shared/brand.yml"
_COMMON = "0123456789.,:;!?()[]/%&§–—…“”‘’"
_BASIC = "abcdefghijklmnopqrstuvwxyz"
# Small letters and quotation marks that a language needs; capitals are also checked.
_LETTERS: Mapping[str, str] = {
    "ro": f"{_BASIC}ăâîșț„”«»",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя«»„“№",
    "fr": f"{_BASIC}àâæçéèêëîïôœùûüÿ«»’",
    "it": f"{_BASIC}àèéìíîòóùú«»’",
    "es": f"{_BASIC}áéíñóúü¿¡«»",
    "hu": f"{_BASIC}áéíóöőúüű„”»«",
    "de": f"{_BASIC}äöüß„“",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’«»№",
}
# Bits of `fsType` in the table OS/2 (OpenType 1.9): what the font's licence forbids.
_FORBIDDEN = {
    0x0002: "font.no-embedding",
    0x0100: "font.no-subset",
    0x0200: "font.bitmaps-only",
}


def unusable_fonts(project: Project) -> Iterator[Problem]:
    """bad-value: a font that is missing, broken, forbidden, or without letters of a language."""
    source = project.sources.get(_FILE, Source(_FILE))
    folder = project.root / "content" / "_shared" / "fonts"
    tags = [language.tag for language in project.languages]
    for role, font in project.brand.fonts.given():
        for key, file, *_ in font.faces():
            for fault in _faults(folder / file, tags):
                message = said("at-key", key=f"fonts.{role}.{key}", fault=fault)
                yield Problem("bad-value", source.place("fonts", role, key), message)


def _faults(path: Path, tags: list[str]) -> Iterator[Message]:
    """What is wrong with a font file."""
    if not path.is_file():
        yield said("font.missing", file=path.name)
        return
    try:
        with TTFont(io.BytesIO(path.read_bytes())) as font:
            letters, rights = set(font.getBestCmap() or {}), int(font["OS/2"].fsType)
    except (TTLibError, KeyError, OSError, ValueError):
        yield said("font.unreadable", file=path.name)
        return
    for bit, name in _FORBIDDEN.items():
        if rights & bit:
            yield said("font.forbidden", file=path.name, fault=said(name))
    for tag in tags:
        missing = [letter for letter in _wanted(tag) if ord(letter) not in letters]
        if missing:
            letters_missing = " ".join(missing)
            yield said("font.letters", file=path.name, tag=tag, letters=letters_missing)


def _wanted(tag: str) -> str:
    """The letters of a language, small and capital, each once."""
    small = _LETTERS.get(tag, _BASIC) + _COMMON
    return "".join(dict.fromkeys(small + small.upper()))
