"""The layers and the walls of the package, held by reading its imports."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

import weasypress

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


def room_of(module: Path, folder: str = "") -> str:
    """The file or folder of the package, or of a folder in it, in which a module stands."""
    return module.relative_to(PACKAGE / folder).parts[0].removesuffix(".py")


def layer_of(room: str) -> int:
    """The layer of a room; the package's own `__init__` stands below all."""
    return next((rank for rank, rooms in enumerate(LAYERS) if room in rooms), -1)


def name_of(module: Path) -> str:
    """A module's path in the package, as failures print it."""
    return module.relative_to(PACKAGE).as_posix()


def test_a_module_imports_only_what_stands_below_it():
    wrong = [
        f"{name_of(module)} must not import {imported}"
        for module in modules()
        for imported in imports_of(module)
        if imported.startswith("indrumar.")
        and layer_of(imported.split(".")[1]) > layer_of(room_of(module))
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


def test_weasypress_is_imported_by_module():
    """What a file is made from is read from imports; its face loads modules unseen by them."""
    face = {f"weasypress.{name}" for name in weasypress.__all__}
    wrong = [name_of(module) for module in modules() if face & set(imports_of(module))]

    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("folder", ["kinds", "outputs"])
def test_the_rooms_of_a_table_do_not_know_one_another(folder):
    shared = {"kind", "__init__"}
    rooms = {path.stem for path in (PACKAGE / folder).iterdir()}
    wrong = [
        f"{name_of(module)} must not import {imported}"
        for module in sorted((PACKAGE / folder).rglob("*.py"))
        for imported in imports_of(module)
        if imported.startswith(f"indrumar.{folder}.")
        and (here := room_of(module, folder)) not in shared
        and imported.split(".")[2] in rooms - {here, *shared}
    ]

    assert not wrong, "\n".join(wrong)


def test_every_room_stands_in_a_layer():
    rooms = {room_of(module) for module in modules()} - {"__init__"}

    assert rooms == {room for layer in LAYERS for room in layer}
