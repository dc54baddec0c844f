"""Artifacts are made from orders; one whose recipe is that of the last time is kept.

A maker takes an order and gives an `Artifact`. Whatever is remembered between two commands is
remembered here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from indrumar.messages import Message, said
from indrumar.problems import Problem
from indrumar.workshop.artifact import Artifact
from indrumar.workshop.files import only_one, sweep
from indrumar.workshop.pool import Pool
from indrumar.workshop.progress import SILENT, Progress
from indrumar.workshop.recipe import Recipe, code_of, recipe
from indrumar.workshop.store import Entry, Store

FIRST_TIME = "first time"
"""Why something is made that has not been made before, or has been lost."""


@dataclass(frozen=True, slots=True)
class Made:
    """An artifact: remembered in an entry of the store, made just now, or both.

    `fresh` is none for what was kept. `why` names the ingredients that changed since the last
    time, if somebody asked for it.
    """

    entry: Entry | None
    fresh: Artifact | None = None
    why: tuple[str, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with it."""
        return self.fresh.problems if self.fresh else ()

    @property
    def facts(self) -> Mapping[str, Any]:
        """The facts from its maker."""
        return self.entry.facts if self.entry else self.fresh.facts if self.fresh else {}

    def files(self) -> Mapping[str, bytes]:
        """Its files by name."""
        if self.entry is not None:
            folder = self.entry.folder
            return {f.as_posix(): (folder / f).read_bytes() for f in self.entry.files()}
        return self.fresh.files if self.fresh and isinstance(self.fresh.files, Mapping) else {}


@dataclass(frozen=True, slots=True)
class Workshop:
    """A folder to work in, workers, and progress; with `explain` it reports why a file is made."""

    folder: Path
    pool: Pool
    progress: Progress = SILENT
    explain: bool = False
    _code: dict[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def store(self) -> Store:
        """What was made before."""
        return Store(self.folder / "store")

    def make(self, kind: str, maker: str, orders: Mapping[str, Any]) -> Mapping[str, Made]:
        """The artifacts of a kind, such as `pdf`, by the names of their orders.

        `maker` is `package.module:function`; the orders that take longest should come first.
        Raises what the maker raises.
        """
        code = self._code_of(maker)
        recipes = {name: recipe(f"{kind}/{name}", code, order) for name, order in orders.items()}
        made = {name: Made(self.store.get(one)) for name, one in recipes.items()}
        missing = {name: orders[name] for name, one in made.items() if one.entry is None}
        why = {name: self._why(recipes[name]) for name in missing if self.explain}
        for name, artifact in self._artifacts(maker, missing):
            entry = None if artifact.problems else self._keep(recipes[name], artifact)
            made[name] = Made(entry, artifact, why.get(name, ()))
            if artifact.line:
                self.progress.report(artifact.line)
        if self.explain:
            for name, one in made.items():
                self.progress.report(_explained(recipes[name].artifact, one.why))
        return made

    def _code_of(self, maker: str) -> Mapping[str, str]:
        """Looked at once per command: it has hundreds of files."""
        if maker not in self._code:
            self._code[maker] = code_of(maker)
        return self._code[maker]

    def _artifacts(self, maker: str, missing: Mapping[str, Any]) -> Iterator[tuple[str, Artifact]]:
        names = {id(order): name for name, order in missing.items()}
        for order, artifact in self.pool.run(maker, [*missing.values()]):
            yield names[id(order)], artifact

    def _keep(self, one: Recipe, artifact: Artifact) -> Entry:
        if isinstance(artifact.files, Path):
            return self.store.take(one, artifact.files, artifact.facts)
        return self.store.put(one, artifact.files, artifact.facts)

    def _why(self, one: Recipe) -> tuple[str, ...]:
        last = self.store.last(one.artifact)
        return one.differs_from(last.ingredients) if last else (FIRST_TIME,)


@contextmanager
def opened(
    folder: Path, progress: Progress = SILENT, *, explain: bool = False
) -> Iterator[Workshop]:
    """A workshop for one command, put in order; raises BusyError if another command is using it."""
    with only_one(folder):
        for place in (folder, folder / "store", *(folder / "store").glob("*/")):
            sweep(place)
        with Pool() as pool:
            yield Workshop(folder, pool, progress, explain)


_SHOWN = 5


def _explained(artifact: str, why: tuple[str, ...]) -> Message:
    if not why:
        return said("explain.kept", artifact=artifact)
    if why == (FIRST_TIME,):
        return said("explain.first", artifact=artifact)
    shown = said("explain.some", names=why[:_SHOWN], count=len(why) - _SHOWN)
    names = shown if len(why) > _SHOWN else why
    return said("explain.changed", artifact=artifact, names=names)
