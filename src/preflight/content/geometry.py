"""Matrices and boxes, as PDF has them (ISO 32000-1, 8.3)."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

MM = 25.4 / 72  # of a point
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that applies `first` and `then` in this order."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Where a matrix takes a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def scale(matrix: Matrix) -> float:
    """How much a matrix enlarges lengths, as the root of what it does to areas."""
    a, b, c, d, _, _ = matrix
    return math.sqrt(abs(a * d - b * c))


def is_upright(matrix: Matrix) -> bool:
    """Whether rectangles stay rectangles with sides along the axes."""
    a, b, c, d, _, _ = matrix
    tiny = 1e-6 * (abs(a) + abs(b) + abs(c) + abs(d))
    return (abs(b) <= tiny and abs(c) <= tiny) or (abs(a) <= tiny and abs(d) <= tiny)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with sides along the axes; `x0 <= x1`, `y0 <= y1`.

    Boxes of painted objects are in mm from the upper left corner of the trimmed page as it is
    read, y downwards; boxes of a PDF page are in its own units, y upwards.
    """

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.y1 - self.y0

    def within(self, other: Box, tolerance: float = 0) -> bool:
        """Whether nothing of it lies outside of another box."""
        return (
            self.x0 >= other.x0 - tolerance
            and self.y0 >= other.y0 - tolerance
            and self.x1 <= other.x1 + tolerance
            and self.y1 <= other.y1 + tolerance
        )

    def common(self, other: Box) -> Box | None:
        """The intersection of both boxes; None if there is none."""
        x0, y0 = max(self.x0, other.x0), max(self.y0, other.y0)
        x1, y1 = min(self.x1, other.x1), min(self.y1, other.y1)
        return Box(x0, y0, x1, y1) if x0 <= x1 and y0 <= y1 else None

    def joined(self, other: Box) -> Box:
        """The smallest box around both."""
        return Box(
            min(self.x0, other.x0),
            min(self.y0, other.y0),
            max(self.x1, other.x1),
            max(self.y1, other.y1),
        )

    def grown(self, by: float) -> Box:
        """The box with a rim added on all four sides."""
        return Box(self.x0 - by, self.y0 - by, self.x1 + by, self.y1 + by)

    def through(self, matrix: Matrix) -> Box:
        """The box around what a matrix makes of it."""
        x0, y0, x1, y1 = self.x0, self.y0, self.x1, self.y1
        return around(at(matrix, x, y) for x, y in ((x0, y0), (x1, y0), (x0, y1), (x1, y1)))


def around(points: Iterable[tuple[float, float]]) -> Box:
    """The smallest box around points, at least one."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))
