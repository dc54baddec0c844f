"""Gradients in inks: the functions of a shading, remade for another colour space.

WeasyPrint writes a gradient as exponential functions from one colour of sRGB to the next, stitched
together (ISO 32000-1, 7.10.3 and 7.10.4). A straight line in sRGB is curved in inks, so each is cut
into pieces straight enough for any renderer. Ends keep the inks of a flat area of the same colour,
including house builds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from weasypress.ink.brush import Brush
from weasypress.ink.conversion import Inks, Rgb, eight_bits
from weasypress.objects import Array, Dictionary

Tone = tuple[float, ...]
"""The components of a colour in some space."""
Course = Callable[[float], Tone]
"""What a part of a gradient shows from its beginning, at 0, to its end, at 1."""

_STRAIGHT = 1 / 150  # of full ink: less is not seen
_HALVINGS = 5
_ABRUPT = 64.0  # exponents beyond it are steps, which must not be smoothed


@dataclass(frozen=True, slots=True)
class Stretch:
    """One of the functions that a gradient is stitched from, on its axis."""

    start: float
    end: float
    first: Tone
    last: Tone
    exponent: float

    @property
    def is_step(self) -> bool:
        """Whether it keeps one colour up to an end and has the other there."""
        steep = not 1 / _ABRUPT <= self.exponent <= _ABRUPT
        return self.start >= self.end or steep

    def at(self, way: float) -> Tone:
        """The components at `way`, 0 to 1."""
        return between(self.first, self.last, self.share(way))

    def share(self, way: float) -> float:
        """How much of the last colour there is at `way`."""
        return float(way**self.exponent) if way else 0.0


def between(first: Sequence[float], last: Sequence[float], way: float) -> Tone:
    """The components at `way`, 0 to 1, from `first` to `last`."""
    return tuple(a + (b - a) * way for a, b in zip(first, last, strict=True))


def stretches(function: Any) -> tuple[Stretch, ...]:
    """The parts of a stitching function as WeasyPrint writes it."""
    edges = [function["Domain"][0], *function["Bounds"], function["Domain"][-1]]
    return tuple(
        Stretch(start, end, tuple(part["C0"]), tuple(part["C1"]), part["N"])
        for (start, end), part in zip(pairwise(edges), function["Functions"], strict=True)
    )


def in_inks(brush: Brush, part: Stretch) -> Callable[[float], Inks]:
    """The inks along a part in sRGB; at its ends they are those of a flat area."""
    conversion = brush.conversion
    ends = [brush.area(_rgb(tone)) for tone in (part.first, part.last)]
    if all(eight_bits(_rgb(tone)) in brush.chosen for tone in (part.first, part.last)):
        return lambda way: _inks(between(ends[0], ends[1], part.share(way)))
    in_black = not any(sum(inks[:3]) for inks in ends)
    plain = conversion.toned if in_black else conversion.profiled
    shifts = [
        tuple(a - b for a, b in zip(inks, plain(_rgb(tone)), strict=True))
        for inks, tone in zip(ends, (part.first, part.last), strict=True)
    ]

    def course(way: float) -> Inks:
        middle, shift = plain(_rgb(part.at(way))), between(shifts[0], shifts[1], way)
        mixed = (a + b for a, b in zip(middle, shift, strict=True))
        return conversion.limited(tuple(min(max(ink, 0.0), 1.0) for ink in mixed))

    return course


def stitched(parts: Sequence[Stretch], courses: Sequence[Course]) -> Any:
    """The function that shows `courses` along `parts`."""
    pieces = [
        piece
        for part, course in zip(parts, courses, strict=True)
        for piece in _pieces(part, course)
    ]
    return Dictionary(
        {
            "FunctionType": 3,
            "Domain": Array((parts[0].start, parts[-1].end)),
            "Encode": Array(len(pieces) * (0, 1)),
            "Bounds": Array(piece.start for piece in pieces[1:]),
            "Functions": Array(_exponential(piece) for piece in pieces),
        }
    )


def _pieces(part: Stretch, course: Course) -> Iterator[Stretch]:
    if part.is_step:
        yield Stretch(part.start, part.end, course(0), course(1), part.exponent)
        return
    length = part.end - part.start
    for start, end in _straight(course, 0.0, 1.0, _HALVINGS):
        yield Stretch(
            part.start + start * length,
            part.start + end * length if end < 1 else part.end,
            course(start),
            course(end),
            1,
        )


def _straight(
    course: Course, start: float, end: float, halvings: int
) -> Iterator[tuple[float, float]]:
    """The parts from `start` to `end` in which `course` does not bend."""
    first, last = course(start), course(end)
    bend = max(
        abs(a - b)
        for way in (0.25, 0.5, 0.75)
        for a, b in zip(course(start + way * (end - start)), between(first, last, way), strict=True)
    )
    if bend <= _STRAIGHT or not halvings:
        yield start, end
        return
    middle = (start + end) / 2
    yield from _straight(course, start, middle, halvings - 1)
    yield from _straight(course, middle, end, halvings - 1)


def _exponential(piece: Stretch) -> Any:
    return Dictionary(
        {
            "FunctionType": 2,
            "Domain": Array((0, 1)),
            "C0": Array(round(value, 4) for value in piece.first),
            "C1": Array(round(value, 4) for value in piece.last),
            "N": piece.exponent,
        }
    )


def _inks(tone: Tone) -> Inks:
    c, m, y, k = tone
    return (c, m, y, k)


def _rgb(tone: Tone) -> Rgb:
    red, green, blue = tone
    return (red, green, blue)
