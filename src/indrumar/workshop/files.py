"""The only code that writes files: to another name first, then renamed.

Whatever goes wrong or is interrupted, the last good file or folder is still there.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from indrumar.messages import RefusalError, said


class BusyError(RefusalError):
    """Another build works in the same folder."""


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Holds a folder for one build; raises BusyError where another one holds it.

    The system lets go of it even when the holder dies, so nothing has to be cleaned up.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BusyError(said("refused.busy", folder=str(folder))) from error
        yield


def write(path: Path, data: bytes) -> None:
    """Writes a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(f".{path.name}.{os.getpid()}.new")
    waiting.write_bytes(data)
    waiting.replace(path)


def write_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Makes a folder hold exactly these files (path below it → bytes).

    Files that are the same already are not touched, so that their times tell what changed.
    """
    for name, data in files.items():
        target = folder / name
        if not target.is_file() or target.read_bytes() != data:
            write(target, data)
    wanted = {folder / name for name in files}
    for path in sorted(folder.rglob("*"), reverse=True) if folder.is_dir() else ():
        if path.is_file() and path not in wanted:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def exchange(new: Path, place: Path) -> None:
    """Puts a finished folder in its place; the folder that was there goes.

    Between the two renames there is a moment without the folder, but never half of one.
    """
    old = place.with_name(f".{place.name}.old")
    if old.exists():
        shutil.rmtree(old)
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)
