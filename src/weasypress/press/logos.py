"""Logos in their form for the press: drawings or CMYK in place of a screen's pixels, and on pages
in black alone the one-colour form that their owners allow, above all that of the EU's emblem.

The layout stays: the other form is painted in the place of the first, within its box.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import weasyprint

from weasypress import boxes
from weasypress.exchange import taken
from weasypress.ink.conversion import InkSet

_GET_IMAGE = taken("weasyprint.images:get_image_from_uri")

PRESS, BLACK = "data-press", "data-black"
"""The attributes of an `img` that name its other forms."""


@contextmanager
def press_logos(pages: Iterable[Any], colour: InkSet, fetcher: Any) -> Iterator[None]:
    """While this is open, the logos of laid-out `pages` are those for a press with these inks.

    `fetcher` is the layout's own. A form that cannot be read is logged, and the first one kept.
    """
    swapped = []
    cache: dict[str, Any] = {}
    for box in _pictures(pages):
        address = _address(box.element, colour)
        other = _image(cache, fetcher, address, box.replacement) if address else None
        if other is not None:
            swapped.append((box, box.replacement))
            box.replacement = other
    try:
        yield
    finally:
        for box, first in swapped:
            box.replacement = first


def _pictures(pages: Iterable[Any]) -> Iterator[Any]:
    for page in pages:
        for box in page._page_box.descendants(placeholders=True):
            if isinstance(box, boxes.ReplacedBox) and box.element is not None:
                yield box


def _address(element: Any, colour: InkSet) -> str:
    """The path of the form for these inks; empty if there is only one form."""
    black = element.get(BLACK) if colour == "black" else None
    return black or element.get(PRESS) or ""


def _image(cache: dict[str, Any], fetcher: Any, address: str, first: Any) -> Any:
    context = getattr(first, "_context", None)  # has the fonts for text in a drawing
    options = dict(weasyprint.DEFAULT_OPTIONS)
    return _GET_IMAGE(cache, fetcher, options, address, context=context)
