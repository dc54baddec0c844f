"""Reading a publication's data: `data/<name>.csv` with its schema, `data/<name>.yml`, beside it.

Other files in `data/` are the authors' own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from indrumar.languages import Text
from indrumar.messages import said
from indrumar.metadata.data import DataSchema, DataTable
from indrumar.model import Source
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.project.data_rows import typed_rows
from indrumar.project.names import is_hidden, is_slug
from indrumar.reading.schemas import validate
from indrumar.reading.table_file import read_table
from indrumar.reading.text_file import read_text
from indrumar.reading.yaml_file import read_yaml

DATA = "data"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The data tables of a publication by name, the sources of their schemas, the problems."""

    tables: Mapping[str, DataTable] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_data(folder: Path, root: Path, places: Mapping[str, Text]) -> DataFolder:
    """The data in a publication's folder; a table with a problem is read as far as it is right."""
    tables: dict[str, DataTable] = {}
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for path in sorted((folder / DATA).glob("*.yml")):
        if is_hidden(path.name):
            continue
        if not is_slug(path.stem):
            place = Place(path.relative_to(root).as_posix())
            problems.append(Problem("bad-file-name", place, said("bad-file-name.data")))
            continue
        file = path.relative_to(root).as_posix()
        schema, sources[file], wrong = _schema(path, file)
        problems += wrong
        table, wrong = _table(path.with_suffix(".csv"), root, schema, places)
        problems += wrong
        tables |= {path.stem: table} if table else {}
    return DataFolder(tables, sources, tuple(problems))


def _table(
    path: Path, root: Path, schema: DataSchema | None, places: Mapping[str, Text]
) -> tuple[DataTable | None, tuple[Problem, ...]]:
    """The data of a file, if its schema is right."""
    file = path.relative_to(root)
    if not path.is_file():
        place = Place(file.with_suffix(".yml").as_posix())
        return None, (Problem("bad-data", place, said("bad-data.no-file", file=path.name)),)
    table, unread = read_table(path, file.as_posix())
    if schema is None or table is None:
        return None, unread
    rows, wrong = typed_rows(table, schema, places)
    return DataTable(path.stem, schema, rows), unread + wrong


def _schema(path: Path, file: str) -> tuple[DataSchema | None, Source, tuple[Problem, ...]]:
    text, unread = read_text(path, file)
    if text is None:
        return None, Source(file), unread
    values, source, unparsed = read_yaml(text, file)
    if values is None:
        return None, source, unread + unparsed
    schema, invalid = validate(DataSchema, values, source)
    unknown = tuple(_unknown_columns(schema, source)) if schema else ()
    return (None if unknown else schema), source, unread + unparsed + invalid + unknown


def _unknown_columns(schema: DataSchema, source: Source) -> Iterator[Problem]:
    """Columns that the key or a sum names and that are not there, or are no numbers."""
    named: list[tuple[str, tuple[str | int, ...], bool]] = []
    named += [(schema.key, ("key",), False)] if schema.key else []
    for index, one in enumerate(schema.sums):
        named.append((one.total, ("sums", index, "total"), True))
        named += [(part, ("sums", index, "parts", n), True) for n, part in enumerate(one.parts)]
    for key, path, numeric in named:
        column = schema.columns.get(key)
        if column is None:
            message = said("bad-data.unknown-column", name=key, known=tuple(schema.columns))
            hint = did_you_mean(key, schema.columns)
            yield Problem("bad-data", source.place(*path), message, hint)
        elif numeric and not column.type.is_number:
            yield Problem("bad-data", source.place(*path), said("bad-data.no-sum-of", name=key))
