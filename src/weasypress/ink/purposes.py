"""What a colour is for: text, thin rules and lines are distinguished from areas."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from weasypress.exchange import taken
from weasypress.ink.brush import Brush, Exchange
from weasypress.ink.conversion import Purpose

_POINT = 96 / 72  # pixels
_THIN = 1.0 * _POINT  # a rule up to it is a thin one
_USUAL, _LARGE = 9.0, 12.0  # points: text below the first is small, from the second large
_SIDES = ("top", "right", "bottom", "left")
_DRAW_TEXT = taken("weasyprint.draw:draw_text")
_DRAW_BORDER = taken("weasyprint.draw:draw_border")
_DRAW_LINE = taken("weasyprint.draw:draw_line")
_DRAW_OUTLINE = taken("weasyprint.draw:draw_outline")
_CLIP_SEGMENT = taken("weasyprint.draw.border:clip_border_segment")
_SVG_TEXT = taken("weasyprint.svg:text")
_SVG_TAGS = taken("weasyprint.svg:TAGS")


def exchanges(brush: Brush) -> list[Exchange]:
    """The functions that draw text and borders, setting the purpose of `brush`."""
    text = _svg_text(brush)
    tags = {tag: text if draw is _SVG_TEXT else draw for tag, draw in _SVG_TAGS.items()}
    line = _line(brush)
    return [
        ("weasyprint.draw:draw_text", _text(brush)),
        ("weasyprint.svg:TAGS", tags),
        ("weasyprint.svg:text", text),  # compared with the values of TAGS
        ("weasyprint.draw:draw_border", _border(brush)),
        ("weasyprint.draw:draw_outline", _outline(brush)),
        ("weasyprint.draw.border:clip_border_segment", _segment(brush)),
        ("weasyprint.draw:draw_line", line),
        ("weasyprint.draw.text:draw_line", line),
    ]


def _text(brush: Brush) -> Callable[..., None]:
    def draw_text(stream: Any, textbox: Any, *arguments: Any) -> None:
        size = textbox.style["font_size"] / _POINT
        purpose = Purpose.TITLE if size >= _LARGE else _writing(size)
        with brush.on(purpose):
            _DRAW_TEXT(stream, textbox, *arguments)

    return draw_text


def _svg_text(brush: Brush) -> Callable[..., None]:
    def text(svg: Any, node: Any, font_size: float) -> None:
        scale = abs(brush.place(svg.stream).determinant) ** 0.5
        with brush.on(_writing(font_size * scale)):
            _SVG_TEXT(svg, node, font_size)

    return text


def _writing(size: float) -> Purpose:
    """The purpose of letters of `size` points outside titles."""
    return Purpose.SMALL_WRITING if size < _USUAL - 1e-6 else Purpose.WRITING


def _border(brush: Brush) -> Callable[..., None]:
    def draw_border(stream: Any, box: Any) -> None:
        widths = [getattr(box, f"border_{side}_width", 0) for side in _SIDES]
        with brush.on(_rule(max(widths))):
            _DRAW_BORDER(stream, box)

    return draw_border


def _outline(brush: Brush) -> Callable[..., None]:
    def draw_outline(stream: Any, box: Any) -> None:
        with brush.on(Purpose.LINE):
            _DRAW_OUTLINE(stream, box)

    return draw_outline


def _segment(brush: Brush) -> Callable[..., None]:
    def clip_border_segment(stream: Any, style: Any, width: float, *arguments: Any) -> None:
        brush.purpose = _rule(width)  # until the border around this segment is done
        _CLIP_SEGMENT(stream, style, width, *arguments)

    return clip_border_segment


def _line(brush: Brush) -> Callable[..., None]:
    def draw_line(
        stream: Any, x1: float, y1: float, x2: float, y2: float, thickness: float, *arguments: Any
    ) -> None:
        with brush.on(_rule(thickness)):
            _DRAW_LINE(stream, x1, y1, x2, y2, thickness, *arguments)

    return draw_line


def _rule(width: float) -> Purpose:
    return Purpose.RULE if width <= _THIN + 1e-6 else Purpose.LINE
