"""The emblem of the European Union: present if expected, high enough, in its colours.

It is recognised by its drawing, whatever program made the file: twelve equal stars on a circle of
six times their own radius, whose radius is a third of the field's height.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from preflight.content.geometry import Box
from preflight.content.page import PageContent
from preflight.content.painted import Kind, Painted
from preflight.content.spaces import PROCESS
from preflight.findings import Finding
from preflight.rules.case import Case, one

_STARS = 12
_WIDE = 2 * math.sin(math.radians(72))  # of a star around which a circle of radius 1 goes
_HIGH = 1 + math.cos(math.radians(36))
_ALIKE = 0.04  # how far measures may differ, as a share: numbers in a PDF are rounded
_ROUNDING = 0.05  # mm, and shares of a colour
# In cyan, magenta, yellow and black, and in red, green and blue.
_BLUE = ((1.0, 0.8, 0.0, 0.0), (0.0, 0.2, 0.6))
_YELLOW = ((0.0, 0.0, 1.0, 0.0), (1.0, 0.8, 0.0))
_BLACK = ((0.0, 0.0, 0.0, 1.0), (0.0, 0.0, 0.0))


@dataclass(frozen=True, slots=True)
class Emblem:
    """An emblem on a page: its field in mm, and whether its colours are official ones."""

    box: Box
    official: bool

    @property
    def height(self) -> float:
        """The shorter side, in mm: on a turned sheet the emblem lies on its side."""
        return min(self.box.width, self.box.height)


def check(case: Case) -> Iterator[Finding]:
    """All rules about the emblem."""
    found = [(page, emblem) for page in case.pages for emblem in emblems(page)]
    for page, emblem in found:
        least = case.expected.emblem_height
        if emblem.height < least - _ROUNDING:
            given = round(emblem.height, 1)
            yield one("small-emblem", page, emblem.box, given=given, wanted=least)
        if not emblem.official:
            yield one("emblem-colours", page, emblem.box)
    if case.expected.emblem and not found:
        yield one("no-emblem")


def emblems(page: PageContent) -> Iterator[Emblem]:
    """The emblems on a page, in the order in which they are painted."""
    painted = page.visible
    at = 0
    while at + _STARS <= len(painted):
        stars = painted[at : at + _STARS]
        circle = _circle(stars)
        if circle is None:
            at += 1
            continue
        fields = [p for p in painted[max(0, at - 2) : at] if _around(p.box, circle)]
        yield Emblem(_field(circle, fields), _official(fields, stars))
        at += _STARS


@dataclass(frozen=True, slots=True)
class _Circle:
    x: float
    y: float
    radius: float


def _circle(stars: Sequence[Painted]) -> _Circle | None:
    """The circle of twelve stars; None if they do not form one."""
    sizes = [_radius(star) for star in stars]
    if not all(sizes) or not _equal(sizes):
        return None
    centres = [((s.box.x0 + s.box.x1) / 2, (s.box.y0 + s.box.y1) / 2) for s in stars]
    x, y = (sum(values) / _STARS for values in zip(*centres, strict=True))
    distances = [math.hypot(a - x, b - y) for a, b in centres]
    radius = sum(distances) / _STARS
    alike = _equal(distances) and abs(radius / (6 * sizes[0]) - 1) < _ALIKE
    return _Circle(x, y, radius) if alike else None


def _radius(painted: Painted) -> float:
    """The radius of the circle around a star; 0 for what has not the outline of one."""
    box = painted.box
    if painted.kind is not Kind.FILL or not box.height or not box.width:
        return 0
    short, long = sorted((box.width, box.height))
    return short / _HIGH if abs(long / short / (_WIDE / _HIGH) - 1) < _ALIKE else 0


def _equal(values: Sequence[float]) -> bool:
    return max(values) - min(values) <= _ALIKE * max(values)


def _around(box: Box, circle: _Circle) -> bool:
    """Whether a box is the field of an emblem with this circle."""
    short, long = sorted((box.width, box.height))
    middle = math.hypot((box.x0 + box.x1) / 2 - circle.x, (box.y0 + box.y1) / 2 - circle.y)
    return (
        abs(short / (3 * circle.radius) - 1) < _ALIKE
        and abs(long / (4.5 * circle.radius) - 1) < _ALIKE
        and middle < circle.radius / 6
    )


def _field(circle: _Circle, fields: Sequence[Painted]) -> Box:
    """The field as painted, or else calculated from the stars."""
    if fields:
        return max((painted.box for painted in fields), key=lambda box: box.width * box.height)
    half, high = 2.25 * circle.radius, 1.5 * circle.radius
    return Box(circle.x - half, circle.y - high, circle.x + half, circle.y + high)


def _official(fields: Sequence[Painted], stars: Sequence[Painted]) -> bool:
    """Reflex blue with yellow stars, in inks or on a screen, or black stars on white."""
    filled = [painted for painted in fields if painted.kind is Kind.FILL]
    blue, yellow = (_BLUE, _YELLOW) if filled else ((), _BLACK)
    return all(_is_one_of(painted, blue) for painted in filled) and all(
        _is_one_of(star, yellow) for star in stars
    )


def _is_one_of(painted: Painted, colours: Sequence[tuple[float, ...]]) -> bool:
    inks = painted.inks
    given = painted.values if inks is None else tuple(inks.get(name, 0) for name in PROCESS)
    return any(
        len(colour) == len(given)
        and all(abs(a - b) < _ROUNDING for a, b in zip(colour, given, strict=True))
        for colour in colours
    )
