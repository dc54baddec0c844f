"""Metadata for a publication whose own are invalid, so that its texts are still checked.

What is right in the file is kept and checked further. What replaces the rest is such that no rule
is broken by it: one mistake is reported once.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from indrumar.kinds.table import KINDS
from indrumar.metadata import Audience, PublicationMetadata, Status
from indrumar.problems import nearest

# Chapters and paragraphs have numbers here, so everything that can be referred to is found.
_ALL_NUMBERED = "strategy"
_KNOWN = frozenset(PublicationMetadata.model_fields) - {"kind", "status"}


def stand_in(values: Any, slug: str, tags: Iterable[str]) -> PublicationMetadata:
    """The valid ones of a file's `values` (none if it is unreadable), with others invented.

    The kind is the one probably meant; the publisher is empty if it is invented.
    """
    given = values if isinstance(values, dict) else {}
    invented = _invented(given, slug, tuple(tags))
    kept = {key: value for key, value in given.items() if key in _KNOWN}
    for key in _wrong(invented | kept):
        kept.pop(key, None)
    made = PublicationMetadata.model_validate(invented | kept)
    return made if "publisher" in kept else made.model_copy(update={"publisher": ""})


def _invented(given: dict[str, Any], slug: str, tags: tuple[str, ...]) -> dict[str, Any]:
    titles = given.get("title")
    # The order of the title's languages says which text is the original.
    first = [tag for tag in titles if tag in tags] if isinstance(titles, dict) else []
    text = dict.fromkeys((*first, *tags), slug)
    return {
        "kind": nearest(str(given.get("kind")), KINDS) or _ALL_NUMBERED,
        "title": text,
        "summary": text,
        "status": Status.DRAFT,
        "edition": {"number": 1, "date": "2000-01-01"},
        "audiences": tuple(Audience),
        "publisher": "nobody",
        "licence": "CC-BY-4.0",
    }


def _wrong(values: dict[str, Any]) -> set[str]:
    """The keys whose values a publication's metadata do not accept."""
    try:
        PublicationMetadata.model_validate(values)
    except ValidationError as error:
        return {str(detail["loc"][0]) for detail in error.errors(include_url=False)}
    return set()
