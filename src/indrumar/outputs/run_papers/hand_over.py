"""Hand-over records ("proces-verbal de predare-primire"): a page to sign per institution."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from indrumar.outputs.run_papers.distribution import Distribution, by_institution
from indrumar.outputs.run_papers.numbered_copies import span
from indrumar.outputs.run_papers.signature_sheets import Line, owed_to
from indrumar.outputs.run_papers.templating import fill
from indrumar.outputs.run_papers.work import Letterhead


@dataclass(frozen=True, slots=True)
class Record:
    """What is handed over to an institution, and the sentences of the record."""

    institution: str | Markup
    lines: tuple[Line, ...]
    opening: Markup
    handed: Markup
    terms: tuple[Markup, ...]

    @property
    def copies(self) -> int:
        """Copies that are handed over."""
        return sum(line.copies for line in self.lines)


def hand_over_html(distribution: Distribution, head: Letterhead, free: bool = True) -> str:
    """A record for each library of the deposit and each institution of the list, on new pages.

    Copies that are `free` must not be sold, and the record states it.
    """
    return fill("hand-over", head, records=tuple(_records(distribution, head, free)))


def _records(distribution: Distribution, head: Letterhead, free: bool) -> Iterator[Record]:
    run = distribution.run
    for owed in distribution.deposit:
        if owed.copies:
            yield _record(owed_to(owed, head), (Line(span(owed.numbers, run), owed.copies),), head)
    for name, group in by_institution(distribution).items():
        lines = tuple(
            Line(
                span(one.numbers, run),
                one.copies,
                person=one.recipient.person,
                role=one.recipient.role,
            )
            for one in group
        )
        yield _record(name, lines, head, free)


def _record(
    institution: str | Markup, lines: tuple[Line, ...], head: Letterhead, free: bool = False
) -> Record:
    giver = Markup("<strong>{}</strong>").format(head.text(head.work.publisher.name))
    taker = Markup("<strong>{}</strong>").format(institution)
    return Record(
        institution,
        lines,
        head.sentence("record.opening", giver=giver, taker=taker),
        head.sentence("record.handed", title=head.quoted_title, edition=_edition(head)),
        tuple(_terms(head, free)),
    )


def _edition(head: Letterhead) -> str:
    isbn = head.work.isbn
    return f"{head.edition}, {head.word('record.isbn', isbn=isbn)}" if isbn else head.edition


def _terms(head: Letterhead, free: bool) -> Iterator[Markup]:
    work = head.work
    if work.project is not None:
        yield head.sentence("record.project", project=head.quoted(head.text(work.project)))
    if work.contract:
        yield head.sentence("record.contract", contract=work.contract)
    if free:
        yield head.sentence("record.free")
    yield head.sentence("record.copies")
