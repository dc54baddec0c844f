"""A file, what it is checked against, and short ways for rules to report findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from preflight.content.document import Document
from preflight.content.file import FileContent
from preflight.content.geometry import Box
from preflight.content.page import PageContent
from preflight.content.painted import Painted
from preflight.expectations import Expectations
from preflight.findings import Finding, Value


@dataclass(frozen=True, slots=True)
class Case:
    """A file and what it is checked against."""

    file: FileContent
    expected: Expectations

    @property
    def document(self) -> Document:
        """The file as a whole."""
        return self.file.document

    @property
    def pages(self) -> Sequence[PageContent]:
        """Its pages."""
        return self.file.pages

    @property
    def standard(self) -> str:
        """The PDF/X it is checked against, "x-4" or "x-1a"; "none" for no or another one."""
        if self.expected.standard is not None:
            return self.expected.standard
        return standard_of(self.document.standard)


def standard_of(claim: str) -> str:
    """The standard that a file declares, as a key: "x-4", "x-1a" or "none".

    PDF/X-1a:2001 is written "PDF/X-1:2001" beside its conformance level.
    """
    claim = claim.upper().replace(" ", "")
    if claim.startswith("PDF/X-4"):
        return "x-4"
    return "x-1a" if claim.startswith("PDF/X-1") else "none"


def one(
    rule: str, page: PageContent | None = None, where: Box | None = None, **values: Value
) -> Finding:
    """A finding about a page, a place on it, or the file."""
    return Finding(rule, page.number if page else None, where, values)


def all_of(
    rule: str, page: PageContent, objects: Sequence[Painted], **values: Value
) -> Iterator[Finding]:
    """One finding for all objects of a page that break a rule alike, if there are any."""
    if objects:
        where = reduce(Box.joined, (painted.box for painted in objects))
        yield Finding(rule, page.number, where, values, len(objects))
