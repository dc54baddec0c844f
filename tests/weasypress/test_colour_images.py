"""Images of every kind in inks: their spaces, their masks, their sizes, what stays as it was."""

from __future__ import annotations

import io
import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops
from tests.weasypress.pictures import RED, SIZE, make_pictures

from weasypress.ink.conversion import Conversion, conversion
from weasypress.ink.images import image_stream
from weasypress.press.conditions import fogra39

BUILDS = {"#cc3333": (0.0, 90.0, 80.0, 10.0)}


def made(colour: str = "cmyk", ink_limit: float = 300, transparency: bool = True) -> Conversion:
    return conversion(fogra39(), BUILDS, colour, ink_limit, 300, transparency)


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_pictures(tmp_path_factory.mktemp("pictures"))


def space_of(stream: Any) -> str:
    space = stream.extra["ColorSpace"]
    return space if isinstance(space, str) else " ".join(space[:2])


def jpeg_of(stream: Any) -> Image.Image:
    return Image.open(io.BytesIO(stream.stream[0]))


@pytest.mark.parametrize(
    ("name", "space", "packing", "has_mask"),
    [
        ("rgb.png", "/Indexed /DeviceCMYK", "/FlateDecode", False),
        ("palette.png", "/Indexed /DeviceCMYK", "/FlateDecode", False),
        ("many.png", "/DeviceCMYK", "/FlateDecode", False),
        ("photo.jpg", "/DeviceCMYK", "/DCTDecode", False),
        ("cmyk.jpg", "/DeviceCMYK", "/DCTDecode", False),
        ("grey.png", "/DeviceGray", "/FlateDecode", False),
        ("one-bit.png", "/DeviceGray", "/FlateDecode", False),
        ("deep-grey.png", "/DeviceGray", "/FlateDecode", False),
        ("grey-alpha.png", "/DeviceGray", "/FlateDecode", True),
        ("alpha.png", "/Indexed /DeviceCMYK", "/FlateDecode", True),
        ("deep-alpha.png", "/Indexed /DeviceCMYK", "/FlateDecode", True),
    ],
)
def test_each_kind_of_image_has_its_space_and_packing(pictures, name, space, packing, has_mask):
    stream = image_stream(made(), (pictures / name).read_bytes())

    assert (space_of(stream), stream.extra["Filter"]) == (space, packing)
    assert ("SMask" in stream.extra) == has_mask
    assert (stream.extra["Width"], stream.extra["Height"]) == SIZE


@pytest.mark.parametrize("name", ["rgb.png", "many.png", "photo.jpg", "cmyk.jpg", "alpha.png"])
def test_all_images_of_a_job_in_black_are_grey(pictures, name):
    stream = image_stream(made("black"), (pictures / name).read_bytes())

    assert space_of(stream) == "/DeviceGray"


def test_a_drawing_has_the_inks_of_house_colours(pictures):
    *_, table = image_stream(made(), (pictures / "rgb.png").read_bytes()).extra["ColorSpace"]
    inks = {tuple(bytes.fromhex(table[1:-1])[at : at + 4]) for at in (0, 4)}
    build = BUILDS["#" + bytes(RED).hex()]

    assert tuple(round(ink / 100 * 255) for ink in build) in inks


def test_a_mask_keeps_every_level_of_alpha(pictures):
    mask = image_stream(made(), (pictures / "deep-alpha.png").read_bytes()).extra["SMask"]

    assert mask.extra["ColorSpace"] == "/DeviceGray"
    assert set(zlib.decompress(mask.stream[0])) == {128}


def test_one_bit_stays_one_bit_and_is_never_made_smaller(pictures):
    stream = image_stream(made(), (pictures / "one-bit.png").read_bytes(), ratio=0.5)

    assert stream.extra["BitsPerComponent"] == 1
    assert (stream.extra["Width"], stream.extra["Height"]) == SIZE


def test_a_photograph_of_too_many_pixels_is_made_smaller(pictures):
    stream = image_stream(made(), (pictures / "photo.jpg").read_bytes(), ratio=0.5)

    assert (stream.extra["Width"], stream.extra["Height"]) == (SIZE[0] // 2, SIZE[1] // 2)
    assert jpeg_of(stream).size == (SIZE[0] // 2, SIZE[1] // 2)


def test_a_cmyk_jpeg_within_the_limit_is_passed_on_byte_for_byte(pictures):
    data = (pictures / "cmyk.jpg").read_bytes()
    stream = image_stream(made(), data)

    assert stream.stream == [data]
    assert stream.extra["Decode"] == [1, 0] * 4  # Adobe's way: 255 is no ink


@pytest.mark.parametrize("name", ["heavy.jpg", "many.jpg"])
def test_a_photograph_keeps_the_ink_limit(pictures, name):
    image = jpeg_of(image_stream(made(ink_limit=220), (pictures / name).read_bytes()))

    assert max(sum(pixel) for pixel in image.get_flattened_data()) <= 2.2 * 255


def test_a_cmyk_jpeg_that_is_not_adobes_is_not_inverted(pictures):
    """Without Adobe's marker, 255 is full ink; Pillow alone would take it the other way round."""
    data = (pictures / "cmyk.jpg").read_bytes()
    start = data.index(b"\xff\xee")
    length = int.from_bytes(data[start + 2 : start + 4], "big")
    plain = data[:start] + data[start + 2 + length :]
    stream = image_stream(made("black"), plain)
    inverted = image_stream(made("black"), data)

    assert ImageChops.difference(jpeg_of(stream), jpeg_of(inverted)).getextrema()[1] > 20


def test_without_transparency_an_image_is_set_on_white_and_reported(pictures, caplog):
    stream = image_stream(made(transparency=False), (pictures / "alpha.png").read_bytes())

    assert "SMask" not in stream.extra
    assert "set on white" in caplog.text


def test_writing_in_a_screenshot_is_pure_black():
    """Mostly white, with black strokes and a ramp of colours."""
    image = Image.new("RGB", (64, 64), "white")
    image.paste((0, 0, 0), (4, 4, 30, 8))
    ramp = Image.linear_gradient("L").resize((64, 20))
    image.paste(Image.merge("RGB", (ramp, ramp.rotate(180), ramp.point(lambda v: v // 2))), (0, 40))
    for x in range(64):
        for y in range(40, 60):
            red, green, blue = image.getpixel((x, y))
            image.putpixel((x, y), (red, (green + x) % 256, (blue + 2 * x) % 256))
    data = io.BytesIO()
    image.save(data, "PNG")
    stream = image_stream(made(), data.getvalue())

    assert space_of(stream) == "/DeviceCMYK"
    assert pixel_of(stream, 10, 5) == (0, 0, 0, 255)
    assert pixel_of(stream, 10, 20) == (0, 0, 0, 0)


def pixel_of(stream: Any, x: int, y: int) -> tuple[int, ...]:
    """A pixel of a CMYK image that is packed without loss, whether by differences or not."""
    width, raw = stream.extra["Width"] * 4, zlib.decompress(stream.stream[0])
    if "DecodeParms" not in stream.extra:
        return tuple(raw[y * width + 4 * x :][:4])
    rows = [raw[at + 1 : at + 1 + width] for at in range(0, len(raw), width + 1)]
    return tuple(sum(row[4 * x + ink] for row in rows[: y + 1]) % 256 for ink in range(4))
