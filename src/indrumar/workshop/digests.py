"""Digests of values and files: equal content, equal digest, whatever the day and the folder."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

_PLAIN = (str, bytes, bool, int, float, Decimal, type(None), datetime.date, datetime.time)


class _Hash(Protocol):
    def update(self, data: bytes, /) -> None: ...


@dataclass(frozen=True, slots=True)
class Reads:
    """Files that a maker reads: POSIX paths below a folder, of which some may be missing.

    As part of a value, its content counts and the folder's place does not.
    """

    root: Path
    paths: tuple[str, ...]

    def digests(self) -> Iterator[tuple[str, str]]:
        """Each path with the digest of its bytes; `missing` for a file that is not there."""
        for path in self.paths:
            yield path, digest_of_file(self.root / path)


def everything_in(root: Path, *places: str, but: str = "") -> Reads:
    """All files at or below places in `root`, without those whose names end in `but`."""
    found = (
        path.relative_to(root).as_posix()
        for place in places
        for path in ((root / place).rglob("*") if (root / place).is_dir() else [root / place])
        if path.is_file() and not is_generated(path) and not (but and path.name.endswith(but))
    )
    return Reads(root, tuple(sorted(set(found))))


def is_generated(path: Path) -> bool:
    """Whether Python made a file for itself."""
    return "__pycache__" in path.parts


def digest(value: object) -> str:
    """A name for a value made of dataclasses, models, mappings, sequences, sets and plain values.

    The order of a mapping counts, that of a set does not. Raises TypeError for anything else: what
    has no digest must not be forgotten in silence.
    """
    hashed = hashlib.sha256()
    _feed(hashed, value)
    return hashed.hexdigest()[:32]


def digest_of_file(path: Path) -> str:
    """The digest of a file's bytes; `missing` if there is none."""
    try:
        stat = path.stat()
    except OSError:
        return "missing"
    return _digest_of_bytes(path, stat.st_mtime_ns, stat.st_size, stat.st_ino)


@lru_cache(maxsize=100_000)
def _digest_of_bytes(path: Path, *_: int) -> str:
    """Read once while the time, the size and the inode of a file stay as they are."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:32]


def _feed(hashed: _Hash, value: Any) -> None:
    """Adds a value with its type and its borders, so that ("ab", "c") is not ("a", "bc")."""
    if isinstance(value, Path):
        # A path on this machine does not count; its content is a `Reads`.
        _add(hashed, "path", b"")
    elif isinstance(value, Enum):
        _add(hashed, type(value).__name__, repr(value.value).encode())
    elif isinstance(value, _PLAIN):
        data = value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
        _add(hashed, type(value).__name__, data)
    else:
        members = _members(value)
        _add(hashed, type(value).__name__, str(len(members)).encode())
        for member in members:
            _feed(hashed, member)


def _members(value: Any) -> list[Any]:
    """The parts of a value that is made of others, in an order that is always the same."""
    if isinstance(value, Reads):
        return [*value.digests()]
    if isinstance(value, Mapping):
        return [part for pair in value.items() for part in pair]
    if isinstance(value, list | tuple):
        return [*value]
    if isinstance(value, set | frozenset):
        return sorted(digest(member) for member in value)
    if hasattr(type(value), "model_fields"):  # a model of pydantic, which this room need not load
        given = sorted(value.model_fields_set)
        return [given, *((name, getattr(value, name)) for name in type(value).model_fields)]
    if is_dataclass(value) and not isinstance(value, type):
        return [(field.name, getattr(value, field.name)) for field in fields(value)]
    raise TypeError(f"{type(value).__name__} has no digest; a recipe takes values only")


def _add(hashed: _Hash, kind: str, data: bytes) -> None:
    hashed.update(f"{kind} {len(data)}:".encode() + data)
