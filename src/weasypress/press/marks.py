"""Crop, fold and registration marks, outside the bleed, in the colour that prints on every plate.

PDF/X keeps marks off the bleed box: they are on no trimmed page, however the sheet moves.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasypress.ink.conversion import InkSet
from weasypress.objects import Array, Dictionary
from weasypress.press.geometry import POINTS, PageGeometry

COLOUR = "All"
"""The name of the registration colour among a page's colour spaces."""
_WEIGHT, _DASH = 0.25, 2.0  # points: of lines, of the parts of a broken one
_GAP, _LENGTH, _RADIUS = 1.0, 5.0, 2.0  # mm: from the bleed, of a crop mark, of a target
_KAPPA = 0.5523  # of the radius: where the handles of a quarter of a circle lie

Segment = tuple[float, float, float, float]


def registration_colour(colour: InkSet) -> Any:
    """The colour space /Separation /All, with the inks that show it on a screen."""
    grey = colour == "black"
    none, full = ([1], [0]) if grey else ([0] * 4, [1] * 4)
    space = "/DeviceGray" if grey else "/DeviceCMYK"
    tint = Dictionary(
        {"FunctionType": 2, "Domain": Array([0, 1]), "C0": Array(none), "C1": Array(full), "N": 1}
    )
    return Array(["/Separation", f"/{COLOUR}", space, tint])


def paint_marks(stream: Any, geometry: PageGeometry) -> None:
    """Draw the marks on a page's `stream`, whose units are points from the lower left corner."""
    with stream.stacked():
        stream.set_color_space(COLOUR, stroke=True)
        stream.set_color_special(None, True, 1)
        stream.set_line_width(_WEIGHT)
        for x1, y1, x2, y2 in crop_marks(geometry):
            stream.move_to(x1, y1)
            stream.line_to(x2, y2)
            stream.stroke()
        for x, y in _targets(geometry):
            _paint_target(stream, x, y)
        stream.set_dash([_DASH], 0)
        for x1, y1, x2, y2 in fold_marks(geometry):
            stream.move_to(x1, y1)
            stream.line_to(x2, y2)
            stream.stroke()


def crop_marks(geometry: PageGeometry) -> Iterator[Segment]:
    """The two lines at each corner that meet in the corner of the trim, in points."""
    left, bottom, right, top = geometry.trim_box
    near, far = (geometry.bleed + _GAP) * POINTS, (geometry.bleed + _GAP + _LENGTH) * POINTS
    for x, outward in ((left, -1), (right, 1)):
        for y, upward in ((bottom, -1), (top, 1)):
            yield x, y + upward * near, x, y + upward * far
            yield x + outward * near, y, x + outward * far, y


def fold_marks(geometry: PageGeometry) -> Iterator[Segment]:
    """The broken lines above and below each fold, in points: where the spine begins and ends."""
    left, bottom, _, top = geometry.trim_box
    near, far = (geometry.bleed + _GAP) * POINTS, (geometry.bleed + _GAP + _LENGTH) * POINTS
    for fold in geometry.folds:
        x = left + fold * POINTS
        yield x, bottom - far, x, bottom - near
        yield x, top + near, x, top + far


def _targets(geometry: PageGeometry) -> Iterator[tuple[float, float]]:
    """The middle of each side, outside the bleed; a quarter off where the spine's folds are."""
    left, bottom, right, top = geometry.trim_box
    away = (geometry.bleed + _GAP + _LENGTH / 2) * POINTS
    across, up = left + (right - left) / (4 if geometry.folds else 2), (bottom + top) / 2
    yield from ((across, bottom - away), (across, top + away))
    yield from ((left - away, up), (right + away, up))


def _paint_target(stream: Any, x: float, y: float) -> None:
    """A circle with a cross."""
    arm, radius = _LENGTH / 2 * POINTS, _RADIUS / 2 * POINTS
    for dx, dy in ((arm, 0.0), (0.0, arm)):
        stream.move_to(x - dx, y - dy)
        stream.line_to(x + dx, y + dy)
        stream.stroke()
    k = radius * _KAPPA
    stream.move_to(x + radius, y)
    stream.curve_to(x + radius, y + k, x + k, y + radius, x, y + radius)
    stream.curve_to(x - k, y + radius, x - radius, y + k, x - radius, y)
    stream.curve_to(x - radius, y - k, x - k, y - radius, x, y - radius)
    stream.curve_to(x + k, y - radius, x + radius, y - k, x + radius, y)
    stream.stroke()
