"""The colours of a house: what each looks like on a screen, and the inks it is printed with.

Small type uses few inks, because printing plates are never aligned exactly: black and grey are
black ink alone, other colours of text at most three inks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from indrumar.messages import UnexpectedError, said
from indrumar.metadata.shades import mixed
from indrumar.metadata.types import Metadata

Build = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black in %."""

INK_LIMIT = 300
"""The limit of all inks in one place, in %: ISO 12647-2 for sheets allows up to 350, print shops
require 300."""
_RGB = re.compile(r"#[0-9a-fA-F]{6}")


def _rgb(value: Any) -> Any:
    if not isinstance(value, str) or not _RGB.fullmatch(value):
        raise UnexpectedError(said("expected.colour"))
    return value.lower()


def _build(value: Any) -> Any:
    inks = _percents(value)
    if len(inks) != 4 or not all(0 <= ink <= 100 for ink in inks):
        raise UnexpectedError(said("expected.inks"))
    if sum(inks) > INK_LIMIT:
        raise UnexpectedError(said("expected.ink-limit", limit=INK_LIMIT))
    return inks


def _percents(value: Any) -> tuple[float, ...]:
    try:
        return tuple(float(ink) for ink in value)
    except (TypeError, ValueError):
        return ()


_FOUR: Any = {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4}


class HouseColour(Metadata):
    """A colour of the house."""

    rgb: Annotated[
        str, BeforeValidator(_rgb), WithJsonSchema({"type": "string", "pattern": _RGB.pattern})
    ]
    """What it is on a screen, in sRGB."""
    cmyk: Annotated[Build, BeforeValidator(_build), WithJsonSchema(_FOUR)]
    """Cyan, magenta, yellow and black in %."""


def _table(rows: Mapping[str, tuple[str, int, int, int, int]]) -> Mapping[str, HouseColour]:
    return {name: HouseColour(rgb=rgb, cmyk=inks) for name, (rgb, *inks) in rows.items()}


# The builds come nearest to the colours of the screen in FOGRA39, in steps of 5 %, with three
# inks at most; greys are black alone, whatever hue they have on the screen.
COLOURS: Mapping[str, HouseColour] = _table(
    {
        "ink": ("#1f2a33", 0, 0, 0, 100),
        "black": ("#000000", 0, 0, 0, 100),
        "paper": ("#ffffff", 0, 0, 0, 0),
        "night": ("#22354a", 60, 30, 0, 80),  # large dark areas: black alone would look washed out
        "slate-dark": ("#3c4954", 0, 0, 0, 90),
        "slate": ("#47545e", 0, 0, 0, 85),
        "slate-light": ("#5c6a75", 0, 0, 0, 75),
        "grey": ("#9aa5ae", 0, 0, 0, 50),
        "grey-light": ("#c3ccd3", 0, 0, 0, 30),
        "grey-pale": ("#c9d1d7", 0, 0, 0, 25),
        "grey-tint": ("#f4f5f6", 0, 0, 0, 6),
        "blue": ("#1d4f7c", 90, 50, 0, 45),
        "blue-mid": ("#4a769c", 65, 30, 0, 35),
        "blue-light": ("#7d9fbb", 45, 15, 0, 25),
        "blue-pale": ("#b9cbda", 20, 5, 0, 15),
        "blue-line": ("#9db6cb", 30, 5, 0, 25),
        "blue-tint": ("#eef3f7", 8, 4, 2, 0),
        "green": ("#0f6e64", 80, 0, 45, 50),
        "green-dark": ("#0b574f", 80, 0, 45, 65),
        "green-tint": ("#eaf4f2", 10, 0, 6, 0),
        "orange": ("#b5651d", 0, 60, 100, 35),
        "orange-dark": ("#94500f", 0, 60, 100, 45),
        "orange-deep": ("#7d4512", 0, 60, 100, 60),
        "orange-bright": ("#e0913f", 10, 50, 85, 0),
        "orange-pale": ("#f2d3a8", 5, 20, 40, 0),
        "orange-tint": ("#faf1e7", 0, 6, 10, 0),
        "orange-wash": ("#fdf8f2", 0, 2, 6, 0),
        "red": ("#a1282a", 0, 90, 75, 35),
        "red-tint": ("#fbeceb", 0, 8, 5, 0),
    }
)
"""The table that applies if a house has none of its own."""


# The colours mixed from one that a house gives alone: the share of white (or, below 0, of black).
# Inks of tints are fewer in the same proportion; dark ones use more black.
_SHADES: Mapping[str, Mapping[str, float]] = {
    "blue": {
        "blue-mid": 0.2,
        "blue-light": 0.42,
        "blue-pale": 0.69,
        "blue-line": 0.57,
        "blue-tint": 0.93,
        "night": -0.45,
    },
    "green": {"green-dark": -0.2, "green-tint": 0.92},
    "orange": {
        "orange-dark": -0.2,
        "orange-deep": -0.31,
        "orange-bright": 0.3,
        "orange-pale": 0.65,
        "orange-tint": 0.91,
        "orange-wash": 0.96,
    },
    "red": {"red-tint": 0.92},
}
_BLACK_INK = 60  # % of black ink for one part of black on the screen


def shades(given: Mapping[str, HouseColour]) -> Iterator[tuple[str, HouseColour]]:
    """What goes with the given colours and was not given: `blue` brings its tints with it."""
    for name in (found for found in _SHADES if found in given):
        for shade, share in _SHADES[name].items():
            if shade not in given:
                yield shade, _shade(given[name], share)


def _shade(colour: HouseColour, share: float) -> HouseColour:
    if share < 0:
        *bright, black = colour.cmyk
        room = min(100, INK_LIMIT - sum(bright))
        inks = (*bright, min(room, black - share * _BLACK_INK))
        return HouseColour(rgb=mixed(colour.rgb, "#000000", -share), cmyk=_rounded(inks))
    lighter = _rounded(ink * (1 - share) for ink in colour.cmyk)
    return HouseColour(rgb=mixed(colour.rgb, "#ffffff", share), cmyk=lighter)


def _rounded(inks: Iterable[float]) -> Any:
    return tuple(round(ink) for ink in inks)
