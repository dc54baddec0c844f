"""Bleed: artwork at the edge of the page has to run over it, or a white line shows when cut.

Rectangles and upright images are judged by their boxes. If a box does not show how far the artwork
in it goes (curves, masks, turned images, patterns), the page is drawn and looked at: near the end
of the bleed if the box reaches less far, else right outside the edge.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce

from preflight.content.geometry import Box
from preflight.content.page import PageContent
from preflight.content.painted import Kind, Painted
from preflight.findings import Finding, Word
from preflight.rules.case import Case, one
from preflight.rules.drawn_edges import Drawing

_NEAR = 1.0  # mm: artwork this near to the edge is meant to touch it
_TOLERANCE = 0.1
_SLIVER = 0.5  # mm: what is shorter along an edge is a crossing line, not a surface
_SIDES = ("left", "top", "right", "bottom")


def check(case: Case) -> Iterator[Finding]:
    """The rule about bleed."""
    bleed = case.expected.run_over
    drawing = Drawing(case.file.data)
    for page in case.pages if bleed else ():
        artwork = [painted for painted in page.visible if painted.kind is not Kind.TEXT]
        short = _at_edges(page, artwork, most=bleed - _TOLERANCE, exact=True)
        for side, objects in short.items():
            yield _finding(page, side, objects, bleed)
        for most, out in ((bleed - _TOLERANCE, bleed), (math.inf, 0.0)):
            unclear = _at_edges(page, artwork, most, exact=False)
            for side in unclear.keys() - short.keys():
                if drawing.ends_at_edge(page, side, _spans(unclear[side], side), out):
                    short[side] = unclear[side]
                    yield _finding(page, side, unclear[side], bleed)


def _at_edges(
    page: PageContent, artwork: Sequence[Painted], most: float, exact: bool
) -> dict[str, list[Painted]]:
    """The artwork that comes to an edge, and whose box runs less than `most` mm over it."""
    found: dict[str, list[Painted]] = defaultdict(list)
    for painted in artwork:
        inside, on_sheet = (painted.box.common(box) for box in (page.trim, page.media))
        if painted.exact is not exact or inside is None or on_sheet is None:
            continue
        for side in _SIDES:
            along = inside.height if side in ("left", "right") else inside.width
            if along >= _SLIVER and -_NEAR <= _beyond(on_sheet, page.trim, side) < most:
                found[side].append(painted)
    return found


def _finding(page: PageContent, side: str, objects: Sequence[Painted], wanted: float) -> Finding:
    on_sheet = [painted.box.common(page.media) or painted.box for painted in objects]
    where = reduce(Box.joined, on_sheet)
    reached = min(_beyond(box, page.trim, side) for box in on_sheet)
    given = round(max(reached, 0), 1) if reached < wanted - _TOLERANCE else 0.0
    return one("missing-bleed", page, where, side=Word(side), given=given, wanted=wanted)


def _beyond(box: Box, trim: Box, side: str) -> float:
    """How far a box extends over an edge, in mm; negative if it stays inside."""
    return {
        "left": trim.x0 - box.x0,
        "top": trim.y0 - box.y0,
        "right": box.x1 - trim.x1,
        "bottom": box.y1 - trim.y1,
    }[side]


def _spans(objects: Sequence[Painted], side: str) -> list[tuple[float, float]]:
    """From where to where objects lie along a side, in mm."""
    if side in ("left", "right"):
        return [(painted.box.y0, painted.box.y1) for painted in objects]
    return [(painted.box.x0, painted.box.x1) for painted in objects]
