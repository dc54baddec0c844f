"""Colours into inks: neutral ones in black alone, house colours in their builds, within limits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from weasypress.ink.conversion import Conversion, Purpose, conversion
from weasypress.ink.ink_limit import limited
from weasypress.ink.lightness import chroma_and_lightness
from weasypress.press.conditions import fogra39

BUILDS = {"#1d4f7c": (90.0, 50.0, 0.0, 45.0), "#0f6e64": (80.0, 0.0, 0.0, 50.0)}
FULL_BLACK = (0, 0, 0, 1)

values = st.floats(0, 1)
colours = st.tuples(values, values, values)
all_inks = st.tuples(values, values, values, values)
purposes = st.sampled_from(Purpose)


def made(colour: str = "cmyk", ink_limit: float = 300, **builds: tuple[float, ...]) -> Conversion:
    return conversion(fogra39(), builds or BUILDS, colour, ink_limit, 300, True)


IN_COLOUR, IN_BLACK = made(), made("black")


def rgb_of(name: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(name.removeprefix("#"))
    return red / 255, green / 255, blue / 255


@given(values, purposes)
def test_a_neutral_colour_takes_black_ink_alone(value, purpose):
    assert not any(IN_COLOUR.inks((value, value, value), purpose)[:3])


@given(st.lists(values, min_size=2, max_size=2))
def test_a_lighter_grey_never_takes_more_black(pair):
    darker, lighter = (IN_COLOUR.inks((value,) * 3)[3] for value in sorted(pair))

    assert darker >= lighter


def test_white_is_paper_and_black_is_full_black():
    assert IN_COLOUR.inks((1, 1, 1)) == (0, 0, 0, 0)
    assert IN_COLOUR.inks((0, 0, 0)) == FULL_BLACK


@given(colours, purposes, st.sampled_from((200, 240, 300)))
def test_all_inks_together_keep_the_limit(rgb, purpose, ink_limit):
    assert sum(made(ink_limit=ink_limit).inks(rgb, purpose)) <= ink_limit / 100 + 1e-9


@given(colours, purposes)
def test_a_job_in_black_takes_nothing_but_black(rgb, purpose):
    assert not any(IN_BLACK.inks(rgb, purpose)[:3])


@given(all_inks, st.sampled_from((200, 300)))
def test_chosen_inks_keep_the_limit_and_their_black(inks, ink_limit):
    thinned = made(ink_limit=ink_limit).given(inks)

    assert sum(thinned) <= ink_limit / 100 + 2e-4
    assert thinned[3] == pytest.approx(inks[3], abs=1e-4)


@given(all_inks)
def test_chosen_inks_in_a_job_in_black_become_black(inks):
    assert not any(IN_BLACK.given(inks)[:3])


@pytest.mark.parametrize(
    "name", ["#1d4f7c", "#0f6e64", "#b5651d", "#f2d3a8", "#cc3333", "#7d9fbb", "#eaf4f2"]
)
def test_inks_look_like_the_colour_of_the_screen(name):
    """Of the channels of sRGB, 4 % at most are lost where paper can show a colour."""
    rgb = rgb_of(name)

    assert IN_COLOUR.shown(IN_COLOUR.profiled(rgb)) == pytest.approx(rgb, abs=0.04)


@pytest.mark.parametrize("purpose", [Purpose.AREA, Purpose.LINE, Purpose.RULE, Purpose.TITLE])
def test_a_house_colour_is_printed_in_its_build(purpose):
    assert IN_COLOUR.inks(rgb_of("#1d4f7c"), purpose) == (0.9, 0.5, 0, 0.45)


def test_a_colour_next_to_a_house_colour_goes_through_the_profile():
    assert IN_COLOUR.inks(rgb_of("#1d4f7d")) == IN_COLOUR.profiled(rgb_of("#1d4f7d"))


@pytest.mark.parametrize(
    ("name", "small", "usual"),
    [
        ("#1f2a33", FULL_BLACK, FULL_BLACK),  # a dark blue grey: body text
        ("#5c6a75", FULL_BLACK, FULL_BLACK),  # a grey that can be read on white
        ("#94500f", FULL_BLACK, FULL_BLACK),  # coloured, but no house colour
        ("#0f6e64", FULL_BLACK, (0.8, 0, 0, 0.5)),  # a house colour of two inks
        ("#1d4f7c", FULL_BLACK, (0.9, 0.5, 0, 0.45)),  # one of three
        ("#ffffff", (0, 0, 0, 0), (0, 0, 0, 0)),  # writing on a dark ground
    ],
)
def test_writing_is_black_or_large_enough_for_the_inks_of_its_house_colour(name, small, usual):
    assert IN_COLOUR.inks(rgb_of(name), Purpose.SMALL_WRITING) == small
    assert IN_COLOUR.inks(rgb_of(name), Purpose.WRITING) == usual


def test_a_house_colour_of_one_ink_stays_at_any_size_and_one_of_four_needs_a_title():
    some = made(**{"#b5005a": (0.0, 100.0, 0.0, 0.0), "#27402c": (70.0, 40.0, 70.0, 40.0)})

    assert some.inks(rgb_of("#b5005a"), Purpose.SMALL_WRITING) == (0, 1, 0, 0)
    assert some.inks(rgb_of("#27402c"), Purpose.WRITING) == FULL_BLACK
    assert some.inks(rgb_of("#27402c"), Purpose.TITLE) == (0.7, 0.4, 0.7, 0.4)


@pytest.mark.parametrize("name", ["#1f2a33", "#5c6a75", "#94500f", "#1d4f7c", "#0f6e64"])
@pytest.mark.parametrize("purpose", [Purpose.WRITING, Purpose.TITLE, Purpose.RULE])
def test_writing_and_thin_rules_are_full_black_in_a_job_in_black(name, purpose):
    assert IN_BLACK.inks(rgb_of(name), purpose) == FULL_BLACK


def test_a_thin_grey_rule_is_full_black_and_a_thick_one_a_tint():
    assert IN_COLOUR.inks(rgb_of("#9aa5ae"), Purpose.RULE) == FULL_BLACK
    c, m, y, k = IN_COLOUR.inks(rgb_of("#9aa5ae"), Purpose.LINE)

    assert (c, m, y) == (0, 0, 0)
    assert 0 < k < 1


def test_a_bluish_grey_is_black_alone_but_a_pale_ground_keeps_its_hue():
    assert not any(IN_COLOUR.inks(rgb_of("#5c6a75"))[:3])
    assert any(IN_COLOUR.inks(rgb_of("#eef3f7"))[:3])


def test_a_grey_is_as_light_on_paper_as_on_the_screen():
    """Dot gain is reckoned in: a grey of L* 54 takes less ink than the half that it looks like."""
    shown = IN_COLOUR.shown(IN_COLOUR.inks((0.5, 0.5, 0.5)))
    eight = tuple(round(value * 255) for value in shown)

    assert chroma_and_lightness(eight)[1] == pytest.approx(53.4, abs=3)


def test_a_house_colour_beyond_the_limit_is_thinned_and_reported(caplog):
    heavy = made(ink_limit=240, **{"#101010": (80.0, 70.0, 60.0, 100.0)})

    assert sum(heavy.inks(rgb_of("#101010"))) <= 2.4
    assert "more than 240 % ink" in caplog.text


@given(st.binary(min_size=64, max_size=64), st.sampled_from((2.0, 2.4, 3.0)))
def test_an_image_keeps_the_limit_and_its_black(pixels, limit):
    image = Image.frombytes("CMYK", (4, 4), pixels)
    thinned = limited(image, limit)

    assert all(sum(pixel) <= limit * 255 for pixel in thinned.get_flattened_data())
    assert thinned.getchannel("K").tobytes() == image.getchannel("K").tobytes()


def test_an_image_within_the_limit_stays_as_it_is():
    image = Image.new("CMYK", (4, 4), (255, 255, 0, 0))

    assert limited(image, 3.0) is image
