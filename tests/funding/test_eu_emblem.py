"""The emblem is the official one: its geometry is measured on the drawing, not on its code."""

from __future__ import annotations

import math
import re

import pytest
from lxml import etree

from indrumar.production.eu_emblem import EmblemVariant, emblem_builds, emblem_svg

SVG = "{http://www.w3.org/2000/svg}"


def points(path: etree._Element) -> list[tuple[float, float]]:
    numbers = [float(n) for n in re.findall(r"-?[\d.]+", path.get("points"))]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def drawing(variant: EmblemVariant, border: bool = False) -> etree._Element:
    return etree.fromstring(emblem_svg(variant, border).encode())


def field(root: etree._Element) -> etree._Element:
    return root.findall(f"{SVG}polygon")[-1]


def stars(root: etree._Element) -> list[list[tuple[float, float]]]:
    return [points(path) for path in root.iterfind(f"{SVG}g/{SVG}polygon")]


def centre(star: list[tuple[float, float]]) -> tuple[float, float]:
    tips = star[::2]
    return sum(x for x, _ in tips) / 5, sum(y for _, y in tips) / 5


@pytest.mark.parametrize("variant", EmblemVariant)
def test_the_field_is_two_to_three(variant):
    root = drawing(variant)
    _, _, width, height = map(float, root.get("viewBox").split())

    assert width / height == 1.5
    assert float(root.get("width")) / float(root.get("height")) == 1.5
    assert {x for x, _ in points(field(drawing(EmblemVariant.COLOUR)))} == {0, width}


@pytest.mark.parametrize("variant", EmblemVariant)
def test_twelve_stars_stand_at_the_hours_on_a_circle_of_a_third_of_the_height(variant):
    found = [centre(star) for star in stars(drawing(variant))]
    hours = []
    for x, y in found:
        assert math.hypot(x - 405, y - 270) == pytest.approx(540 / 3, abs=0.01)
        hours.append(math.degrees(math.atan2(x - 405, 270 - y)) % 360 / 30)

    assert sorted(round(hour, 3) % 12 for hour in hours) == list(range(12))


@pytest.mark.parametrize("variant", EmblemVariant)
def test_each_star_has_five_tips_on_a_circle_of_an_eighteenth_and_one_points_up(variant):
    for star in stars(drawing(variant)):
        x, y = centre(star)
        tips = star[::2]
        assert [math.hypot(a - x, b - y) for a, b in tips] == pytest.approx([30] * 5, abs=0.01)
        assert min(tips, key=lambda tip: tip[1]) == (
            pytest.approx(x, abs=0.01),
            pytest.approx(y - 30, abs=0.01),
        )
        # A pentagram: its upper arms are one straight line across.
        assert star[2][1] == pytest.approx(star[1][1], abs=0.01)
        assert star[8][1] == pytest.approx(star[9][1], abs=0.01)


def test_the_colours_are_the_official_ones_and_no_others():
    svg = emblem_svg()

    assert set(re.findall(r"#\w+", svg)) == {"#003399", "#ffcc00"}
    assert emblem_builds() == {"#003399": (100, 80, 0, 0), "#ffcc00": (0, 0, 100, 0)}


def test_in_black_alone_the_field_is_outlined_and_the_stars_are_black_on_white():
    root = drawing(EmblemVariant.BLACK)

    assert (field(root).get("fill"), field(root).get("stroke")) == ("#ffffff", "#000000")
    assert root.find(f"{SVG}g").get("fill") == "#000000"
    half = float(field(root).get("stroke-width")) / 2
    assert min(points(field(root))) == (half, half), "the outline stays within the field"


def test_the_white_border_is_a_twenty_fifth_of_the_height_on_all_sides():
    root = drawing(EmblemVariant.COLOUR, border=True)
    edge = 540 / 25

    assert list(map(float, root.get("viewBox").split())) == pytest.approx(
        [-edge, -edge, 810 + 2 * edge, 540 + 2 * edge]
    )
    assert root.find(f"{SVG}polygon").get("fill") == "#ffffff"
