"""The book of a publication: from a composed document to the HTML that is laid out.

The kind defines which parts come before and after the chapters and where chapters begin; the style
sheets (`style_sheets`) define how it looks. Pages are numbered i, ii … up to the first chapter and
1, 2 … from there.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from indrumar.composing.document import Document
from indrumar.kinds.kind import Kind, Part
from indrumar.kinds.table import KINDS
from indrumar.metadata import PageFormat
from indrumar.model import Project
from indrumar.outputs.book.addresses import addresses_of
from indrumar.outputs.book.brand_style import brand_style
from indrumar.outputs.book.leaves import with_end
from indrumar.outputs.book.parts import PARTS
from indrumar.outputs.book.parts.chapters import chapters
from indrumar.outputs.book.parts.colophon import colophon
from indrumar.outputs.book.parts.cover import head
from indrumar.outputs.book.parts.titles import status_word
from indrumar.outputs.book.templating import fill
from indrumar.outputs.book.volume import Volume
from indrumar.settings import Settings


def book_html(document: Document, project: Project, settings: Settings) -> str:
    """The whole book as one HTML document.

    Its resources lie below `https://book.invalid/content/` (the project's `content/`). Raises
    KeyError if a locale lacks a word.
    """
    kind = KINDS[document.publication.metadata.kind]
    volume = Volume(document, project, addresses_of(document, project, settings))
    text, *back = with_end((Markup(chapters(volume)), *_parts(volume, kind, kind.back)))
    return fill(
        "book",
        volume,
        title=document.publication.metadata.title.into(document.language),
        colours=brand_style(project.brand),
        start=f"start-{kind.chapter_start}",
        status=status_word(volume) or "",
        front=[*_parts(volume, kind, kind.front), *_head(volume, kind)],
        chapters=text,
        back=back,
    )


def style_sheets(document: Document) -> tuple[str, ...]:
    """The style sheets of a document: paths below the renderer's base address, in order.

    `style/` is the folder of this name beside this module, `fonts/` that of the package.
    """
    kind = KINDS[document.publication.metadata.kind]
    page_format = kind.format_of(document.publication.metadata)
    sheets = ["fonts", "pages", page_format.lower(), *_LOOKS]
    if kind.chapter_start == "flow":
        sheets.append("flow")
        if page_format is PageFormat.A4 and "cover" not in kind.front:
            sheets.append("sidebar")
    return tuple(f"style/{name}.css" for name in sheets)


_LOOKS = (
    "text",
    "tables",
    "hyphenation",
    "boxes",
    "notes",
    "cover-panels",
    "covers",
    "band",
    "interior",
    "lists",
)


def body_start(document: Document) -> str | None:
    """The id on the page that is page 1; None if all pages are numbered in one sequence."""
    kind = KINDS[document.publication.metadata.kind]
    if kind.chapter_start == "flow" or not document.chapters:
        return None
    return document.chapters[0].heading.id


def _parts(volume: Volume, kind: Kind, names: tuple[Part, ...]) -> Iterator[Markup]:
    for name in names:
        # Without pages of its own for each part, an imprint is a few lines at the end.
        part = colophon if name == "imprint" and kind.chapter_start == "flow" else PARTS[name]
        yield Markup(part(volume))


def _head(volume: Volume, kind: Kind) -> Iterator[Markup]:
    if "cover" not in kind.front:
        yield Markup(head(volume))
