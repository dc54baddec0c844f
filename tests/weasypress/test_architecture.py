"""The library stands alone, and touches of WeasyPrint only what its table lists."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import weasypress
from weasypress.private_names import ATTRIBUTE, PRIVATE_NAMES

LIBRARY = Path(weasypress.__file__).parent
MODULES = {path: ast.parse(path.read_text("utf-8")) for path in sorted(LIBRARY.rglob("*.py"))}
STRANGERS = {"indrumar", "preflight", "imposition"}
DOCUMENTED = {
    *("weasyprint.CSS", "weasyprint.DEFAULT_OPTIONS", "weasyprint.HTML"),
    "weasyprint.text.fonts.FontConfiguration",
    *(f"weasyprint.urls.{name}" for name in ("URLFetcher", "URLFetcherResponse")),
    "weasyprint.urls.URLFetchingError",
}
"""What WeasyPrint's API reference describes."""
_NAME = re.compile(r"weasyprint(\.\w+)+(:[\w.]+)?")


def nodes() -> Iterator[tuple[str, ast.AST]]:
    """All nodes of all modules but the table, with the module's name."""
    for path, tree in MODULES.items():
        if path.name != "private_names.py":
            yield from ((path.name, node) for node in ast.walk(tree))


def imported() -> Iterator[tuple[str, str]]:
    """The modules and the names in them that are imported."""
    for module, node in nodes():
        if isinstance(node, ast.Import):
            yield from ((module, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((module, f"{node.module}.{alias.name}") for alias in node.names)


def dotted(node: ast.AST) -> str:
    """``a.b.c`` of an attribute of an attribute of a name; nothing for others."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (owner := dotted(node.value)):
        return f"{owner}.{node.attr}"
    return ""


def test_the_library_imports_nothing_of_the_program_and_its_other_libraries():
    assert {name.split(".")[0] for _, name in imported()} & STRANGERS == set()


def test_weasyprint_is_imported_by_its_documented_names_only():
    found = {name for _, name in imported() if name.startswith("weasyprint.")}
    used = {dotted(node) for _, node in nodes() if isinstance(node, ast.Attribute)}
    found |= {name for name in used if name.startswith("weasyprint.")} - {"weasyprint.urls"}

    assert found == DOCUMENTED


def test_every_private_name_in_use_is_in_the_table_and_no_other():
    strings = (node.value for _, node in nodes() if isinstance(node, ast.Constant))
    used = {text for text in strings if isinstance(text, str) and _NAME.fullmatch(text)}
    listed = {row.name for row in PRIVATE_NAMES.values() if row.expected != ATTRIBUTE}

    assert used == listed


def test_every_private_attribute_in_use_is_in_the_table_and_no_other():
    composed = {
        id(part) for _, node in nodes() if isinstance(node, ast.JoinedStr) for part in node.values
    }
    used = set()
    for _, node in nodes():
        if isinstance(node, ast.Attribute) and dotted(node.value) != "self":
            used.add(node.attr)
        elif isinstance(node, ast.Constant) and id(node) not in composed:
            used.add(str(node.value))
    listed = {
        row.name.rpartition(".")[2] for row in PRIVATE_NAMES.values() if row.expected == ATTRIBUTE
    }
    private = {name for name in used if re.fullmatch(r"_[a-z]\w*", name)}

    assert private == {name for name in listed if name.startswith("_")}
    assert listed <= used


def test_names_are_exchanged_through_the_table_only():
    for module, node in nodes():
        if isinstance(node, ast.Call) and dotted(node.func) == "setattr":
            assert module in {"exchange.py", "streams.py"}, module


def test_plain_values_are_had_without_loading_weasyprint():
    program = (
        "import sys; from weasypress import BASE, Information, ResourceReader, fogra39; fogra39();"
        "print([name for name in sys.modules if name.split('.')[0] in ('weasyprint', 'PIL')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert done.stdout == "[]\n", done.stderr


def test_every_name_of_the_face_is_there():
    for name in weasypress.__all__:
        assert getattr(weasypress, name) is not None
