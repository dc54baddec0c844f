"""A chapter on its way through composing: its source, its tree, its language's words."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.html import HtmlElement

from indrumar.composing.places import Places
from indrumar.languages import Locale
from indrumar.model import Chapter


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
