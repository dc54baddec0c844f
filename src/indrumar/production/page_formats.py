"""The sizes of pages: as they are cut, and the paper by which their sheets are counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from indrumar.metadata import PageFormat

TRIM: Mapping[PageFormat, tuple[int, int]] = MappingProxyType(
    {PageFormat.A4: (210, 297), PageFormat.A5: (148, 210)}
)
"""Width and height of a cut page in mm, by ISO 216."""


@dataclass(frozen=True, slots=True)
class PaperFormat:
    """The paper by which a page format is counted: its sides in cm, and its share of a sheet.

    `coefficient` converts its sheets to conventional ones of 60 × 90 cm.
    """

    width: int
    height: int
    share: int
    coefficient: float

    @property
    def name(self) -> str:
        """As imprints write it: "60×84/16"."""
        return f"{self.width}×{self.height}/{self.share}"


PAPER_FORMATS: Mapping[PageFormat, PaperFormat] = MappingProxyType(
    {
        PageFormat.A5: PaperFormat(60, 84, 16, 0.93),
        PageFormat.A4: PaperFormat(60, 84, 8, 0.93),
    }
)
"""Imprints of the Republic of Moldova call A5 60×84/16 and A4 60×84/8."""
