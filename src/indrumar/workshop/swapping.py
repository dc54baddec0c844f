"""One folder takes the place of another in one step, on systems that can; else in two.

Linux exchanges two names at once (renameat2, since 3.15). Elsewhere there is a moment between two
renames without the folder; a command that is killed right then is put right by `files.sweep`.
"""

from __future__ import annotations

import ctypes
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any

_HERE = -100  # AT_FDCWD: relative names start at the working folder
_EXCHANGE = 2  # RENAME_EXCHANGE, linux/fs.h


def swap(new: Path, place: Path, old: Path) -> None:
    """Puts `new` in its place; what was there is then called `old`."""
    if not os.path.lexists(place):  # a link to nowhere is there, too
        new.rename(place)
    elif _exchanged(new, place):
        new.rename(old)
    else:
        place.rename(old)
        new.rename(place)


def _exchanged(one: Path, other: Path) -> bool:
    """Exchanges two names in one step; False if this system or file system cannot."""
    function = _renameat2()
    if function is None:
        return False
    return bool(function(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)


@cache
def _renameat2() -> Any:
    if sys.platform != "linux":
        return None
    return getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
