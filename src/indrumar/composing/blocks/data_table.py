"""`/// data-table | Caption`: a table whose cells come from the publication's data."""

from __future__ import annotations

from typing import ClassVar
from xml.etree.ElementTree import Element

from indrumar.composing.blocks.options import Options, id_option, text_option
from indrumar.composing.blocks.table import TableBlock

ASKED = ("data", "columns", "filter", "sort", "total")
"""The options that say what of which data is shown."""


class DataTableBlock(TableBlock):
    """→ a table's `<div>` with what is asked for in `data-…`; its cells come later."""

    NAME = "data-table"
    OPTIONS: ClassVar[Options] = {
        **TableBlock.OPTIONS,
        "data": ("", id_option),
        **{name: ("", text_option) for name in ASKED[1:]},
    }

    def on_create(self, parent: Element) -> Element:
        """The wrapper of a table, without the table."""
        wrapper = super().on_create(parent)
        for name in ASKED:
            wrapper.set(f"data-{name}", str(self.options[name]))
        return wrapper
