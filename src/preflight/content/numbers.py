"""Numbers and names from PDF objects of any type; a broken value counts as missing."""

from __future__ import annotations

from typing import Any

from preflight.content.geometry import Box, Matrix


def number(value: Any, default: float = 0) -> float:
    """A PDF number, or the default if it is not a number."""
    try:
        return float(value)
    except (TypeError, ValueError, NotImplementedError):
        return default


def numbers(value: Any) -> tuple[float, ...]:
    """The numbers of an array; empty if it is not an array or contains anything else."""
    try:
        return tuple(float(item) for item in value)
    except (TypeError, ValueError, NotImplementedError):
        return ()


def matrix_of(value: Any, default: Matrix) -> Matrix:
    """A PDF matrix, or the default if it is not a matrix."""
    match numbers(value):
        case (a, b, c, d, e, f):
            return a, b, c, d, e, f
    return default


def box_of(value: Any) -> Box | None:
    """A PDF rectangle by any two of its corners (ISO 32000-1, 7.9.5); None if it is broken."""
    match numbers(value):
        case (x0, y0, x1, y1) if x0 != x1 and y0 != y1:
            return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    return None


def word(value: Any) -> str:
    """A name without its slash, or a string; empty if missing or unreadable."""
    try:
        return "" if value is None else str(value).removeprefix("/")
    except ValueError:  # bytes that are no letters
        return ""
