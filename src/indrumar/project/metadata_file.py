"""Reading one `publication.yml`, by the rules of the kind that it names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from indrumar.kinds.table import KINDS
from indrumar.messages import said
from indrumar.metadata import PublicationMetadata
from indrumar.model import Source
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.reading.expectations import found
from indrumar.reading.schemas import validate
from indrumar.reading.text_file import read_text
from indrumar.reading.yaml_file import Value, read_yaml


@dataclass(frozen=True, slots=True)
class MetadataFile:
    """The metadata if they are valid, the values they were made from, what is wrong."""

    metadata: PublicationMetadata | None
    values: Value
    source: Source
    problems: tuple[Problem, ...]


def read_metadata(path: Path, root: Path) -> MetadataFile:
    """The metadata in a file."""
    values, source, unread = _read_values(path, path.relative_to(root).as_posix())
    metadata, wrong = (None, ()) if values is None else _checked(values, source)
    return MetadataFile(metadata, values, source, unread + wrong)


def _read_values(path: Path, file: str) -> tuple[Value, Source, tuple[Problem, ...]]:
    if not path.exists():
        message = said("unreadable-file.no-metadata")
        return None, Source(file), (Problem("unreadable-file", Place(file), message),)
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
    """The schema of the kind; for an unknown kind, what every kind has in common."""
    name = values.get("kind") if isinstance(values, dict) else None
    if name is None:
        return PublicationMetadata, ()
    if isinstance(name, str) and name in KINDS:
        return KINDS[name].metadata, ()
    kinds = said("expected.one-of", choices=tuple(KINDS))
    message = said("bad-value.unexpected-at", key="kind", expected=kinds, found=found(name))
    problem = Problem("bad-value", source.place("kind"), message, did_you_mean(str(name), KINDS))
    return PublicationMetadata, (problem,)
