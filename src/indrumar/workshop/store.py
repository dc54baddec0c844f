"""What was made before, by its recipe. All of it can be deleted, shared or damaged at any time.

Each artifact has one entry, `<artifact>/`, with its files and `entry.json`: the recipe, facts, and
the digest of each file and of itself. What does not fit its digest is not there.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indrumar.workshop.files import remove, replacing, write
from indrumar.workshop.recipe import Ingredients, Recipe

_ENTRY = "entry.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """A folder with the files of an artifact, and facts about them as JSON values."""

    folder: Path
    facts: Mapping[str, Any]
    ingredients: Ingredients

    def files(self) -> Iterator[Path]:
        """The files of the artifact, relative to the folder."""
        for path in sorted(self.folder.rglob("*")):
            relative = path.relative_to(self.folder)
            if path.is_file() and relative.as_posix() != _ENTRY:
                yield relative


@dataclass(frozen=True, slots=True)
class Store:
    """A folder with a folder for each artifact that is remembered."""

    folder: Path

    def get(self, recipe: Recipe) -> Entry | None:
        """The artifact that was made by this recipe, if it is here and whole."""
        entry = self.last(recipe.artifact)
        if entry is None or entry.ingredients != recipe.ingredients:
            return None
        return entry

    def last(self, artifact: str) -> Entry | None:
        """What was made of an artifact the last time, by whatever recipe, if it is whole."""
        home = self.folder / artifact
        try:
            written = json.loads((home / _ENTRY).read_text("utf-8"))
            entry = Entry(home, written["facts"], written["ingredients"])
            sound = written.pop("sha256") == _sum_of(written)
            sound = sound and written["files"] == _sums(entry)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None
        return entry if sound else None

    def put(self, recipe: Recipe, files: Mapping[str, bytes], facts: Mapping[str, Any]) -> Entry:
        """Remembers an artifact's files by name, and facts about them."""
        with self._room_for(recipe, facts) as folder:
            for name, data in files.items():
                write(folder / name, data)
        return Entry(self.folder / recipe.artifact, facts, recipe.ingredients)

    def take(self, recipe: Recipe, folder: Path, facts: Mapping[str, Any]) -> Entry:
        """Remembers what is in a folder, which goes."""
        with self._room_for(recipe, facts) as room:
            for path in folder.iterdir():
                path.rename(room / path.name)
        folder.rmdir()
        return Entry(self.folder / recipe.artifact, facts, recipe.ingredients)

    @contextmanager
    def _room_for(self, recipe: Recipe, facts: Mapping[str, Any]) -> Iterator[Path]:
        """An empty folder; what is in it in the end is remembered as the artifact."""
        home = self.folder / recipe.artifact
        for folder in (self.folder, home.parent):
            if not folder.is_dir():
                remove(folder)
        home.parent.mkdir(parents=True, exist_ok=True)
        with replacing(home) as folder:
            yield folder
            entry = Entry(folder, facts, recipe.ingredients)
            written: dict[str, Any] = {
                "ingredients": dict(recipe.ingredients),
                "facts": dict(facts),
                "files": _sums(entry),
            }
            written["sha256"] = _sum_of(written)
            write(folder / _ENTRY, json.dumps(written, ensure_ascii=False, indent=1).encode())

    def keep_only(self, kind: str, artifacts: Iterable[str]) -> None:
        """Forgets all artifacts of a kind, such as `pdf`, but these."""
        wanted = {self.folder / artifact for artifact in artifacts}
        shelf = self.folder / kind
        for home in sorted(shelf.iterdir()) if shelf.is_dir() else ():
            if home not in wanted:
                remove(home)


def _sums(entry: Entry) -> dict[str, str]:
    return {
        file.as_posix(): hashlib.sha256((entry.folder / file).read_bytes()).hexdigest()
        for file in entry.files()
    }


def _sum_of(written: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(written, sort_keys=True).encode()).hexdigest()
