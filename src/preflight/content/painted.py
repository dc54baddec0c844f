"""What a page paints, one value per painted object."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from preflight.content.fonts import Font
from preflight.content.geometry import Box
from preflight.content.images import PlacedImage
from preflight.content.spaces import ALL, PROCESS, Inks, Model, Space

LEAST_INK = 0.005  # what counts as ink: half a percent; less is a rounding


class Kind(StrEnum):
    """The type of a painted object."""

    TEXT = "text"
    FILL = "fill"
    STROKE = "stroke"
    IMAGE = "image"
    SHADING = "shading"


class Transparency(StrEnum):
    """What lets something beneath an object be seen."""

    ALPHA = "alpha"
    BLEND_MODE = "blend-mode"
    SOFT_MASK = "soft-mask"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Painted:
    """One object on a page: a run of text, a path filled or stroked, an image, a shading.

    `box` is what can be seen of it at most: its own box within those of its clips, in mm from the
    upper left corner of the trimmed page as it is read, y downwards; it may go over the sheet's
    edge. `exact` says that it fills this box: a rectangle, an upright image, without a curved
    clip or a mask.
    `inks` are the inks of its colour, shares 0…1 by name ("C", "M", "Y", "K", else the plate's
    own name); None if the colour is not made of inks (RGB, Lab). A shading has those of its
    sampled colours in `samples`; an image of pixels has neither: ask `image.pixels`.
    `size` is in pt as printed: the type size of text, the width of a stroke, the thickness of a
    filled rectangle or frame; 0 otherwise. `overprint` is whether it leaves what lies beneath.
    """

    kind: Kind
    space: Space
    values: tuple[float, ...]
    inks: Inks | None
    box: Box
    exact: bool = True
    size: float = 0
    font: Font | None = None
    image: PlacedImage | None = None
    samples: tuple[Inks, ...] = ()
    overprint: bool = False
    transparency: tuple[Transparency, ...] = ()

    @property
    def colours(self) -> Sequence[Inks]:
        """The inks of all its flat colours and samples."""
        return self.samples or ((self.inks,) if self.inks is not None else ())

    @property
    def leaves_ink(self) -> bool:
        """Whether it can be seen on white paper: white does not."""
        if self.image and self.image.has_pixels:
            return not self.image.pixels.white
        if self.colours:
            return any(amount > LEAST_INK for inks in self.colours for amount in inks.values())
        return not (self.space.model is Model.RGB and self.values and min(self.values) > 0.99)

    @property
    def registration(self) -> bool:
        """Whether it is in registration colour, on every plate."""
        return any(inks.get(ALL, 0) > LEAST_INK for inks in self.colours)

    @property
    def coloured(self) -> bool:
        """Whether it has ink other than black; neutral RGB counts as black."""
        if self.image and self.image.has_pixels:
            return self.image.pixels.coloured
        if self.colours:
            return any(
                amount > LEAST_INK
                for inks in self.colours
                for name, amount in inks.items()
                if name not in ("K", ALL)
            )
        neutral = self.values and max(self.values) - min(self.values) < 0.01
        return not (self.space.model is Model.RGB and neutral)


def ink_sum(inks: Inks) -> float:
    """All inks of a colour together, in percent; registration colour counts on four plates."""
    return 100 * sum(amount * (4 if name == ALL else 1) for name, amount in inks.items())


def plates_of(inks: Inks, least: float = LEAST_INK) -> tuple[str, ...]:
    """The inks that a colour lays on paper, process colours first."""
    used = {name for name, amount in inks.items() if amount > least}
    used = used - {ALL} | set(PROCESS) if ALL in used else used
    rest = sorted(used - set(PROCESS))
    return (*(name for name in PROCESS if name in used), *rest)
