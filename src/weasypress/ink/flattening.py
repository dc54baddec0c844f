"""PDF/X-1a has no transparency, so transparent objects are painted as they look on paper.

Inks are thinned as far as paper would shine through them: exact on white, with a
warning because something else may lie below. Gradients into nothing and blurred shadows become
gradients into paper. Masks of SVG and blend modes are left out; images in groups are not thinned.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from weasypress.exchange import taken
from weasypress.ink.brush import Brush, Exchange, Matrix
from weasypress.ink.shadings import Course, Stretch, in_inks, stitched, stretches
from weasypress.ink.streams import add_shading_in, paint_in, set_color_in
from weasypress.objects import Array

_LOG = logging.getLogger(__name__)
_DRAW_X_OBJECT = taken("weasyprint.pdf.stream:Stream.draw_x_object")
_SETTER = re.compile(rb"((?:[\d.]+ )+)([gGkK])")
_Gradients = WeakKeyDictionary[Any, tuple[Any, tuple[Stretch, ...]]]


def exchanges(brush: Brush) -> list[Exchange]:
    """The methods of streams that set transparency, replaced by opaque painting."""
    seen: _Gradients = WeakKeyDictionary()
    veils: _Gradients = WeakKeyDictionary()
    return [
        ("weasyprint.pdf.stream:Stream.set_color", _set_color(brush)),
        ("weasyprint.pdf.stream:Stream.set_alpha", _set_alpha),
        ("weasyprint.pdf.stream:Stream.draw_x_object", _draw_x_object),
        ("weasyprint.pdf.stream:Stream.set_alpha_state", _set_alpha_state(seen, veils)),
        ("weasyprint.pdf.stream:Stream.add_shading", _add_shading(brush, seen, veils)),
        ("weasyprint.pdf.stream:Stream.set_blend_mode", _set_blend_mode),
        ("weasyprint.svg:paint_mask", _paint_mask),
    ]


def _set_color(brush: Brush) -> Callable[..., None]:
    opaque = set_color_in(brush)

    def set_color(stream: Any, color: Any, stroke: bool = False) -> None:
        if color.alpha >= 1:
            opaque(stream, color, stroke)
        elif color.alpha <= 0:
            _paint_nothing(stream, stroke)
        else:
            _warn("a translucent colour")
            inks = tuple(round(ink * color.alpha, 4) for ink in brush.inks(color, stroke))
            c, m, y, k = inks
            paint_in(stream, brush.components((c, m, y, k)), stroke)

    return set_color


def _paint_nothing(stream: Any, stroke: bool) -> None:
    """A pattern without content: what is painted with it cannot be seen."""
    pattern = stream.add_pattern(0, 0, 1, 1, 1, 1, Matrix())
    stream.set_color_space("Pattern", stroke)
    stream.set_color_special(pattern.id, stroke)
    stream._current_color = stream._current_color_stroke = None


def _set_alpha(stream: Any, alpha: float, stroke: bool = False, fill: bool | None = None) -> None:
    stream._current_alpha = alpha  # for a group; WeasyPrint forgets it with the state


def _draw_x_object(stream: Any, reference: str) -> None:
    alpha = stream._current_alpha
    if alpha is not None and alpha < 1:
        _warn("a translucent group")
        _thin(stream._resources["XObject"][reference], alpha)
    _DRAW_X_OBJECT(stream, reference)


def _thin(group: Any, alpha: float) -> None:
    """Thin the inks of a group and of everything in it."""
    if group is None:
        _LOG.warning("an image in a translucent group is printed in full: PDF/X-1a knows no alpha")
        return
    group.stream[:] = [_thinned(item, alpha) for item in group.stream]
    resources = group._resources
    for inner in resources["XObject"].values():
        _thin(inner, alpha)
    for shading in resources["Shading"].values():
        _thin_gradient(shading, alpha)
    for pattern in resources["Pattern"].values():
        if isinstance(pattern, dict):
            _thin_gradient(pattern["Shading"], alpha)
        else:
            _thin(pattern, alpha)


def _thin_gradient(shading: Any, alpha: float) -> None:
    for function in shading["Function"]["Functions"]:
        for end in ("C0", "C1"):
            function[end] = Array(_thin_components(function[end], alpha))


def _thinned(item: Any, alpha: float) -> Any:
    setter = _SETTER.fullmatch(item) if isinstance(item, bytes) else None
    if setter is None:
        return item
    values = _thin_components([float(value) for value in setter[1].split()], alpha)
    return b"%s %s" % (" ".join(f"{value:g}" for value in values).encode(), setter[2])


def _thin_components(values: Sequence[float], alpha: float) -> list[float]:
    """Inks: 0 is no ink; grey: 1 is paper."""
    if len(values) == 1:
        return [round(1 - (1 - values[0]) * alpha, 4)]
    return [round(value * alpha, 4) for value in values]


def _set_alpha_state(seen: _Gradients, veils: _Gradients) -> Callable[..., Any]:
    """The veil over a gradient is drawn on a stream that is not written: colours allow for it."""

    def set_alpha_state(stream: Any, x: float, y: float, w: float, h: float, *_: Any) -> Any:
        stream.rectangle(x, y, w, h)  # beyond it, a veil hides everything
        stream.clip()
        stream.end()
        veil = stream.add_group(x, y, w, h)
        del stream._resources["XObject"][veil.id]
        if stream in seen:
            veils[veil] = seen[stream]
        return veil

    return set_alpha_state


def _add_shading(brush: Brush, seen: _Gradients, veils: _Gradients) -> Callable[..., Any]:
    plain = add_shading_in(brush)

    def add_shading(
        stream: Any, kind: int, domain: Any, coords: Any, extend: bool, function: Any, *space: Any
    ) -> Any:
        shading = plain(stream, kind, domain, coords, extend, function, *space)
        parts = stretches(function)
        if not any(space):
            seen[stream] = (shading, parts)
        elif stream in veils:
            _warn("a gradient into nothing")
            below, colours = veils[stream]
            courses = [
                _veiled(brush, colour, veil) for colour, veil in zip(colours, parts, strict=True)
            ]
            below["Function"] = stitched(colours, courses)
        return shading

    return add_shading


def _veiled(brush: Brush, colour: Stretch, veil: Stretch) -> Course:
    inks = in_inks(brush, colour)

    def course(way: float) -> tuple[float, ...]:
        c, m, y, k = (ink * veil.at(way)[0] for ink in inks(way))
        return brush.components((c, m, y, k))

    return course


def _set_blend_mode(stream: Any, mode: str) -> None:
    _LOG.warning("the blend mode %s of an SVG image is left out: PDF/X-1a has none", mode)


def _paint_mask(*_: Any) -> None:
    _LOG.warning("a mask of an SVG image is left out: PDF/X-1a has none")


def _warn(what: str) -> None:
    _LOG.warning("%s is printed as it looks on white: PDF/X-1a lets nothing shine through", what)
