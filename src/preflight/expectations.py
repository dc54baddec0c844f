"""What a file has to be: by the order and the print shop, or as most shops ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Standard = Literal["x-4", "x-1a", "none"]
USUAL_BLEED = 3.0  # mm
# Of the emblem of the European Union, in mm: "The use of the EU emblem in the context of EU
# programmes" (European Commission), 'Graphical rules'; read 2026-11-23.
LEAST_EMBLEM = 10.0


@dataclass(frozen=True, slots=True)
class CoverSize:
    """A wrap-around cover: the trim of its front in mm, and the width of its spine in mm."""

    width: float
    height: float
    spine: float = 0


@dataclass(frozen=True, slots=True)
class Expectations:
    """What a file is checked against. All are optional: by default, what most print shops ask.

    `standard`: PDF/X-4, PDF/X-1a, or none; if not given, what the file declares. `trim`: width and
    height in mm. `bleed`: in mm; if given, each page's BleedBox has to include it; not given, only
    artwork at the edge has to run 3 mm over it. `page_multiple`: the number of pages is a multiple
    of it. `blank_pages`: so many may follow one another, as inside a cover. `cover`: it is a cover
    of this size. `colour`: "black" allows no ink other than black. `condition`: the identifier of
    the output intent, such as FOGRA39. `ink_limit`: all inks together, in percent. Resolutions in
    ppi: under `resolution_error` an error, under `resolution_warning` a warning; those of line art
    (1 bit) apart. Sizes of type and lines in pt; `coloured_type` is the least size of text in
    several inks. `safety`: how far text stays from the edge, in mm. `emblem`: the emblem of the
    European Union has to be in it; wherever it is, it has to be at least `emblem_height` mm high.
    """

    standard: Standard | None = None
    trim: tuple[float, float] | None = None
    bleed: float | None = None
    page_multiple: int | None = None
    blank_pages: int = 1
    cover: CoverSize | None = None
    colour: Literal["black", "cmyk"] | None = None
    condition: str | None = None
    ink_limit: float = 300
    resolution_error: float = 150
    resolution_warning: float = 250
    line_art_error: float = 600
    line_art_warning: float = 1200
    type_size: float = 5
    coloured_type: float = 8
    hairline: float = 0.25
    safety: float = 5
    emblem: bool = False
    emblem_height: float = LEAST_EMBLEM

    @property
    def run_over(self) -> float:
        """How far artwork has to run over the edge, in mm."""
        return USUAL_BLEED if self.bleed is None else self.bleed

    @property
    def page_size(self) -> tuple[float, float] | None:
        """The trim of a page in mm; of a cover, both sides and the spine together."""
        if self.cover is None:
            return self.trim
        return 2 * self.cover.width + self.cover.spine, self.cover.height
