"""The fonts of a house: each is there, has the letters, and may be put into files."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

from indrumar.model import Project, Source
from indrumar.problems import Problem

_FILE = "content/_shared/brand.yml"
_COMMON = "0123456789.,:;!?()[]/%&§–—…“”‘’"
_BASIC = "abcdefghijklmnopqrstuvwxyz"
# Small letters and quotation marks that a language needs; capitals are looked for, too.
_LETTERS: Mapping[str, str] = {
    "ro": f"{_BASIC}ăâîșț„”«»",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя«»„“№",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’«»№",
}
# Bits of `fsType` in the table OS/2 (OpenType 1.9): what a font's maker forbids.
_FORBIDDEN = {
    0x0002: "its maker forbids to embed it in files",
    0x0100: "its maker forbids to cut it to the letters that are used",
    0x0200: "its maker allows to embed bitmaps of it only",
}


def unusable_fonts(project: Project) -> Iterator[Problem]:
    """bad-value: a font that is missing, broken, forbidden, or without letters of a language."""
    source = project.sources.get(_FILE, Source(_FILE))
    folder = project.root / "content" / "_shared" / "fonts"
    tags = [language.tag for language in project.languages]
    for role, font in project.brand.fonts.given():
        for key, file, *_ in font.faces():
            for message, hint in _faults(folder / file, tags):
                place = source.place("fonts", role, key)
                yield Problem("bad-value", place, f"fonts.{role}.{key}: {message}", hint)


def _faults(path: Path, tags: list[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with a font file, and what to do."""
    if not path.is_file():
        message = f"there is no file {path.name} in content/_shared/fonts/"
        yield message, "put it there, or correct the name"
        return
    try:
        with TTFont(io.BytesIO(path.read_bytes())) as font:
            letters, rights = set(font.getBestCmap() or {}), int(font["OS/2"].fsType)
    except (TTLibError, KeyError, OSError, ValueError):
        yield f"{path.name} cannot be read as a font", "take the font file anew from its maker"
        return
    for bit, fault in _FORBIDDEN.items():
        if rights & bit:
            yield f"{path.name}: {fault}", "take a font with an open licence, such as the OFL"
    for tag in tags:
        missing = [letter for letter in _wanted(tag) if ord(letter) not in letters]
        if missing:
            message = f"{path.name} lacks letters for the language '{tag}': {' '.join(missing)}"
            yield message, "take a font that has them; others would be set in another font"


def _wanted(tag: str) -> str:
    """The letters of a language, small and capital, each once."""
    small = _LETTERS.get(tag, _BASIC) + _COMMON
    return "".join(dict.fromkeys(small + small.upper()))
