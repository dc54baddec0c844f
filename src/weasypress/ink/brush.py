"""The brush: what is being painted, and in which inks."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary, WeakSet

from weasypress.exchange import taken
from weasypress.ink.conversion import (
    Conversion,
    Inks,
    Purpose,
    Rgb,
    Rgb8,
    eight_bits,
)

Matrix = taken("weasyprint.matrix:Matrix")

_LOG = logging.getLogger(__name__)
_LUMINOSITY = (0.30, 0.59, 0.11)  # ISO 32000-1, 11.5.3: how light a mask in RGB is
_WRITING = frozenset({Purpose.SMALL_WRITING, Purpose.WRITING, Purpose.TITLE})

Exchange = tuple[str, Any]
"""A private name of WeasyPrint, and its replacement while a press file is written."""


@dataclass(slots=True)
class Brush:
    """The state of painting one file.

    `masks` are streams used only as luminosity masks; `places` gives the matrix of a group or
    pattern on its page; `chosen` contains the inks set by hand for a colour.
    """

    conversion: Conversion
    purpose: Purpose = Purpose.AREA
    masks: WeakSet[Any] = field(default_factory=WeakSet)
    places: WeakKeyDictionary[Any, Any] = field(default_factory=WeakKeyDictionary)
    chosen: dict[Rgb8, Inks] = field(default_factory=dict)

    @contextmanager
    def on(self, purpose: Purpose) -> Iterator[None]:
        """Paint for `purpose`; whatever belongs to text, such as an underline, counts as text."""
        before = self.purpose
        self.purpose = before if before in _WRITING else purpose
        try:
            yield
        finally:
            self.purpose = before

    def inks(self, colour: Any, stroke: bool) -> Inks:
        """The inks of a colour of CSS for what is being painted."""
        if colour.space == "device-cmyk":
            return self.conversion.given(tuple(value or 0.0 for value in colour.coordinates))
        is_line = stroke and self.purpose is Purpose.AREA
        return self.conversion.inks(self.rgb(colour), Purpose.LINE if is_line else self.purpose)

    def area(self, rgb: Rgb) -> Inks:
        """The inks of an area of `rgb`, such as the end of a gradient."""
        return self.chosen.get(eight_bits(rgb)) or self.conversion.inks(rgb)

    def rgb(self, colour: Any) -> Rgb:
        """How a colour of CSS looks in sRGB."""
        if colour.space == "device-cmyk":
            c, m, y, k = (value or 0.0 for value in colour.coordinates)
            return self.conversion.shown((c, m, y, k))
        try:
            red, green, blue = (value or 0.0 for value in colour.to("srgb").coordinates)
        except (NotImplementedError, ValueError):
            _LOG.warning("the colour space %s is not known: printed as black", colour.space)
            return (0.0, 0.0, 0.0)
        return (red, green, blue)

    def components(self, inks: Inks) -> tuple[float, ...]:
        """`inks` as the job's colour space takes them."""
        return (round(1 - inks[3], 4),) if self.conversion.colour == "black" else inks

    def place(self, stream: Any) -> Any:
        """The matrix from what is painted on `stream` to points on its page."""
        return stream.ctm @ self.places.get(stream, Matrix())


def luminosity(rgb: tuple[float, ...]) -> tuple[float]:
    """How much a mask of the colour `rgb` lets through, 0 to 1."""
    light = sum(a * b for a, b in zip(rgb, _LUMINOSITY, strict=True))
    return (round(min(max(light, 0.0), 1.0), 4),)
