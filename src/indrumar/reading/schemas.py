"""From plain values to metadata: pydantic checks them, and its errors become our problems.

Every problem has the line and column of its value, all are reported at once, and none is in
pydantic's words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar, cast, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from indrumar.messages import Message, said
from indrumar.metadata import CONTRADICTION, MISSING_FOR_STATUS
from indrumar.model import Source, YamlPath
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.reading.expectations import MISSING, TOO_FEW, UNKNOWN, choices, expectation, found

Checked = TypeVar("Checked")


def validate(
    schema: type[Checked], value: Any, source: Source, *at: str | int
) -> tuple[Checked | None, tuple[Problem, ...]]:
    """The value as metadata, or None and what is wrong with it.

    `at` is the path of `value` within the file of `source`.
    """
    try:
        return _adapter(cast("Any", schema)).validate_python(value), ()
    except ValidationError as error:
        problems: dict[tuple[Place, str], Problem] = {}
        for detail in error.errors(include_url=False):
            if detail["type"] == TOO_FEW and detail["input"]:
                continue  # pydantic counts only valid items; the others are already reported
            problem = _problem(schema, detail, source, at)
            # Each member of a union reports the same value.
            problems.setdefault((problem.place, problem.code), problem)
        return None, tuple(problems.values())


def validate_entries(
    schema: type[Checked], key_schema: Any, values: Any, source: Source
) -> tuple[dict[str, Checked], tuple[Problem, ...]]:
    """The valid entries of a mapping, and what is wrong with the others."""
    if not isinstance(values, Mapping):
        message = said("bad-value.not-keys", found=found(values))
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
        message = said("bad-id.key", key=key, expected=expectation(error.errors()[0]))
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
        message = said("missing-key.for-status", key=str(last), status=detail["ctx"]["status"])
        return Problem("missing-key", source.place(*at, "status"), message)
    name = _name(path, at)
    if detail["type"] == CONTRADICTION:
        message = said("at-key", key=name, fault=detail["ctx"]["message"])
        return Problem("bad-value", source.place(*path), message)
    if detail["input"] is None and path in source.keys:
        return _empty(path, name or str(path[-1]), source)
    code = "bad-id" if path and path[-1] == "id" else "bad-value"
    hint = did_you_mean(str(detail["input"]), choices(detail))
    return Problem(code, source.place(*path), _unexpected(name, detail), hint)


def _unexpected(name: str, detail: ErrorDetails) -> Message:
    expected, instead = expectation(detail), found(detail["input"])
    if not name:
        return said("bad-value.unexpected", expected=expected, found=instead)
    return said("bad-value.unexpected-at", key=name, expected=expected, found=instead)


def _written(parts: Iterable[str | int], source: Source, at: YamlPath) -> YamlPath:
    """The path in the file: pydantic also names the members of unions, which no file has."""
    path = at
    for part in parts:
        if (*path, part) in source.places:
            path = (*path, part)
    return path


def _missing(path: YamlPath, at: YamlPath, source: Source) -> Problem:
    name = _name(path, at)
    return Problem(
        "missing-key", source.key_place(*path[:-1]), said("missing-key.absent", key=name)
    )


def _empty(path: YamlPath, name: str, source: Source) -> Problem:
    message = said("missing-key.no-value", key=name)
    if not str(path[-1]).isidentifier():  # the rest of a text that was cut at a comma
        message = said("missing-key.cut-at-comma", key=name)
    return Problem("missing-key", source.key_place(*path), message)


def _unknown(schema: Any, path: YamlPath, at: YamlPath, source: Source) -> Problem:
    key = str(path[-1])
    known = _known_keys(schema, path[len(at) : -1])
    message = said("unknown-key", key=key, known=tuple(sorted(known)))
    return Problem("unknown-key", source.key_place(*path), message, did_you_mean(key, known))


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


def _name(path: YamlPath, at: YamlPath) -> str:
    """A path as authors write it; the number of a list's item is in the place."""
    return ".".join(str(part) for part in path[len(at) :] if isinstance(part, str))
