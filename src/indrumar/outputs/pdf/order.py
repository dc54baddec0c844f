"""The order for a document's PDF: everything that it is made from, as values and names of files.

A worker receives nothing else, and the recipe of the file is made of its fields.
"""

from __future__ import annotations

from dataclasses import dataclass

from indrumar.composing.document import Document
from indrumar.problems import Place
from indrumar.workshop.digests import Reads
from weasypress.information import Information, PageRange

GENERATOR = "Îndrumar"
"""What files name as the program that they were made with."""


@dataclass(frozen=True, slots=True)
class Looks:
    """Style sheets by their path below the engine's base address, and the site's own files.

    `house_style` contains the files below `overrides/print/`, whose sheets come after ours.
    """

    style_sheets: tuple[str, ...]
    house_style: Reads


@dataclass(frozen=True, slots=True)
class PdfOrder:
    """What a PDF is made from.

    `expected` is the document without its texts: what the file must contain completely. `content`
    names the files of `content/` that its HTML shows, `families` the fonts that the house brings.
    `place` is where problems are reported,
    `band_place` those of the funders' band.
    """

    name: str
    place: Place
    band_place: Place
    html: str
    looks: Looks
    information: Information
    page_ranges: tuple[PageRange, ...]
    expected: Document
    content: Reads
    families: frozenset[str]
