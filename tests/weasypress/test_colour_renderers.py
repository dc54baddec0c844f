"""Press files look like the screen in three renderers: gradients, shadows, images, figures.

Renderers draw the inks; the profile of the printing condition says how these look. Of each
channel of sRGB, 6 % may be lost between inks and screen; 14 % where a colour shines through,
because inks are mixed and not light; in a job in black, L* may differ by 4, there by 13.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PIL import Image
from tests.weasypress.colour_cases import EVERYTHING, JOBS, PICTURES, on_screen, pressed
from tests.weasypress.inks import RENDERERS, RESOLUTION, drawn, shown

from weasypress.ink.conversion import conversion
from weasypress.ink.lightness import chroma_and_lightness
from weasypress.press.conditions import fogra39

PAPER = conversion(fogra39(), {}, "cmyk", 300, 300, True)
FOLDER = TemporaryDirectory()
OPAQUE, TRANSLUCENT = 0.06, 0.14
OPAQUE_IN_BLACK, TRANSLUCENT_IN_BLACK = 4, 13  # of L*

# Where the colours of EVERYTHING are looked at, in mm from the upper left corner.
SOLID = {
    "gradient, left": (15, 30),
    "gradient, middle": (25, 30),
    "gradient, right": (38, 30),
    "round gradient, middle": (105, 30),
    "round gradient, corner": (92, 22),
    "box": (25, 60),
    "figure, gradient, left": (14, 157),
    "figure, gradient, right": (30, 157),
    "figure, round gradient": (62, 152),
    "figure, tile": (87.5, 157),
    "figure, between tiles": (92.5, 157),
}
SHINING = {
    "gradient into nothing, left": (52, 30),
    "gradient into nothing, middle": (65, 30),
    "gradient into nothing, right": (77, 30),
    "shadow, right": (41, 60),
    "shadow, below": (25, 71.2),
    "opacity": (70, 65),
    "figure, gradient into nothing, left": (45, 157),
    "figure, gradient into nothing, right": (55, 157),
    "figure, group": (14, 173),
    "figure, upper part of the group": (27, 180),
    "figure, translucent fill": (42, 178),
    "figure, mask": (67, 178),
}
# What the screen version shows wrong, or cannot show: these have tests of their own.
OTHER_ON_SCREEN = {"swapped.png", "deep-grey.png", "many.png", "cmyk.jpg"}
for _index, _name in enumerate(PICTURES):
    if _name not in OTHER_ON_SCREEN:
        _left, _top = 10 + 35 * (_index % 4), 80 + 22 * (_index // 4)
        _probes = SHINING if "alpha" in _name else SOLID
        _probes |= {f"{_name}, left": (_left + 5, _top + 10)}
        _probes |= {f"{_name}, right": (_left + 25, _top + 10)}
LOST = {"x-1a": {"figure, mask"}}  # and reported


@cache
def page(job: str, renderer: str) -> Image.Image:
    return drawn(pressed(EVERYTHING, job).data, renderer, Path(FOLDER.name))


@cache
def screen() -> Image.Image:
    return shown(on_screen(EVERYTHING), Path(FOLDER.name))


def at(image: Image.Image, place: tuple[float, float]) -> tuple[float, ...]:
    """The pixel at a place in mm, each channel 0 to 1."""
    x, y = (round(side / 25.4 * RESOLUTION) for side in place)
    return tuple(value / 255 for value in image.getpixel((x, y)))


def lightness(rgb: tuple[float, ...]) -> float:
    return chroma_and_lightness(tuple(round(value * 255) for value in rgb))[1]


def off(job: str, renderer: str, place: tuple[float, float]) -> float:
    """How far a place in a press file is from the screen: in L* in black, else in channels."""
    on_paper = PAPER.shown(at(page(job, renderer), place))
    on_screen = at(screen(), place)
    if job == "black":
        return abs(lightness(on_paper) - lightness(on_screen))
    return max(abs(a - b) for a, b in zip(on_paper, on_screen, strict=True))


def too_far_off(
    job: str, renderer: str, probes: dict[str, tuple[float, float]], tolerance: float
) -> dict[str, float]:
    """The places whose colour is not that of the screen, and how far each is from it."""
    lost = LOST.get(job, ())
    distances = {
        name: off(job, renderer, place) for name, place in probes.items() if name not in lost
    }
    return {name: far for name, far in distances.items() if far > tolerance}


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("job", JOBS)
def test_what_is_opaque_looks_as_on_the_screen(renderer, job):
    tolerance = OPAQUE_IN_BLACK if job == "black" else OPAQUE

    assert too_far_off(job, renderer, SOLID, tolerance) == {}


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("job", JOBS)
def test_what_shines_through_looks_nearly_as_on_the_screen(renderer, job):
    tolerance = TRANSLUCENT_IN_BLACK if job == "black" else TRANSLUCENT

    assert too_far_off(job, renderer, SHINING, tolerance) == {}


@pytest.mark.parametrize("renderer", RENDERERS)
def test_a_job_in_black_prints_on_one_plate(renderer):
    image = page("black", renderer)
    inks = {name: at(image, place)[:3] for name, place in (SOLID | SHINING).items()}

    assert {name: found for name, found in inks.items() if max(found) > 0.01} == {}


@pytest.mark.parametrize("renderer", RENDERERS)
def test_the_three_renderers_agree_on_the_inks(renderer):
    """Within 4 % of each ink, but in the small shadow, which is blurred over a few pixels."""
    for name, place in (SOLID | SHINING).items():
        if "shadow" not in name:
            inks = at(page("cmyk", renderer), place)
            assert inks == pytest.approx(at(page("cmyk", "mupdf"), place), abs=0.04), name


def in_picture(job: str, renderer: str, name: str, x: float, y: float) -> tuple[float, ...]:
    """The inks at a place of a picture, in mm from its upper left corner."""
    index = PICTURES.index(name)
    return at(page(job, renderer), (10 + 35 * (index % 4) + x, 80 + 22 * (index // 4) + y))


@pytest.mark.parametrize("renderer", RENDERERS)
def test_a_picture_in_cmyk_keeps_its_inks(renderer):
    cyan, magenta = (in_picture("cmyk", renderer, "cmyk.jpg", x, 10) for x in (5, 25))

    assert cyan == pytest.approx((1, 0, 0, 0), abs=0.02)
    assert magenta == pytest.approx((0, 1, 0, 0), abs=0.02)


@pytest.mark.parametrize("renderer", RENDERERS)
def test_an_embedded_profile_says_what_colours_mean(renderer):
    """Swapped, red is blue: the left of the picture is printed blue."""
    red, _, blue = PAPER.shown(in_picture("cmyk", renderer, "swapped.png", 5, 10))

    assert blue > red + 0.2


@pytest.mark.parametrize("renderer", RENDERERS)
def test_sixteen_bits_of_grey_are_all_there(renderer):
    inks = [in_picture("cmyk", renderer, "deep-grey.png", 15, y) for y in (1, 10, 19)]

    assert inks[0][3] > 0.9
    assert inks[2][3] < 0.1
    assert PAPER.shown(inks[1])[0] == pytest.approx(0.5, abs=0.05)
