"""The resolution of images at the size they are printed in."""

from __future__ import annotations

from collections.abc import Iterator

from preflight.content.images import PlacedImage
from preflight.content.page import PageContent
from preflight.content.painted import Painted
from preflight.expectations import Expectations
from preflight.findings import Finding
from preflight.rules.case import Case, one

_ROUNDING = 0.995  # a picture of 249.7 ppi has 250
_EXCESS = 600  # ppi: twice what a press can show of a photograph
_EXCESS_LINE_ART = 2540
_DOT = 2  # pixels: what is smaller is a flat colour and has no resolution
_SPECK = 1.0  # mm


def check(case: Case) -> Iterator[Finding]:
    """All rules about images."""
    for page in case.pages:
        for painted in page.painted:
            if painted.image and _matters(painted, painted.image) and page.shows(painted):
                yield from _image(page, painted, painted.image, case.expected)


def _matters(painted: Painted, image: PlacedImage) -> bool:
    speck = max(painted.box.width, painted.box.height) < _SPECK
    return not speck and max(image.image.width, image.image.height) > _DOT


def _image(
    page: PageContent, painted: Painted, image: PlacedImage, expected: Expectations
) -> Iterator[Finding]:
    given = round(image.ppi)
    if image.image.line_art:
        error, warning = expected.line_art_error, expected.line_art_warning
        codes, most = ("coarse-line-art", "modest-line-art"), _EXCESS_LINE_ART
    else:
        error, warning = expected.resolution_error, expected.resolution_warning
        codes, most = ("low-resolution", "modest-resolution"), _EXCESS
    if image.ppi < error * _ROUNDING:
        yield one(codes[0], page, painted.box, given=given, wanted=error)
    elif image.ppi < warning * _ROUNDING:
        yield one(codes[1], page, painted.box, given=given, wanted=warning)
    elif image.ppi > most:
        yield one("excess-resolution", page, painted.box, given=given, wanted=most)
