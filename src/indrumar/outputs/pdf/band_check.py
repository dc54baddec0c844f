"""Checks the funders' bands of a laid-out book against what funders require.

A house style, a contract's height or a narrow place could shrink an emblem, stretch it, let a
partner's logo outgrow it, or part it from its statement. Sources: `indrumar.production.visibility`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from indrumar.messages import Message, said
from indrumar.production.visibility import EU

_MILLIMETRES = 25.4 / 96  # in a CSS pixel
_ALIKE = 0.02  # mm, and parts of a ratio: less than is visible or a press can keep
_RATIO = 1.5


@dataclass(frozen=True, slots=True)
class Shown:
    """A logo on its page, in mm."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class ShownBand:
    """A band on a page, which counts from 1; `parted` if another page has the rest of it."""

    page: int
    emblems: tuple[Shown, ...]
    logos: tuple[Shown, ...]
    statement: bool
    parted: bool


def band_findings(pages: Sequence[Any], html: str) -> tuple[Message, ...]:
    """What is wrong with the bands on laid-out pages of `html`, for its maker."""
    bands = shown_bands(pages)
    return tuple(_findings(bands, expected='class="eu-emblem"' in html))


def shown_bands(pages: Sequence[Any]) -> tuple[ShownBand, ...]:
    """The bands on pages in their order."""
    found = [(number, band) for number, page in enumerate(pages, 1) for band in _bands(page)]
    elements = [id(band.element) for _, band in found]
    return tuple(
        _shown(number, band, parted=elements.count(id(band.element)) > 1) for number, band in found
    )


def _findings(bands: Iterable[ShownBand], *, expected: bool) -> Iterator[Message]:
    with_emblem = [band for band in bands if band.emblems]
    if expected and (not with_emblem or with_emblem[0].page != 1):
        yield said("broken-band.no-emblem")
    for band in with_emblem:
        for finding in _band_findings(band):
            yield said("broken-band.on-page", page=band.page, finding=finding)


def _band_findings(band: ShownBand) -> Iterator[Message]:
    lowest = min(emblem.height for emblem in band.emblems)
    if lowest < EU.minimum - _ALIKE:
        yield said("broken-band.low", height=round(lowest, 1), least=EU.minimum)
    if any(abs(emblem.width / emblem.height - _RATIO) > _ALIKE for emblem in band.emblems):
        yield said("broken-band.proportions")
    highest = max((logo.height for logo in band.logos), default=0)
    if highest > lowest + _ALIKE:
        heights = {"logo": round(highest, 1), "emblem": round(lowest, 1)}
        yield said("broken-band.higher-logo", **heights)
    if not band.statement or band.parted:
        yield said("broken-band.parted")


def _bands(page: Any) -> Iterator[Any]:
    """The outermost boxes of bands: an element's boxes follow one another within a page."""
    seen = set()
    for box in page._page_box.descendants(placeholders=True):
        if _is(box, "band") and id(box.element) not in seen:
            seen.add(id(box.element))
            yield box


def _shown(page: int, band: Any, *, parted: bool) -> ShownBand:
    inside = list(band.descendants(placeholders=True))
    return ShownBand(
        page,
        tuple(_measured(box) for box in inside if _is_picture(box, "eu-emblem")),
        tuple(_measured(box) for box in inside if _is_picture(box, "logo")),
        any(_is(box, "statement") and _has_text(box) for box in inside),
        parted,
    )


def _measured(box: Any) -> Shown:
    """The size of the picture itself, without its border."""
    return Shown(box.width * _MILLIMETRES, box.height * _MILLIMETRES)


def _is(box: Any, name: str) -> bool:
    element = getattr(box, "element", None)
    return element is not None and name in (element.get("class") or "").split()


def _is_picture(box: Any, name: str) -> bool:
    return _is(box, name) and hasattr(box, "replacement")


def _has_text(box: Any) -> bool:
    inside = box.descendants(placeholders=True)
    return any(getattr(found, "text", "").strip() for found in inside)
