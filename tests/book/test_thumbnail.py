"""The picture of a cover."""

from __future__ import annotations

import io

import pikepdf
import pytest
from PIL import Image

from indrumar.outputs.pdf.thumbnail import thumbnail


@pytest.fixture
def pdf() -> bytes:
    """Two pages of A5; the first has a blue upper half."""
    made = pikepdf.new()
    for colour in (b"0 0 1 rg", b"1 0 0 rg"):
        page = made.add_blank_page(page_size=(420, 595))
        page.Contents = made.make_stream(colour + b" 0 300 420 295 re f")
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


@pytest.mark.parametrize("picture_format", ["png", "webp"])
def test_it_shows_the_first_page_in_its_proportions(pdf: bytes, picture_format: str) -> None:
    picture = Image.open(io.BytesIO(thumbnail(pdf, 210, picture_format)))  # type: ignore[arg-type]
    assert picture.format == picture_format.upper()
    assert picture.size == (210, 298)
    red, green, blue = picture.convert("RGB").getpixel((105, 20))  # type: ignore[misc]
    assert blue > 200
    assert max(red, green) < 50
    assert min(picture.convert("RGB").getpixel((105, 280))) > 200  # type: ignore[type-var]


def test_what_is_not_a_pdf_is_refused() -> None:
    with pytest.raises(ValueError, match="not a PDF"):
        thumbnail(b"no")
