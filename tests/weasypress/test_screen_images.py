"""Images in the file for screens: in sRGB whatever they came in, and seen by every renderer."""

from __future__ import annotations

import base64
import io
import subprocess
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from weasypress.information import Information
from weasypress.renderer import Stylesheets, render

PAGE = "<style>@page{{size:100mm;margin:0}}body{{margin:0}}img{{display:block}}</style>{0}"
FADING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><linearGradient id="g">'
    '<stop offset="0" stop-color="#c00"/><stop offset="1" stop-color="#00c" stop-opacity=".2"/>'
    '</linearGradient><rect width="10" height="10" fill="url(#g)"/></svg>'
)


def page(stylesheets: Stylesheets, data: bytes, sort: str) -> bytes:
    """A page of 100 × 100 mm that an image fills."""
    address = f"data:image/{sort};base64,{base64.b64encode(data).decode()}"
    image = f'<img alt="Probă" src="{address}" style="width:100mm;height:100mm">'
    return render(stylesheets, PAGE.format(image), Information("Probă", "ro")).data


def seen(renderer: str, data: bytes, folder: Path) -> Image.Image:
    """The page as a renderer shows it, at 45 ppi."""
    file, picture = folder / "page.pdf", folder / "page.png"
    file.write_bytes(data)
    command = {
        "poppler": ["pdftoppm", "-r", "45", "-png", "-singlefile", file, folder / "page"],
        "ghostscript": ["gs", "-q", "-r45", "-sDEVICE=png16m", "-o", picture, file],
        "mupdf": ["mutool", "draw", "-q", "-r", "45", "-o", picture, file],
    }[renderer]
    subprocess.run(command, check=True, capture_output=True)
    return Image.open(picture).convert("RGB")


def test_an_image_in_inks_is_shown_in_srgb(stylesheets):
    buffer = io.BytesIO()
    Image.new("CMYK", (300, 300), (255, 128, 0, 0)).save(buffer, "JPEG")
    data = page(stylesheets, buffer.getvalue(), "jpeg")

    with pikepdf.open(io.BytesIO(data)) as pdf:
        (image,) = pdf.pages[0].Resources.XObject.values()
        assert image.ColorSpace == "/DeviceRGB"
        red, green, blue = pikepdf.PdfImage(image).as_pil_image().getpixel((150, 150))
    assert red < 60 < green < blue  # cyan and half magenta: a blue


@pytest.mark.parametrize("renderer", ["poppler", "ghostscript", "mupdf"])
def test_a_gradient_that_fades_is_seen(stylesheets, renderer, tmp_path):
    picture = seen(renderer, page(stylesheets, FADING.encode(), "svg+xml"), tmp_path)
    left, right = (picture.getpixel((x, picture.height // 2)) for x in (4, picture.width - 5))

    assert left[0] > 150 > 100 > left[1]
    assert min(right) > 150
    assert right[2] > right[1]
