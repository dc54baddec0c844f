"""`/// box | Title`: a passage set apart, with a number, a title and perhaps a type."""

from __future__ import annotations

from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from pymdownx.blocks.block import Block

from indrumar.composing.blocks.options import Options, id_option, one_of

BOX_TYPES = ("example", "tip", "warning", "law", "definition")


class BoxBlock(Block):
    """→ `<aside class="box TYPE" id>` with `<p class="title">` first."""

    NAME = "box"
    ARGUMENT = True
    OPTIONS: ClassVar[Options] = {"id": ("", id_option), "type": ("", one_of(*BOX_TYPES))}

    def on_create(self, parent: Element) -> Element:
        """The box with its title."""
        names = ["box", self.options["type"]] if self.options["type"] else ["box"]
        box = SubElement(parent, "aside", {"class": " ".join(names)})
        if self.options["id"]:
            box.set("id", self.options["id"])
        title = SubElement(box, "p", {"class": "title"})
        SubElement(title, "span", {"class": "caption"}).text = self.argument
        return box
