"""Finished kits of a publication's other documents, which a run for one of them leaves alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from indrumar.composing.document import name_of
from indrumar.metadata import Audience
from indrumar.model import Publication


@dataclass(frozen=True, slots=True)
class Earlier:
    """Files of earlier runs by path below the kit's folder, and the documents they are of."""

    files: Mapping[str, Path]
    documents: tuple[str, ...]


def earlier(folder: Path, publication: Publication, made: Collection[str]) -> Earlier:
    """What a kit's folder holds of documents that are not among those `made` now."""
    names = [
        name_of(publication.slug, tag, audience)
        for tag in publication.languages
        for audience in Audience
    ]
    files: dict[str, Path] = {}
    documents: set[str] = set()
    for path in sorted(folder.glob("*/*")):
        own = [name for name in names if path.name.startswith((f"{name}-", f"{name}."))]
        owner = max(own, key=len, default=None)  # `ghid-ro-trainer` also begins with `ghid-ro-`
        if owner is not None and owner not in made:
            files[path.relative_to(folder).as_posix()] = path
            documents.add(owner)
    return Earlier(files, tuple(sorted(documents)))
