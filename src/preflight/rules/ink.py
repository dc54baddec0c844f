"""How much ink: the sum of all in one place, registration colour, white that overprints."""

from __future__ import annotations

from collections.abc import Iterator

from preflight.content.page import PageContent
from preflight.content.painted import LEAST_INK, Painted, ink_sum
from preflight.findings import Finding
from preflight.rules.case import Case, all_of

_TOLERANCE = 2  # percent: what rounding to 8 bits on four plates comes to


def check(case: Case) -> Iterator[Finding]:
    """All rules about the amount of ink."""
    for page in case.pages:
        shown = [painted for painted in page.painted if page.shows(painted)]
        yield from _sums(page, shown, case)
        inside = [painted for painted in shown if painted.registration]
        yield from all_of("registration-colour", page, inside)
        lost = [painted for painted in shown if painted.overprint and _is_white(painted)]
        yield from all_of("white-overprint", page, lost)


def _sums(page: PageContent, shown: list[Painted], case: Case) -> Iterator[Finding]:
    limit = case.expected.ink_limit
    for rule, pixels in (("ink-limit", False), ("image-ink-limit", True)):
        over = [
            (total, painted)
            for painted in shown
            if _has_pixels(painted) is pixels
            and not painted.registration
            and (total := most_ink(painted)) > limit + _TOLERANCE
        ]
        if over:
            most = round(max(total for total, _ in over))
            yield from all_of(rule, page, [one for _, one in over], given=most, wanted=limit)


def _has_pixels(painted: Painted) -> bool:
    return painted.image is not None and painted.image.has_pixels


def most_ink(painted: Painted) -> float:
    """The most ink of an object in one place, in percent; 0 if it has none or is unknown."""
    if painted.image and painted.image.has_pixels:
        return painted.image.pixels.most or 0
    return max((ink_sum(inks) for inks in painted.colours), default=0)


def _is_white(painted: Painted) -> bool:
    """Whether it lays no ink, so that overprinting leaves nothing of it.

    A plate that is named lays its own tint; an image's white is not known by its colours.
    """
    amounts = [amount for inks in painted.colours for amount in inks.values()]
    return bool(amounts) and max(amounts) <= LEAST_INK
