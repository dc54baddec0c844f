"""Ink of rectangles that overprint one another, added up: of other shapes the area is not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from preflight.content.geometry import Box
from preflight.content.page import PageContent
from preflight.content.painted import LEAST_INK, Kind, Painted, ink_sum
from preflight.content.spaces import Inks
from preflight.findings import Finding
from preflight.rules.case import Case, all_of

_TOLERANCE = 2  # percent, as of a single object
_MOST = 200  # places on a page that are remembered, those with most ink


def check(case: Case) -> Iterator[Finding]:
    """Places with more ink than a press can dry, though no object has it alone."""
    limit = case.expected.ink_limit
    for page in case.pages:
        over = [
            (total, painted)
            for total, painted in added_up(painted for painted in page.painted if _is_flat(painted))
            if total > limit + _TOLERANCE and page.shows(painted)
        ]
        if over:
            most = round(max(total for total, _ in over))
            yield from _found(page, [one for _, one in over], most, limit)


def _found(page: PageContent, over: list[Painted], most: int, limit: float) -> Iterator[Finding]:
    yield from all_of("overprinted-ink", page, over, given=most, wanted=limit)


def added_up(objects: Iterable[Painted]) -> Iterator[tuple[float, Painted]]:
    """The objects of a page that overprint others, with the most ink there, in percent."""
    beneath: list[tuple[Box, Inks]] = []
    for painted in objects:
        own: Inks = painted.inks or {}
        added = [(painted.box, own)]
        if painted.overprint:
            laid = {name: amount for name, amount in own.items() if amount > LEAST_INK}
            below = ((painted.box.common(box), inks) for box, inks in beneath)
            both = [
                (box, {**inks, **laid}) for box, inks in below if box and box.width * box.height
            ]
            if both:
                yield max(ink_sum(inks) for _, inks in both), painted
            added += both
        else:
            beneath = [one for one in beneath if not one[0].within(painted.box)]
        beneath = sorted((*beneath, *added), key=lambda one: -ink_sum(one[1]))[:_MOST]


def _is_flat(painted: Painted) -> bool:
    """Whether it is a rectangle of one colour through which nothing beneath is seen."""
    is_one = painted.kind is Kind.FILL and painted.exact and not painted.transparency
    return is_one and painted.inks is not None and not painted.registration
