"""Images as placed on the page: in inks, and with no more pixels than the press can print."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from weasypress.ink.brush import Brush, Exchange
from weasypress.ink.conversion import Conversion
from weasypress.ink.images import image_stream

_INCH = 72  # points
_FAR = 1.5  # times the resolution: below it resampling loses more than it saves


def exchanges(brush: Brush) -> list[Exchange]:
    """The methods that place an image and that write it."""
    return [
        ("weasyprint.images:RasterImage.draw", _draw(brush)),
        ("weasyprint.images:RasterImage.get_x_object", _get_x_object(brush.conversion)),
    ]


def _draw(brush: Brush) -> Callable[..., None]:
    def draw(image: Any, stream: Any, width: float, height: float, style: Any) -> None:
        if image.width <= 0 or image.height <= 0:
            return
        ppi = _resolution(image, brush.place(stream), width, height)
        wanted = brush.conversion.resolution
        name = stream.add_image(image, False, wanted / ppi if ppi > _FAR * wanted else 1)
        stream.transform(width, 0, 0, -height, 0, height)
        stream.draw_x_object(name)

    return draw


def _get_x_object(conversion: Conversion) -> Callable[..., Any]:
    def get_x_object(image: Any, interpolate: bool, ratio: float) -> Any:
        return image_stream(conversion, image.image_data.data, ratio)

    return get_x_object


def _resolution(image: Any, place: Any, width: float, height: float) -> float:
    """The pixels per inch of an image of `width` × `height` in the space of `place`."""
    (a, b, _), (c, d, _), _ = place
    across, down = math.hypot(a, b) * width / _INCH, math.hypot(c, d) * height / _INCH
    if not across or not down:
        return 0.0
    return float(min(image.width / across, image.height / down))
