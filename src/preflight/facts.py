"""What is in a file, whether or not it is as it should be."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from preflight.content.document import OutputIntent
from preflight.content.file import FileContent
from preflight.content.geometry import Box
from preflight.content.page import PageContent
from preflight.content.painted import Painted, plates_of
from preflight.content.spaces import ALL, PROCESS
from preflight.rules.fonts import may_be_embedded
from preflight.rules.ink import most_ink
from preflight.rules.pages import blank_pages


@dataclass(frozen=True, slots=True)
class Size:
    """Boxes that pages share, in mm: media, bleed and trim, and the pages that have them.

    `bleed` is the bleed on the narrowest side.
    """

    media: tuple[float, float]
    trim: tuple[float, float]
    bleed: float
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FontFact:
    """A font that is used; `permitted` is whether its maker allows it in the file."""

    name: str
    sort: str
    embedded: bool
    subset: bool
    permitted: bool


@dataclass(frozen=True, slots=True)
class Extreme:
    """A largest or smallest value, and the page and box in mm at which it is."""

    value: float
    page: int
    where: Box


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts of a file. Page numbers count from 1.

    `spaces` are the colour spaces used by kind of object; `inks` all plates, `colour_pages` the
    pages with ink other than black. `most_ink` is in percent, `lowest_resolution` in ppi, of
    images that are not line art. `layers` are names.
    """

    sha256: str
    size: int
    pages: int
    version: str
    standard: str
    intent: OutputIntent | None
    sizes: tuple[Size, ...]
    fonts: tuple[FontFact, ...]
    spaces: Mapping[str, tuple[str, ...]]
    inks: tuple[str, ...]
    colour_pages: tuple[int, ...]
    blank_pages: tuple[int, ...]
    transparent_pages: tuple[int, ...]
    most_ink: Extreme | None
    lowest_resolution: Extreme | None
    layers: tuple[str, ...]
    metadata: Mapping[str, str]


def facts_of(file: FileContent) -> Facts:
    """The facts of a file that was read."""
    pages, document = file.pages, file.document
    return Facts(
        sha256=hashlib.sha256(file.data).hexdigest(),
        size=len(file.data),
        pages=len(pages),
        version=document.version,
        standard=document.standard,
        intent=document.intent,
        sizes=_sizes(pages),
        fonts=_fonts(pages),
        spaces=_spaces(pages),
        inks=_inks(pages),
        colour_pages=pages_in_colour(pages),
        blank_pages=blank_pages(pages),
        transparent_pages=_transparent(pages),
        most_ink=_most_ink(pages),
        lowest_resolution=_lowest_resolution(pages),
        layers=tuple(layer.name for layer in document.layers),
        metadata=dict(document.info),
    )


def pages_in_colour(pages: Sequence[PageContent]) -> tuple[int, ...]:
    """The numbers of the pages on which ink other than black can be seen."""
    return tuple(p.number for p in pages if any(painted.coloured for painted in p.visible))


def _sizes(pages: Sequence[PageContent]) -> tuple[Size, ...]:
    found: dict[tuple[tuple[float, float], tuple[float, float], float], list[int]] = {}
    for page in pages:
        trim, bleed = page.trim, page.bleed
        rims = (trim.x0 - bleed.x0, trim.y0 - bleed.y0, bleed.x1 - trim.x1, bleed.y1 - trim.y1)
        key = (_size(page.media), _size(trim), round(max(min(rims), 0.0), 2))
        found.setdefault(key, []).append(page.number)
    return tuple(Size(*key, tuple(numbers)) for key, numbers in found.items())


def _size(box: Box) -> tuple[float, float]:
    return round(box.width, 2), round(box.height, 2)


def _fonts(pages: Sequence[PageContent]) -> tuple[FontFact, ...]:
    used = dict.fromkeys(painted.font for painted in _all(pages) if painted.font)
    facts = (
        FontFact(font.name, font.sort, font.embedded, font.subset, may_be_embedded(font))
        for font in used
    )
    return tuple(sorted(dict.fromkeys(facts), key=lambda fact: (fact.name, fact.sort)))


def _spaces(pages: Sequence[PageContent]) -> dict[str, tuple[str, ...]]:
    counted = Counter((painted.kind.value, painted.space.name) for painted in _all(pages))
    kinds = sorted({kind for kind, _ in counted})
    return {kind: tuple(sorted(name for k, name in counted if k == kind)) for kind in kinds}


def _inks(pages: Sequence[PageContent]) -> tuple[str, ...]:
    used: set[str] = set()
    for page in pages:
        for painted in page.visible:
            for inks in painted.colours:
                used.update(plates_of(inks))
            if painted.image and painted.image.has_pixels:
                used.update(_of_pixels(painted))
    return plates_of(dict.fromkeys(used - {ALL}, 1.0))


def _of_pixels(painted: Painted) -> tuple[str, ...]:
    """The plates of an image: those that its colour space has, as far as it is coloured."""
    space = painted.space
    if space.plates:
        return tuple(_SHORT.get(name, name) for name in space.plates)
    inks = space.inks((0.5,) * space.components)
    if inks is None:
        return ()
    return tuple(inks) if painted.coloured else ("K",)


_SHORT = dict(zip(("Cyan", "Magenta", "Yellow", "Black"), PROCESS, strict=True))


def _transparent(pages: Sequence[PageContent]) -> tuple[int, ...]:
    return tuple(p.number for p in pages if any(painted.transparency for painted in p.painted))


def _most_ink(pages: Sequence[PageContent]) -> Extreme | None:
    found = (
        Extreme(round(total, 1), page.number, painted.box)
        for page in pages
        for painted in page.visible
        if not painted.registration and (total := most_ink(painted))
    )
    return max(found, key=lambda extreme: extreme.value, default=None)


def _lowest_resolution(pages: Sequence[PageContent]) -> Extreme | None:
    found = (
        Extreme(round(painted.image.ppi, 1), page.number, painted.box)
        for page in pages
        for painted in page.visible
        if painted.image and not painted.image.image.line_art
    )
    return min(found, key=lambda extreme: extreme.value, default=None)


def _all(pages: Sequence[PageContent]) -> Iterator[Painted]:
    return (painted for page in pages for painted in page.painted)
