"""Colours, gradients and groups as they reach the page, in the inks of the job."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from weasypress.exchange import taken
from weasypress.ink.brush import Brush, Exchange, luminosity
from weasypress.ink.shadings import Course, Stretch, in_inks, stitched, stretches

_ADD_SHADING = taken("weasyprint.pdf.stream:Stream.add_shading")
_ADD_GROUP = taken("weasyprint.pdf.stream:Stream.add_group")
_ADD_PATTERN = taken("weasyprint.pdf.stream:Stream.add_pattern")
_SET_ALPHA_STATE = taken("weasyprint.pdf.stream:Stream.set_alpha_state")
# Groups are mixed in the inks of the page, also in black jobs: there a renderer that has to bring a
# grey group into CMYK (Ghostscript, 10.0) would mix it from four inks.
_BLENDING = "/DeviceCMYK"
_SPACES = {1: "DeviceGray", 4: "DeviceCMYK"}
_OPERATORS = {(1, False): "g", (1, True): "G", (4, False): "k", (4, True): "K"}


def exchanges(brush: Brush) -> list[Exchange]:
    """The methods of streams, painting with `brush`."""
    return [
        ("weasyprint.pdf.stream:Stream.set_color", set_color_in(brush)),
        ("weasyprint.pdf.stream:Stream.add_shading", add_shading_in(brush)),
        ("weasyprint.pdf.stream:Stream.add_group", _add_group(brush)),
        ("weasyprint.pdf.stream:Stream.add_pattern", _add_pattern(brush)),
        ("weasyprint.pdf.stream:Stream.set_alpha_state", _set_alpha_state(brush)),
        ("weasyprint.pdf.stream:Stream._default_color_space", _BLENDING),
    ]


def paint_in(stream: Any, components: tuple[float, ...], stroke: bool) -> None:
    """Set the colour of a `stream`, unless it has it already."""
    values = " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in components)
    operator = f"{values} {_OPERATORS[len(components), stroke]}".encode()
    current = "_current_color_stroke" if stroke else "_current_color"
    if getattr(stream, current) != operator:
        setattr(stream, current, operator)
        stream.stream.append(operator)


def set_color_in(brush: Brush) -> Callable[..., None]:
    """The method that sets a colour."""

    def set_color(stream: Any, color: Any, stroke: bool = False) -> None:
        stream.set_alpha(color.alpha, stroke)
        if stream in brush.masks:
            paint_in(stream, luminosity(brush.rgb(color)), stroke)
        else:
            paint_in(stream, brush.components(brush.inks(color, stroke)), stroke)

    return set_color


def add_shading_in(brush: Brush) -> Callable[..., Any]:
    """The method that adds a gradient."""

    def add_shading(
        stream: Any,
        shading_type: int,
        domain: Any,
        coords: Any,
        extend: bool,
        function: Any,
        color_space: str | None = None,
    ) -> Any:
        if color_space is None:
            function, color_space = _remade(brush, stream, function)
        return _ADD_SHADING(stream, shading_type, domain, coords, extend, function, color_space)

    return add_shading


def _remade(brush: Brush, stream: Any, function: Any) -> tuple[Any, str]:
    """The function of a gradient in sRGB for the inks, and the space of its components."""
    parts = stretches(function)
    if stream in brush.masks:
        return stitched(parts, [_as_mask(part) for part in parts]), "DeviceGray"
    courses = [_as_components(brush, part) for part in parts]
    return stitched(parts, courses), _SPACES[len(courses[0](0))]


def _as_mask(part: Stretch) -> Course:
    return lambda way: luminosity(part.at(way))


def _as_components(brush: Brush, part: Stretch) -> Course:
    course = in_inks(brush, part)
    return lambda way: brush.components(course(way))


def _add_group(brush: Brush) -> Callable[..., Any]:
    def add_group(stream: Any, x: float, y: float, width: float, height: float) -> Any:
        group = _ADD_GROUP(stream, x, y, width, height)
        brush.places[group] = brush.place(stream)
        if not brush.conversion.transparency:
            del group.extra["Group"]
        elif stream in brush.masks:
            _make_mask(brush, group)
        return group

    return add_group


def _add_pattern(brush: Brush) -> Callable[..., Any]:
    def add_pattern(stream: Any, *arguments: Any) -> Any:
        pattern = _ADD_PATTERN(stream, *arguments)
        *_, matrix = arguments
        brush.places[pattern] = matrix @ brush.places.get(stream, type(matrix)())
        if stream in brush.masks:
            brush.masks.add(pattern)
        return pattern

    return add_pattern


def _set_alpha_state(brush: Brush) -> Callable[..., Any]:
    def set_alpha_state(stream: Any, *arguments: Any, **options: Any) -> Any:
        mask = _SET_ALPHA_STATE(stream, *arguments, **options)
        _make_mask(brush, mask)
        return mask

    return set_alpha_state


def _make_mask(brush: Brush, group: Any) -> None:
    """What is a mask is grey: its lightness must not depend on how a renderer mixes inks."""
    brush.masks.add(group)
    group.extra["Group"]["CS"] = "/DeviceGray"
