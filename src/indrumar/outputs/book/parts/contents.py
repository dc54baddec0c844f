"""The contents with page numbers, and the lists of figures and tables."""

from __future__ import annotations

from collections.abc import Sequence

from indrumar.composing.document import Caption, Heading
from indrumar.outputs.book.templating import fill
from indrumar.outputs.book.volume import Volume

_DEPTH = 2  # chapters and their sections: more would not be read


def contents(volume: Volume) -> str:
    """Chapters and sections with their pages, and the parts at the back of the book."""
    chapters = [chapter.heading for chapter in volume.document.chapters]
    if volume.document.glossary:
        chapters.append(Heading("part-glossary", "", volume.word("glossary"), 1))
    foreign = {
        chapter.heading.id: chapter.language
        for chapter in volume.document.chapters
        if chapter.language != volume.document.language
    }
    return fill("contents", volume, headings=chapters, depth=_DEPTH, foreign=foreign)


def figures(volume: Volume) -> str:
    """The list of figures; empty if there are none."""
    return _captions(volume, "figures", volume.document.figures)


def tables(volume: Volume) -> str:
    """The list of tables; empty if there are none."""
    return _captions(volume, "tables", volume.document.tables)


def _captions(volume: Volume, name: str, captions: Sequence[Caption]) -> str:
    if not captions:
        return ""
    foreign = {
        id: chapter.language
        for chapter in volume.document.chapters
        if chapter.language != volume.document.language
        for id in chapter.ids
    }
    return fill("captions", volume, name=name, captions=captions, foreign=foreign)
