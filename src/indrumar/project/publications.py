"""Reading one publication's folder: its metadata, its chapters, the names of its media."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from indrumar.languages import Text
from indrumar.messages import said
from indrumar.model import Chapter, Publication, Source
from indrumar.problems import Place, Problem
from indrumar.project.chapters import read_chapters
from indrumar.project.data_tables import DATA, read_data
from indrumar.project.editions import EDITIONS, read_editions
from indrumar.project.metadata_file import read_metadata
from indrumar.project.names import SITE_ADDRESSES, entries, is_hidden, is_slug, slug_of
from indrumar.project.records import RECORDS, read_records
from indrumar.project.stand_in import stand_in

_NOT_LANGUAGES = frozenset({"media", DATA, EDITIONS, RECORDS})


@dataclass(frozen=True, slots=True)
class PublicationFolder:
    """The contents of a folder of `content/`."""

    publication: Publication
    sources: dict[str, Source]
    problems: tuple[Problem, ...]


def read_publication(
    folder: Path, root: Path, tags: Iterable[str], places: Mapping[str, Text]
) -> PublicationFolder:
    """The publication in a folder; one with wrong metadata is included, to be checked.

    `places` are the places that data may name.
    """
    read = read_metadata(folder / "publication.yml", root)
    metadata, source, file = read.metadata, read.source, read.source.file
    kept = read_editions(folder, root)
    recorded, data = read_records(folder, root), read_data(folder, root, places)
    sources = {file: source, **recorded.sources, **data.sources}
    chapters = dict[str, tuple[Chapter, ...]]()
    problems = _misnamed(folder, root, tags)
    problems += read.problems + kept.problems + recorded.problems + data.problems
    written = False
    for language in _language_folders(folder):
        held = read_chapters(language, root)
        sources |= held.sources
        problems += held.problems
        written = written or bool(held.sources)
        if held.chapters:
            chapters[language.name] = held.chapters
    if not written:
        problems += (_unwritten(file, tags),)
    publication = Publication(
        slug=folder.name,
        metadata=metadata or stand_in(read.values, folder.name, tags),
        chapters=chapters,
        media=_media(folder),
        source=source,
        sound=metadata is not None,
        kept=kept.editions,
        records=recorded.records,
        data=data.tables,
    )
    return PublicationFolder(publication, sources, problems)


def _language_folders(folder: Path) -> list[Path]:
    return [
        path
        for path in entries(folder)
        if path.is_dir() and not is_hidden(path.name) and path.name not in _NOT_LANGUAGES
    ]


def _media(folder: Path) -> frozenset[str]:
    paths = (path.relative_to(folder) for path in (folder / "media").rglob("*") if path.is_file())
    return frozenset(path.as_posix() for path in paths if not any(map(is_hidden, path.parts)))


def _misnamed(folder: Path, root: Path, tags: Iterable[str]) -> tuple[Problem, ...]:
    place = Place(folder.relative_to(root).as_posix())
    if not is_slug(folder.name):
        slug = slug_of(folder.name)
        message = said("bad-file-name.publication")
        hint = said("bad-file-name.call-it", name=slug) if slug else None
        return (Problem("bad-file-name", place, message, hint),)
    if folder.name in SITE_ADDRESSES or folder.name in tags:
        message = said("bad-file-name.site-address", address=folder.name)
        return (Problem("bad-file-name", place, message),)
    return ()


def _unwritten(file: str, tags: Iterable[str]) -> Problem:
    folders = tuple(f"{tag}/" for tag in tags)
    message = said("missing-chapters.unwritten", folders=folders)
    return Problem("missing-chapters", Place(file), message)
