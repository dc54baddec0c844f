"""Paths, text and stencils painted with a pattern (ISO 32000-1, 8.7)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pikepdf

from preflight.content import spaces
from preflight.content.geometry import IDENTITY, Box, times
from preflight.content.numbers import matrix_of, number
from preflight.content.painted import Kind, Painted
from preflight.content.resources import Resources
from preflight.content.shadings import read_shading
from preflight.content.state import Paint, Run, State

_DEEPEST = 8
_SHADING_PATTERN = 2
_UNCOLOURED = 2


def paint(run: Run, with_paint: Paint, box: Box, kind: Kind) -> None:
    """Record what a pattern paints into a box: its shading, or the objects of its cell."""
    pattern = with_paint.pattern
    if isinstance(pattern, pikepdf.Dictionary) and _sort(pattern) == _SHADING_PATTERN:
        shade(run, pattern.get("/Shading"), box, run.resources, exact=False)
    elif isinstance(pattern, pikepdf.Stream):
        _tile(run, pattern, with_paint, box)


def _sort(pattern: Any) -> int:
    return int(number(pattern.get("/PatternType")))


def shade(run: Run, shading: Any, box: Box, resources: Resources, exact: bool) -> None:
    """Record a shading."""
    space, samples = read_shading(shading, resources)
    run.emit(
        Painted(
            kind=Kind.SHADING,
            space=space,
            values=(),
            inks=None,
            box=box,
            exact=exact,
            samples=samples,
            overprint=run.state.overprints(run.state.fill),
            transparency=run.state.transparency(run.state.fill),
        )
    )


def _tile(run: Run, pattern: Any, with_paint: Paint, box: Box) -> None:
    """The objects of one cell, each as if it filled the whole box: cells are repeated."""
    if run.depth >= _DEEPEST:
        return
    matrix = times(matrix_of(pattern.get("/Matrix"), IDENTITY), run.base)
    everywhere = Box(-1e6, -1e6, 1e6, 1e6)
    state = State(matrix, everywhere, exact_clip=False, in_group=run.state.in_group)
    state.soft_mask, state.blend = run.state.soft_mask, run.state.blend
    if int(number(pattern.get("/PaintType"), 1)) == _UNCOLOURED:
        base = with_paint.space.base or spaces.UNKNOWN
        state.fill = Paint(base, with_paint.values, None, with_paint.alpha, with_paint.overprint)
        state.stroke = replace(state.fill)
    found: list[Painted] = []
    run.follow(pattern, Resources(pattern.get("/Resources"), run.sources), state, found)
    for painted in found:
        run.emit(replace(painted, box=box, exact=False))
