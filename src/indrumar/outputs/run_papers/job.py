"""A print job as a value: what is ordered, from which files, how it is delivered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from indrumar.languages import Text
from indrumar.metadata import Binding, Colour, Delivery, PageFormat
from indrumar.outputs.run_papers.work import Party, Work
from indrumar.production.page_formats import TRIM

Lamination = Literal["none", "matt", "gloss"]
FileRole = Literal["interior", "cover", "imprints"]


@dataclass(frozen=True, slots=True)
class OrderedPaper:
    """A paper as it is ordered: `sort` is the type in its name (`offset`), `grammage` in g/m²."""

    sort: str
    grammage: float


@dataclass(frozen=True, slots=True)
class InteriorOrder:
    """The pages between the covers. `colour_pages` are pages of the file, counted from 1."""

    pages: int
    paper: OrderedPaper
    colour: Colour
    colour_pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CoverOrder:
    """The cover: printed on the outside only."""

    paper: OrderedPaper
    colour: Colour
    lamination: Lamination = "none"


@dataclass(frozen=True, slots=True)
class PressFile:
    """A file of the kit for the print shop.

    `trim` is the size of a page when cut, in mm; `pages` are those of the file; `sha256` is the
    checksum in hexadecimal digits; `standard` such as `PDF/X-4`; `condition` such as `FOGRA39`.
    """

    name: str
    role: FileRole
    pages: int
    trim: tuple[float, float]
    sha256: str
    standard: str
    condition: str


@dataclass(frozen=True, slots=True)
class JobTicket:
    """An order to print `copies` of a work; `spine` and `bleed` in mm.

    `licence` is its name for readers, `price` that on the back cover, None if the publication is
    free. Without a `shop` the ticket has a line for its name.
    """

    work: Work
    copies: int
    page_format: PageFormat
    interior: InteriorOrder
    cover: CoverOrder | None
    binding: Binding
    spine: float | None
    numbered: bool
    bleed: float
    marks: bool
    files: tuple[PressFile, ...]
    licence: str
    shop: Party | None = None
    delivery: Delivery = field(default_factory=Delivery)
    price: Text | None = None

    @property
    def client(self) -> Party:
        """Who orders and pays."""
        return self.work.publisher

    @property
    def trim(self) -> tuple[int, int]:
        """Width and height of a cut page, in mm."""
        return TRIM[self.page_format]


def page_ranges(pages: Iterable[int]) -> str:
    """Pages in order as people write them: "3, 7–9"."""
    return ", ".join(
        str(first) if first == last else f"{first}–{last}" for first, last in _runs(pages)
    )


def _runs(pages: Iterable[int]) -> Iterator[tuple[int, int]]:
    first = last = None
    for page in sorted(set(pages)):
        if first is None or last is None:
            first = last = page
        elif page == last + 1:
            last = page
        else:
            yield first, last
            first = last = page
    if first is not None and last is not None:
        yield first, last
