"""A page drawn by PDFium, and whether its artwork ends at an edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

from indrumar.outputs.preflight.content.geometry import MM, Box
from indrumar.outputs.preflight.content.page import PageContent

_PER_MM = 4  # pixels: about 100 ppi
_INSIDE, _OUTSIDE = (0.4, 1.2), (0.4, 1.2)  # mm from the edge: past its blur
_INK, _PAPER = 240, 252  # of 255
_SHORTEST = 2.0  # mm


@dataclass(slots=True)
class Drawing:
    """Pages of a file as PDFium draws them, the whole sheet, each drawn once."""

    data: bytes
    _pages: dict[int, Image.Image | None] = field(default_factory=dict)

    def ends_at_edge(
        self, page: PageContent, side: str, spans: Sequence[tuple[float, float]]
    ) -> bool:
        """Whether there is ink inside an edge of the trimmed page and bare paper outside.

        `spans` are the parts of the edge to look at, in mm along it. False where the page
        cannot be drawn, and where the sheet ends at the edge: boxes tell that.
        """
        picture = self._drawn(page)
        if picture is None:
            return False
        inside, outside = (_strip(page.trim, side, *_SHIFTS[side], rim) for rim in (True, False))
        if not outside.within(page.media, 0.01):
            return True
        ink, paper = (_darkness(picture, page.media, strip, side) for strip in (inside, outside))
        start = page.trim.y0 if side in ("left", "right") else page.trim.x0
        bare = [
            i / _PER_MM + start
            for i, (dark, light) in enumerate(zip(ink, paper, strict=False))
            if dark < _INK and light > _PAPER
        ]
        looked_at = [at for at in bare if any(low <= at <= high for low, high in spans)]
        return len(looked_at) >= _SHORTEST * _PER_MM

    def _drawn(self, page: PageContent) -> Image.Image | None:
        if page.number not in self._pages:
            self._pages[page.number] = _draw(self.data, page.number)
        return self._pages[page.number]


def _draw(data: bytes, number: int) -> Image.Image | None:
    """A page as a grey picture of its MediaBox; none where PDFium cannot draw it."""
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


# Which way is out: along x, along y.
_SHIFTS = {"left": (-1, 0), "right": (1, 0), "top": (0, -1), "bottom": (0, 1)}


def _strip(trim: Box, side: str, across: int, down: int, inside: bool) -> Box:
    """A narrow box along an edge of the trimmed page, on one side of it."""
    near, far = _INSIDE if inside else _OUTSIDE
    out = -1 if inside else 1
    if across:
        edge = trim.x0 if side == "left" else trim.x1
        ends = sorted((edge + out * across * near, edge + out * across * far))
        return Box(ends[0], trim.y0, ends[1], trim.y1)
    edge = trim.y0 if side == "top" else trim.y1
    ends = sorted((edge + out * down * near, edge + out * down * far))
    return Box(trim.x0, ends[0], trim.x1, ends[1])


def _darkness(picture: Image.Image, media: Box, strip: Box, side: str) -> bytes:
    """The mean lightness across a strip, 0…255, for each pixel along it."""
    corners = (strip.x0 - media.x0, strip.y0 - media.y0, strip.x1 - media.x0, strip.y1 - media.y0)
    left, top, right, bottom = (round(edge * _PER_MM) for edge in corners)
    cut = picture.crop((left, top, max(right, left + 1), max(bottom, top + 1)))
    upright = side in ("left", "right")
    size = (1, cut.height) if upright else (cut.width, 1)
    return cut.resize(size, Image.Resampling.BOX).tobytes()
