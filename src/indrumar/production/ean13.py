"""EAN-13, the barcode of an ISBN: which modules are dark, and the sizes of the symbol.

Source: GS1 General Specifications, 5.2 (EAN/UPC symbology): the sets of figure 5.2.1-3, the parity
of figure 5.2.1-5, the dimensions of 5.2.3. The same numbers are in ISO/IEC 15420.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

MODULE = 0.33
"""The width of a module in mm at 100 %."""
SMALLEST, NOMINAL = 0.8, 1.0
"""The sizes of a symbol on a book; the standard allows none below 80 %."""
QUIET_LEFT, QUIET_RIGHT = 11, 7
"""Modules that stay white before and after the bars."""
MODULES = 95
"""Modules from the first guard bar to the last."""
BAR_HEIGHT = 22.85
"""mm at 100 %."""
GUARD_OVERHANG = 5
"""Modules by which guard bars go below the others."""
HEIGHT = 25.93
"""mm at 100 %, from the head of the bars to the foot of the digits."""

# fmt: off
_LEFT_ODD = (
    "0001101", "0011001", "0010011", "0111101", "0100011",
    "0110001", "0101111", "0111011", "0110111", "0001011",
)
_PARITY = (
    "OOOOOO", "OOEOEE", "OOEEOE", "OOEEEO", "OEOOEE",
    "OEEOOE", "OEEEOO", "OEOEOE", "OEOEEO", "OEEOEO",
)
# fmt: on
_GUARD, _CENTRE = "101", "01010"
_INVERTED = str.maketrans("01", "10")


@dataclass(frozen=True, slots=True)
class Bar:
    """A dark bar: `start` and `width` in modules from the first guard bar; `guard` if longer."""

    start: int
    width: int
    guard: bool


def check_digit(digits: str) -> int:
    """The thirteenth digit of twelve: weights 1 and 3 in turn, made up to a full ten."""
    return -sum(int(digit) * (3 if i % 2 else 1) for i, digit in enumerate(digits)) % 10


def digits_of(number: str) -> str:
    """The 13 digits of an EAN or ISBN with hyphens or spaces; raises ValueError if it is wrong."""
    digits = number.replace("-", "").replace(" ", "")
    if len(digits) != 13 or not (digits.isascii() and digits.isdigit()):
        raise ValueError(f"'{number}' does not have 13 digits")
    if (right := check_digit(digits[:12])) != int(digits[12]):
        raise ValueError(f"'{number}' ends in {digits[12]}, its check digit is {right}")
    return digits


def modules(number: str) -> str:
    """The 95 modules from left to right, 1 for dark; raises ValueError as `digits_of`."""
    digits = digits_of(number)
    parity = _PARITY[int(digits[0])]
    left = "".join(
        _LEFT_ODD[int(digit)] if odd == "O" else _left_even(int(digit))
        for odd, digit in zip(parity, digits[1:7], strict=True)
    )
    right = "".join(_right(int(digit)) for digit in digits[7:])
    return _GUARD + left + _CENTRE + right + _GUARD


def bars(number: str) -> Iterator[Bar]:
    """The dark bars from left to right; raises ValueError as `digits_of`."""
    start = 0
    for dark, run in groupby(modules(number)):
        width = len(tuple(run))
        if dark == "1":
            yield Bar(start, width, _is_guard(start))
        start += width


def _right(digit: int) -> str:
    return _LEFT_ODD[digit].translate(_INVERTED)


def _left_even(digit: int) -> str:
    return _right(digit)[::-1]


def _is_guard(start: int) -> bool:
    return start < 3 or 45 <= start < 50 or start >= 92
