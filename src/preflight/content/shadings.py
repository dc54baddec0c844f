"""Shadings: their space and a sample of their colours (ISO 32000-1, 8.7.4.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from preflight.content.functions import Function, read_function
from preflight.content.numbers import number, numbers
from preflight.content.resources import Resources
from preflight.content.spaces import UNKNOWN, Inks, Space

_STEPS = 32
_FREE_MESH, _LATTICE, _COONS, _TENSOR = 4, 5, 6, 7
# Coordinates and colours of a patch whose edge is new, and of one that goes on from another.
_PATCH = {_COONS: ((24, 4), (16, 2)), _TENSOR: ((32, 4), (24, 2))}


def read_shading(shading: Any, resources: Resources) -> tuple[Space, tuple[Inks, ...]]:
    """The space of a shading and the inks of its colours, sampled or those of its corners.

    No inks if its space has none or its function is not computed.
    """
    if not isinstance(shading, pikepdf.Dictionary | pikepdf.Stream):
        return UNKNOWN, ()
    space = resources.space(shading.get("/ColorSpace"))
    try:
        colours = list(_colours(shading, space))
    except (pikepdf.PdfError, ValueError, IndexError, TypeError, OverflowError):
        colours = []
    found = (space.inks(colour) for colour in colours)
    return space, tuple(inks for inks in found if inks is not None)


def _colours(shading: Any, space: Space) -> Iterator[tuple[float, ...]]:
    function = read_function(shading.get("/Function"))
    if isinstance(shading, pikepdf.Stream):
        corners = _corners(shading, 1 if function else space.components)
        yield from (function(corner[0]) for corner in corners) if function else corners
    elif function and int(number(shading.get("/ShadingType"))) in (2, 3):
        yield from _along(function, shading)


def _along(function: Function, shading: Any) -> Iterator[tuple[float, ...]]:
    start, end = (numbers(shading.get("/Domain")) or (0.0, 1.0))[:2]
    for step in range(_STEPS + 1):
        yield function(start + (end - start) * step / _STEPS)


def _corners(shading: Any, components: int) -> Iterator[tuple[float, ...]]:
    """The colours at the corners of a mesh."""
    sort = int(number(shading.get("/ShadingType")))
    sizes = {key: int(number(shading.get(key))) for key in _WIDTHS}
    coordinate, component, flag = (sizes[key] for key in _WIDTHS)
    decode = numbers(shading.get("/Decode"))[4:]
    stream = _Bits(shading.read_bytes())
    while stream.left() >= flag + component:
        edge = stream.take(flag) if sort != _LATTICE else 0
        coordinates, colours = _PATCH[sort][bool(edge & 3)] if sort in _PATCH else (2, 1)
        if stream.left() < coordinates * coordinate + colours * components * component:
            return
        stream.take(coordinates * coordinate)
        for _ in range(colours):
            raw = [stream.take(component) / (2**component - 1) for _ in range(components)]
            yield tuple(
                decode[2 * i] + share * (decode[2 * i + 1] - decode[2 * i])
                for i, share in enumerate(raw)
            )
        stream.align()


_WIDTHS = ("/BitsPerCoordinate", "/BitsPerComponent", "/BitsPerFlag")


class _Bits:
    """Numbers of any width out of bytes, the highest bit first."""

    __slots__ = ("_at", "_data")

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def left(self) -> int:
        return 8 * len(self._data) - self._at

    def take(self, width: int) -> int:
        first, last = self._at // 8, -(-(self._at + width) // 8)
        whole = int.from_bytes(self._data[first:last], "big")
        self._at += width
        return whole >> (8 * last - self._at) & ((1 << width) - 1)

    def align(self) -> None:
        self._at = -(-self._at // 8) * 8
