"""Whose words were printed for funders, for the report of a build or of a kit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from indrumar.languages import Locale
from indrumar.messages import Message, said
from indrumar.metadata import PublicationMetadata
from indrumar.model import Project
from indrumar.production.funding_words import SORTS, FundingWords, Sort, Variant, Wording

_WHOSE = {
    Variant.OVERRIDE: "funding-words.override",
    Variant.OWN: "funding-words.own",
    Variant.READY_MADE: "funding-words.ready-made",
}


@dataclass(frozen=True, slots=True)
class UsedWords:
    """The variant of a statement or disclaimer of an entry of funding.yml, and in what languages.

    `contract` is the one that gives the words, if they are a contract's.
    """

    entry: str
    sort: Sort
    variant: Variant
    contract: str
    languages: tuple[str, ...]

    @property
    def message(self) -> Message:
        """One line on whose words they are."""
        values = {"contract": self.contract} if self.variant is Variant.OVERRIDE else {}
        whose = said(_WHOSE[self.variant], **values)
        return said(
            "funding-words.used",
            entry=self.entry,
            sort=said(f"funding-words.{self.sort}"),
            languages=self.languages,
            whose=whose,
        )


def used_words(
    project: Project, editions: Iterable[tuple[PublicationMetadata, Locale]]
) -> tuple[UsedWords, ...]:
    """The variants that editions of publications print, each reported once, by entry."""
    found: dict[tuple[str, Sort, Variant, str], dict[str, None]] = {}
    for metadata, locale in editions:
        for entry, sort, wording in _wordings(project, metadata, locale):
            key = (entry, sort, wording.variant, wording.contract)
            found.setdefault(key, {})[locale.tag] = None
    return tuple(UsedWords(*key, tuple(tags)) for key, tags in sorted(found.items()))


def _wordings(
    project: Project, metadata: PublicationMetadata, locale: Locale
) -> Iterator[tuple[str, Sort, Wording]]:
    entry = metadata.funding or ""
    if entry in project.funding:
        funding = project.funding[entry]
        words = FundingWords(funding, project.organisations, locale, metadata.publisher)
        for sort in SORTS:
            if (wording := words.wording(sort)) is not None:
                yield entry, sort, wording
