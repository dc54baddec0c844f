"""What publications share, from `content/_shared/`, and the front matter of a chapter."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from indrumar.languages import Text
from indrumar.metadata.funding import Logo
from indrumar.metadata.types import Email, Metadata, Reference, Slug, WebAddress


class Organisation(Metadata):
    """An organisation that publishes, funds or takes part."""

    name: Text
    """The full name."""
    short: Text | None = None
    """The short name, where a line has no room for the full one."""
    address: Text | None = None
    """The postal address."""
    website: WebAddress | None = None
    """The address of its website, with https://."""
    email: Email | None = None
    """Where it can be reached."""
    phone: str | None = None
    """Its telephone number."""
    contact: Text | None = None
    """Who answers for orders: a name, and what that person does."""
    fiscal_code: Reference | None = None
    """Its fiscal code, which orders and contracts name."""
    logo: Logo | None = None
    """A file of _shared/logos/, or one for each use, or eu-emblem."""


class Term(Metadata):
    """A glossary term."""

    term: Text
    """The term as it stands in the glossary."""
    definition: Text
    """What it means, in a sentence or two."""
    forms: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Its inflected forms by language; the term itself need not be repeated."""
    synonyms: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """What else it is called, by language; the search finds the term by these words too."""
    avoid: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Words by language that must not be written; the term is proposed in their place."""


class ChapterMetadata(Metadata):
    """The front matter of a chapter: two or three keys, editors complete YAML files only."""

    title: Annotated[str, Field(min_length=1)]
    """The chapter's title, its heading of the first level."""
    id: Slug | None = None
    """What references call it; without it the file's name after the number."""
    numbered: bool = True
    """false for a foreword or an introduction without a number."""
