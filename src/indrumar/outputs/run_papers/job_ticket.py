"""The job ticket ("comandă de tipar"): what a print shop needs to know to print a work."""

from __future__ import annotations

import dataclasses
import datetime
from enum import Enum
from typing import Any

from indrumar.languages import Text
from indrumar.metadata import Delivery
from indrumar.outputs.run_papers.job import JobTicket
from indrumar.outputs.run_papers.specification import size, specification
from indrumar.outputs.run_papers.templating import fill
from indrumar.outputs.run_papers.work import Letterhead

VERSION = 1
"""The version of the JSON's keys: it increases when one of them changes its meaning or is
removed."""


def job_ticket_html(ticket: JobTicket, head: Letterhead) -> str:
    """The ticket as a document of A4 pages."""
    files = tuple((file, size(file.trim, head)) for file in ticket.files)
    groups = specification(ticket, head)
    return fill("job-ticket", head, ticket=ticket, groups=groups, files=files)


def job_ticket_json(ticket: JobTicket) -> dict[str, Any]:
    """The ticket for machines: keys are the names of the values, texts are by language.

    Lengths are in mm, dates as `2026-02-01`, what is not known is null.
    """
    return {"version": VERSION, **_fields(ticket)}


def _fields(value: Any) -> dict[str, Any]:
    return {one.name: _plain(getattr(value, one.name)) for one in dataclasses.fields(value)}


def _plain(value: object) -> Any:
    if isinstance(value, Text):
        return dict(value)
    if isinstance(value, Delivery):
        return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if dataclasses.is_dataclass(value):
        return _fields(value)
    return value
