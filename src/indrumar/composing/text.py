"""A chapter on its way through composing: its source, its tree, its language's words."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.html import HtmlElement

from indrumar.composing.places import Places
from indrumar.languages import Locale
from indrumar.model import Chapter
from indrumar.problems import Place


@dataclass(frozen=True, slots=True)
class ChapterText:
    """The raw tree of a chapter. `locale` is that of the text itself.

    `position` is the chapter's place in the publication, from 1; it names footnotes.
    """

    chapter: Chapter
    root: HtmlElement
    places: Places
    locale: Locale
    position: int

    def title_place(self) -> Place:
        """The place of the chapter's id or, if it has none of its own, of its title."""
        source = self.chapter.source
        return source.place("id" if ("id",) in source.places else "title")
