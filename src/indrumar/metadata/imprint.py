"""The imprint page ("caseta tehnică") beyond the title: numbers, series, print facts."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from indrumar.languages import Text
from indrumar.metadata.jurisdiction import Jurisdiction
from indrumar.metadata.types import Day, Issn, Metadata, Reference, WebAddress

Copies = Annotated[int, Field(ge=0)]


class IsbnByFormat(Metadata):
    """The ISBN of each format of one language's edition: they are never the same."""

    print: Reference | None = None
    """The number of the printed book."""
    pdf: Reference | None = None
    """The number of the PDF."""
    epub: Reference | None = None
    """The number of the e-book."""


class Series(Metadata):
    """The series that a publication belongs to."""

    title: Text
    """The title of the series."""
    number: Reference | None = None
    """The number of this publication in it."""
    issn: Issn | None = None
    """The ISSN of the series."""


class Imprint(Metadata):
    """The facts of the imprint page that nothing else says."""

    place: Text | None = None
    """Where it is published: a town."""
    edition: Text | None = None
    """What is special about the edition, such as „revăzută și completată”."""
    series: Series | None = None
    """The series it belongs to."""
    udc: Reference | None = None
    """The class of the Universal Decimal Classification (CZU)."""
    cip: Text | None = None
    """The CIP description of each language's edition, line by line as it was received."""
    copyright: Text | None = None
    """Who holds the rights, where that is not the publisher."""
    passed_for_print: Day | None = None
    """The day on which the proofs were approved ("bun de tipar")."""
    order: Reference | None = None
    """The number of the order at the print shop."""
    typeface: str | None = None
    """The typeface, where the site sets its texts in one of its own."""
    prevailing_language: str | None = None
    """The language whose text prevails over its translations."""
    errata: WebAddress | None = None
    """Where mistakes found after printing are listed."""
    note: Text | None = None
    """A sentence that has to stand on the page, such as a reservation of rights."""
    sheet_factor: Annotated[float, Field(gt=0, le=2)] | None = None
    """Conventional sheets per printed sheet, where the press uses another paper than usual."""
    deposit_copies: Copies | None = None
    """The legal deposit, where the agency asks for another number than the profile says."""
    author_copies: Copies | None = None
    """What the authors get, where the contract says another number than the profile."""

    def adjusting(self, profile: Jurisdiction) -> Jurisdiction:
        """A country's profile with the numbers that this publication gives instead.

        `deposit_copies` go to the first library of the profile, which passes them on.
        """
        deposit, authors, sheets = profile.deposit, profile.authors, profile.sheets
        if self.deposit_copies is not None:
            own = {"copies": self.deposit_copies, "official": None}
            first = tuple(one.model_copy(update=own) for one in deposit.recipients[:1])
            deposit = deposit.model_copy(update={"recipients": first})
        if self.author_copies is not None:
            authors = authors.model_copy(update={"copies": self.author_copies})
        if self.sheet_factor is not None:
            sheets = sheets.model_copy(update={"factor": self.sheet_factor})
        changed = {"deposit": deposit, "authors": authors, "sheets": sheets}
        return profile.model_copy(update=changed)
