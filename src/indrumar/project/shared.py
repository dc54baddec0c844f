"""Reading what publications share: the files of `content/_shared/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indrumar.languages import Text
from indrumar.messages import said
from indrumar.metadata import (
    EU_EMBLEM,
    Funding,
    Organisation,
    PlaceCode,
    PrintShop,
    Slug,
    Term,
)
from indrumar.model import Source
from indrumar.problems import Problem
from indrumar.project.offered import logo_names
from indrumar.reading.schemas import validate_entries
from indrumar.reading.text_file import read_text
from indrumar.reading.yaml_file import read_yaml
from indrumar.resource import nearest_file

# Each file: the pattern of its keys, and the schema of their values.
FILES: dict[str, tuple[Any, Any]] = {
    "organisations": (Slug, Organisation),
    "funding": (Slug, Funding),
    "glossary": (Slug, Term),
    "subjects": (Slug, Text),
    "places": (PlaceCode, Text),
    "printshops": (Slug, PrintShop),
}


@dataclass(frozen=True, slots=True)
class Shared:
    """Entries of each shared file by the file's name without ending, and their sources."""

    entries: Mapping[str, Mapping[str, Any]]
    sources: Mapping[str, Source]
    problems: tuple[Problem, ...]


def read_shared(folder: Path, root: Path) -> Shared:
    """The entries that are right in each file; a file that does not exist has none."""
    entries: dict[str, Mapping[str, Any]] = {}
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for name, (key, schema) in FILES.items():
        path = folder / f"{name}.yml"
        file = path.relative_to(root).as_posix()
        entries[name] = {}
        if not path.exists():
            continue
        entries[name], sources[file], found = _read(path, file, key, schema)
        problems += found
    logos = logo_names(folder)
    file = (folder / "organisations.yml").relative_to(root).as_posix()
    organisations = entries["organisations"]
    problems += _missing_logos(organisations, logos, sources.get(file, Source(file)))
    entries["organisations"] = _with_files(organisations, logos)
    return Shared(entries, sources, tuple(problems))


def _read(
    path: Path, file: str, key: Any, schema: type[Any]
) -> tuple[dict[str, Any], Source, tuple[Problem, ...]]:
    text, unread = read_text(path, file)
    if text is None:
        return {}, Source(file), unread
    values, source, unparsed = read_yaml(text, file)
    if values is None:
        return {}, source, unread + unparsed
    entries, invalid = validate_entries(schema, key, values, source)
    return entries, source, unread + unparsed + invalid


def _with_files(
    organisations: Mapping[str, Organisation], logos: Mapping[str, str]
) -> Mapping[str, Organisation]:
    """The organisations with the names of their logos spelled as the disk has them."""

    def found(organisation: Organisation) -> Organisation:
        if organisation.logo is None:
            return organisation
        files = {key: logos.get(file, file) for key, file in organisation.logo.files}
        return organisation.model_copy(update={"logo": organisation.logo.model_copy(update=files)})

    return {key: found(organisation) for key, organisation in organisations.items()}


def _missing_logos(
    organisations: Mapping[str, Organisation], logos: Mapping[str, str], source: Source
) -> Iterator[Problem]:
    for key, organisation in organisations.items():
        for use, file in organisation.logo.files if organisation.logo else ():
            if file not in logos:
                message = said("missing-image.logo", file=file)
                hint = nearest_file(file, (EU_EMBLEM, *logos))
                yield Problem("missing-image", source.place(key, "logo", use), message, hint)
