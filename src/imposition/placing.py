"""Where a page lands on a sheet: rectangles and the matrices that move pages into them.

Lengths are in points, with the origin at the lower left as in PDF.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

POINTS = 72 / 25.4  # to the mm


class PageFormatError(ValueError):
    """A page too large to fit twice on a sheet of an office printer."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle by its lower left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def landscape(self) -> bool:
        """Whether it is wider than high."""
        return self.width > self.height

    def moved(self, right: float) -> Area:
        """The same rectangle, further right."""
        return Area(self.x + right, self.y, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Matrix:
    """A transformation as PDF writes it: x' = ax + cy + e, y' = bx + dy + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def applied_to(self, area: Area) -> Area:
        """The rectangle around a transformed one; whole quarters of a turn keep it exact."""
        corners = [
            (self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)
            for x in (area.x, area.x + area.width)
            for y in (area.y, area.y + area.height)
        ]
        left, bottom = min(x for x, _ in corners), min(y for _, y in corners)
        right, top = max(x for x, _ in corners), max(y for _, y in corners)
        return Area(left, bottom, right - left, top - bottom)


# A quarter turn to the left: the head of a landscape page comes to the left edge of an upright
# one, as the Chicago Manual of Style has broadside tables, and one turn of the book reads it.
QUARTER_TURN = Matrix(0, 1, -1, 0, 0, 0)
UPRIGHT = Matrix(1, 0, 0, 1, 0, 0)


def placed(page: Area, target: Area, *, turned: bool, across: float = 0.5) -> Matrix:
    """The matrix that brings a page into a rectangle, reduced if it is larger, never enlarged.

    `across` distributes the space that is left: 0 pushes the page to the left, 1 to the right.
    Vertically it is centred.
    """
    turn = QUARTER_TURN if turned else UPRIGHT
    shape = turn.applied_to(page)
    scale = min(1.0, target.width / shape.width, target.height / shape.height)
    x = target.x + across * (target.width - scale * shape.width) - scale * shape.x
    y = target.y + (target.height - scale * shape.height) / 2 - scale * shape.y
    return Matrix(scale * turn.a, scale * turn.b, scale * turn.c, scale * turn.d, x, y)


A4 = Area(0, 0, 210 * POINTS, 297 * POINTS)
A3 = Area(0, 0, 297 * POINTS, 420 * POINTS)
_TOLERANCE = 0.5  # mm that a page may be larger than half its sheet: A5 is rounded to whole mm


def sheet_for_two(page: Area, sheets: Iterable[Area] = (A4, A3)) -> Area:
    """The smallest sheet, on its long side, whose halves fit a page.

    Raises PageFormatError if none does.
    """
    slack = _TOLERANCE * POINTS
    for sheet in sheets:
        if page.width <= sheet.height / 2 + slack and page.height <= sheet.width + slack:
            return Area(0, 0, sheet.height, sheet.width)
    width, height = page.width / POINTS, page.height / POINTS
    raise PageFormatError(f"pages of {width:.0f} × {height:.0f} mm do not fit twice on A3")
