"""Fonts: inside the file, and allowed to be there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from preflight.content.fonts import Font
from preflight.content.page import PageContent
from preflight.content.painted import Painted
from preflight.findings import Finding
from preflight.rules.case import Case, all_of

# fsType of the OpenType specification, table OS/2: the lowest four bits and two flags.
_RESTRICTED, _FREER, _NO_SUBSET, _BITMAPS_ONLY = 0x2, 0xC, 0x100, 0x200


def check(case: Case) -> Iterator[Finding]:
    """All rules about fonts."""
    for page in case.pages:
        used: dict[Font, list[Painted]] = defaultdict(list)
        for painted in page.painted:
            if painted.font:
                used[painted.font].append(painted)
        for font, objects in used.items():
            yield from _font(page, font, objects)


def _font(page: PageContent, font: Font, objects: list[Painted]) -> Iterator[Finding]:
    if font.drawn:
        yield from all_of("drawn-font", page, objects, font=font.name)
    elif not font.embedded:
        yield from all_of("font-not-embedded", page, objects, font=font.name)
    elif not may_be_embedded(font):
        yield from all_of("font-not-permitted", page, objects, font=font.name)
    elif not font.subset:
        yield from all_of("font-not-subset", page, objects, font=font.name)


def may_be_embedded(font: Font) -> bool:
    """Whether the font's maker allows it to be in the file as it is.

    If several of the lowest bits are set, the least restrictive applies (OpenType specification).
    """
    granted = font.permission or 0
    restricted = bool(granted & _RESTRICTED) and not granted & _FREER
    cut = font.subset and bool(granted & _NO_SUBSET)
    return not (restricted or cut or granted & _BITMAPS_ONLY)
