"""Inputs that no author writes: a project with some of its files changed at random, by a seed."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass

from tests.fuzz.seeds import CHAPTER, DRAWINGS, MARKDOWN, MKDOCS, SVG, YAML

from indrumar.starter import project_files

PUBLICATION = "content/ghid/publication.yml"
SHARED = tuple(
    f"content/_shared/{name}.yml"
    for name in ("organisations", "funding", "glossary", "subjects", "places", "brand")
)
TEXTS = ("content/ghid/ro/01-unu.md", "content/ghid/en/01-unu.md", "docs/ro/index.md")
DRAWING = "content/ghid/media/lant.svg"
_AUDIENCES = b"[everyone, trainer]"
_NOISE = "\x00\x07\r\t \n\"'`*_[](){}<>&#@|:;-!?%\\/=~^$0ăș\u0301\ud7ff\ufeff\u202e😀"


@dataclass(frozen=True, slots=True)
class Case:
    """The files of a project: path → bytes. `changed` names those that were mutated."""

    seed: int
    files: Mapping[str, bytes]
    changed: tuple[str, ...]


_ROMANIAN = re.compile(r"^Un paragraf cu .*\n", re.M)
_ENGLISH = "A paragraph with [a link](#pas), `code` and a note[^1], which is here for the words.\n"


def sound() -> dict[str, bytes]:
    """The files of a small project with no problem."""
    given = project_files()
    files = {path: given[path] for path in given if not path.startswith(("content/", "docs/"))}
    shared = {path: given[path] for path in given if path.startswith("content/_shared/")}
    metadata = given["content/primul-ghid/publication.yml"].replace(b"[everyone]", _AUDIENCES)
    text = CHAPTER.replace("(02-doi.md#id)", "(#pas)").encode()
    return {
        **files,
        **shared,
        PUBLICATION: metadata,
        TEXTS[0]: text,
        TEXTS[1]: _ROMANIAN.sub(_ENGLISH, text.decode(), count=1).encode(),
        "docs/ro/index.md": "# Acasă\n\n[Ghidul](ghid/index.md)\n".encode(),
        "docs/en/index.md": b"# Home\n",
        "docs/ro/about.md": b"# Despre\n",
        "docs/ro/accessibility.md": b"# Accesibilitate\n",
        DRAWING: SVG.encode(),
    }


def case(seed: int, base: Mapping[str, bytes]) -> Case:
    """The project that belongs to a seed."""
    chance = random.Random(seed)
    changed = chance.sample((*TEXTS, *TEXTS, PUBLICATION, *SHARED, DRAWING, "mkdocs.yml"), 2)
    files = dict(base)
    for path in changed[: chance.randint(1, 2)]:
        text = files.get(path, b"").decode("utf-8", "surrogateescape")
        mutated = _mutated(text, path, chance)
        files[path] = mutated.encode("utf-8", "surrogateescape")
    return Case(seed, files, tuple(path for path in changed if files.get(path) != base.get(path)))


def _mutated(text: str, path: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 3)):
        text = chance.choice((_with_piece, _with_piece, _with_noise, _cut, _repeated, _swapped))(
            text, path, chance
        )
    return text


def _with_piece(text: str, path: str, chance: random.Random) -> str:
    """The text with a piece of its own language at the beginning of a line, or in its place."""
    pieces = _pieces(path, chance)
    piece = chance.choice(pieces)
    if path.endswith(".yml"):
        key = piece.partition(":")[0]
        lines = text.splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(f"{key}:")]
        return chance.choice((f"{''.join(kept)}\n{piece}", piece, f"{piece}{text}"))
    at = chance.choice([0, *(index + 1 for index, one in enumerate(text) if one == "\n")])
    between = chance.choice(("", "\n", " "))
    return f"{text[:at]}{between}{piece}{between}{text[at:]}"


def _pieces(path: str, chance: random.Random) -> tuple[str, ...]:
    if path == "mkdocs.yml":
        return chance.choice((MKDOCS, MKDOCS, YAML))
    if path.endswith(".yml"):
        return YAML
    return DRAWINGS if path.endswith(".svg") else MARKDOWN


def _with_noise(text: str, _: str, chance: random.Random) -> str:
    for _times in range(chance.randint(1, 8)):
        at = chance.randint(0, len(text))
        text = text[:at] + chance.choice((*_NOISE, "\udcff", "\udc80")) + text[at:]
    return text


def _cut(text: str, _: str, chance: random.Random) -> str:
    start, end = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    return text[:start] + text[end:] if chance.random() < 0.5 else text[start:end]


def _repeated(text: str, _: str, chance: random.Random) -> str:
    start = chance.randint(0, len(text))
    piece = text[start : start + chance.randint(1, 40)]
    return text[:start] + piece * chance.choice((2, 50, 500)) + text[start:]


def _swapped(text: str, _: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    chance.shuffle(lines)
    return "".join(lines)
