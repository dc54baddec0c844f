"""The picture for those who share an address."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from indrumar.metadata import Brand
from indrumar.outputs.machine_readable import share_picture


def cover(width=480, height=680, colour="#0f6e64"):
    made = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(made, "PNG")
    return made.getvalue()


def opened(record, brand=None, **size):
    with Image.open(io.BytesIO(share_picture(record, cover(**size), brand or Brand()))) as picture:
        picture.load()
        return picture


@pytest.mark.parametrize(("width", "height"), [(480, 680), (680, 480), (50, 400), (900, 90)])
def test_it_has_the_form_that_is_asked_for_whatever_the_cover(record, width, height):
    picture = opened(record, width=width, height=height)
    assert (picture.format, picture.size) == ("JPEG", (1200, 630))


def near(pixel, colour):
    wanted = tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return all(abs(a - b) < 8 for a, b in zip(pixel, wanted, strict=True))


def test_the_cover_stands_on_the_colour_of_the_house(record):
    brand = Brand.model_validate(
        {"colours": {"night": {"rgb": "#7a1f3d", "cmyk": [0, 90, 35, 50]}}}
    )
    picture = opened(record, brand)
    assert near(picture.getpixel((20, 20)), "#7a1f3d")
    assert near(picture.getpixel((120, 315)), "#0f6e64")


@pytest.mark.parametrize("title", ["A", "foarte " * 60, "neîntreruptneîntrerupt" * 8])
def test_a_title_of_any_length_stays_on_the_picture(record, title):
    picture = opened(replace(record, title=title))
    assert all(
        near(picture.getpixel((x, y)), "#22354a") for x in range(1160, 1200) for y in range(630)
    )


def test_the_same_publication_makes_the_same_picture(record):
    assert share_picture(record, cover(), Brand()) == share_picture(record, cover(), Brand())
    assert len(share_picture(record, cover(), Brand())) < 150_000
