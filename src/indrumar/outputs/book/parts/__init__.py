"""The parts of a book around its chapters, one file each.

`PARTS` names them as `indrumar.kinds` does. A part is a function from a `Volume` to HTML; it
returns an empty text if the publication has nothing to put there.
"""

from __future__ import annotations

from collections.abc import Callable

from indrumar.kinds.kind import Part
from indrumar.outputs.book.parts.back_cover import back_cover
from indrumar.outputs.book.parts.contents import contents, figures, tables
from indrumar.outputs.book.parts.cover import cover
from indrumar.outputs.book.parts.funders import funders
from indrumar.outputs.book.parts.glossary import glossary
from indrumar.outputs.book.parts.imprint import imprint
from indrumar.outputs.book.volume import Volume

PARTS: dict[Part, Callable[[Volume], str]] = {
    "cover": cover,
    "imprint": imprint,
    "contents": contents,
    "figures": figures,
    "tables": tables,
    "glossary": glossary,
    "funders": funders,
    "back-cover": back_cover,
}
