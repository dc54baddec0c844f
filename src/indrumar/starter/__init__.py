"""A small bilingual project that builds at once: what `indrumar new` makes."""

from __future__ import annotations

import shutil
from pathlib import Path

from indrumar.workshop.files import write_tree

_PROJECT = Path(__file__).parent / "project"


def copy_to(folder: Path) -> None:
    """Makes the project in a folder that does not exist yet or is empty.

    Raises FileExistsError if something is there already. The files are written under another name
    first, so that no half project is left if writing fails.
    """
    place = folder.resolve()
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise FileExistsError(f"{folder} already exists and is not empty; choose another name")
    waiting = place.with_name(f".{place.name}.new")
    try:
        write_tree(waiting, project_files())
        _move(waiting, place)
    finally:
        shutil.rmtree(waiting, ignore_errors=True)


def project_files() -> dict[str, bytes]:
    """The files of the project by their path in it."""
    paths = (path for path in sorted(_PROJECT.rglob("*")) if path.is_file())
    return {path.relative_to(_PROJECT).as_posix(): path.read_bytes() for path in paths}


def _move(waiting: Path, place: Path) -> None:
    """Gives the finished folder its name; an empty one stays: a shell may be in it."""
    if not place.exists():
        waiting.rename(place)
        return
    for path in sorted(waiting.iterdir()):
        path.rename(place / path.name)
