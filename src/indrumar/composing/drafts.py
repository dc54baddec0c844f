"""Publications on their way through composing: rendered and numbered, not yet finished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from indrumar.composing.anchors import Anchors
from indrumar.composing.numbering import Anchor
from indrumar.composing.text import ChapterText
from indrumar.languages import Locale
from indrumar.model import Publication
from indrumar.problems import Problem


@dataclass(frozen=True, slots=True)
class Draft:
    """A publication in one language, rendered and numbered."""

    publication: Publication
    locale: Locale
    texts: tuple[ChapterText, ...]
    anchors: Mapping[str, Anchor]
    problems: tuple[Problem, ...] = ()

    @property
    def own(self) -> Iterator[ChapterText]:
        """The chapters that exist in this language."""
        return (text for text in self.texts if text.chapter.language == self.locale.tag)


@dataclass(frozen=True, slots=True)
class Library:
    """The drafts of all publications, by slug and language; found at once, however many."""

    drafts: Mapping[str, Mapping[str, Draft]]
    _anchors: dict[str, Anchors] = field(default_factory=dict)

    @classmethod
    def of(cls, drafts: Iterable[Draft]) -> Library:
        """Sorts drafts, whose first language is the one that a publication was written in."""
        found: dict[str, dict[str, Draft]] = {}
        for draft in drafts:
            found.setdefault(draft.publication.slug, {})[draft.locale.tag] = draft
        return cls(found)

    def draft(self, slug: str, tag: str) -> Draft:
        """A publication's draft in a language, or in the language it was written in."""
        own = self.drafts[slug]
        return own.get(tag) or next(iter(own.values()))

    def anchors(self, tag: str) -> Anchors:
        """The anchors of all publications for a reader of a language."""
        if tag not in self._anchors:
            found = {slug: self.draft(slug, tag).anchors for slug in self.drafts}
            self._anchors[tag] = Anchors(found)
        return self._anchors[tag]
