"""International standard book numbers: the check digit, and where the hyphens stand (ISO 2108).

The check digit is held for every number. Hyphens depend on what the agency gave to whom: they
are held for the groups of `RANGES` and left alone elsewhere.
"""

from __future__ import annotations

import re

from indrumar.production.ean13 import check_digit
from indrumar.production.isbn_ranges import RANGES

_OLD = re.compile(r"\d{9}[\dX]")
_DIGITS = re.compile(r"97[89]\d{10}")
# Two groups of digits may not touch, and every group has one digit at least.
_HYPHENATED = re.compile(r"97[89]-\d{1,5}-\d{1,7}-\d{1,6}-\d")


class IsbnError(ValueError):
    """This is no ISBN, or not written as one. `hint` says what to do and may be empty."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(f"{message}; {hint}" if hint else message)
        self.message = message
        self.hint = hint


def isbn_digits(written: str) -> str:
    """The 13 digits of a number that an author wrote; raises IsbnError where it is wrong."""
    digits = compact(written)
    if _OLD.fullmatch(digits):
        raise IsbnError(f"'{written}' is an ISBN of ten digits", _modern(digits))
    if not _DIGITS.fullmatch(digits):
        raise IsbnError(f"expected an ISBN, found '{written}'", "13 digits that begin with 978")
    expected = check_digit(digits[:12])
    if int(digits[12]) != expected:
        message = f"the last digit of '{written}' does not fit the others, which ask for {expected}"
        raise IsbnError(message, "compare it with the agency's letter: a digit is mistyped")
    _hold_hyphens(written, digits)
    return digits


def compact(written: str) -> str:
    """The number without hyphens and spaces."""
    return re.sub(r"[-\u2010\u2011\u2013\s]", "", written)  # word processors put other hyphens


def hyphenated(digits: str) -> str | None:
    """13 digits with the hyphens of their group; none where the group is not in `RANGES`.

    Raises IsbnError for a number that the agency of a known group has given to nobody.
    """
    key = next((key for key in RANGES if digits.startswith(compact(key))), None)
    if key is None:
        return None
    rest = digits[len(compact(key)) : 12]
    for span in RANGES[key].split():
        low, high = span.split("-")
        if low <= rest[: len(low)] <= high:
            return f"{key}-{rest[: len(low)]}-{rest[len(low) :]}-{digits[12]}"
    raise IsbnError(f"no publisher has numbers that begin with {key}-{rest[:2]}…")


def _hold_hyphens(written: str, digits: str) -> None:
    right = hyphenated(digits)
    if right is None:
        if written != digits and not _HYPHENATED.fullmatch(written):
            raise IsbnError(f"'{written}' is not in five parts", "set them apart by hyphens")
    elif written != right:
        raise IsbnError(f"the hyphens of '{written}' are not where they belong", f"write {right}")


def _modern(digits: str) -> str:
    """What became of an ISBN of ten digits on 1 January 2007."""
    total = sum((10 if d == "X" else int(d)) * (10 - i) for i, d in enumerate(digits))
    if total % 11:
        return "its last digit does not fit the others, either"
    first = f"978{digits[:9]}"
    modern = f"{first}{check_digit(first)}"
    try:
        return f"since 2007 it is {hyphenated(modern) or modern}"
    except IsbnError:
        return f"since 2007 it is {modern}"
