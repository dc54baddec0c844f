"""What funders require of their emblems and logos: measures with their source.

Rules of a contract or of a newer manual go into funding.yml; these apply if it gives none.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VisibilityRule:
    """The least height of an emblem in print, in mm, on ordinary and on very small items.

    `source` is the document, `checked_on` the day it was last checked.
    """

    minimum: float
    minimum_small: float
    source: str
    checked_on: datetime.date

    def least(self, small: bool = False) -> float:
        """The least height in mm, on a very small item such as a label or a badge if `small`."""
        return self.minimum_small if small else self.minimum


EU = VisibilityRule(
    minimum=10,
    minimum_small=5,
    source=(
        "The use of the EU emblem in the context of EU programmes (European Commission), "
        "'Graphical rules'; Communicating and raising EU visibility (2022), 2.1 and 2.4"
    ),
    checked_on=datetime.date(2026, 11, 23),
)
