"""Files and folders that cannot be what an author meant to publish, by what the system says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from indrumar.messages import said
from indrumar.model import Project
from indrumar.problems import Place, Problem
from indrumar.project.check.outside import CHECKED, leads_out
from indrumar.project.names import is_readable, shown

_FOLDERS = ("content", "docs", "overrides", "locales")


def unusable_files(project: Project) -> Iterator[Problem]:
    """unreadable-file and bad-file-name: pipes, devices, links to nothing, folders that are closed,
    names that are no text. Readers leave out what is reported here.
    """
    for name in _FOLDERS:
        yield from _below(project.root / name, project.root)


def _below(folder: Path, root: Path) -> Iterator[Problem]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        message = said("unreadable-file.folder", reason=error.strerror or "")
        yield Problem("unreadable-file", _place(folder, root), message)
        return
    for entry in entries:
        if not entry.name.startswith("."):
            yield from _entry(entry, root)


def _entry(entry: os.DirEntry[str], root: Path) -> Iterator[Problem]:
    path = Path(entry.path)
    if not is_readable(entry.name):
        message = said("bad-file-name.unreadable", name=shown(entry.name))
        yield Problem("bad-file-name", _place(path, root), message)
    elif entry.is_dir(follow_symlinks=False):
        yield from _below(path, root)
    elif not path.is_file() and not path.is_dir():
        nowhere = entry.is_symlink() and not path.exists()
        home = root / path.relative_to(root).parts[0]
        if nowhere and home.name in CHECKED and leads_out(path, home):
            return  # reported as such
        message = said(f"unreadable-file.{'nowhere' if nowhere else 'special'}")
        yield Problem("unreadable-file", _place(path, root), message)


def _place(path: Path, root: Path) -> Place:
    return Place(shown(path.relative_to(root).as_posix()))
