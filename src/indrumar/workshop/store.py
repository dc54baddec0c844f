"""What was made before, by the fingerprint of everything it was made from.

A fingerprint covers the composed text, the styles, the images and fonts it may use and the
code that makes the file; so what is found is right, and a changed word remakes only its own
documents.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indrumar.workshop.files import write

_FACTS = "facts.json"


def fingerprint(parts: Iterable[bytes | str]) -> str:
    """A name for the sum of some inputs; their order and their borders count."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(str(len(data)).encode() + b":" + data)
    return digest.hexdigest()[:32]


def fingerprint_of_folder(folder: Path) -> str:
    """A name for all files below a folder, their paths and their bytes."""
    files = sorted(
        path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    )
    pieces = ((path.relative_to(folder).as_posix(), path.read_bytes()) for path in files)
    return fingerprint(part for piece in pieces for part in piece)


@dataclass(frozen=True, slots=True)
class Entry:
    """A folder with files, and facts about them that JSON can hold."""

    folder: Path
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder with one folder per entry. All of it can be deleted at any time."""

    folder: Path

    def get(self, name: str) -> Entry | None:
        """The entry of a fingerprint, or none. The facts are written last: no half entries."""
        home = self.folder / name
        if not (home / _FACTS).is_file():
            return None
        return Entry(home, json.loads((home / _FACTS).read_text("utf-8")))

    def put(self, name: str, files: Mapping[str, bytes], facts: Mapping[str, Any]) -> Entry:
        """Keeps files by name, and facts about them."""
        home = self.folder / name
        for file, data in files.items():
            write(home / file, data)
        write(home / _FACTS, json.dumps(facts, ensure_ascii=False).encode())
        return Entry(home, facts)

    def keep_only(self, names: Iterable[str]) -> None:
        """Drops all other entries."""
        wanted = set(names)
        for home in self.folder.iterdir() if self.folder.is_dir() else ():
            if home.name not in wanted:
                shutil.rmtree(home)
