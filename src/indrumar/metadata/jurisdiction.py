"""What a country's law and custom require of a publication: values with their sources.

The profiles are data, `jurisdictions/*.yml`, read by `indrumar.reading.jurisdictions`. Without a
profile nothing is required: every default here means that.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from indrumar.languages import Text
from indrumar.metadata.types import Day, Metadata, WebAddress

ImprintField = Literal[
    "team",
    "publisher",
    "partners",
    "series",
    "original",
    "method",
    "numbers",
    "cip",
    "rights",
    "cite",
    "history",
    "note",
    "funding",
    "state",
    "production",
    "copy",
]
"""The parts of an imprint page below the title and the edition."""

RequiredField = Literal[
    "author", "place", "publisher-address", "cip", "udc", "print-shop", "print-order"
]
"""What a printed book must not lack in its final edition; whether it has an ISBN the kind says."""

_USUAL_ORDER: tuple[ImprintField, ...] = get_args(ImprintField)


class Rule(Metadata):
    """What a rule says, where it is written, and when somebody last looked there."""

    text: Text
    """The rule in a sentence."""
    source: str
    """The law or the page that says so."""
    checked_on: Day
    """The day on which the source was read."""
    confirmed: bool = True
    """false for custom, and for values that nobody has confirmed: a default to be set."""


Rules = tuple[Rule, ...]


class ImprintRules(Metadata):
    """The imprint page: its order, and what it must not lack."""

    order: tuple[ImprintField, ...] = _USUAL_ORDER
    """The parts of the page from above."""
    required: tuple[RequiredField, ...] = ()
    """What a printed edition must say."""
    state_language: str | None = None
    """The language in which an edition in any language has to give its main facts."""
    rules: Rules = ()


class Agency(Metadata):
    """Who gives numbers and descriptions."""

    name: Text
    website: WebAddress


class NumberRules(Metadata):
    """ISBN or CIP: who gives it."""

    agency: Agency | None = None
    rules: Rules = ()


class Recipient(Metadata):
    """A library, and the copies it gets."""

    name: Text
    copies: Annotated[int, Field(ge=0)]
    """For books and brochures."""
    official: Annotated[int, Field(ge=0)] | None = None
    """For official publications of public authorities, where that differs."""


class DepositRules(Metadata):
    """The legal deposit: copies from the first print run."""

    recipients: tuple[Recipient, ...] = ()
    days: Annotated[int, Field(ge=0)] | None = None
    """Days after publication within which the copies have to be sent."""
    rules: Rules = ()

    def copies(self, official: bool = False) -> int:
        """The copies of all recipients together."""
        return sum(
            one.official if official and one.official is not None else one.copies
            for one in self.recipients
        )


class AuthorRules(Metadata):
    """What the authors get."""

    copies: Annotated[int, Field(ge=0)] = 0
    """Copies for all authors together."""
    rules: Rules = ()


class SheetRules(Metadata):
    """How imprints give printed sheets ("coli de tipar"); `production.sheets` counts them."""

    counted: bool = False
    """Whether the imprint says them."""
    factor: Annotated[float, Field(gt=0, le=2)] | None = None
    """Conventional sheets (of 60×90 cm) per printed sheet; none where nobody asks for them."""
    rules: Rules = ()


class Body(Metadata):
    """A public body to which readers can turn."""

    name: Text
    website: WebAddress


class AccessibilityRules(Metadata):
    """What an accessibility statement says of the country."""

    law: Text | None = None
    """The law on accessible websites, as it is cited."""
    bodies: tuple[Body, ...] = ()
    """Who sees to it that the law is kept."""
    rules: Rules = ()


class Jurisdiction(Metadata):
    """A country's profile."""

    name: Text | None = None
    imprint: ImprintRules = ImprintRules()
    isbn: NumberRules = NumberRules()
    cip: NumberRules = NumberRules()
    deposit: DepositRules = DepositRules()
    authors: AuthorRules = AuthorRules()
    sheets: SheetRules = SheetRules()
    accessibility: AccessibilityRules = AccessibilityRules()

    @property
    def rules(self) -> Rules:
        """All rules with their sources."""
        parts = (
            *(self.imprint, self.isbn, self.cip, self.deposit, self.authors, self.sheets),
            self.accessibility,
        )
        return tuple(rule for part in parts for rule in part.rules)
