"""The order of the catalogue and of all lists of publications, and what the home page offers."""

from __future__ import annotations

from collections.abc import Iterable

from indrumar.kinds.table import KINDS
from indrumar.metadata import Status
from indrumar.model import Publication

_NOT_OFFERED = (Status.SUPERSEDED, Status.WITHDRAWN)


def newest_first(publications: Iterable[Publication]) -> tuple[Publication, ...]:
    """Publications, the newest edition first; equal dates in the order of slugs."""
    by_slug = sorted(publications, key=lambda found: found.slug)
    return tuple(sorted(by_slug, key=lambda p: p.metadata.edition.date, reverse=True))


def newest(publications: Iterable[Publication], count: int) -> tuple[Publication, ...]:
    """The first `count` of publications that are still in force, without specimens."""
    offered = [
        p for p in publications if p.metadata.status not in _NOT_OFFERED and not p.metadata.specimen
    ]
    return tuple(offered[:count])


def books(publications: tuple[Publication, ...], count: int) -> tuple[Publication, ...]:
    """The same without sheets, such as leaflets; with them if there is nothing else."""
    found = [p for p in publications if KINDS[p.metadata.kind].numbered_chapters]
    return newest(found, count) or newest(publications, count)
