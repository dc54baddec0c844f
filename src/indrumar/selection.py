"""Which documents are wanted: everything, or those of a publication, language or audience."""

from __future__ import annotations

from dataclasses import dataclass

from indrumar.composing.document import Document
from indrumar.metadata import Audience


@dataclass(frozen=True, slots=True)
class Selection:
    """What a build is narrowed to; empty fields narrow nothing."""

    publication: str = ""
    language: str = ""
    audience: Audience | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == EVERYTHING

    def wants(self, document: Document) -> bool:
        """Whether a document is wanted."""
        return (
            self.publication in ("", document.publication.slug)
            and self.language in ("", document.language)
            and self.audience in (None, document.audience)
        )


EVERYTHING = Selection()
