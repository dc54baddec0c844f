"""How a publication is printed and bound, and what a print shop asks for."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from indrumar.languages import Text
from indrumar.metadata.parts import Audience
from indrumar.metadata.types import Day, Email, Metadata, Slug


class PageFormat(StrEnum):
    """The trim size of a page."""

    A4 = "A4"
    A5 = "A5"


class Binding(StrEnum):
    """How the leaves are held together."""

    SADDLE_STITCH = "saddle-stitch"
    PERFECT = "perfect"
    WIRE = "wire"
    NONE = "none"


class Colour(StrEnum):
    """The inks of a printed sheet."""

    BLACK = "black"
    CMYK = "cmyk"


Copies = Annotated[int, Field(ge=1)]


class Paper(Metadata):
    """Paper and colour of an interior."""

    paper: Slug
    """The sort and weight in g/m², such as offset-80 or coated-250."""
    colour: Colour
    """Printed in black alone or in four colours."""


class CoverPaper(Paper):
    """Paper, colour and finish of a cover."""

    lamination: Literal["none", "matt", "gloss"] = "none"
    """The film on the outside of the cover."""


class Delivery(Metadata):
    """When and where the printed copies are wanted."""

    date: Day | None = None
    """The day by which they have to be there."""
    place: Text | None = None
    """The address they go to."""
    contact: Text | None = None
    """Who receives them: name and telephone number."""


class Print(Metadata):
    """How a publication is printed and bound."""

    format: PageFormat = PageFormat.A4
    """The trim size."""
    binding: Binding = Binding.NONE
    """How the leaves are held together."""
    copies: Copies | dict[str, Copies | dict[Audience, Copies]] | None = None
    """The print run of the original, of each language: {ro: 100, en: 20}, or of each audience's
    edition: {ro: {participant: 30, trainer: 3}}."""
    printshop: Slug | None = None
    """Who prints it: a key of printshops.yml."""
    interior: Paper | None = None
    """What the pages are printed on."""
    cover: CoverPaper | None = None
    """What the cover is printed on."""
    spine_text: Literal["up", "down", "none"] = "up"
    """Which way the words on the spine are read: from the foot up, from the head down, or none."""
    page_multiple: Annotated[int, Field(ge=2, le=64)] | None = None
    """The pages that a sheet holds, such as 16; without it what the binding asks for."""
    end_pages: Literal["blank", "notes"] = "blank"
    """What fills the pages that are left over: nothing, or lines for notes."""
    price: Text | None = None
    """The price on the back cover; without it the publication is free of charge."""
    delivery: Delivery = Delivery()
    """When and where the copies are wanted."""

    def run(self, language: str, original: str, audience: Audience, first: Audience) -> int | None:
        """The copies to print of an edition, none where none are asked for.

        A number without an audience is that of the `first` that the publication has.
        """
        by_language = self.copies if isinstance(self.copies, dict) else {original: self.copies}
        asked = by_language.get(language)
        if isinstance(asked, dict):
            return asked.get(audience)
        return asked if audience is first else None


class StockDetails(Metadata):
    """A paper as its maker describes it."""

    grammage: Annotated[float, Field(gt=0, le=600)]
    """Its weight in g/m²."""
    bulk: Annotated[float, Field(gt=0.4, lt=3)]
    """Its thickness for its weight, in cm³/g: 1.25 for offset, 0.8 for gloss coated paper."""


class PrintShop(Metadata):
    """A print shop: where it is, and the files it takes."""

    name: str
    """The name for the imprint and the job ticket."""
    address: str | None = None
    """The postal address."""
    email: Email | None = None
    """Where price requests go."""
    phone: str | None = None
    """Its telephone number."""
    standard: Literal["x-4", "x-1a"] = "x-4"
    """The PDF/X that its workflow takes: x-4, or x-1a for older ones."""
    profile: str | None = None
    """An ICC profile below content/_shared/; without it FOGRA39 for coated paper."""
    condition: str | None = None
    """The identifier of the printing condition, such as FOGRA39, where there is a profile."""
    embed_profile: bool = True
    """Whether the profile goes into the file; false only with x-1a."""
    bleed: Annotated[float, Field(ge=0, le=10)] = 3
    """How far artwork runs over the edge, in mm."""
    marks: bool = False
    """Whether crop and registration marks are drawn outside the bleed."""
    ink_limit: Annotated[int, Field(ge=200, le=400)] = 300
    """The most ink in one place, in % of all four inks together."""
    resolution: Annotated[int, Field(ge=150, le=1200)] = 300
    """The resolution that images are brought to where they have more, in ppi."""
    stocks: dict[str, StockDetails] = Field(default_factory=dict)
    """The papers it has, by the names used in publications."""
    glue: Annotated[float, Field(ge=0, le=3)] = 0
    """What glue adds to the spine of a bound book, in mm."""
