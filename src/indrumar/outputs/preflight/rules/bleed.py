"""Bleed: artwork at the edge of the page has to run over it, or a white line shows when cut.

Rectangles and upright images are judged by their boxes. Where a box does not tell how far the
artwork in it goes (curves, masks, turned images, patterns), the page is drawn and looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from indrumar.outputs.preflight.content.geometry import Box
from indrumar.outputs.preflight.content.page import PageContent
from indrumar.outputs.preflight.content.painted import Kind, Painted
from indrumar.outputs.preflight.findings import Finding, Word
from indrumar.outputs.preflight.rules.case import Case, one
from indrumar.outputs.preflight.rules.drawn_edges import Drawing

_NEAR = 1.0  # mm: artwork this near to the edge is meant to touch it
_TOLERANCE = 0.1
_SLIVER = 0.5  # mm: what is shorter along an edge is a crossing line, not a surface
_SIDES = ("left", "top", "right", "bottom")


def check(case: Case) -> Iterator[Finding]:
    """The rule about bleed."""
    bleed = case.expected.run_over
    drawing = Drawing(case.file.data)
    for page in case.pages:
        short: dict[str, list[Painted]] = defaultdict(list)
        unclear: dict[str, list[Painted]] = defaultdict(list)
        for painted in page.visible if bleed else ():
            if painted.kind is not Kind.TEXT:
                for side in _short_sides(painted.box, page.trim, bleed):
                    (short if painted.exact else unclear)[side].append(painted)
        for side, objects in short.items():
            reached = min(_beyond(painted.box, page.trim, side) for painted in objects)
            yield _finding(page, side, objects, round(max(reached, 0), 1), bleed)
        for side, objects in unclear.items():
            if side not in short and drawing.ends_at_edge(page, side, _spans(objects, side)):
                yield _finding(page, side, objects, 0.0, bleed)


def _finding(
    page: PageContent, side: str, objects: Sequence[Painted], given: float, wanted: float
) -> Finding:
    where = objects[0].box
    for painted in objects[1:]:
        where = where.joined(painted.box)
    return one("missing-bleed", page, where, side=Word(side), given=given, wanted=wanted)


def _short_sides(box: Box, trim: Box, bleed: float) -> Iterator[str]:
    """The sides where a box comes to the edge and does not run over it far enough.

    A box that an exact artwork fills; for others as far as it could go.
    """
    inside = box.common(trim)
    if inside is None:
        return
    for side in _SIDES:
        along = inside.height if side in ("left", "right") else inside.width
        if along >= _SLIVER and -_NEAR <= _beyond(box, trim, side) < bleed - _TOLERANCE:
            yield side


def _beyond(box: Box, trim: Box, side: str) -> float:
    """How far a box goes over an edge, in mm; less than zero where it stays inside."""
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
