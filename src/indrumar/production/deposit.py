"""Copies that law and custom take from a print run before anybody else: deposit and authors.

Who gets how many is a jurisdiction's; here is only what is left of a run.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from indrumar.languages import Text


@dataclass(frozen=True, slots=True)
class OwedCopies:
    """Copies owed to somebody: a library by law, or the authors by custom.

    `source` is the law or the custom it stands in, `checked_on` the day somebody looked.
    """

    to: Text
    copies: int
    source: str = ""
    checked_on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class DepositCopies:
    """What is owed of each run, in the order in which copies are set aside."""

    deposit: tuple[OwedCopies, ...] = ()
    authors: OwedCopies | None = None

    @property
    def deposited(self) -> int:
        """Copies for legal deposit."""
        return sum(owed.copies for owed in self.deposit)

    @property
    def total(self) -> int:
        """All copies owed."""
        return self.deposited + (self.authors.copies if self.authors else 0)

    @property
    def every(self) -> tuple[OwedCopies, ...]:
        """Deposit first, because it is due within days, then authors."""
        return self.deposit if self.authors is None else (*self.deposit, self.authors)


def set_aside(available: int, owed: tuple[OwedCopies, ...]) -> tuple[int, ...]:
    """How many of the copies available each gets, in order, until none is left.

    >>> set_aside(8, (OwedCopies(Text({"en": "A"}), 7), OwedCopies(Text({"en": "B"}), 2)))
    (7, 1)
    """
    given = list[int]()
    for one in owed:
        given.append(max(0, min(one.copies, available - sum(given))))
    return tuple(given)
