"""Images within the ink limit: C, M and Y are reduced, K stays."""

from __future__ import annotations

from typing import Any

from PIL import Image, ImageMath


def limited(image: Image.Image, limit: float) -> Image.Image:
    """A CMYK `image` in which no pixel has more than `limit` (3.0 is 300 %); itself if it fits."""
    allowed = int(limit * 255)
    bands = dict(zip("cmyk", (band.convert("I") for band in image.split()), strict=True))
    total = ImageMath.lambda_eval(_total, **bands)
    if total.getextrema()[1] <= allowed:
        return image
    thinned = (ImageMath.lambda_eval(_thinner(ink, allowed), **bands).convert("L") for ink in "cmy")
    return Image.merge("CMYK", (*thinned, image.getchannel("K")))


def _total(bands: dict[str, Any]) -> Any:
    return bands["c"] + bands["m"] + bands["y"] + bands["k"]


def _thinner(ink: str, allowed: int) -> Any:
    """Whole numbers throughout, rounded down: the sum cannot come out above `allowed`."""

    def thin(bands: dict[str, Any]) -> Any:
        smaller, larger = bands["min"], bands["max"]
        colour = larger(bands["c"] + bands["m"] + bands["y"], 1)
        room = larger(allowed - bands["k"], 0)
        return smaller(bands[ink], bands[ink] * room / colour)

    return thin
