"""Preflight can be installed alone: it imports no package beside it in this repository."""

from __future__ import annotations

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src"
MODULES = sorted((SOURCE / "preflight").rglob("*.py"))
NEIGHBOURS = {folder.name for folder in SOURCE.iterdir()} - {"preflight"}


def test_no_neighbour_is_imported() -> None:
    found = {module.name: imported_by(module) & NEIGHBOURS for module in MODULES}

    assert len(found) > 20
    assert not {name: imported for name, imported in found.items() if imported}


def test_its_neighbours_are_known() -> None:
    assert {"indrumar", "imposition", "weasypress"} <= NEIGHBOURS


def imported_by(module: Path) -> set[str]:
    """The packages that a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0
            found.add((node.module or "").partition(".")[0])
    return found
