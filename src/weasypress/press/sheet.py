"""A laid-out page as it is painted on the sheet: shifted, turned, clipped to the bleed, marked.

WeasyPrint's writer asks a page for its size, its links and a way to paint it; a `Sheet` answers
in place of the page that was laid out, which stays as it is for other files.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from weasypress.exchange import taken
from weasypress.press.geometry import PIXELS, PageGeometry, geometry_of
from weasypress.press.marks import paint_marks

_DRAW_PAGE = taken("weasyprint.draw:draw_page")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with nothing to click. `shift` moves what is printed to the right, in mm.

    A page that is `turned` lies on its side: its head is on the left of the sheet.
    """

    page: Any
    geometry: PageGeometry
    marks: bool = False
    shift: float = 0.0
    turned: bool = False
    links: tuple[()] = ()
    bookmarks: tuple[()] = ()
    anchors: dict[str, Any] = field(default_factory=dict)
    forms: dict[Any, Any] = field(default_factory=dict)
    bleed: dict[str, float] = field(
        default_factory=lambda: dict.fromkeys(("top", "right", "bottom", "left"), 0.0)
    )

    @property
    def width(self) -> float:
        """The width of the file's page in pixels."""
        return (self.geometry.width + 2 * self.geometry.margin) * PIXELS

    @property
    def height(self) -> float:
        """The height of the file's page in pixels."""
        return (self.geometry.height + 2 * self.geometry.margin) * PIXELS

    def paint(self, stream: Any, scale: float) -> None:
        """Paint onto `stream`, whose y runs down; `scale` is points in a pixel."""
        with stream.stacked():
            stream.transform(a=scale, d=scale)
            self._clip(stream)
            edge = self.geometry.margin * PIXELS
            stream.transform(e=edge + self.shift * PIXELS, f=edge)
            if self.turned:
                stream.transform(a=0, b=-1, c=1, d=0, f=self.page.width)
            # What is painted in groups must not be cut before the bleed.
            reach = edge + abs(self.shift) * PIXELS
            stream.page_rectangle = (
                -reach,
                -reach,
                self.page.width + 2 * reach,
                self.page.height + 2 * reach,
            )
            _DRAW_PAGE(self.page._page_box, stream)
        if self.marks:
            with stream.stacked():
                stream.transform(d=-1, f=self.height * scale)
                paint_marks(stream, self.geometry)

    def _clip(self, stream: Any) -> None:
        edge = self.geometry.slug * PIXELS
        stream.rectangle(edge, edge, self.width - 2 * edge, self.height - 2 * edge)
        stream.clip()
        stream.end()


def sheet(
    page: Any,
    bleed: float,
    marks: bool,
    shift: float = 0.0,
    turned: bool = False,
    folds: tuple[float, ...] = (),
) -> Sheet:
    """The sheet of a laid-out `page` with `bleed` mm around it, folded at `folds` in mm."""
    width, height = (side / PIXELS for side in (page.width, page.height))
    if turned:
        width, height = height, width
    return Sheet(page, geometry_of(width, height, bleed, marks, folds), marks, shift, turned)
