"""From plain values to metadata: pydantic checks them, and its errors become problems of ours.

Every problem stands at the line and column of the value it is about, all are told at once,
and none speaks pydantic's language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar, cast, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from indrumar.metadata import CONTRADICTION, MISSING_FOR_STATUS
from indrumar.model import Source, YamlPath
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.reading.expectations import MISSING, TOO_FEW, UNKNOWN, expectation, found

Checked = TypeVar("Checked")


def validate(
    schema: type[Checked], value: Any, source: Source, *at: str | int
) -> tuple[Checked | None, tuple[Problem, ...]]:
    """The value as metadata, or none and what is wrong with it.

    `at` is the path of `value` within the file of `source`.
    """
    try:
        return _adapter(cast("Any", schema)).validate_python(value), ()
    except ValidationError as error:
        told: dict[tuple[Place, str], Problem] = {}
        for detail in error.errors(include_url=False):
            if detail["type"] == TOO_FEW and detail["input"]:
                continue  # pydantic counts right items alone; the wrong ones are told already
            problem = _problem(schema, detail, source, at)
            # The members of a union complain one by one about the same value.
            told.setdefault((problem.place, problem.code), problem)
        return None, tuple(told.values())


def validate_entries(
    schema: type[Checked], key_schema: Any, values: Any, source: Source
) -> tuple[dict[str, Checked], tuple[Problem, ...]]:
    """The entries of a mapping that are right, and what is wrong with the others."""
    if not isinstance(values, Mapping):
        message = f"expected keys with values, found {found(values)}"
        return {}, (Problem("bad-value", source.place(), message),)
    entries: dict[str, Checked] = {}
    problems: list[Problem] = []
    for key, value in values.items():
        entry, wrong = validate(schema, value, source, key)
        problems += (*_bad_key(key_schema, key, source), *wrong)
        if entry is not None:
            entries[key] = entry
    return entries, tuple(problems)


def _bad_key(schema: Any, key: str, source: Source) -> Iterator[Problem]:
    try:
        _adapter(schema).validate_python(key)
    except ValidationError as error:
        message = f"'{key}' cannot be a key: expected {expectation(error.errors()[0])}"
        yield Problem("bad-id", source.key_place(key), message)


@cache
def _adapter(schema: Any) -> TypeAdapter[Any]:
    return TypeAdapter(schema)


def _problem(schema: Any, detail: ErrorDetails, source: Source, at: YamlPath) -> Problem:
    """One error of pydantic's as a problem with a place."""
    *around, last = detail["loc"] or ("",)
    if detail["type"] == MISSING:
        return _missing((*_written(around, source, at), last), at, source)
    path = _written(detail["loc"], source, at)
    if detail["type"] == UNKNOWN:
        return _unknown(schema, path, at, source)
    if detail["type"] == MISSING_FOR_STATUS:
        message = f"'{last}' is missing, which the status '{detail['ctx']['status']}' asks for"
        return Problem("missing-key", source.place(*at, "status"), message)
    name = _name(path, at)
    if detail["type"] == CONTRADICTION:
        return Problem("bad-value", source.place(*path), f"{name}: {detail['msg']}")
    if detail["input"] is None and path in source.keys:
        return _empty(path, name or str(path[-1]), source)
    said = f"expected {expectation(detail)}, found {found(detail['input'])}"
    code = "bad-id" if path and path[-1] == "id" else "bad-value"
    hint = did_you_mean(str(detail["input"]), _choices(detail))
    return Problem(code, source.place(*path), f"{name}: {said}" if name else said, hint)


def _written(parts: Iterable[str | int], source: Source, at: YamlPath) -> YamlPath:
    """The path in the file: pydantic also names the members of unions, which no file has."""
    path = at
    for part in parts:
        if (*path, part) in source.places:
            path = (*path, part)
    return path


def _missing(path: YamlPath, at: YamlPath, source: Source) -> Problem:
    name = _name(path, at)
    return Problem("missing-key", source.key_place(*path[:-1]), f"'{name}' is missing")


def _empty(path: YamlPath, name: str, source: Source) -> Problem:
    hint = "fill it in, or delete the key"
    if not str(path[-1]).isidentifier():  # the rest of a text that was cut at a comma
        hint = "inside { } a text with a comma needs quotation marks"
    return Problem("missing-key", source.key_place(*path), f"'{name}' has nothing behind it", hint)


def _unknown(schema: Any, path: YamlPath, at: YamlPath, source: Source) -> Problem:
    key = str(path[-1])
    known = _known_keys(schema, path[len(at) : -1])
    hint = did_you_mean(key, known) or f"known here: {', '.join(sorted(known))}"
    return Problem("unknown-key", source.key_place(*path), f"unknown key '{key}'", hint)


def _known_keys(schema: Any, path: YamlPath) -> tuple[str, ...]:
    """The keys that a schema knows at a path."""
    model = next(_models(schema), None)
    for part in path:
        if model and part in model.model_fields:
            model = next(_models(model.model_fields[str(part)].annotation), None)
    return tuple(model.model_fields) if model else ()


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The pydantic models that an annotation names, however deeply."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def _choices(detail: ErrorDetails) -> list[str]:
    """The values an enumeration knows, as pydantic lists them: 'a', 'b' or 'c'."""
    listed = str(detail.get("ctx", {}).get("expected", ""))
    return listed.split("'")[1::2]


def _name(path: YamlPath, at: YamlPath) -> str:
    """A path as authors write it; the number of a list's item is in the place."""
    return ".".join(str(part) for part in path[len(at) :] if isinstance(part, str))
