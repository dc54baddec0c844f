"""The sheets of a cover: their panels and their size in mm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from indrumar.metadata import Binding
from indrumar.outputs.book.cover_panels import Panel

PanelName = Literal["back", "spine", "front"]
Panels = tuple[PanelName, ...]


@dataclass(frozen=True, slots=True)
class CoverGeometry:
    """A cover's sheets after trimming, `width` × `height` mm each, outside up.

    A wrap-around cover is one sheet of back, spine and front; others have a page for each of their
    sides, in reading order. A sheet without panels is blank.
    """

    width: float
    height: float
    spine: float
    sheets: tuple[Panels, ...]

    @property
    def panel_width(self) -> float:
        """The width of the front, which is that of a page."""
        return (self.width - self.spine) / 2 if self.is_wrapped else self.width

    @property
    def is_wrapped(self) -> bool:
        """Whether back, spine and front are one sheet."""
        return self.sheets == (_WRAP,)

    @property
    def folds(self) -> tuple[float, ...]:
        """Where a sheet is folded, in mm from its left edge: on both sides of the spine."""
        return (self.panel_width, self.panel_width + self.spine) if self.is_wrapped else ()


_WRAP: Panels = ("back", "spine", "front")
# The covers of a stapled booklet are one folded sheet: C1 to C4, its insides blank.
_FOLDED: tuple[Panels, ...] = (("front",), (), (), ("back",))
# Wire binds two boards, printed on their outsides; so do loose leaves in a folder.
_BOARDS: tuple[Panels, ...] = (("front",), ("back",))


def cover_geometry(binding: Binding, panel: Panel, spine: float) -> CoverGeometry:
    """The cover of a book whose pages are as large as `panel`; `spine` in mm."""
    if binding is Binding.PERFECT:
        return CoverGeometry(round(2 * panel.width + spine, 3), panel.height, spine, (_WRAP,))
    sheets = _FOLDED if binding is Binding.SADDLE_STITCH else _BOARDS
    return CoverGeometry(panel.width, panel.height, 0.0, sheets)
