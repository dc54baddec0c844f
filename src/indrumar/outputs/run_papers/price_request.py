"""Asking for prices ("cerere de ofertă"): the letter to print shops, and the table of answers.

The two are documents of their own, because the table is for the client's records and must not
reach a bidder.
"""

from __future__ import annotations

from typing import Any

from indrumar.outputs.run_papers.job import JobTicket
from indrumar.outputs.run_papers.job_ticket import job_ticket_json
from indrumar.outputs.run_papers.specification import size, specification
from indrumar.outputs.run_papers.templating import fill
from indrumar.outputs.run_papers.work import Letterhead

ASKED = ("unit", "net", "vat", "gross", "currency", "days", "payment", "valid")
"""What a bidder answers, in the order of the form."""
COMPARED = ("bidder", "dated", *ASKED, "fits")
"""What is compared of three answers."""
_ONLY_ORDERED = ("files", "shop")


def price_request_html(ticket: JobTicket, head: Letterhead) -> str:
    """The letter with the specification, and the form for the bidder's answer."""
    return fill(
        "price-request",
        head,
        ticket=ticket,
        groups=specification(ticket, head),
        format=_format(ticket, head),
        asked=_labels(ASKED, head),
    )


def offers_html(ticket: JobTicket, head: Letterhead) -> str:
    """The comparison of three quotations, to be filled in: one A4 page in landscape."""
    asked = _labels(COMPARED, head)
    return fill("offers", head, ticket=ticket, format=_format(ticket, head), asked=asked)


def price_request_json(ticket: JobTicket) -> dict[str, Any]:
    """The request for machines: the job ticket's keys, and what is asked under `asked`."""
    request = job_ticket_json(ticket)
    for key in _ONLY_ORDERED:
        del request[key]
    return {**request, "asked": list(ASKED)}


def _format(ticket: JobTicket, head: Letterhead) -> str:
    return f"{ticket.page_format.value}, {size(ticket.trim, head)}"


def _labels(names: tuple[str, ...], head: Letterhead) -> tuple[str, ...]:
    return tuple(head.word(f"asked.{name}") for name in names)
