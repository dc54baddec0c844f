"""What is wrong with a site's own style sheets for print, reported where it is written.

WeasyPrint reports most of it when it parses them, but a missing picture only while a document is
laid out; both messages have internal addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from indrumar.messages import said
from indrumar.problems import Place, Problem
from weasypress.resources import BASE

PREFIX = "print/"
"""The house style's path below `BASE`."""
_LEVEL = re.compile(r"^[A-Z]+: ")
_REFUSAL = re.compile(r"(outside the project|no such file): (\S+)$")
_POSITION = re.compile(r" at (\d+):(\d+)")
_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]*?)["']?\s*\)|@import\s+["']([^"']+)["']""", re.I)


def plainly(line: str) -> str:
    """A line of the engine's log without its level and our internal host."""
    return _LEVEL.sub("", line).replace("RefusedResourceError: ", "").replace(BASE, "")


def sheet_problem(line: str, sheet: str, folder: Path) -> Problem:
    """The problem in `line` of the log of `sheet`, such as ``print/house.css``, in `folder`."""
    refused = address_problem(line, (sheet,), folder)
    if refused is not None:
        return refused
    position = _POSITION.search(line)
    place = Place(_file(sheet, folder), *map(int, position.groups() if position else ()))
    fault = plainly(_POSITION.sub("", line, count=1))
    return Problem("broken-pdf", place, said("broken-pdf.style", fault=fault))


def address_problem(line: str, sheets: tuple[str, ...], folder: Path) -> Problem | None:
    """The problem with an address that `line` refuses, if one of `sheets` contains it."""
    refusal = _REFUSAL.search(line)
    if refusal is None:
        return None
    why, address = refusal.groups()
    for sheet in sheets:
        for written, place in _addresses(sheet, folder):
            if urljoin(BASE + sheet, written) == address:
                name = "outside" if why.startswith("outside") else "no-file"
                names = {"address": written, "folder": _file("", folder)}
                return Problem("broken-pdf", place, said(f"broken-pdf.style-{name}", **names))
    return None


def _addresses(sheet: str, folder: Path) -> Iterator[tuple[str, Place]]:
    text = (folder / sheet.removeprefix(PREFIX)).read_text("utf-8", "replace")
    for match in _ADDRESS.finditer(text):
        before = text[: match.start()]
        column = match.start() - (before.rfind("\n") + 1) + 1
        place = Place(_file(sheet, folder), before.count("\n") + 1, column)
        yield match[1] or match[2] or "", place


def _file(sheet: str, folder: Path) -> str:
    """Its path in the project, whose folder contains that of all overrides."""
    return f"{folder.parent.name}/{folder.name}/{sheet.removeprefix(PREFIX)}"
