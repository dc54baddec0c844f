"""The emblem of the European Union, drawn from its official geometry and never altered.

A field 2:3 with twelve upright stars at the hours of a clock: the circle of their centres has a
radius of 1/3 of the field's height, the circle around each star one of 1/18. Reflex Blue is C100
M80 or #003399, the yellow Y100 or #FFCC00. If there is only black, the field is outlined in black
and the stars are black on white. On a coloured ground a white border of 1/25 of the height goes
around it. Source: "Technical characteristics of the European flag" (Council of Europe), checked
2026-11-23, and the Interinstitutional Style Guide, annex A1. Beneficiaries may use it under the
administrative agreement with the Council of Europe (OJ 2012/C 271/04).
"""

from __future__ import annotations

import base64
import math
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache

HEIGHT = 540  # units of the drawing: every measure below is a whole number of them
WIDTH = HEIGHT * 3 // 2
BLUE, YELLOW = "#003399", "#ffcc00"
STARS = 12
_CIRCLE, _STAR = HEIGHT / 3, HEIGHT / 18
_INNER = math.sin(math.radians(18)) / math.sin(math.radians(54))  # of a pentagram
_OUTLINE = HEIGHT / 50
BORDER = HEIGHT / 25

Point = tuple[float, float]
Inks = tuple[float, float, float, float]


class EmblemVariant(StrEnum):
    """The two official ways to print the emblem."""

    COLOUR = "colour"
    BLACK = "black"


def emblem_builds() -> Mapping[str, Inks]:
    """The emblem's colours on a screen → C, M, Y, K in %: what a press file has to use."""
    return {BLUE: (100.0, 80.0, 0.0, 0.0), YELLOW: (0.0, 0.0, 100.0, 0.0)}


def star_centres() -> tuple[Point, ...]:
    """The centres of the stars, from twelve o'clock on, in units of the drawing."""
    angles = (math.tau * hour / STARS for hour in range(STARS))
    return tuple(
        (WIDTH / 2 + _CIRCLE * math.sin(angle), HEIGHT / 2 - _CIRCLE * math.cos(angle))
        for angle in angles
    )


def star(centre: Point) -> tuple[Point, ...]:
    """The ten corners of an upright star, its upper point first."""
    return tuple(_corners(centre))


def _corners(centre: Point) -> Iterator[Point]:
    for corner in range(10):
        radius = _STAR if corner % 2 == 0 else _STAR * _INNER
        angle = math.tau * corner / 10
        yield centre[0] + radius * math.sin(angle), centre[1] - radius * math.cos(angle)


@cache
def emblem_svg(variant: EmblemVariant = EmblemVariant.COLOUR, border: bool = False) -> str:
    """The emblem as an SVG; with the white `border` it is 2/25 of its height higher."""
    edge = BORDER if border else 0
    width, height = WIDTH + 2 * edge, HEIGHT + 2 * edge
    white = f'<polygon fill="#ffffff" {_rectangle(-edge, width, height)}/>' if border else ""
    stars = "".join(f"<polygon {_points(star(centre))}/>" for centre in star_centres())
    colour = YELLOW if variant is EmblemVariant.COLOUR else "#000000"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" '
        f'viewBox="{_n(-edge)} {_n(-edge)} {_n(width)} {_n(height)}" '
        f'width="{_n(width)}" height="{_n(height)}">'
        f'{white}{_field(variant)}<g fill="{colour}">{stars}</g></svg>\n'
    )


def emblem_address(variant: EmblemVariant = EmblemVariant.COLOUR, border: bool = False) -> str:
    """The emblem as a `data:` address, for documents that bring their pictures along."""
    drawn = base64.b64encode(emblem_svg(variant, border).encode()).decode()
    return f"data:image/svg+xml;base64,{drawn}"


def _field(variant: EmblemVariant) -> str:
    if variant is EmblemVariant.COLOUR:
        return f'<polygon fill="{BLUE}" {_rectangle(0, WIDTH, HEIGHT)}/>'
    # The outline is inside the field, so that the emblem keeps its proportions.
    inside = _rectangle(_OUTLINE / 2, WIDTH - _OUTLINE, HEIGHT - _OUTLINE)
    return f'<polygon fill="#ffffff" stroke="#000000" stroke-width="{_n(_OUTLINE)}" {inside}/>'


def _rectangle(start: float, width: float, height: float) -> str:
    end_x, end_y = start + width, start + height
    return _points(((start, start), (end_x, start), (end_x, end_y), (start, end_y)))


def _points(points: tuple[Point, ...]) -> str:
    listed = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
    return f'points="{listed}"'


def _n(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".") or "0"
