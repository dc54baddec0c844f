"""Text at the edge, type that is too small, lines that are too thin."""

from __future__ import annotations

from collections.abc import Iterator

from preflight.content.page import PageContent
from preflight.content.painted import Kind, Painted
from preflight.expectations import Expectations
from preflight.findings import Finding
from preflight.rules.case import Case, all_of

_ROUNDING = 0.005  # pt
_SHORTEST_LINE = 2.0  # mm: what is shorter is a dot or a part of a drawing
_CUT = 0.1  # mm over the edge


def check(case: Case) -> Iterator[Finding]:
    """All rules about type and lines."""
    for page in case.pages:
        shown = page.visible
        text = [painted for painted in shown if painted.kind is Kind.TEXT]
        yield from _edges(page, text, case.expected)
        yield from _type(page, text, case.expected)
        yield from _lines(page, shown, case.expected)


def _edges(page: PageContent, text: list[Painted], expected: Expectations) -> Iterator[Finding]:
    whole = [one for one in text if one.box.within(page.trim, _CUT)]
    cut = [one for one in text if not one.box.within(page.trim, _CUT)]
    yield from all_of("text-cut", page, cut)
    inner = page.trim.grown(-expected.safety)
    near = [one for one in whole if not one.box.within(inner, _CUT)]
    if near:
        least = min(_distance(page, one) for one in near)
        wanted = expected.safety
        yield from all_of("text-near-edge", page, near, given=round(least, 1), wanted=wanted)


def _distance(page: PageContent, painted: Painted) -> float:
    """From an object to the nearest edge of the trimmed page, in mm."""
    box, trim = painted.box, page.trim
    sides = (box.x0 - trim.x0, box.y0 - trim.y0, trim.x1 - box.x1, trim.y1 - box.y1)
    return max(min(sides), 0)


def _type(page: PageContent, text: list[Painted], expected: Expectations) -> Iterator[Finding]:
    small = [one for one in text if one.size < expected.type_size - _ROUNDING]
    if small:
        least = round(min(one.size for one in small), 1)
        yield from all_of("small-type", page, small, given=least, wanted=expected.type_size)


def _lines(
    page: PageContent, shown: tuple[Painted, ...], expected: Expectations
) -> Iterator[Finding]:
    thin = [one for one in shown if _is_line(one) and one.size < expected.hairline - _ROUNDING]
    if thin:
        least = round(min(one.size for one in thin), 2)
        yield from all_of("hairline", page, thin, given=least, wanted=expected.hairline)


def _is_line(painted: Painted) -> bool:
    long = max(painted.box.width, painted.box.height) >= _SHORTEST_LINE
    filled = painted.kind is Kind.FILL and painted.size > 0
    return long and (painted.kind is Kind.STROKE or filled)
