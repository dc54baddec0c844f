"""What the drawing code of WeasyPrint does not do: gradients in CMYK, and most filters of SVG."""

from __future__ import annotations

import copy
import logging
from collections.abc import Callable
from typing import Any

import weasyprint.svg
from weasyprint.images import Gradient

from indrumar.outputs.pdf.press.brush import Brush, Exchange
from indrumar.outputs.pdf.press.conversion import eight_bits

_LOG = logging.getLogger(__name__)
_DRAW = Gradient.draw
_APPLY_FILTERS = weasyprint.svg.apply_filters
_FILTERS = frozenset({"feOffset", "feBlend"})  # those that WeasyPrint applies


def exchanges(brush: Brush) -> list[Exchange]:
    """The functions that draw gradients and apply filters."""
    return [(Gradient, "draw", _draw(brush)), (weasyprint.svg, "apply_filters", _apply_filters)]


def _draw(brush: Brush) -> Callable[..., None]:
    """WeasyPrint reckons gradients in sRGB only: inks go in as they look, and come out again."""

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


def _apply_filters(svg: Any, node: Any, filter_node: Any, font_size: float) -> None:
    left_out = sorted({child.tag for child in filter_node} - _FILTERS)
    if left_out:
        names = ", ".join(left_out)
        _LOG.warning("a filter of an SVG image is left out, it cannot be printed: %s", names)
    _APPLY_FILTERS(svg, node, filter_node, font_size)
