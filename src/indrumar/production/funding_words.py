"""The words that say who paid: of the contract, of the author, or the European Union's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from indrumar.languages import Locale, Text
from indrumar.metadata import Funder, FunderRole, Funding, Organisation

Sort = Literal["statement", "disclaimer"]
SORTS: tuple[Sort, ...] = ("statement", "disclaimer")
PAID = (FunderRole.FUNDED, FunderRole.COFUNDED)


class Variant(StrEnum):
    """Whose words they are."""

    OVERRIDE = "override"
    OWN = "own"
    READY_MADE = "ready-made"


@dataclass(frozen=True, slots=True)
class Wording:
    """Words in a language; `contract` is the one that gives them in place of the usual ones."""

    text: str
    language: str
    variant: Variant
    contract: str = ""


@dataclass(frozen=True, slots=True)
class FundingWords:
    """An entry of funding.yml with the organisations it names, in the words of a locale.

    `publisher` is responsible for the contents if no organisation implemented the project.
    """

    funding: Funding
    organisations: Mapping[str, Organisation]
    locale: Locale
    publisher: str = ""

    def wording(self, sort: Sort) -> Wording | None:
        """The words to print: the contract's, else the author's, else ready-made ones, if any."""
        tag = self.locale.tag
        override = self.funding.override
        given: Text | None = getattr(override, sort) if override else None
        if override and given and tag in given:
            return Wording(given[tag], tag, Variant.OVERRIDE, override.contract)
        own: Text | None = getattr(self.funding, sort)
        if own is not None:
            return Wording(own.into(tag), own.language_for(tag), Variant.OWN)
        ready = self._ready_made(sort)
        return Wording(ready, tag, Variant.READY_MADE) if ready else None

    def _ready_made(self, sort: Sort) -> str:
        funder = eu_funder(self.funding, self.organisations)
        if funder is None:
            return ""
        return self.locale[f"funding.{sort}.{funder.role}"].format(name=self._responsible())

    def _responsible(self) -> str:
        if self.funding.responsible is not None:
            return self.funding.responsible.into(self.locale.tag)
        keys = [f.organisation for f in self.funding.funders if f.role is FunderRole.IMPLEMENTED]
        names = [self._name(key) for key in dict.fromkeys(keys or [self.publisher])]
        number = "one" if len(names) == 1 else "many"
        return self.locale[f"funding.responsible.{number}"].format(names=self._listed(names))

    def _name(self, key: str) -> str:
        organisation = self.organisations.get(key)
        return key if organisation is None else organisation.name.into(self.locale.tag)

    def _listed(self, names: list[str]) -> str:
        if len(names) == 1:
            return names[0]
        return self.locale["funding.and"].format(before=", ".join(names[:-1]), last=names[-1])


def eu_funder(funding: Funding, organisations: Mapping[str, Organisation]) -> Funder | None:
    """The funder whose emblem is that of the European Union, if it paid."""
    for funder in funding.funders:
        organisation = organisations.get(funder.organisation)
        logos = organisation.logo if organisation else None
        if logos is not None and logos.is_eu_emblem and funder.role in PAID:
            return funder
    return None


def has_words(
    sort: Sort, funding: Funding, organisations: Mapping[str, Organisation], tag: str
) -> bool:
    """Whether there are words in a language, or ready-made ones that exist in all."""
    override: Text | None = getattr(funding.override, sort) if funding.override else None
    own: Text | None = getattr(funding, sort)
    if (override is not None and tag in override) or (own is not None and tag in own):
        return True
    return own is None and eu_funder(funding, organisations) is not None
