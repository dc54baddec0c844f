"""Finding the texts anywhere in metadata: in several languages, or in none that is given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from indrumar.languages import Text
from indrumar.model import Project, Publication, Source, YamlPath


def written_for(project: Project, publication: Publication) -> Iterator[tuple[Any, Source]]:
    """What is written for a publication in YAML: its metadata, the schemas of its data."""
    yield publication.metadata, publication.source
    for name, table in publication.data.items():
        file = f"content/{publication.slug}/data/{name}.yml"
        yield table.schema, project.sources.get(file, Source(file))


def written(project: Project) -> Iterator[tuple[Publication, Any, Source]]:
    """The same for all publications."""
    for publication in project.publications.values():
        for value, source in written_for(project, publication):
            yield publication, value, source


def texts_in(value: Any, path: YamlPath = ()) -> Iterator[tuple[YamlPath, Text]]:
    """Every text in several languages within a value, with its path in the YAML file."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts_in(getattr(value, name), (*path, name))
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from texts_in(part, (*path, key))
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from texts_in(part, (*path, index))


def plain_texts_in(value: Any, path: YamlPath = ()) -> Iterator[tuple[YamlPath, str]]:
    """Every text without a language within a value, such as a name, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from plain_texts_in(getattr(value, name), (*path, name))
    elif isinstance(value, Mapping) and not isinstance(value, Text):
        for key, part in value.items():
            yield from plain_texts_in(part, (*path, key))
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from plain_texts_in(part, (*path, index))
