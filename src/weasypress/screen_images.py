"""Images of a file for screens: those in inks (CMYK) in sRGB, and gradients that all can show.

PDF/A allows one kind of colour in a file. The press file has the inks; browsers convert theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from weasypress.exchange import exchanged, taken
from weasypress.ink import separation
from weasypress.ink.gradients import draw_in_svg
from weasypress.ink.pixels import opened
from weasypress.press.conditions import fogra39

_QUALITY = 90  # of 100
_RASTER_IMAGE = taken("weasyprint.images:RasterImage")
_GET_X_OBJECT = taken("weasyprint.images:RasterImage.get_x_object")


@contextmanager
def images_for_screens() -> Iterator[None]:
    """Let WeasyPrint write CMYK images in sRGB, by their own profile or that of FOGRA39.

    Gradients of SVG images are drawn as for the press: poppler loses WeasyPrint's.
    """
    with (
        exchanged("weasyprint.images:RasterImage.get_x_object", _x_object),
        exchanged("weasyprint.svg:draw_gradient", draw_in_svg),
    ):
        yield


def _x_object(image: Any, interpolate: bool, ratio: float) -> Any:
    shown = _in_srgb(image) if image.mode == "CMYK" else image
    return _GET_X_OBJECT(shown, interpolate, ratio)


def _in_srgb(image: Any) -> Any:
    picture = opened(image.image_data.data)
    seen = separation.to_srgb(picture.colour, picture.profile or fogra39().profile)
    seen.format = "JPEG"
    buffer = BytesIO()
    seen.save(buffer, "JPEG", quality=_QUALITY, optimize=True)
    return _RASTER_IMAGE(seen, f"{image.id}-srgb", buffer.getvalue(), cache=image._cache)
