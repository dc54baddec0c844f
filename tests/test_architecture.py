"""The layers and the walls of the package, held by reading its imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "indrumar"

# From the ground up: a module imports what stands in its own layer or below it.
LAYERS = (
    ("fonts", "theme", "locales", "jurisdictions"),
    ("messages", "problems", "languages", "metadata", "model", "settings"),
    ("workshop",),
    ("reading",),
    ("kinds",),
    ("wording", "production"),
    ("project", "schema"),
    ("composing",),
    ("outputs",),
    ("inspect", "reporter", "selection"),
    ("website", "print_run"),
    ("mkdocs_plugin", "starter"),
    ("cli",),
    ("__main__",),
)
# What may be imported in one place only.
WALLS = {
    "yaml": ("reading",),
    "mkdocs": ("mkdocs_plugin",),
    "weasyprint": (),
    "pydyf": (),
}


def modules() -> list[Path]:
    """All modules of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def imports_of(module: Path) -> Iterator[str]:
    """The dotted names that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(module: Path) -> str:
    """The file or folder of the package in which a module stands."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def layer_of(room: str) -> int:
    """The layer of a room; the package's own `__init__` stands below all."""
    return next((rank for rank, rooms in enumerate(LAYERS) if room in rooms), -1)


def name_of(module: Path) -> str:
    """A module's path, as a readable name of its test."""
    return module.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("module", modules(), ids=name_of)
def test_a_module_imports_only_what_stands_below_it(module):
    here = room_of(module)
    for imported in imports_of(module):
        if imported.startswith("indrumar."):
            there = imported.split(".")[1]
            assert layer_of(there) <= layer_of(here), f"{here} must not import {there}"


@pytest.mark.parametrize("module", modules(), ids=name_of)
def test_a_walled_library_is_imported_in_its_room_only(module):
    path = name_of(module).removesuffix(".py")
    for imported in imports_of(module):
        for library, rooms in WALLS.items():
            if imported.split(".")[0] == library:
                assert path.startswith(rooms), f"{path} must not import {library}"


@pytest.mark.parametrize("folder", ["kinds", "outputs"])
def test_the_rooms_of_a_table_do_not_know_one_another(folder):
    shared = {"kind", "__init__"}
    for module in sorted((PACKAGE / folder).rglob("*.py")):
        here = module.relative_to(PACKAGE / folder).parts[0].removesuffix(".py")
        for imported in imports_of(module):
            parts = imported.split(".")
            if parts[:2] == ["indrumar", folder] and len(parts) > 2 and here not in shared:
                there = parts[2]
                is_room = (PACKAGE / folder / there).is_dir() or (
                    PACKAGE / folder / f"{there}.py"
                ).is_file()
                assert not is_room or there in {here, *shared}, f"{here} must not import {there}"


def test_every_room_stands_in_a_layer():
    rooms = {room_of(module) for module in modules()} - {"__init__"}

    assert rooms == {room for layer in LAYERS for room in layer}
