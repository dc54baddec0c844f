"""bad-image: words of a drawing in a font that a PDF cannot have.

A browser sets `Arial` or `sans-serif` in whatever it finds; a PDF would contain a font of the
computer that makes it, another one on each, and is refused.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from indrumar.fonts import FAMILIES
from indrumar.messages import said
from indrumar.model import Project
from indrumar.pictures.drawing import NoDrawingError, parse_drawing
from indrumar.problems import Place, Problem

_SVG = "{http://www.w3.org/2000/svg}"
_WORDS = tuple(f"{_SVG}{tag}" for tag in ("text", "tspan"))
_DECLARED = re.compile(r"(?:^|[;{\s])font(-family)?\s*:\s*([^;}]+)", re.I)
_INHERITED = ("inherit", "initial", "unset", "revert")
_FIRST_IN_SHORTHAND = re.compile(r".*?\d\S*\s+(.+)", re.S)  # `bold 12px/1.2 Verdana, serif`


def fonts_of_drawings(project: Project) -> Iterator[Problem]:
    """What drawings are set in, at the first line of each drawing that has the font."""
    known = {family.casefold() for family in FAMILIES}
    known |= {font.family.casefold() for _, font in project.brand.fonts.given()}
    for publication in project.publications.values():
        for name in sorted(publication.media):
            if name.lower().endswith(".svg"):
                file = f"content/{publication.slug}/{name}"
                yield from _foreign(project, file, known)


def _foreign(project: Project, file: str, known: Collection[str]) -> Iterator[Problem]:
    try:
        root = parse_drawing((project.root / file).read_bytes())
    except (NoDrawingError, OSError):
        return  # reported where images are checked
    seen: set[str] = set()
    for font, node in _used(root):
        if font.casefold() not in known and font not in seen:
            seen.add(font)
            place = Place(file, node.sourceline or 1)
            words = " ".join("".join(node.itertext()).split())[:40]
            message = said("bad-image.font", font=font, words=words) if font else None
            yield Problem("bad-image", place, message or said("bad-image.no-font", words=words))


def _used(root: Any) -> Iterator[tuple[str, Any]]:
    """The fonts of a drawing with the elements they are for; the empty one for none at all."""
    by_sheet = [
        (family, node)
        for node in root.iter(f"{_SVG}style")
        for family in _families(node.text or "")
        if family
    ]
    yield from by_sheet
    for node in root.iter(*_WORDS):
        if (node.text or "").strip():
            given = next(filter(None, map(_own, (node, *node.iterancestors()))), "")
            if given or not by_sheet:
                yield given, node


def _own(node: Any) -> str:
    """The first font that an element names."""
    styled = list(filter(None, _families(node.get("style") or "")))
    return styled[-1] if styled else _first(node.get("font-family") or "")


def _families(style: str) -> Iterator[str]:
    for family, value in _DECLARED.findall(style):
        listed = value if family else _FIRST_IN_SHORTHAND.sub(r"\1", value)
        yield _first(listed)


def _first(listed: str) -> str:
    """The first font of a list; empty if it is that of what is around, or made up by a sheet."""
    font = listed.partition(",")[0].removesuffix("!important").strip().strip("'\"").strip()
    return "" if font.casefold() in _INHERITED or font.startswith("var(") else font
