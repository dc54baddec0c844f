"""`/// table | Caption`: a table with a number and a caption above it."""

from __future__ import annotations

from typing import ClassVar
from xml.etree.ElementTree import Element, SubElement

from pymdownx.blocks.block import Block

from indrumar.composing.blocks.options import Options, id_option, one_of, text_option, yes_option


class TableBlock(Block):
    """→ `<div class="table [landscape] [row-headers]" id>` with `<p class="caption">` first."""

    NAME = "table"
    ARGUMENT = True
    OPTIONS: ClassVar[Options] = {
        "id": ("", id_option),
        "source": ("", text_option),
        "orientation": ("portrait", one_of("portrait", "landscape")),
        "row-headers": (False, yes_option),
    }

    def on_create(self, parent: Element) -> Element:
        """The wrapper; its table comes from the content."""
        names = ["table"]
        names += ["landscape"] if self.options["orientation"] == "landscape" else []
        names += ["row-headers"] if self.options["row-headers"] else []
        wrapper = SubElement(parent, "div", {"class": " ".join(names)})
        if self.options["id"]:
            wrapper.set("id", self.options["id"])
        caption = SubElement(wrapper, "p", {"class": "caption"})
        SubElement(caption, "span", {"class": "caption"}).text = self.argument
        if self.options["source"]:
            SubElement(wrapper, "p", {"class": "source"}).text = self.options["source"]
        return wrapper

    def on_end(self, block: Element) -> None:
        """Puts the source below the table."""
        source = next((child for child in block if child.get("class") == "source"), None)
        if source is not None:
            block.remove(source)
            block.append(source)
