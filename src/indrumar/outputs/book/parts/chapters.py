"""The chapters: each a section whose first page has no running head."""

from __future__ import annotations

from markupsafe import Markup

from indrumar.kinds.table import KINDS
from indrumar.outputs.book.for_print import paper_html, running_head
from indrumar.outputs.book.templating import fill
from indrumar.outputs.book.volume import Volume


def chapters(volume: Volume) -> str:
    """All chapters as they are printed."""
    document = volume.document
    kind = KINDS[volume.metadata.kind]
    glossary, page_format = "glossary" in kind.back, kind.format_of(volume.metadata)

    def printed(html: str) -> Markup:
        return Markup(paper_html(html, volume.addresses, volume.locale, glossary, page_format))

    return fill(
        "chapters",
        volume,
        chapters=[
            (chapter, printed(chapter.html), document.translation_of(chapter))
            for chapter in document.chapters
        ],
        running=running_head(volume.metadata.title.into(document.language)),
    )
