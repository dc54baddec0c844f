"""The boxes of a printed page: trim, bleed around it, and the sheet that the file shows.

The file's page is the bleed box, or with marks the room that these take around it; its origin
is 0, 0, because some programs shift pages that begin elsewhere. Lengths in millimetres, boxes in
points as PDF writes them: left, bottom, right, top.
"""

from __future__ import annotations

from dataclasses import dataclass

POINTS = 72 / 25.4
"""Points in a millimetre."""
PIXELS = 96 / 25.4
"""Pixels of CSS in a millimetre."""
MARKS = 9.0
"""The room for marks outside the bleed, in mm."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """A page of `width` × `height` after trimming, with `bleed` and `slug` around it, in mm."""

    width: float
    height: float
    bleed: float
    slug: float
    folds: tuple[float, ...] = ()
    """Where the trimmed page is folded: from its left edge, in mm."""

    @property
    def margin(self) -> float:
        """From the edge of the file's page to the trim, in mm."""
        return self.bleed + self.slug

    @property
    def trim_box(self) -> Box:
        """The trimmed page, in points."""
        return self._box(self.margin)

    @property
    def bleed_box(self) -> Box:
        """How far artwork reaches, in points."""
        return self._box(self.slug)

    @property
    def media_box(self) -> Box:
        """The page of the file, in points."""
        return self._box(0)

    def _box(self, inset: float) -> Box:
        right = self.width + 2 * self.margin - inset
        top = self.height + 2 * self.margin - inset
        return (inset * POINTS, inset * POINTS, right * POINTS, top * POINTS)


def geometry_of(
    width: float, height: float, bleed: float, marks: bool, folds: tuple[float, ...] = ()
) -> PageGeometry:
    """The geometry of a page of `width` × `height` mm with `bleed` mm around it."""
    return PageGeometry(width, height, bleed, MARKS if marks else 0.0, folds)
