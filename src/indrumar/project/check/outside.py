"""Symbolic links: what they lead to is published, so none may lead out of its folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from indrumar.messages import said
from indrumar.model import Project
from indrumar.problems import Place, Problem

CHECKED = ("content", "docs")
"""The folders whose files are published."""


def links_to_outside(project: Project) -> Iterator[Problem]:
    """unsafe-address: a link in `content/` or `docs/` to a file or folder outside it."""
    for name in CHECKED:
        folder = project.root / name
        for path in _links(folder):
            if leads_out(path, folder):
                place = Place(path.relative_to(project.root).as_posix())
                message = said("unsafe-address.outside", folder=f"{name}/")
                yield Problem("unsafe-address", place, message)


def leads_out(path: Path, folder: Path) -> bool:
    """Whether a link in a folder leads to a place outside it, there or not."""
    return not Path(os.path.realpath(path)).is_relative_to(folder.resolve())


def _links(folder: Path) -> Iterator[Path]:
    """The links below a folder, in the order of their names; none is followed."""
    for home, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted((*folders, *files)):
            path = Path(home, name)
            if path.is_symlink() and not name.startswith("."):
                yield path
