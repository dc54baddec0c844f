"""Copies that law and custom take from a print run first: deposit and authors.

The recipients and numbers are data in `jurisdictions/`; this applies them to a run.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from indrumar.languages import Text
from indrumar.metadata.jurisdiction import Jurisdiction, Recipient, Rules


@dataclass(frozen=True, slots=True)
class OwedCopies:
    """Copies owed to a library by law, or by custom to the authors, for whom `to` is None.

    `source` is the law or the custom, `checked_on` the day it was last checked.
    """

    to: Text | None
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


def copies_owed(jurisdiction: Jurisdiction, official: bool = False) -> DepositCopies:
    """What a country's profile asks of a run; `official` is a public authority's publication."""
    deposit, authors = jurisdiction.deposit, jurisdiction.authors
    owed = (_owed(one.name, _copies(one, official), deposit.rules) for one in deposit.recipients)
    return DepositCopies(
        tuple(one for one in owed if one.copies),
        _owed(None, authors.copies, authors.rules) if authors.copies else None,
    )


def _copies(recipient: Recipient, official: bool) -> int:
    if official and recipient.official is not None:
        return recipient.official
    return recipient.copies


def _owed(to: Text | None, copies: int, rules: Rules) -> OwedCopies:
    """Copies with the first of the rules that require them."""
    if not rules:
        return OwedCopies(to, copies)
    return OwedCopies(to, copies, rules[0].source, rules[0].checked_on)


def set_aside(available: int, owed: tuple[OwedCopies, ...]) -> tuple[int, ...]:
    """How many of the available copies each receives, in order, until none is left.

    >>> set_aside(8, (OwedCopies(Text({"en": "A"}), 7), OwedCopies(Text({"en": "B"}), 2)))
    (7, 1)
    """
    given = list[int]()
    for one in owed:
        given.append(max(0, min(one.copies, available - sum(given))))
    return tuple(given)
