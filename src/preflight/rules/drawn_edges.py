"""A page drawn by PDFium, and whether its artwork ends at an edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

from preflight.content.geometry import MM, Box
from preflight.content.page import PageContent

_PER_MM = 4  # pixels: about 100 ppi
_RIM = (0.4, 1.2)  # mm from an edge: past its blur
_ROUNDING = 0.01  # mm
_INK, _PAPER = 240, 252  # of 255
_SHORTEST = 2.0  # mm


@dataclass(slots=True)
class Drawing:
    """Pages of a file as PDFium draws them, the whole sheet, each drawn once."""

    data: bytes
    _pages: dict[int, Image.Image | None] = field(default_factory=dict)

    def ends_at_edge(
        self, page: PageContent, side: str, spans: Sequence[tuple[float, float]], out: float
    ) -> bool:
        """Whether there is ink inside an edge of the trimmed page and bare paper outside.

        `spans` are the parts of the edge to check, in mm along it; `out` is how far outside the
        artwork has to be, in mm, 0 for right behind the edge. What lies beyond the sheet is bare.
        False if the page cannot be drawn.
        """
        picture = self._drawn(page)
        if picture is None:
            return False
        edge = page.trim
        inside = _strip(edge, side, -_RIM[1], -_RIM[0])
        near, far = (out - _RIM[1], out - _RIM[0]) if out > _RIM[1] else _RIM
        outside = _strip(edge, side, near, far)
        ink, paper = (_lightness(picture, page.media, strip, side) for strip in (inside, outside))
        if not outside.within(page.media, _ROUNDING):
            paper = bytes([255]) * len(ink)
        start = edge.y0 if side in ("left", "right") else edge.x0
        bare = (
            start + i / _PER_MM
            for i, (dark, light) in enumerate(zip(ink, paper, strict=False))
            if dark < _INK and light > _PAPER
        )
        looked_at = sum(any(low <= at <= high for low, high in spans) for at in bare)
        return looked_at >= _SHORTEST * _PER_MM

    def _drawn(self, page: PageContent) -> Image.Image | None:
        if page.number not in self._pages:
            self._pages[page.number] = _draw(self.data, page.number)
        return self._pages[page.number]


def _draw(data: bytes, number: int) -> Image.Image | None:
    """A page as a grey picture of its MediaBox; None if PDFium cannot draw it."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return None
    try:
        page = document[number - 1]
        page.set_cropbox(*page.get_mediabox())
        bitmap = page.render(scale=_PER_MM * MM, grayscale=True, may_draw_forms=False)
        picture: Image.Image = bitmap.to_pil()
        return picture.convert("L").copy()
    except pypdfium2.PdfiumError:
        return None
    finally:
        document.close()


def _strip(trim: Box, side: str, near: float, far: float) -> Box:
    """A narrow box along an edge of the trimmed page, from `near` to `far` mm outside of it."""
    return {
        "left": Box(trim.x0 - far, trim.y0, trim.x0 - near, trim.y1),
        "right": Box(trim.x1 + near, trim.y0, trim.x1 + far, trim.y1),
        "top": Box(trim.x0, trim.y0 - far, trim.x1, trim.y0 - near),
        "bottom": Box(trim.x0, trim.y1 + near, trim.x1, trim.y1 + far),
    }[side]


def _lightness(picture: Image.Image, media: Box, strip: Box, side: str) -> bytes:
    """The mean lightness across a strip, 0…255, for each pixel along it."""
    corners = (strip.x0 - media.x0, strip.y0 - media.y0, strip.x1 - media.x0, strip.y1 - media.y0)
    left, top, right, bottom = (round(edge * _PER_MM) for edge in corners)
    cut = picture.crop((left, top, max(right, left + 1), max(bottom, top + 1)))
    size = (1, cut.height) if side in ("left", "right") else (cut.width, 1)
    return cut.resize(size, Image.Resampling.BOX).tobytes()
