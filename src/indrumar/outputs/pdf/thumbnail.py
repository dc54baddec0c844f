"""A picture of the first page of a PDF, for catalogues.

pypdfium2 draws it: Chrome's own engine, one wheel of 4 MB under Apache-2.0 and BSD-3-Clause
without further dependencies. Poppler and MuPDF are under the GPL and the AGPL; Pillow, pikepdf
and WeasyPrint 70 cannot draw a PDF.
"""

from __future__ import annotations

import io
from typing import Literal

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

Format = Literal["png", "webp"]

WIDTH = 480  # pixels: twice what a catalogue shows, for screens of high resolution


def thumbnail(pdf: bytes, width: int = WIDTH, picture_format: Format = "webp") -> bytes:
    """The first page of a PDF, `width` pixels wide. Raises ValueError for what is not a PDF."""
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise ValueError(f"not a PDF: {error}") from error
    with document:
        page = document[0]
        # Drawn at twice the size and reduced: the thin strokes of small letters stay.
        drawn = page.render(scale=2 * width / page.get_width()).to_pil().convert("RGB")
    size = (width, round(drawn.height * width / drawn.width))
    picture = drawn.resize(size, Image.Resampling.LANCZOS)
    target = io.BytesIO()
    if picture_format == "png":
        # A cover has few colours: a palette makes the file a third of the size.
        picture.quantize(128).save(target, "PNG", optimize=True)
    else:
        picture.save(target, "WebP", quality=82, method=6)
    return target.getvalue()
