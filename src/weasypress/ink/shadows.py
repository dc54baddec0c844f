"""Blurred shadows as one shape under one mask.

WeasyPrint builds a blurred shadow from nine pieces that fade each by itself; where two meet, both
are painted, which shows as a dark line. Here the pieces make up a mask, in which the second only
repeats the first, and the shadow is painted through it at once.
"""

from __future__ import annotations

import copy
from typing import Any

from weasypress.exchange import taken
from weasypress.ink.streams import paint_in

_DRAW = taken("weasyprint.draw:_draw_box_shadow")
_SPREAD_BOX = taken("weasyprint.draw:_spread_box")
_ADD_SHADING = taken("weasyprint.pdf.stream:Stream.add_shading")


def draw_box_shadow(
    stream: Any,
    box: Any,
    style: Any,
    tx: float,
    ty: float,
    blur: float,
    spread: float,
    color: Any,
    inset: bool,
) -> None:
    """Draw the shadow of `box`, in place of WeasyPrint's function."""
    if not blur:
        _DRAW(stream, box, style, tx, ty, blur, spread, color, inset)
        return
    bounds = (box if inset else _SPREAD_BOX(box, spread + 2 * blur, tx, ty))[:4]
    with stream.stacked():
        mask = _as_canvas(stream.set_alpha_state(*bounds))
        _DRAW(mask, box, style, tx, ty, blur, spread, color, inset)
        opaque = copy.copy(color)
        opaque.alpha = 1
        stream.set_color(opaque)
        stream.rectangle(*bounds)
        stream.fill()


def _as_canvas(mask: Any) -> Any:
    """Let what is painted on `mask` count by its alpha only, as a grey that hides what is below."""
    last: list[Any] = []

    def set_color(color: Any, stroke: bool = False) -> None:
        paint_in(mask, (color.alpha,), stroke)

    def add_shading(kind: int, domain: Any, coords: Any, extend: bool, function: Any) -> Any:
        last[:] = [_ADD_SHADING(mask, kind, domain, coords, extend, function, "DeviceGray")]
        return last[0]

    def set_alpha_state(x: float, y: float, width: float, height: float) -> Any:
        mask.rectangle(x, y, width, height)
        mask.clip()
        mask.end()
        return _veil(mask.clone(), last[0])

    mask.set_color, mask.add_shading, mask.set_alpha_state = set_color, add_shading, set_alpha_state
    return mask


def _veil(unseen: Any, shading: Any) -> Any:
    """A stream that is not written: the gradient of alpha drawn on it is that of `shading`."""

    def add_shading(
        kind: int, domain: Any, coords: Any, extend: bool, function: Any, space: str
    ) -> Any:
        shading["Function"] = function
        return shading

    unseen.add_shading = add_shading
    return unseen
