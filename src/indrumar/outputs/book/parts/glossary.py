"""The glossary: the terms that the text uses, in the order the composer gives them."""

from __future__ import annotations

from indrumar.outputs.book.for_print import running_head
from indrumar.outputs.book.templating import fill
from indrumar.outputs.book.volume import Volume


def glossary(volume: Volume) -> str:
    """The glossary; empty if no term is used."""
    if not volume.document.glossary:
        return ""
    title = volume.metadata.title.into(volume.document.language)
    return fill("glossary", volume, running=running_head(title))
