"""The layers and the boundaries of the package, as the architecture page has them."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import weasypress

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "src"
PACKAGE = SOURCES / "indrumar"
PAGE = ROOT / "docs" / "en" / "project" / "architecture.md"
LIBRARIES = ("weasypress", "preflight", "imposition")
KNOW_ONE_ANOTHER = 3  # rows whose rooms may import one another
# What may be imported in one place only.
WALLS = {
    "yaml": ("reading",),
    "mkdocs": ("mkdocs_plugin",),
    "weasyprint": (),
    "pydyf": (),
    "polib": ("translation/exchange/po",),
    "docx": ("translation/exchange/word",),
    "openpyxl": ("translation/exchange/spreadsheet",),
    "rapidfuzz": ("translation/exchange/memory",),
}


@cache
def layers() -> tuple[tuple[str, ...], ...]:
    """The rooms of each row of the table, from the ground up; the package's own file is first."""
    table = PAGE.read_text("utf-8").partition("{#layers}")[2].partition("\n## ")[0]
    rows = [line.split("|")[2] for line in table.splitlines() if line.startswith("|")][2:]
    rooms = (re.findall(r"`([\w/]+?)`", row) for row in rows)
    return (("__init__",), *map(tuple, rooms))


def modules(package: Path = PACKAGE) -> list[Path]:
    """All modules of a package."""
    return sorted(package.rglob("*.py"))


@cache
def imports_of(module: Path) -> tuple[str, ...]:
    """The dotted names that a module imports, wherever in it."""
    names: list[str] = []
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            names += (node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names))
    return tuple(names)


def name_of(module: Path) -> str:
    """A module's path in the package without its ending."""
    return module.relative_to(PACKAGE).as_posix().removesuffix(".py")


def room_of(name: str) -> str:
    """The room in which a module is: the longest name in the table that its path begins with."""
    rooms = [room for row in layers() for room in row]
    found = [room for room in rooms if name == room or name.startswith(f"{room}/")]
    return max(found, key=len, default="")


def rank_of(room: str) -> int:
    """The row of a room, from the ground up."""
    return next(rank for rank, rooms in enumerate(layers()) if room in rooms)


def modules_imported(module: Path) -> set[str]:
    """The modules of the package that a module imports, by their paths."""
    dotted = (one for one in imports_of(module) if one.startswith("indrumar."))
    paths = (one.removeprefix("indrumar.").replace(".", "/") for one in dotted)
    return {
        path for path in paths if (PACKAGE / path).is_dir() or (PACKAGE / f"{path}.py").is_file()
    }


def test_every_module_is_in_a_room_of_the_table():
    assert [name_of(module) for module in modules() if not room_of(name_of(module))] == []


def test_every_room_of_the_table_is_there():
    rooms = [room for row in layers() for room in row]

    assert [
        r for r in rooms if not (PACKAGE / r).is_dir() and not (PACKAGE / f"{r}.py").is_file()
    ] == []


def test_a_module_imports_only_from_rows_above_its_own_and_from_its_own_room():
    wrong = []
    for module in modules():
        here = room_of(name_of(module))
        for imported in modules_imported(module):
            there = room_of(imported)
            beside = rank_of(there) == rank_of(here) and rank_of(here) <= KNOW_ONE_ANOTHER
            if there != here and not beside and rank_of(there) >= rank_of(here):
                wrong.append(f"{name_of(module)} must not import {imported}")

    assert not wrong, "\n".join(wrong)


def test_a_kind_does_not_know_the_others():
    table = {"kinds/table"}
    wrong = [
        f"{name_of(module)} must not import {imported}"
        for module in modules()
        if name_of(module).startswith("kinds/") and name_of(module) not in table
        for imported in modules_imported(module)
        if imported.startswith("kinds/") and imported != "kinds/kind"
    ]

    assert not wrong, "\n".join(wrong)


def test_a_walled_library_is_imported_in_its_room_only():
    wrong = [
        f"{name_of(module)} must not import {imported}"
        for module in modules()
        for imported in imports_of(module)
        for library, rooms in WALLS.items()
        if imported.split(".")[0] == library and not name_of(module).startswith(rooms)
    ]

    assert not wrong, "\n".join(wrong)


def test_a_library_beside_the_package_imports_nothing_of_it_nor_of_its_neighbours():
    wrong = [
        f"{module.relative_to(SOURCES)} must not import {imported}"
        for library in LIBRARIES
        for module in modules(SOURCES / library)
        for imported in imports_of(module)
        if imported.split(".")[0] in {"indrumar", *LIBRARIES} - {library}
    ]

    assert not wrong, "\n".join(wrong)


def test_weasypress_is_imported_by_module():
    """What a file is made from is read from imports; its face loads modules unseen by them."""
    face = {f"weasypress.{name}" for name in weasypress.__all__}
    wrong = [name_of(module) for module in modules() if face & set(imports_of(module))]

    assert not wrong, "\n".join(wrong)


def test_nothing_needs_what_only_posix_has():
    """Reading, checking and composing work on every system."""
    only_posix = {"fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios"}
    wrong = [name_of(module) for module in modules() if only_posix & set(imports_of(module))]

    assert not wrong, "\n".join(wrong)
