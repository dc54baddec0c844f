"""Preflight: checks of any PDF before it goes to a print shop.

`preflight` reads a file into painted objects, checks it against the rules of `RULES`, and gives
what it found with the facts of the file; `as_text`, `as_html` and `as_json` write its reports.
`painted` gives the objects themselves. Only the file itself is checked: no press, no proof, no
overprint simulation; ink of objects one over another is added up for rectangles alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import pikepdf

from preflight.content.file import UnreadableFileError, read_file
from preflight.content.page import read_page
from preflight.content.painted import Kind, Painted
from preflight.content.resources import Sources
from preflight.expectations import CoverSize, Expectations
from preflight.facts import Facts, facts_of, pages_in_colour
from preflight.findings import RULES, Finding, Severity, gathered
from preflight.report import Report
from preflight.reports import (
    BrokenRule,
    Message,
    as_html,
    as_json,
    as_text,
    broken_rules,
    verdict,
)
from preflight.rules import CHECKS
from preflight.rules.case import Case
from preflight.words import LANGUAGES

__all__ = [
    "LANGUAGES",
    "RULES",
    "BrokenRule",
    "CoverSize",
    "Expectations",
    "Facts",
    "Finding",
    "Kind",
    "Message",
    "Painted",
    "Report",
    "Severity",
    "UnreadableFileError",
    "as_html",
    "as_json",
    "as_text",
    "broken_rules",
    "colour_pages",
    "painted",
    "preflight",
    "verdict",
]


def preflight(data: bytes, expectations: Expectations | None = None) -> Report:
    """Check the bytes of a PDF. Damaged and locked files give a finding, never an exception."""
    digest = hashlib.sha256(data).hexdigest()
    try:
        file = read_file(data)
    except UnreadableFileError as error:
        return Report((_unreadable(error),), None, digest)
    case = Case(file, expectations or Expectations())
    return Report(gathered(_findings(case)), facts_of(file), digest)


def _unreadable(error: UnreadableFileError) -> Finding:
    return Finding("encrypted" if error.locked else "unreadable", values={"reason": str(error)})


def _findings(case: Case) -> Iterator[Finding]:
    for check in CHECKS:
        yield from check(case)


def colour_pages(data: bytes) -> tuple[int, ...]:
    """The pages, from 1, that have ink other than black, for a job ticket and a price.

    Black is K, grey, and RGB with equal parts; images are judged by their pixels; what is white,
    or lies outside of the trimmed page, does not count.
    Raises UnreadableFileError.
    """
    return pages_in_colour(read_file(data).pages)


def painted(page: pikepdf.Page) -> tuple[Painted, ...]:
    """What a page of an open file paints, in order: text, fills, strokes, images, shadings.

    Forms, patterns and drawn letters (Type 3) are followed, clips cut what they cut, and layers
    count as seen. Boxes are in mm from the upper left corner of the trimmed page as it is read,
    y downwards; see `Painted` for colours, inks, sizes and resolutions. What cannot be read is
    left out.
    """
    return read_page(page, 1, Sources()).painted
