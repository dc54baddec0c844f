"""International standard book numbers: the check digit, and the position of the hyphens (ISO 2108).

The check digit of every number is checked. Hyphens depend on the ranges of the agency: they are
checked for the groups in `RANGES` only.
"""

from __future__ import annotations

import contextlib
import re

from indrumar.messages import Message, RefusalError, said
from indrumar.production.ean13 import check_digit
from indrumar.production.isbn_ranges import RANGES

_OLD = re.compile(r"[0-9]{9}[0-9X]")
_DIGITS = re.compile(r"97[89][0-9]{10}")
# Groups of digits must be separated, and every group has at least one digit.
_HYPHENATED = re.compile(r"97[89]-[0-9]{1,5}-[0-9]{1,7}-[0-9]{1,6}-[0-9]")


class IsbnError(RefusalError):
    """This is no ISBN, or not written as one."""


def isbn_digits(written: str) -> str:
    """The 13 digits of a number that an author wrote; raises IsbnError if it is wrong."""
    digits = compact(written)
    if _OLD.fullmatch(digits):
        raise IsbnError(_of_ten(written, digits))
    if not _DIGITS.fullmatch(digits):
        raise IsbnError(said("isbn.none", written=written))
    expected = check_digit(digits[:12])
    if int(digits[12]) != expected:
        raise IsbnError(said("isbn.check-digit", written=written, expected=expected))
    _check_hyphens(written, digits)
    return digits


def compact(written: str) -> str:
    """The number without hyphens and spaces."""
    return re.sub(r"[-\u2010\u2011\u2013\s]", "", written)  # word processors insert other hyphens


def hyphenated(digits: str) -> str | None:
    """13 digits with the hyphens of their group; None if the group is not in `RANGES`.

    Raises IsbnError for a number that the agency of a known group has not assigned.
    """
    key = next((key for key in RANGES if digits.startswith(compact(key))), None)
    if key is None:
        return None
    rest = digits[len(compact(key)) : 12]
    for span in RANGES[key].split():
        low, high = span.split("-")
        if low <= rest[: len(low)] <= high:
            return f"{key}-{rest[: len(low)]}-{rest[len(low) :]}-{digits[12]}"
    raise IsbnError(said("isbn.given-to-nobody", start=f"{key}-{rest[:2]}…"))


def _check_hyphens(written: str, digits: str) -> None:
    right = hyphenated(digits)
    if right is None:
        if written != digits and not _HYPHENATED.fullmatch(written):
            raise IsbnError(said("isbn.parts", written=written))
    elif written != right:
        raise IsbnError(said("isbn.hyphens", written=written, right=right))


def _of_ten(written: str, digits: str) -> Message:
    """That a number has ten digits, and what became of it on 1 January 2007."""
    total = sum((10 if d == "X" else int(d)) * (10 - i) for i, d in enumerate(digits))
    if total % 11:
        return said("isbn.ten-wrong-digits", written=written)
    first = f"978{digits[:9]}"
    modern = f"{first}{check_digit(first)}"
    with contextlib.suppress(IsbnError):  # for an unassigned number, this is what it would be
        modern = hyphenated(modern) or modern
    return said("isbn.ten-digits", written=written, modern=modern)
