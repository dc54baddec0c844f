"""How a colour of the screen becomes ink: the one table of rules, for vectors and flat images.

In this order, for a job in four colours:

1. Text is black: text that can be read on white (contrast 3 : 1, which is L* 61.6)
   becomes 100 % K, so do thin rules that are nearly neutral: thin shapes in several inks or in
   tints print blurred. A house colour stays if the letters are large enough for its inks: one below
   9 pt, three from there. From 12 pt every colour stays.
2. A house colour, matched exactly, becomes its fixed build. 3. What is neutral becomes a tint of K,
and so does what is nearly neutral: lines and text of any lightness, areas darker than the text of
rule 1. Below L* 25 it becomes 100 % K. 4. Everything else goes through the profile, and its C, M
and Y are scaled down until all inks
   together keep the limit.

A job in black takes steps 1 and 3 for all colours, by their lightness. Tints of K are those that
look as light on paper as the screen shows them: dot gain is taken into account.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal, Protocol

from PIL import Image

from weasypress.ink import separation
from weasypress.ink.lightness import black_point, chroma_and_lightness

Inks = tuple[float, float, float, float]
"""C, M, Y and K, each 0 to 1."""
InkSet = Literal["black", "cmyk"]
"""The inks of a job: black alone, or all four."""
Rgb = tuple[float, float, float]
"""A colour of sRGB, each 0 to 1."""
Rgb8 = tuple[int, int, int]
"""A colour of sRGB, each 0 to 255, as CSS writes it in hexadecimal."""

_LOG = logging.getLogger(__name__)
_NEUTRAL = 2  # of 255: between the largest and the smallest of R, G and B
_NEARLY_NEUTRAL = 12.0  # C*ab: below it a colour is seen as a grey, warm or cool
_DARK = 25.0  # L*: below it a tint of K could not be distinguished from full K
_READABLE = 61.6  # L*: below it a colour has a contrast of 3 : 1 with white
_LIGHT = 90.0  # L*: rules above it are meant to be white or hardly visible


class Purpose(Enum):
    """What a colour is painted on: an area, a line, a thin rule, small, usual or large text."""

    AREA = "area"
    LINE = "line"
    RULE = "rule"
    SMALL_WRITING = "small writing"
    WRITING = "writing"
    TITLE = "title"


_BUILDS = {Purpose.SMALL_WRITING: 1, Purpose.WRITING: 3}
"""How many inks of a house colour still print as one thin shape."""


class Condition(Protocol):
    """A printing condition: the ICC profile of a press with four inks."""

    @property
    def profile(self) -> bytes:
        """The ICC profile."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """The rules for one job.

    `ink_limit` is the sum of all inks in %, `resolution` in ppi. Without `transparency` (PDF/X-1a)
    nothing may shine through.
    """

    profile: bytes
    house_builds: Mapping[Rgb8, Inks]
    colour: InkSet
    ink_limit: float
    resolution: float
    transparency: bool
    _known: dict[tuple[Rgb8, Purpose], Inks] = field(default_factory=dict, repr=False)

    def inks(self, rgb: Rgb, purpose: Purpose = Purpose.AREA) -> Inks:
        """The inks for a colour of sRGB; values outside 0 to 1 are clamped."""
        key = eight_bits(rgb)
        if (key, purpose) not in self._known:
            self._known[key, purpose] = self._inks(key, purpose)
        return self._known[key, purpose]

    def tint(self, lightness: float) -> float:
        """The tint of black for an L* of the screen; 0 gives full black, 100 paper."""
        darkest = separation.black_lightness(self.profile)[-1]
        return self.black_for(black_point(lightness, darkest))

    def profiled(self, rgb: Rgb) -> Inks:
        """The inks by the profile alone (by lightness in a job in black), within the limit."""
        if self.colour == "black":
            return self.toned(rgb)
        pixel = separation.to_inks(Image.new("RGB", (1, 1), eight_bits(rgb)), self.profile)
        return self.limited(tuple(value / 255 for value in pixel.tobytes()))

    def toned(self, rgb: Rgb) -> Inks:
        """The tint of black that looks as light."""
        return (0.0, 0.0, 0.0, self.tint(chroma_and_lightness(eight_bits(rgb))[1]))

    def given(self, inks: tuple[float, ...]) -> Inks:
        """Inks set by hand, within the limit, or the black that looks as dark."""
        c, m, y, k = (min(max(value, 0.0), 1.0) for value in inks)
        if self.colour == "cmyk":
            return self.limited((c, m, y, k))
        if not c + m + y:
            return (0.0, 0.0, 0.0, k)
        pixel = Image.new("CMYK", (1, 1), tuple(round(value * 255) for value in (c, m, y, k)))
        seen = separation.lightness(pixel, self.profile).tobytes()[0] / 2.55
        return (0.0, 0.0, 0.0, self.black_for(seen))

    def black_for(self, lightness: float) -> float:
        """The tint of black for an L* on paper; what is darker than full black is full black."""
        curve = separation.black_lightness(self.profile)
        return round(separation.black_for(lightness, curve), 4)

    def shown(self, inks: Inks) -> Rgb:
        """How `inks` look on a screen, in sRGB."""
        pixel = Image.new("CMYK", (1, 1), tuple(round(value * 255) for value in inks))
        red, green, blue = separation.to_srgb(pixel, self.profile).tobytes()
        return (red / 255, green / 255, blue / 255)

    def limited(self, inks: tuple[float, ...]) -> Inks:
        """`inks` with less C, M and Y if they exceed the limit; K, which carries detail, stays."""
        c, m, y, k = inks
        colour, room = c + m + y, self.ink_limit / 100 - k
        if colour <= room:
            return (_rounded(c), _rounded(m), _rounded(y), _rounded(k))
        factor = max(room, 0.0) / colour
        c, m, y = (math.floor(value * factor * 10_000) / 10_000 for value in (c, m, y))
        return (c, m, y, _rounded(k))

    def _inks(self, key: Rgb8, purpose: Purpose) -> Inks:
        chroma, lightness = chroma_and_lightness(key)
        build = self.house_builds.get(key) if self.colour == "cmyk" else None
        thin = purpose in _BUILDS and lightness < _READABLE
        blurred = thin and build is not None and _inks_in(build) > _BUILDS[purpose]
        if build is not None and any(build[:3]) and not blurred:
            return build
        nearly = self.colour == "black" or chroma < _NEARLY_NEUTRAL
        below = {Purpose.RULE: _LIGHT, Purpose.TITLE: _READABLE}.get(purpose, 0.0)
        dark = chroma < _NEARLY_NEUTRAL and lightness < _DARK
        if thin or dark or (nearly and lightness < below):
            return (0.0, 0.0, 0.0, 1.0)
        if build is not None:
            return build
        neutral = max(key) - min(key) <= _NEUTRAL
        pale = purpose is Purpose.AREA and lightness >= _READABLE
        if neutral or (nearly and not pale):
            return (0.0, 0.0, 0.0, self.tint(lightness))
        return self.profiled((key[0] / 255, key[1] / 255, key[2] / 255))


def conversion(
    condition: Condition,
    house_builds: Mapping[str, tuple[float, float, float, float]],
    colour: InkSet,
    ink_limit: float,
    resolution: float,
    transparency: bool,
) -> Conversion:
    """The rules for a job.

    `house_builds` are inks in % by the colour on a screen, such as ``#1d4f7c``; those beyond the
    ink limit are thinned, which is logged.
    """
    plain = Conversion(condition.profile, {}, colour, ink_limit, resolution, transparency)
    builds = {}
    for name, build in house_builds.items():
        c, m, y, k = (ink / 100 for ink in build)
        red, green, blue = bytes.fromhex(name.removeprefix("#"))
        builds[red, green, blue] = plain.limited((c, m, y, k))
        if sum(build) > ink_limit:
            _LOG.warning("the house colour %s has more than %g %% ink: thinned", name, ink_limit)
    return Conversion(condition.profile, builds, colour, ink_limit, resolution, transparency)


def eight_bits(rgb: Rgb) -> Rgb8:
    """`rgb` as bytes."""
    red, green, blue = (round(min(max(value, 0.0), 1.0) * 255) for value in rgb)
    return (red, green, blue)


def _inks_in(build: Inks) -> int:
    return sum(ink > 0 for ink in build)


def _rounded(value: float) -> float:
    return round(value, 4)
