"""JSON Schemas of the files that authors write, with which editors complete and check keys.

Made from the same models that Îndrumar reads with, so the two cannot disagree.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from indrumar.kinds.table import KINDS
from indrumar.languages import Text
from indrumar.metadata import (
    Brand,
    ChapterMetadata,
    Funding,
    Organisation,
    PlaceCode,
    PrintShop,
    PublicationMetadata,
    RequiredWhen,
    Slug,
    Term,
)

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def schemas() -> Mapping[str, Schema]:
    """The schemas by the name of the file each is written to: `publication.schema.json` …"""
    made = {
        "publication": _publication(),
        "chapter": ChapterMetadata.model_json_schema(),
        "organisations": _register(Slug, Organisation),
        "funding": _register(Slug, Funding),
        "glossary": _register(Slug, Term),
        "subjects": _register(Slug, Text),
        "places": _register(PlaceCode, Text),
        "printshops": _register(Slug, PrintShop),
        "brand": Brand.model_json_schema(),
    }
    return {f"{name}.schema.json": {"$schema": _DIALECT, **schema} for name, schema in made.items()}


def _register(key: Any, entry: Any) -> Schema:
    """A file of `_shared/`: keys of our own choice, one form for all entries."""
    return TypeAdapter(dict[key, entry]).json_schema() | {"additionalProperties": False}


def _publication() -> Schema:
    """`publication.yml`: what every kind has, then what each kind and each status requires."""
    common = PublicationMetadata.model_json_schema()
    definitions: Schema = {}
    rules: list[Schema] = []
    for kind in KINDS.values():
        schema = kind.metadata.model_json_schema()
        definitions |= schema.pop("$defs")
        name = kind.metadata.__name__
        definitions[name] = schema | {"allOf": _status_rules(kind.metadata)}
        rules.append(_when("kind", kind.name, {"$ref": f"#/$defs/{name}"}))
    properties = common["properties"] | {
        "kind": {"enum": list(KINDS), "description": common["properties"]["kind"]["description"]}
    }
    return {
        "title": "publication.yml",
        "type": "object",
        "properties": properties,
        "required": ["kind"],
        "allOf": rules,
        "$defs": common["$defs"] | definitions,
    }


def _status_rules(model: type[PublicationMetadata]) -> list[Schema]:
    """The keys that a status requires, read off the fields that are marked so."""
    return [
        _when("status", mark.status.value, {"required": [name], "properties": {name: _PRESENT}})
        for name, field in model.model_fields.items()
        for mark in field.metadata
        if isinstance(mark, RequiredWhen)
    ]


_PRESENT: Schema = {"not": {"type": "null"}}


def _when(key: str, value: str, then: Schema) -> Schema:
    condition = {"properties": {key: {"const": value}}, "required": [key]}
    return {"if": condition, "then": then}
