"""Numbers and words out of PDF objects that may be anything: a broken value counts as none."""

from __future__ import annotations

from typing import Any

from preflight.content.geometry import Box, Matrix


def number(value: Any, default: float = 0) -> float:
    """A PDF number, or the default where it is none."""
    try:
        return float(value)
    except (TypeError, ValueError, NotImplementedError):
        return default


def numbers(value: Any) -> tuple[float, ...]:
    """The numbers of an array; empty where it is none or holds something else."""
    try:
        return tuple(float(item) for item in value)
    except (TypeError, ValueError, NotImplementedError):
        return ()


def matrix_of(value: Any, default: Matrix) -> Matrix:
    """A PDF matrix, or the default where it is none."""
    match numbers(value):
        case (a, b, c, d, e, f):
            return a, b, c, d, e, f
    return default


def box_of(value: Any) -> Box | None:
    """A PDF rectangle by any two of its corners (ISO 32000-1, 7.9.5); none where it is broken."""
    match numbers(value):
        case (x0, y0, x1, y1) if x0 != x1 and y0 != y1:
            return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    return None


def word(value: Any) -> str:
    """A name without its slash, or a string; empty where there is none or nobody can read it."""
    try:
        return "" if value is None else str(value).removeprefix("/")
    except ValueError:  # bytes that are no letters
        return ""
