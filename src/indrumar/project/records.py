"""Reading what is recorded of translations: `translation/<language>/<file>.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from indrumar.metadata import TranslationRecord
from indrumar.model import Records, Source
from indrumar.problems import Problem
from indrumar.project.names import is_hidden
from indrumar.reading.schemas import validate_entries
from indrumar.reading.text_file import read_text
from indrumar.reading.yaml_file import read_yaml

RECORDS = "translation"
"""The folder of a publication, and of what publications share, with the records."""


@dataclass(frozen=True, slots=True)
class RecordFolder:
    """The records in a folder, the source of each file, and the problems."""

    records: Records = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_records(folder: Path, root: Path) -> RecordFolder:
    """The records of all languages in a folder of `content/`."""
    records: dict[str, dict[str, TranslationRecord]] = {}
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for path in sorted((folder / RECORDS).glob("*/*.yml")):
        if is_hidden(path.name) or not path.is_file():
            continue
        file = path.relative_to(root).as_posix()
        found, sources[file], wrong = _read(path, file)
        records.setdefault(path.parent.name, {}).update(found)
        problems += wrong
    return RecordFolder(records, sources, tuple(problems))


def _read(
    path: Path, file: str
) -> tuple[dict[str, TranslationRecord], Source, tuple[Problem, ...]]:
    text, unread = read_text(path, file)
    if text is None:
        return {}, Source(file), unread
    values, source, unparsed = read_yaml(text, file)
    if values is None:
        return {}, source, unread + unparsed
    found, invalid = validate_entries(TranslationRecord, str, values, source)
    return found, source, unread + unparsed + invalid
