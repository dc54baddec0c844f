"""The code behind a function: our modules that it may run, the data beside them, libraries.

All of it is read from imports, so that no list is written by hand. A module that reaches data
imports the package that contains them (`indrumar.fonts`, `indrumar.locales` …); templates and
styles lie in the folder of the modules that use them.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, packages_distributions, requires, version
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from indrumar.workshop.digests import digest_of_file, is_generated

SOURCES = Path(__file__).parents[2]
PACKAGES = ("indrumar", "weasypress", "preflight", "imposition")
"""What is ours: the packages of this distribution, side by side in one folder."""


@dataclass(frozen=True, slots=True)
class Code:
    """Files below the folder of our packages, and the top names of libraries."""

    files: tuple[str, ...]
    libraries: tuple[str, ...]

    def ingredients(self) -> Iterator[tuple[str, str]]:
        """Each file with its digest, each library with its version."""
        for file in self.files:
            yield f"code {file}", digest_of_file(SOURCES / file)
        for name, number in versions(self.libraries).items():
            yield f"library {name}", number
        yield "library Python", ".".join(map(str, sys.version_info[:3]))


_NOT_READ = ("README.md", "py.typed")
# Most of a tree is expressions, and no import is in one.
_WITHOUT_STATEMENTS = (ast.expr, ast.expr_context, ast.arguments)


class _Module(NamedTuple):
    """A module's file, and the dotted names it imports when it runs."""

    file: Path
    imports: frozenset[str]


@cache
def code_behind(maker: str) -> Code:
    """What a maker (`package.module:function`) runs and reads of ours, and what it is built on."""
    modules: dict[str, _Module] = {}
    outside: set[str] = set()
    waiting = [maker.partition(":")[0]]
    while waiting:
        name = waiting.pop()
        if name in modules:
            continue
        if name.partition(".")[0] not in PACKAGES:
            outside.add(name.partition(".")[0])
        elif (found := _module(name)) is not None:
            modules[name] = found
            waiting += found.imports
            waiting += filter(None, [name.rpartition(".")[0]])  # its package runs first
    folders = {module.file.parent for module in modules.values()}
    files = {module.file for module in modules.values()}
    files.update(file for folder in folders for file in _data_beside(folder))
    return Code(
        tuple(sorted(file.relative_to(SOURCES).as_posix() for file in files)),
        tuple(sorted(outside - sys.stdlib_module_names)),
    )


@cache
def _module(name: str) -> _Module | None:
    """The module of this name; None if the name is that of something inside a module."""
    base = SOURCES / name.replace(".", "/")
    file = next((f for f in (base / "__init__.py", base.with_suffix(".py")) if f.is_file()), None)
    if file is None:
        return None
    return _Module(file, frozenset(_imports(ast.parse(file.read_text("utf-8")))))


def _imports(node: ast.AST) -> Iterator[str]:
    """The names a tree imports, anywhere in it except under `TYPE_CHECKING`."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (alias.name for alias in child.names)
        elif isinstance(child, ast.ImportFrom) and child.module:
            yield child.module
            yield from (f"{child.module}.{alias.name}" for alias in child.names)
        elif isinstance(child, _WITHOUT_STATEMENTS) or _is_for_checkers(child):
            continue
        else:
            yield from _imports(child)


def _is_for_checkers(block: ast.AST) -> bool:
    test = block.test if isinstance(block, ast.If) else None
    return isinstance(test, ast.Name) and test.id == "TYPE_CHECKING"


@cache
def _data_beside(folder: Path) -> tuple[Path, ...]:
    """The files in a package's folder that are not code, without those of packages below it."""
    found: list[Path] = []
    for path in folder.iterdir():
        if path.is_dir() and not is_generated(path) and not (path / "__init__.py").exists():
            found += _data_beside(path)
        elif path.is_file() and path.suffix != ".py" and path.name not in _NOT_READ:
            found.append(path)
    return tuple(found)


# Reads the list of files of every distribution that is installed, half a second of a processor.
_distributions = cache(packages_distributions)


@cache
def versions(libraries: tuple[str, ...]) -> Mapping[str, str]:
    """The distributions behind imported names, with all that they need, and their versions."""
    known = _distributions()
    waiting = [Requirement(name) for library in libraries for name in known.get(library, ())]
    found: dict[str, str] = {}
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name in found or name in PACKAGES:
            continue
        try:
            found[name] = version(name)
        except PackageNotFoundError:  # not needed on this system
            continue
        waiting += _needs(name, wanted.extras)
    return dict(sorted(found.items()))


def _needs(name: str, extras: set[str]) -> Iterator[Requirement]:
    """What a distribution requires here, with the extras that were asked for."""
    for written in requires(name) or ():
        needed = Requirement(written)
        if any(
            needed.marker is None or needed.marker.evaluate({"extra": e}) for e in extras | {""}
        ):
            yield needed
