"""The website's colours, light and dark, made from the house's.

Text has a contrast of 4.5:1 on every possible background, and what one must see to use a page 3:1:
a colour that falls short is replaced by the nearest that does not, which matters for the dark
scheme; `indrumar.project.check.brand` reports a colour that is too pale altogether.
"""

from __future__ import annotations

from collections.abc import Mapping

from indrumar.metadata import Brand
from indrumar.metadata.shades import GRAPHICS, TEXT, mixed, readable

Scheme = Mapping[str, str]
"""Names without ``--ind-`` → colours such as ``#1d4f7c``."""

_BLACK = "#000000"
_CALM = 7.5  # of links and labels on dark pages, where the minimum looks dim
_HUES = {"blue": "blue", "teal": "green", "ochre-text": "orange-dark", "red": "red"}
"""Colours of text → those of the house."""
_TINTS = {
    "blue-tint": "blue-tint",
    "teal-tint": "green-tint",
    "ochre-tint": "orange-tint",
    "red-tint": "red-tint",
}


def light(brand: Brand) -> Scheme:
    """The colours of light pages: warm paper, the house's ink."""
    own = {name: colour.rgb for name, colour in brand.palette.items()}
    page = mixed(own["paper"], own["orange-wash"], 0.4)
    tint = mixed(own["orange-wash"], own["grey-pale"], 0.17)
    tints = {name: mixed(page, own[source], 0.9) for name, source in _TINTS.items()}
    grounds = (page, tint, own["paper"], *tints.values())
    return {
        "ink": readable(own["ink"], grounds),
        "muted": readable(own["slate-light"], grounds),
        "page": page,
        "tint": tint,
        "raised": own["paper"],
        "rule": mixed(own["grey-pale"], own["orange-tint"], 0.4),
        "rule-strong": readable(own["grey"], grounds, GRAPHICS),
        **{name: readable(own[source], grounds) for name, source in _HUES.items()},
        **tints,
        "ochre": readable(own["orange"], grounds, GRAPHICS),
        "on-blue": readable(own["paper"], [readable(own["blue"], grounds)]),
        "mark": mixed(own["orange-pale"], own["paper"], 0.4),
    }


def dark(brand: Brand) -> Scheme:
    """The colours of dark pages: the house's ink as the background, its colours lightened."""
    own = {name: colour.rgb for name, colour in brand.palette.items()}
    page = readable(mixed(own["ink"], _BLACK, 0.38), ["#ffffff"], 16)
    tint, raised = (mixed(page, own["slate"], share) for share in (0.16, 0.1))
    tints = {
        name: mixed(page, own[source], 0.17)
        for name, source in zip(_TINTS, ("blue", "green", "orange", "red"), strict=True)
    }
    grounds = (page, tint, raised, *tints.values())
    blue = _lit(own["blue"], page, grounds)
    return {
        "ink": readable(mixed(own["paper"], page, 0.1), grounds, 9),
        "muted": readable(own["grey"], grounds, 5.5),
        "page": page,
        "tint": tint,
        "raised": raised,
        "rule": mixed(page, own["grey"], 0.24),
        "rule-strong": readable(own["slate-light"], grounds, GRAPHICS),
        **{name: _lit(own[source], page, grounds) for name, source in _HUES.items()},
        **tints,
        "ochre": readable(own["orange"], (page,), 6),
        "on-blue": readable(page, [blue]),
        "mark": mixed(page, own["orange-bright"], 0.3),
    }


def _lit(colour: str, page: str, grounds: tuple[str, ...]) -> str:
    """A colour as it looks on dark pages: lighter and less saturated."""
    calm = mixed(colour, "#ffffff", 0.1)
    return readable(readable(calm, (page,), _CALM), grounds, TEXT)
