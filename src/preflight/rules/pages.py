"""How many pages there are, and which of them are blank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from preflight.content.page import PageContent
from preflight.expectations import Expectations
from preflight.findings import Finding
from preflight.rules.case import Case, one

_PADDING = 3  # blank pages at the end: what fills a folded sheet of four


def check(case: Case) -> Iterator[Finding]:
    """All rules about the pages as a row."""
    for page in case.pages:
        if page.unreadable:
            yield one("unreadable-page", page, reason=page.unreadable[0])
    count, multiple = len(case.pages), case.expected.page_multiple
    if multiple and count % multiple:
        yield one("page-multiple", given=count, wanted=multiple, missing=-count % multiple)
    blank = blank_pages(case.pages)
    for page in case.pages:
        if page.number in blank:
            yield one("blank-page", page)
    yield from _too_many(blank, count, case.expected)


def blank_pages(pages: Sequence[PageContent]) -> tuple[int, ...]:
    """The numbers of the pages on which nothing can be seen."""
    return tuple(page.number for page in pages if not page.visible and not page.unreadable)


def _too_many(blank: tuple[int, ...], count: int, expected: Expectations) -> Iterator[Finding]:
    """Rows of blank pages longer than padding makes them: one inside, a sheet's rest at the end."""
    multiple = expected.page_multiple
    for _, row in groupby(enumerate(blank), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in row]
        at_end = numbers[-1] == count
        allowed = (multiple - 1 if multiple else _PADDING) if at_end else expected.blank_pages
        if len(numbers) > allowed:
            first, last = numbers[0], numbers[-1]
            yield one("blank-pages", given=len(numbers), first=first, last=last, allowed=allowed)
