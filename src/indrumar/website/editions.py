"""Files of editions: their addresses on the site and their paths on disk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from indrumar.model import Project, Publication
from indrumar.outputs.staged.editions import downloads_of_kept, edition_downloads, lasting
from indrumar.outputs.views.downloads import Download
from indrumar.settings import Settings


def edition_files(
    project: Project, settings: Settings, downloads: Iterable[Download], made: Mapping[str, Path]
) -> Mapping[str, Path]:
    """The files of all editions: addresses on the site → paths on disk.

    `made` has the same for `downloads`, the files of the texts as they are now.
    """
    offered = tuple(downloads)
    found: dict[str, Path] = {}
    for publication in project.publications.values():
        kept = kept_files(publication, settings)
        own = [one for one in offered if one.publication == publication.slug]
        newest = {lasting(publication, one).address: made[one.address] for one in own}
        for download in edition_downloads(publication, own):
            address = download.address
            found[address] = kept.get(address) or newest[address]
    return found


def kept_files(publication: Publication, settings: Settings) -> Mapping[str, Path]:
    """The files that a publication keeps of its editions, by their addresses on the site."""
    return {
        f"downloads/{publication.slug}/ed-{edition.number}/{file.name}": settings.content
        / file.path
        for edition in publication.kept
        for download, file in zip(
            downloads_of_kept(publication, edition), edition.files, strict=True
        )
    }
