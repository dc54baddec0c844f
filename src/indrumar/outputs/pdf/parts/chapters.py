"""The chapters: each a section whose first page has no running head."""

from __future__ import annotations

from markupsafe import Markup

from indrumar.kinds import KINDS
from indrumar.outputs.pdf.paper import paper_html, running_head
from indrumar.outputs.pdf.parts.titles import status_word
from indrumar.outputs.pdf.templating import fill
from indrumar.outputs.pdf.volume import Volume


def chapters(volume: Volume) -> str:
    """All chapters as they are printed."""
    document = volume.document
    glossary = "glossary" in KINDS[volume.metadata.kind].back
    return fill(
        "chapters",
        volume,
        chapters=[
            (chapter, Markup(paper_html(chapter.html, volume.addresses, volume.locale, glossary)))
            for chapter in document.chapters
        ],
        running=running_head(volume.metadata.title.into(document.language)),
        status=status_word(volume) or "",
    )
