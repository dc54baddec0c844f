"""What a kit is made from: an order of plain values, which a worker can receive and a cache can
name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from indrumar.composing.document import Document
from indrumar.kinds.table import KINDS
from indrumar.metadata import Colour, PageFormat, PrintShop
from indrumar.model import Chapter, Project, Publication, Source
from indrumar.outputs.pdf.order import PdfOrder
from indrumar.outputs.pdf.ordering import pdf_order
from indrumar.outputs.press.interior import InteriorOrder, interior_order
from indrumar.settings import Settings
from indrumar.workshop.digests import Reads, everything_in

_ANY_SHOP = PrintShop(name="")


@dataclass(frozen=True, slots=True)
class KitOrder:
    """Everything the files of a document's print run are made from; `run` counts its copies.

    `project` holds its publication alone, without the texts, and what publications share;
    `shared` names the files that covers, imprints and profiles may be made with.
    """

    screen: PdfOrder
    interior: InteriorOrder
    document: Document
    project: Project
    settings: Settings
    shared: Reads
    run: int | None

    @property
    def name(self) -> str:
        """The name of its files."""
        return self.screen.name

    @property
    def shop(self) -> PrintShop:
        """The print shop; if none is named, one with the usual requirements."""
        key = self.document.publication.metadata.print.printshop
        return self.project.printshops.get(key or "", _ANY_SHOP)


def kit_order(document: Document, project: Project, settings: Settings) -> KitOrder:
    """The order for the files of a document."""
    publication = document.publication
    alone = replace(publication, chapters=_without_texts(publication), kept=(), records={}, data={})
    return KitOrder(
        screen=pdf_order(document, project, settings),
        interior=interior_order(document, project, settings),
        document=replace(document, publication=alone),
        project=replace(
            project, publications={alone.slug: alone}, pages=(), docs=(), sources={}, records={}
        ),
        settings=replace(settings, configuration="", looks=(), nav=()),  # of pages, not of paper
        shared=everything_in(settings.root, f"{settings.content.name}/_shared", but=".yml"),
        run=document.run,
    )


def _without_texts(publication: Publication) -> dict[str, tuple[Chapter, ...]]:
    """The chapters by their names: a run in one language does not depend on words of another."""
    return {
        tag: tuple(replace(one, body="", source=Source(one.file)) for one in chapters)
        for tag, chapters in publication.chapters.items()
    }


def format_of(document: Document) -> PageFormat:
    """The trim size of its pages."""
    metadata = document.publication.metadata
    return KINDS[metadata.kind].format_of(metadata)


def colour_of_interior(document: Document) -> Colour:
    """The inks of the pages: four if the author gives none."""
    paper = document.publication.metadata.print.interior
    return Colour.CMYK if paper is None else paper.colour


def colour_of_cover(document: Document) -> Colour:
    """The inks of the cover: four if the author gives none."""
    paper = document.publication.metadata.print.cover
    return Colour.CMYK if paper is None else paper.colour
