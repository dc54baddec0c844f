"""PDF functions of one variable, as far as shadings need them (ISO 32000-1, 7.10).

PostScript functions (type 4) are not computed.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pikepdf

from preflight.content.numbers import number, numbers

Function = Callable[[float], tuple[float, ...]]
_DEEPEST = 8


def read_function(value: Any, depth: int = 0) -> Function | None:
    """A function from 0…1 to numbers; None if it is broken or of a type not supported.

    An array of functions gives one number each.
    """
    if depth > _DEEPEST:
        return None
    if isinstance(value, pikepdf.Array):
        parts = [read_function(part, depth + 1) for part in value]
        known = [part for part in parts if part]
        return _side_by_side(known) if known and len(known) == len(parts) else None
    if not isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        return None
    match int(number(value.get("/FunctionType"), -1)):
        case 0:
            return _sampled(value)
        case 2:
            return _exponential(value)
        case 3:
            return _stitched(value, depth)
    return None


def _side_by_side(parts: list[Function]) -> Function:
    return lambda x: tuple(result for part in parts for result in part(x))


def _exponential(value: Any) -> Function:
    low = numbers(value.get("/C0")) or (0.0,)
    high = numbers(value.get("/C1")) or (1.0,)
    power = number(value.get("/N"), 1)
    return lambda x: tuple(
        a + max(x, 0) ** power * (b - a) for a, b in zip(low, high, strict=False)
    )


def _stitched(value: Any, depth: int) -> Function | None:
    parts = [read_function(part, depth + 1) for part in value.get("/Functions", ())]
    known = [part for part in parts if part]
    start, end = (numbers(value.get("/Domain")) or (0.0, 1.0))[:2]
    bounds = (start, *numbers(value.get("/Bounds")), end)
    encode = numbers(value.get("/Encode"))
    if not known or len(known) != len(parts) or len(encode) < 2 * len(parts):
        return None
    spans = list(pairwise(bounds))[: len(known)]

    def at(x: float) -> tuple[float, ...]:
        last = len(spans) - 1
        index = next((i for i, (_, to) in enumerate(spans) if x < to), last)
        since, to = spans[index]
        low, high = encode[2 * index : 2 * index + 2]
        share = (x - since) / (to - since) if to > since else 0
        return known[index](low + share * (high - low))

    return at


def _sampled(value: Any) -> Function | None:
    """A table of samples; only those of one variable and of 8 or 16 bits."""
    sizes, bits = numbers(value.get("/Size")), int(number(value.get("/BitsPerSample")))
    decode = numbers(value.get("/Decode")) or numbers(value.get("/Range"))
    if len(sizes) != 1 or bits not in (8, 16) or not decode:
        return None
    width, outputs, step = bits // 8, len(decode) // 2, int(sizes[0])
    data, most = value.read_bytes(), 2**bits - 1
    if len(data) < step * outputs * width or step < 1:
        return None

    def at(x: float) -> tuple[float, ...]:
        row = round(min(max(x, 0), 1) * (step - 1)) * outputs
        raw = (data[(row + i) * width : (row + i + 1) * width] for i in range(outputs))
        shares = (int.from_bytes(one, "big") / most for one in raw)
        return tuple(
            decode[2 * i] + share * (decode[2 * i + 1] - decode[2 * i])
            for i, share in enumerate(shares)
        )

    return at
