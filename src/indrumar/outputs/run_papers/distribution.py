"""A print run divided: deposit, authors, the list and the reserve, with the copies' numbers.

Numbers are given in this order, and within the list in the order of its rows: who is added at the
end of a list takes numbers of the reserve, and no other number changes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from indrumar.messages import said
from indrumar.outputs.run_papers.distribution_list import Recipient, plain, recipients
from indrumar.outputs.run_papers.numbered_copies import CopyNumbers, in_order
from indrumar.problems import Place, Problem, Severity
from indrumar.production.deposit import DepositCopies, OwedCopies, set_aside
from indrumar.reading.table_file import Table


@dataclass(frozen=True, slots=True)
class Owed:
    """Copies owed by law or custom, and the numbers that are left for them."""

    to: OwedCopies
    numbers: CopyNumbers | None

    @property
    def copies(self) -> int:
        """Copies available."""
        return len(self.numbers) if self.numbers else 0

    @property
    def missing(self) -> int:
        """Copies missing because the run is too small."""
        return self.to.copies - self.copies


@dataclass(frozen=True, slots=True)
class Allotted:
    """A recipient of the list with the numbers of the copies."""

    recipient: Recipient
    numbers: CopyNumbers

    @property
    def copies(self) -> int:
        """Copies for the recipient."""
        return len(self.numbers)


@dataclass(frozen=True, slots=True)
class Distribution:
    """The recipient of each copy of a run: the parts always add up to the run."""

    run: int
    deposit: tuple[Owed, ...]
    authors: Owed | None
    listed: tuple[Allotted, ...]
    reserve: CopyNumbers | None

    @property
    def deposited(self) -> int:
        """Copies for legal deposit."""
        return sum(owed.copies for owed in self.deposit)

    @property
    def for_authors(self) -> int:
        """Copies for the authors."""
        return self.authors.copies if self.authors else 0

    @property
    def given(self) -> int:
        """Copies that the list gives away."""
        return sum(one.copies for one in self.listed)

    @property
    def kept(self) -> int:
        """Copies in reserve."""
        return len(self.reserve) if self.reserve else 0

    @property
    def missing(self) -> int:
        """Copies owed but missing because the run is too small."""
        owed = self.deposit if self.authors is None else (*self.deposit, self.authors)
        return sum(one.missing for one in owed)


def distribute_list(
    run: int, owed: DepositCopies, table: Table
) -> tuple[Distribution | None, tuple[Problem, ...]]:
    """Divide `run` copies after a list; None if it has an error, with all problems."""
    listed, problems = recipients(table)
    distribution, misfits = distribute(run, owed, listed, Place(table.file))
    if any(problem.severity is Severity.ERROR for problem in problems):
        # Without the rows that are wrong, only a total that is already too large is certain.
        certain = tuple(one for one in misfits if one.severity is Severity.ERROR)
        return None, (*problems, *certain)
    return distribution, (*problems, *misfits)


def distribute(
    run: int, owed: DepositCopies, to: Sequence[Recipient], place: Place
) -> tuple[Distribution | None, tuple[Problem, ...]]:
    """Divide `run` copies; `place` is the place of problems that belong to no row of the list.

    None, with the problem, if the list alone gives more copies than there are. If only deposit and
    authors no longer fit, the list goes first and a warning says what is missing.
    """
    listed = sum(one.copies for one in to)
    if listed > run:
        return None, (_over_the_run(run, to),)
    counts = set_aside(run - listed, owed.every)
    reserve = run - listed - sum(counts)
    numbers = in_order(chain(counts, (one.copies for one in to), (reserve,)))
    first_listed = len(counts)
    allotted = tuple(
        Allotted(one, mine)
        for one, mine in zip(to, numbers[first_listed:-1], strict=True)
        if mine is not None
    )
    aside = tuple(map(Owed, owed.every, numbers[:first_listed]))
    deposit = aside[: len(owed.deposit)]
    authors = aside[-1] if owed.authors else None
    distribution = Distribution(run, deposit, authors, allotted, numbers[-1])
    if distribution.missing:
        return distribution, (_deposit_over(distribution, owed, place),)
    return distribution, ()


def by_category(distribution: Distribution) -> Mapping[str, tuple[Allotted, ...]]:
    """The list by category, in the order in which categories first come; "" is none named."""
    return _grouped(distribution, lambda one: one.category)


def by_institution(distribution: Distribution) -> Mapping[str, tuple[Allotted, ...]]:
    """The list by institution, in the order in which they first come; persons alone left out."""
    groups = _grouped(distribution, lambda one: one.institution)
    return {name: group for name, group in groups.items() if name}


def _grouped(
    distribution: Distribution, key: Callable[[Recipient], str]
) -> dict[str, tuple[Allotted, ...]]:
    names: dict[str, str] = {}
    groups: dict[str, tuple[Allotted, ...]] = {}
    for one in distribution.listed:
        written = key(one.recipient)
        name = names.setdefault(plain(written), written)
        groups[name] = (*groups.get(name, ()), one)
    return groups


def summary(distribution: Distribution) -> dict[str, object]:
    """The numbers of a distribution without any name of its list, with stable keys, for JSON."""
    return {
        "run": distribution.run,
        "deposit": distribution.deposited,
        "authors": distribution.for_authors,
        "listed": distribution.given,
        "reserve": distribution.kept,
        "missing": distribution.missing,
    }


def _over_the_run(run: int, to: Sequence[Recipient]) -> Problem:
    """copies-over-the-run, at the row that there are not enough copies for."""
    sums = tuple(accumulate(one.copies for one in to))
    first = next(one for one, total in zip(to, sums, strict=True) if total > run)
    copies = said("amount.copies", count=sums[-1])
    message = said("copies-over-the-run", copies=copies, run=run, over=sums[-1] - run)
    return Problem("copies-over-the-run", first.place, message)


def _deposit_over(distribution: Distribution, owed: DepositCopies, place: Place) -> Problem:
    authors = owed.total - owed.deposited
    left = max(0, distribution.run - owed.total)
    counts = {
        "deposit": owed.deposited,
        "left": left,
        "given": distribution.given,
        "missing": distribution.missing,
    }
    copies = said("amount.copies", count=distribution.run)
    if authors:
        message = said("deposit-does-not-fit.authors", copies=copies, authors=authors, **counts)
    else:
        message = said("deposit-does-not-fit.list", copies=copies, **counts)
    return Problem("deposit-does-not-fit", place, message)
