"""What a kit is made from: an order of plain values, which a worker gets and a cache can name."""

from __future__ import annotations

from dataclasses import dataclass

from indrumar.composing.document import Document
from indrumar.kinds import KINDS
from indrumar.metadata import Colour, PageFormat, PrintShop
from indrumar.model import Project
from indrumar.outputs.pdf.screen import PrintOrder, print_order
from indrumar.outputs.press.interior import InteriorOrder, interior_order
from indrumar.settings import Settings

_ANY_SHOP = PrintShop(name="")


@dataclass(frozen=True, slots=True)
class KitOrder:
    """Everything the files of a document's print run are made from; `run` counts its copies."""

    screen: PrintOrder
    interior: InteriorOrder
    project: Project
    settings: Settings
    run: int | None

    @property
    def document(self) -> Document:
        """The document that is printed."""
        return self.screen.document

    @property
    def shop(self) -> PrintShop:
        """Who prints it; where nobody is named, one that asks for what most do."""
        key = self.document.publication.metadata.print.printshop
        return self.project.printshops.get(key or "", _ANY_SHOP)


def kit_order(document: Document, project: Project, settings: Settings) -> KitOrder:
    """The order for the files of a document."""
    publication = document.publication
    return KitOrder(
        screen=print_order(document, project, settings),
        interior=interior_order(document, project, settings),
        project=project,
        settings=settings,
        run=publication.metadata.print.run(document.language, publication.languages[0]),
    )


def format_of(document: Document) -> PageFormat:
    """The trim size of its pages."""
    metadata = document.publication.metadata
    return KINDS[metadata.kind].format_of(metadata)


def colour_of_interior(document: Document) -> Colour:
    """The inks of the pages: four where the author says nothing."""
    paper = document.publication.metadata.print.interior
    return Colour.CMYK if paper is None else paper.colour


def colour_of_cover(document: Document) -> Colour:
    """The inks of the cover: four where the author says nothing."""
    paper = document.publication.metadata.print.cover
    return Colour.CMYK if paper is None else paper.colour
