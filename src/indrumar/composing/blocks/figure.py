"""`/// figure | Caption`: an image with a number and a caption, and its source if given."""

from __future__ import annotations

from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from pymdownx.blocks.block import Block

from indrumar.composing.blocks.options import Options, id_option, text_option


class FigureBlock(Block):
    """→ `<figure class="figure" id data-source>` with `<figcaption>` last."""

    NAME = "figure"
    ARGUMENT = True
    OPTIONS: ClassVar[Options] = {"id": ("", id_option), "source": ("", text_option)}

    def on_create(self, parent: Element) -> Element:
        """The figure, its caption first until the content is known."""
        figure = SubElement(parent, "figure", {"class": "figure"})
        if self.options["id"]:
            figure.set("id", self.options["id"])
        caption = SubElement(figure, "figcaption")
        SubElement(caption, "span", {"class": "caption"}).text = self.argument
        if self.options["source"]:
            SubElement(caption, "span", {"class": "source"}).text = self.options["source"]
        return figure

    def on_end(self, block: Element) -> None:
        """Puts the caption below the image."""
        caption = block.find("figcaption")
        if caption is not None:
            block.remove(caption)
            block.append(caption)
