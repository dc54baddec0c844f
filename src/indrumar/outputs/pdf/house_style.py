"""What is wrong with a site's own style sheets for print, told where it is written.

WeasyPrint says most of it when it parses them, and that a picture is missing only while a
document is laid out; both name addresses that nobody wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from indrumar.problems import Place, Problem
from weasypress.resources import BASE

PREFIX = "print/"
"""The house style's path below `BASE`."""
_LEVEL = re.compile(r"^[A-Z]+: ")
_REFUSAL = re.compile(r"(outside the project|no such file): (\S+)$")
_POSITION = re.compile(r" at (\d+):(\d+)")
_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]*?)["']?\s*\)|@import\s+["']([^"']+)["']""", re.I)


def plainly(line: str) -> str:
    """A line of the engine's log without its level and our made-up host."""
    return _LEVEL.sub("", line).replace("RefusedResourceError: ", "").replace(BASE, "")


def sheet_problem(line: str, sheet: str, folder: Path) -> Problem:
    """What `line` of the log says of a style sheet, such as ``print/house.css``, of `folder`."""
    refused = address_problem(line, (sheet,), folder)
    if refused is not None:
        return refused
    position = _POSITION.search(line)
    place = Place(_file(sheet, folder), *map(int, position.groups() if position else ()))
    return Problem("broken-pdf", place, plainly(_POSITION.sub("", line, count=1)))


def address_problem(line: str, sheets: tuple[str, ...], folder: Path) -> Problem | None:
    """The problem with an address that `line` refuses, where one of `sheets` holds it."""
    refusal = _REFUSAL.search(line)
    if refusal is None:
        return None
    why, address = refusal.groups()
    for sheet in sheets:
        for written, place in _addresses(sheet, folder):
            if urljoin(BASE + sheet, written) == address:
                hint = f"put the file into {_file('', folder)} and name it without folders"
                return Problem("broken-pdf", place, f"{why}: {written}", hint)
    return None


def _addresses(sheet: str, folder: Path) -> Iterator[tuple[str, Place]]:
    text = (folder / sheet.removeprefix(PREFIX)).read_text("utf-8", "replace")
    for match in _ADDRESS.finditer(text):
        before = text[: match.start()]
        column = match.start() - (before.rfind("\n") + 1) + 1
        place = Place(_file(sheet, folder), before.count("\n") + 1, column)
        yield match[1] or match[2] or "", place


def _file(sheet: str, folder: Path) -> str:
    """Its path in the project, whose folder holds that of all overrides."""
    return f"{folder.parent.name}/{folder.name}/{sheet.removeprefix(PREFIX)}"
