"""Signature sheets ("listă de difuzare"): who got which copies, a sheet for each category."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from indrumar.outputs.run_papers.distribution import Allotted, Distribution, Owed, by_category
from indrumar.outputs.run_papers.numbered_copies import CopyNumbers, merged, span
from indrumar.outputs.run_papers.templating import fill
from indrumar.outputs.run_papers.work import Letterhead


@dataclass(frozen=True, slots=True)
class Line:
    """A line to sign: empty cells are filled in by hand."""

    numbers: str
    copies: int
    institution: str | Markup = ""
    person: str = ""
    role: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to sign, on pages of its own."""

    heading: str
    lines: tuple[Line, ...]
    hint: str = ""

    @property
    def copies(self) -> int:
        """Copies on this sheet."""
        return sum(line.copies for line in self.lines)


def signature_sheets_html(distribution: Distribution, head: Letterhead) -> str:
    """The summary, then a sheet each for deposit and authors, the categories, the reserve.

    The copies of all sheets together are the run. A4 in landscape.
    """
    run = distribution.run
    return fill(
        "signature-sheets",
        head,
        distribution=distribution,
        shares=tuple(_shares(distribution, head)),
        whole=span(CopyNumbers(1, run), run),
        sheets=sheets(distribution, head),
    )


def sheets(distribution: Distribution, head: Letterhead) -> tuple[Sheet, ...]:
    """All sheets that have a line, in the order of the copies' numbers."""
    run = distribution.run
    listed = (
        Sheet(_heading(name, head), tuple(_line(one, run) for one in group))
        for name, group in by_category(distribution).items()
    )
    reserve = Sheet(
        head.word("list.reserve"),
        tuple(Line(span(CopyNumbers(n, n), run), 1) for n in distribution.reserve or ()),
        head.word("list.reserve-hint"),
    )
    owed = Sheet(head.word("list.owed"), tuple(_owed(distribution, head)))
    return tuple(sheet for sheet in (owed, *listed, reserve) if sheet.lines)


def _shares(
    distribution: Distribution, head: Letterhead
) -> Iterator[tuple[str | Markup, str, int]]:
    """The rows of the summary: what for, which numbers, how many."""
    run = distribution.run
    for owed in distribution.deposit:
        name = Markup("{}: {}").format(head.word("list.deposit"), owed_to(owed, head))
        yield name, span(owed.numbers, run), owed.copies
    if distribution.authors is not None:
        authors = distribution.authors
        yield head.word("list.authors"), span(authors.numbers, run), authors.copies
    for category, group in by_category(distribution).items():
        parts = merged(one.numbers for one in group)
        numbers = ", ".join(span(part, run) for part in parts)
        yield _heading(category, head), numbers, sum(one.copies for one in group)
    yield head.word("list.reserve"), span(distribution.reserve, run), distribution.kept


def owed_to(owed: Owed, head: Letterhead) -> str | Markup:
    """Who is owed copies, in the words of the document."""
    return head.word("list.authors") if owed.to.to is None else head.text(owed.to.to)


def _heading(category: str, head: Letterhead) -> str:
    return category or head.word("list.without-category")


def _line(one: Allotted, run: int) -> Line:
    to = one.recipient
    numbers = span(one.numbers, run)
    return Line(numbers, one.copies, to.institution, to.person, to.role, to.address)


def _owed(distribution: Distribution, head: Letterhead) -> Iterator[Line]:
    authors = (distribution.authors,) if distribution.authors else ()
    for owed in (*distribution.deposit, *authors):
        if owed.copies:
            yield Line(span(owed.numbers, distribution.run), owed.copies, owed_to(owed, head))
