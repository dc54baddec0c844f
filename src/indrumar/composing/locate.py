"""Finds the place in an author's Markdown for something seen in the HTML made from it.

Markdown keeps no positions, so the n-th element of a kind in the HTML is taken to be the n-th in
the source, outside code. If the author wrote it in another way (raw HTML, a reference link), the
place falls back to the first mention, then to the top of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from indrumar.model import Chapter
from indrumar.problems import Place
from indrumar.project.prose import without_code

_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*$", re.M)


@dataclass(frozen=True, slots=True)
class Locator:
    """The places of one chapter. `prose` is its body without code."""

    chapter: Chapter
    prose: str

    @classmethod
    def of(cls, chapter: Chapter) -> Locator:
        """The locator of a chapter."""
        return cls(chapter, without_code(chapter.body))

    def text(self, wanted: str, nth: int = 0) -> Place:
        """The place of the n-th mention of a text, counted from 0."""
        return self.match(re.escape(wanted), nth)

    def match(self, pattern: str, nth: int = 0) -> Place:
        """The place of the n-th match of a pattern; of its group `at` if it has one."""
        found = list(re.finditer(pattern, self.prose, re.M))
        if not found:
            return self.chapter.place(0)
        hit = found[min(nth, len(found) - 1)]
        return self.chapter.place(hit.start("at") if "at" in hit.groupdict() else hit.start())

    def id(self, id: str, nth: int = 0) -> Place:
        """The place where an id is given, in `{#id}` or in a block's `id:`."""
        name = re.escape(id)
        return self.match(rf"#(?P<at>{name})(?![\w-])|^[ \t]+id:[ \t]*[\"']?{name}(?![\w-])", nth)

    def heading(self, nth: int) -> Place:
        """The place of the n-th heading, counted from 0."""
        return self.match(_HEADING.pattern, nth)
