"""Repairs of WeasyPrint's drawing: gradients in CMYK and in SVG, and filters.

It fills shapes of SVG with a tile that contains the gradient and adjoins its own copies; poppler
loses such tiles at some resolutions. A pattern of type 2 (ISO 32000-1, 8.7.4) is the gradient
itself. If a mask makes it fade, the tile stays, far from its copies.
"""

from __future__ import annotations

import copy
import logging
from collections.abc import Callable
from typing import Any

from weasypress.exchange import taken
from weasypress.ink.brush import Brush, Exchange
from weasypress.ink.conversion import eight_bits
from weasypress.objects import Dictionary

_LOG = logging.getLogger(__name__)
_DRAW = taken("weasyprint.images:Gradient.draw")
_DRAW_IN_SVG = taken("weasyprint.svg:draw_gradient")
_APPLY_FILTERS = taken("weasyprint.svg:apply_filters")
_APART = 4  # times the size of a tile: no copy touches the shape
_FILTERS = frozenset({"feOffset", "feBlend"})  # those that WeasyPrint applies


def exchanges(brush: Brush) -> list[Exchange]:
    """The functions that draw gradients and apply filters."""
    return [
        ("weasyprint.images:Gradient.draw", _draw(brush)),
        ("weasyprint.svg:draw_gradient", draw_in_svg),
        ("weasyprint.svg:apply_filters", _apply_filters),
    ]


def _draw(brush: Brush) -> Callable[..., None]:
    """WeasyPrint computes gradients in sRGB only: inks go in as they look, and come out again."""

    def draw(gradient: Any, *arguments: Any) -> None:
        if all(colour.space != "device-cmyk" for colour in gradient.colors):
            _DRAW(gradient, *arguments)
            return
        seen = copy.copy(gradient)
        seen.colors = tuple(_seen(brush, colour) for colour in gradient.colors)
        try:
            _DRAW(seen, *arguments)
        finally:
            brush.chosen.clear()

    return draw


def _seen(brush: Brush, colour: Any) -> Any:
    if colour.space != "device-cmyk":
        return colour
    rgb = brush.rgb(colour)
    brush.chosen[eight_bits(rgb)] = brush.inks(colour, stroke=False)
    return type(colour)("srgb", rgb, colour.alpha)


def draw_in_svg(svg: Any, *arguments: Any, **options: Any) -> Any:
    """Draw a gradient of an SVG image so that all renderers show it, on screens as well."""
    patterns = svg.stream._resources["Pattern"]
    before = set(patterns)
    drawn = _DRAW_IN_SVG(svg, *arguments, **options)
    for name in set(patterns) - before:
        patterns[name] = _robust(patterns[name])
    return drawn


def _robust(tile: Any) -> Any:
    (group,) = tile._resources["XObject"].values()
    if any("SMask" in state for state in group._resources["ExtGState"].values()):
        tile.extra["XStep"] *= _APART
        tile.extra["YStep"] *= _APART
        return tile
    (shading,) = group._resources["Shading"].values()
    pattern = Dictionary(
        {
            "Type": "/Pattern",
            "PatternType": 2,
            "Matrix": tile.extra["Matrix"],
            "Shading": shading,
        }
    )
    pattern.extra = {}  # where WeasyPrint looks for resources
    return pattern


def _apply_filters(svg: Any, node: Any, filter_node: Any, font_size: float) -> None:
    left_out = sorted({child.tag for child in filter_node} - _FILTERS)
    if left_out:
        names = ", ".join(left_out)
        _LOG.warning("a filter of an SVG image is left out, it cannot be printed: %s", names)
    _APPLY_FILTERS(svg, node, filter_node, font_size)
