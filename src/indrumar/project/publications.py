"""Reading one publication's folder: its metadata, its chapters, the names of its media."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from indrumar.kinds import KINDS
from indrumar.metadata import PublicationMetadata
from indrumar.model import Chapter, Publication, Source
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.project.chapters import read_chapters
from indrumar.project.names import SITE_ADDRESSES, is_hidden, is_slug, slug_of
from indrumar.project.stand_in import stand_in
from indrumar.reading.expectations import found
from indrumar.reading.schemas import validate
from indrumar.reading.text_file import read_text
from indrumar.reading.yaml_file import Value, read_yaml

_NOT_LANGUAGES = frozenset({"media", "data"})


@dataclass(frozen=True, slots=True)
class PublicationFolder:
    """What a folder of `content/` holds."""

    publication: Publication
    sources: dict[str, Source]
    problems: tuple[Problem, ...]


def read_publication(folder: Path, root: Path, tags: Iterable[str]) -> PublicationFolder:
    """The publication in a folder; where its metadata are wrong, it is there to be checked."""
    file = (folder / "publication.yml").relative_to(root).as_posix()
    values, source, unread = _read_values(folder / "publication.yml", file)
    metadata, wrong = (None, ()) if values is None else _checked(values, source)
    problems = unread + wrong
    sources, chapters = {file: source}, dict[str, tuple[Chapter, ...]]()
    problems = _misnamed(folder, root, tags) + problems
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
        metadata=metadata or stand_in(values, folder.name, tags),
        chapters=chapters,
        media=_media(folder),
        source=source,
        sound=metadata is not None,
    )
    return PublicationFolder(publication, sources, problems)


def _read_values(path: Path, file: str) -> tuple[Value, Source, tuple[Problem, ...]]:
    if not path.exists():
        message = "the publication has no publication.yml"
        hint = "begin the folder's name with '_' if it is not a publication"
        return None, Source(file), (Problem("unreadable-file", Place(file), message, hint),)
    text, unread = read_text(path, file)
    if text is None:
        return None, Source(file), unread
    values, source, unparsed = read_yaml(text, file)
    return values, source, unread + unparsed


def _checked(
    values: Value, source: Source
) -> tuple[PublicationMetadata | None, tuple[Problem, ...]]:
    schema, unkind = _schema(values, source)
    metadata, invalid = validate(schema, values, source)
    return (None if unkind else metadata), unkind + invalid


def _schema(values: Value, source: Source) -> tuple[type[PublicationMetadata], tuple[Problem, ...]]:
    """What the kind asks for; of an unknown kind we still check what every kind asks for."""
    name = values.get("kind") if isinstance(values, dict) else None
    if name is None:
        return PublicationMetadata, ()
    if isinstance(name, str) and name in KINDS:
        return KINDS[name].metadata, ()
    message = f"kind: expected {', '.join(KINDS)}, found {found(name)}"
    problem = Problem("bad-value", source.place("kind"), message, did_you_mean(str(name), KINDS))
    return PublicationMetadata, (problem,)


def _language_folders(folder: Path) -> list[Path]:
    return [
        path
        for path in sorted(folder.iterdir())
        if path.is_dir() and not is_hidden(path.name) and path.name not in _NOT_LANGUAGES
    ]


def _media(folder: Path) -> frozenset[str]:
    paths = (path for path in (folder / "media").rglob("*") if path.is_file())
    return frozenset(
        path.relative_to(folder).as_posix() for path in paths if not is_hidden(path.name)
    )


def _misnamed(folder: Path, root: Path, tags: Iterable[str]) -> tuple[Problem, ...]:
    place = Place(folder.relative_to(root).as_posix())
    if not is_slug(folder.name):
        message = "a publication's folder is named with lower-case letters a to z, digits, hyphens"
        slug = slug_of(folder.name)
        return (Problem("bad-file-name", place, message, f"call it '{slug}'" if slug else ""),)
    if folder.name in SITE_ADDRESSES or folder.name in tags:
        message = f"the website has something else at the address '{folder.name}'"
        return (Problem("bad-file-name", place, message, "give the folder another name"),)
    return ()


def _unwritten(file: str, tags: Iterable[str]) -> Problem:
    message = "the publication has no chapters"
    folders = " or ".join(f"{tag}/" for tag in tags)
    return Problem("missing-chapters", Place(file), message, f"put them into {folders}")
