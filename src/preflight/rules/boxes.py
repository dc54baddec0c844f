"""The boxes of the pages: there, nested, from zero, as ordered, the same on all pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from preflight.content.geometry import Box
from preflight.content.page import PageContent
from preflight.findings import Finding
from preflight.rules.case import Case, one

_TOLERANCE = 0.1  # mm: less than a cutter's
_ROUNDING = 0.01  # points


def check(case: Case) -> Iterator[Finding]:
    """All rules about boxes."""
    for page in case.pages:
        yield from _given(page)
        yield from _as_ordered(page, case)
    yield from _all_alike(case)


def _given(page: PageContent) -> Iterator[Finding]:
    boxes = page.boxes
    if boxes.given["/TrimBox"] is None and boxes.given["/ArtBox"] is None:
        yield one("no-trim-box", page)
    order = [(boxes.trim, boxes.bleed), (boxes.trim, boxes.media), (boxes.bleed, boxes.media)]
    crop = boxes.given["/CropBox"]
    if crop is not None:
        order.append((boxes.bleed if boxes.given["/BleedBox"] else boxes.trim, crop))
    if not all(inner.within(outer, _ROUNDING) for inner, outer in order):
        yield one("nested-boxes", page)
    if abs(boxes.media.x0) > _ROUNDING or abs(boxes.media.y0) > _ROUNDING:
        yield one("media-origin", page)
    if boxes.rotation:
        yield one("rotated-page", page, angle=boxes.rotation)
    if boxes.user_unit != 1:
        yield one("user-unit", page, factor=boxes.user_unit)


def _as_ordered(page: PageContent, case: Case) -> Iterator[Finding]:
    trim, size = page.trim, case.expected.page_size
    if size and not _same((trim.width, trim.height), size):
        rule = "cover-size" if case.expected.cover else "trim-size"
        given, wanted = _size(trim), _written(*size)
        yield one(rule, page, given=given, wanted=wanted)
    bleed = case.expected.bleed
    if bleed and not trim.grown(bleed).within(page.bleed, _TOLERANCE):
        rims = _rims(trim, page.bleed)
        yield one("narrow-bleed-box", page, given=min(rims), wanted=bleed)


def _rims(trim: Box, bleed: Box) -> tuple[float, ...]:
    """How much bleed there is on each side, in mm."""
    sides = (
        trim.x0 - bleed.x0,
        trim.y0 - bleed.y0,
        bleed.x1 - trim.x1,
        bleed.y1 - trim.y1,
    )
    return tuple(max(round(side, 1), 0.0) for side in sides)


def _same(one_size: tuple[float, float], other: tuple[float, float]) -> bool:
    return all(abs(a - b) <= _TOLERANCE for a, b in zip(one_size, other, strict=True))


def _size(box: Box) -> str:
    return _written(box.width, box.height)


def _written(width: float, height: float) -> str:
    """A size as on an order: "148 × 210"."""
    return f"{round(width, 1):g} × {round(height, 1):g}"


def _all_alike(case: Case) -> Iterator[Finding]:
    """Pages that differ from most: turned, or of another size."""
    sizes = {page.number: (page.trim.width, page.trim.height) for page in case.pages}
    counted = Counter((round(width), round(height)) for width, height in sizes.values())
    usual = counted.most_common(1)[0][0]
    like = next(size for size in sizes.values() if (round(size[0]), round(size[1])) == usual)
    for page in case.pages:
        size = sizes[page.number]
        if _same(size, like):
            continue
        turned = _same((size[1], size[0]), like)
        rule = "mixed-orientation" if turned else "different-trim"
        yield one(rule, page, given=_written(*size), usual=_written(*like))
