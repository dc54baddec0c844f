"""The funders' band: its logos, their order and height, and the words beside them.

Pure composition: pages, books, covers and job tickets draw the same band. The European Union's
emblem leads it, its statement beside it, and no other logo is higher ("Communicating and raising
EU visibility", 2022, 2.1, 2.2 and 2.4); the others follow in the author's order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from indrumar.languages import Locale, Text
from indrumar.metadata import (
    FunderRole,
    Logos,
    Organisation,
    PageFormat,
    PublicationMetadata,
)
from indrumar.model import Project
from indrumar.production.funding_words import PAID, FundingWords, Variant, Wording
from indrumar.production.visibility import EU

HEIGHTS: Mapping[PageFormat, float] = {PageFormat.A4: 14, PageFormat.A5: 11}
"""The height of logos in print, in mm, if no other is required."""
SMALL_ITEM = 5.0
"""Their height on a label or a badge, in mm."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A logo in the band, and whose it is. `minimum` is its least height in print, in mm."""

    organisation: str
    name: Text
    logos: Logos
    minimum: float

    @property
    def is_eu_emblem(self) -> bool:
        """Whether it is the emblem, which has its own rules."""
        return self.logos.is_eu_emblem


@dataclass(frozen=True, slots=True)
class Named:
    """Organisations without a logo that did the same."""

    role: FunderRole
    names: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """The band of a publication in a language.

    `lead` is the logo beside the statement, never separated from it; `height` is that of every
    logo, in mm, and never below what one of them requires.
    """

    statement: Wording | None
    disclaimer: Wording | None
    lead: Mark | None
    others: tuple[Mark, ...]
    named: tuple[Named, ...]
    height: float

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All logos in their order."""
        return (*((self.lead,) if self.lead else ()), *self.others)


def publication_band(
    project: Project,
    metadata: PublicationMetadata,
    locale: Locale,
    asked: float | None = None,
    *,
    small: bool = False,
) -> Band | None:
    """The band of a publication; None if it has no funders.

    `asked` is the height of logos in mm if the publication's page format does not decide; a `small`
    item, such as a label, has lower minima.
    """
    funding = project.funding.get(metadata.funding or "")
    if funding is None:
        return None
    height = asked or (SMALL_ITEM if small else HEIGHTS[metadata.print.format])
    words = FundingWords(funding, project.organisations, locale, metadata.publisher)
    return funding_band(words, height, small=small)


def funding_band(words: FundingWords, asked: float, *, small: bool = False) -> Band:
    """The band of an entry of funding.yml, its logos `asked` mm high if their minima allow."""
    marks = tuple(_marks(words, small))
    lead = _lead(words, marks)
    statement = words.wording("statement")
    height = asked if small else words.funding.logo_height or asked
    return Band(
        statement,
        words.wording("disclaimer"),
        lead,
        tuple(mark for mark in marks if mark is not lead),
        tuple(_named(words, statement)),
        max(height, *(mark.minimum for mark in marks), 0),
    )


def _marks(words: FundingWords, small: bool) -> Iterator[Mark]:
    asked = {funder.organisation: funder.min_height or 0 for funder in words.funding.funders}
    for key in dict.fromkeys(funder.organisation for funder in words.funding.funders):
        organisation = words.organisations.get(key)
        if organisation is not None and (logos := organisation.logo) is not None:
            least = EU.least(small) if logos.is_eu_emblem else 0
            yield Mark(key, organisation.name, logos, max(least, 0 if small else asked[key]))


def _lead(words: FundingWords, marks: tuple[Mark, ...]) -> Mark | None:
    """The European Union's emblem, else the logo of the first who paid."""
    paid = {funder.organisation for funder in words.funding.funders if funder.role in PAID}
    emblem = (mark for mark in marks if mark.is_eu_emblem)
    return next(emblem, None) or next((m for m in marks if m.organisation in paid), None)


def _named(words: FundingWords, statement: Wording | None) -> Iterator[Named]:
    """Those without a logo. The author's statement already names who paid."""
    ready_made = statement is None or statement.variant is Variant.READY_MADE
    for role in FunderRole:
        keys = [f.organisation for f in words.funding.funders if f.role is role]
        names = tuple(_without_logo(words.organisations, keys))
        if names and (ready_made or role not in PAID):
            yield Named(role, names)


def _without_logo(organisations: Mapping[str, Organisation], keys: list[str]) -> Iterator[Text]:
    for key in keys:
        organisation = organisations.get(key)
        if organisation is not None and organisation.logo is None:
            yield organisation.short or organisation.name
