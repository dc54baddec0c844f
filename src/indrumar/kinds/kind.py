"""A kind of publication: the metadata it requires, and how it is set on paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from indrumar.metadata import PageFormat, PublicationMetadata

Part = Literal[
    "cover", "imprint", "contents", "figures", "tables", "glossary", "funders", "back-cover"
]
ChapterStart = Literal["right", "page", "flow"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of publication.

    `metadata` is the schema of its `publication.yml`. `section_depth` is the level of the deepest
    heading with a number: 1 for chapters, 2 for their sections; 0 for none. `front` and `back` are
    the parts before and after the chapters on paper, in order; without a cover the title heads the
    first page. `chapter_start` is where a chapter begins: on a right-hand page, on a new page, or
    right after the one before it. `page_format` is the trim size if the author names none.
    `isbn_required`: a final edition has an ISBN in each language; leaflets have none.
    """

    name: str
    metadata: type[PublicationMetadata]
    numbered_chapters: bool = True
    section_depth: int = 2
    numbered_paragraphs: bool = False
    front: tuple[Part, ...] = ("cover", "imprint", "contents")
    back: tuple[Part, ...] = ("funders", "back-cover")
    chapter_start: ChapterStart = "page"
    page_format: PageFormat = PageFormat.A4
    isbn_required: bool = True

    def format_of(self, metadata: PublicationMetadata) -> PageFormat:
        """The trim size of a publication: the author's, else the kind's."""
        named = "format" in metadata.print.model_fields_set
        return metadata.print.format if named else self.page_format
