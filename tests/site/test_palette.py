"""The contrast of the palette, computed from the style sheets: WCAG 2.2, 1.4.3 and 1.4.11."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

# The first is made from the colours of the house.
USUAL = ("brand.css", "tokens.css")
HIGH = ("accessible-contrast.css",)
GROUNDS = ("page", "tint", "raised")
TEXT = ("ink", "muted", "blue", "teal", "ochre-text", "red")
# Lines and fills that tell something: the edges of fields and buttons, focus, where one is.
SIGNS = ("rule-strong", "ochre", "blue")
# Boxes: the ground, and what is written on it beside the ink.
BOXES = (
    ("blue-tint", "blue"),
    ("teal-tint", "teal"),
    ("ochre-tint", "ochre-text"),
    ("red-tint", "red"),
    ("mark", "ink"),
)


def tokens(site: Path, sheets: tuple[str, ...], scheme: str) -> Mapping[str, str]:
    """The colours that style sheets of the built site give to a scheme."""
    files = (site / "ro" / "assets" / "indrumar" / sheet for sheet in sheets)
    text = "".join(file.read_text("utf-8") for file in files if file.is_file())
    blocks = re.findall(rf'\[data-md-color-scheme="{scheme}"\] \{{(.*?)\}}', text, re.S)
    return dict(re.findall(r"--ind-([a-z-]+): (#[0-9a-f]{6});", "".join(blocks)))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


PALETTES = [
    pytest.param(sheets, scheme, text, id=f"{name}-{scheme}")
    for name, sheets, text in (("usual", USUAL, 4.5), ("high", HIGH, 7.0))
    for scheme in ("default", "slate")
]


@pytest.mark.parametrize(("sheets", "scheme", "least"), PALETTES)
def test_text_stands_out_from_every_ground_it_is_set_on(site, sheets, scheme, least):
    found = tokens(site, sheets, scheme)
    pairs = [(colour, ground) for ground in GROUNDS for colour in TEXT]
    pairs += [(colour, ground) for ground, own in BOXES for colour in ("ink", own)]
    pairs += [("on-blue", "blue")]
    ratios = {pair: contrast(found[pair[0]], found[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < least} == {}


@pytest.mark.parametrize(("sheets", "scheme", "least"), PALETTES)
def test_signs_stand_out_from_what_is_around_them(site, sheets, scheme, least):
    found = tokens(site, sheets, scheme)
    ratios = {
        (sign, ground): contrast(found[sign], found[ground]) for ground in GROUNDS for sign in SIGNS
    }
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 3} == {}


def test_high_contrast_changes_every_colour_there_is(site):
    for scheme in ("default", "slate"):
        assert set(tokens(site, HIGH, scheme)) == set(tokens(site, USUAL, scheme))


def test_contrast_is_reckoned_as_the_standard_says():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
