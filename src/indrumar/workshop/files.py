"""The only code that writes files and folders: beside their place first, then renamed.

Whatever goes wrong or is interrupted, the last good file or folder is still there. What waits has
a name that begins with a dot and ends in `.new` or `.old`; `sweep` clears away what a run left
behind that was killed.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path

from filelock import FileLock, Timeout

from indrumar.messages import RefusalError, said
from indrumar.workshop.swapping import swap

_WAITING = re.compile(r"\.(?P<name>.+?)\.(?P<state>new|old)")


class BusyError(RefusalError):
    """Another command works in the same folder."""


@contextmanager
def only_one(folder: Path, name: str = "") -> Iterator[None]:
    """Locks a folder for one command, or the part of its work called `name`.

    Raises BusyError if another one has the lock. The system releases it even if the owner dies.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / f".{name}lock", blocking=False):
            yield
    except Timeout as error:
        raise BusyError(said("refused.busy", folder=str(folder))) from error


def write(path: Path, data: bytes, *, durable: bool = False) -> None:
    """Writes a file whole or not at all; a `durable` one is on the disk when this returns."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(f".{path.name}.new")
    try:
        with waiting.open("wb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        waiting.replace(path)
    except BaseException:  # somebody may also stop the command right here
        waiting.unlink(missing_ok=True)
        raise


def write_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Makes a folder contain exactly these files (path below it → bytes).

    Files that are the same already are not touched, so that their times show what changed.
    """
    if not folder.is_dir():
        remove(folder)
    wanted = {folder / name for name in files}
    # First what must go: it may be a file where a folder belongs, or a folder in place of a file.
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_symlink() or not (path.is_dir() or path in wanted):
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    for name, data in files.items():
        target = folder / name
        if not target.is_file() or target.read_bytes() != data:
            write(target, data)


def remove(path: Path) -> None:
    """Removes whatever is at a path: a folder with all in it, a file, a link, nothing."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


@contextmanager
def replacing(place: Path, *, durable: bool = False) -> Iterator[Path]:
    """An empty folder that takes the place of another, or comes to be there, when all went well.

    Nothing is left of it if it did not. With `durable` the names are on the disk in the end.
    """
    waiting, old = place.with_name(f".{place.name}.new"), place.with_name(f".{place.name}.old")
    for leftover in (waiting, old):
        remove(leftover)
    waiting.mkdir(parents=True)
    try:
        yield waiting
    except BaseException:
        shutil.rmtree(waiting, ignore_errors=True)
        raise
    swap(waiting, place, old)
    remove(old)
    if durable:
        _sync(place.parent)


def sweep(folder: Path, names: str = "*") -> None:
    """Puts right what a killed command left in a folder: nothing waits, nothing is missing.

    In a folder that is not only ours, `names` is a pattern for what we write there: a `.env.old`
    is its author's.
    """
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        found = _WAITING.fullmatch(path.name)
        if found is None or not fnmatchcase(found["name"], names):
            continue
        place = path.with_name(found["name"])
        if found["state"] == "old" and not place.exists():
            path.rename(place)  # killed between two renames, see `swapping`
        else:
            remove(path)


def _sync(folder: Path) -> None:
    """Writes the names in a folder to the disk, on systems that can open one."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
