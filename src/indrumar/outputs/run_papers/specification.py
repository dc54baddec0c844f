"""The technical facts of a job in words: the rows that ticket and price request share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from babel.numbers import format_decimal
from markupsafe import Markup

from indrumar.metadata import Colour
from indrumar.outputs.run_papers.job import JobTicket, OrderedPaper, page_ranges
from indrumar.outputs.run_papers.numbered_copies import CopyNumbers, span
from indrumar.outputs.run_papers.work import Letterhead

Row = tuple[str, Markup]


@dataclass(frozen=True, slots=True)
class Group:
    """Facts that belong together: a heading and its rows."""

    heading: str
    rows: tuple[Row, ...]


def specification(ticket: JobTicket, head: Letterhead) -> tuple[Group, ...]:
    """What is printed, on what, and how it is finished."""
    groups = (
        ("work", _work(ticket, head)),
        ("interior", _interior(ticket, head)),
        ("cover", _cover(ticket, head)),
        ("finishing", _finishing(ticket, head)),
        ("terms", _terms(ticket, head)),
    )
    return tuple(
        Group(
            head.word(f"group.{name}"),
            tuple((label, Markup.escape(value)) for label, value in rows),
        )
        for name, rows in groups
    )


def millimetres(length: float, head: Letterhead) -> str:
    """A length with at most one digit after the decimal mark of the language: "4,1 mm"."""
    number = _number(length, head)
    return head.word("unit.mm", number=number)


def size(trim: tuple[float, float], head: Letterhead) -> str:
    """A page's width and height: "148 × 210 mm"."""
    width, height = (_number(length, head) for length in trim)
    return head.word("unit.mm", number=f"{width} × {height}")


def _work(ticket: JobTicket, head: Letterhead) -> Iterator[tuple[str, str]]:
    work = ticket.work
    yield head.word("title"), head.title
    yield head.word("edition"), f"{head.edition} ({head.language})"
    if work.isbn:
        yield "ISBN", work.isbn
    yield head.word("run"), head.copies(ticket.copies)
    yield head.word("format"), f"{ticket.page_format.value}, {size(ticket.trim, head)}"


def _interior(ticket: JobTicket, head: Letterhead) -> Iterator[tuple[str, str]]:
    interior = ticket.interior
    yield head.word("pages"), str(interior.pages)
    yield head.word("paper"), _paper(interior.paper, head)
    inks = 1 if interior.colour is Colour.BLACK else 4
    sides = f"{inks}+{inks if interior.pages > 1 else 0}"
    yield head.word("colours"), head.word(f"colour.{interior.colour.value}", sides=sides)
    if interior.colour is Colour.BLACK:
        return
    listed = page_ranges(interior.colour_pages) or head.word("no-colour-pages")
    count = f" ({len(interior.colour_pages)})" if interior.colour_pages else ""
    yield head.word("colour-pages"), listed + count


def _cover(ticket: JobTicket, head: Letterhead) -> Iterator[tuple[str, str]]:
    cover = ticket.cover
    if cover is None:
        yield head.word("cover"), head.word("no-cover")
        return
    yield head.word("paper"), _paper(cover.paper, head)
    sides = "1+0" if cover.colour is Colour.BLACK else "4+0"
    yield head.word("colours"), head.word(f"colour.{cover.colour.value}", sides=sides)
    yield head.word("lamination"), head.word(f"laminated.{cover.lamination}")
    if ticket.spine is not None:
        yield head.word("spine"), millimetres(ticket.spine, head)


def _finishing(ticket: JobTicket, head: Letterhead) -> Iterator[tuple[str, str]]:
    yield head.word("binding"), head.word(f"bound.{ticket.binding.value}")
    bleed = head.word("bled", bleed=millimetres(ticket.bleed, head))
    marks = head.word("with-marks" if ticket.marks else "without-marks")
    yield head.word("bleed"), f"{bleed}; {marks}"
    numbers = span(CopyNumbers(1, ticket.copies), ticket.copies)
    numbered = (
        head.word("numbered", numbers=numbers) if ticket.numbered else head.word("not-numbered")
    )
    yield head.word("numbering"), numbered


def _terms(ticket: JobTicket, head: Letterhead) -> Iterator[tuple[str, str]]:
    work = ticket.work
    if ticket.price is not None:
        yield head.word("price"), head.text(ticket.price)
    else:
        yield head.word("price"), head.word("free")
    yield head.word("licence"), ticket.licence
    if head.band is not None:
        statement = head.band.statement
        text = head.foreign(statement.text, statement.language) if statement else ""
        yield head.word("visibility"), Markup.escape(head.word("visible")) + Markup(" ") + text
    if work.project is not None:
        yield head.word("project"), head.text(work.project)
    if work.contract:
        yield head.word("contract"), work.contract


def _paper(paper: OrderedPaper, head: Letterhead) -> str:
    """`hârtie ofset, 80 g/m²`; a type without a translation is written as it is."""
    sort = head.locale.words.get(f"printrun.sort.{paper.sort}", paper.sort)
    weight = head.word("unit.grammage", number=_number(paper.grammage, head))
    return f"{sort}, {weight}"


def _number(value: float, head: Letterhead) -> str:
    return str(format_decimal(round(value, 1), format="0.#", locale=head.locale.cldr))
