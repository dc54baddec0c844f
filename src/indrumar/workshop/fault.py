"""What nobody expected: one sentence, and a file with the details for whoever mends the program."""

from __future__ import annotations

import errno
import platform
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

from indrumar import __version__
from indrumar.messages import Message, said
from indrumar.workshop.files import write

FILE = "fault.txt"
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What the system says if there is no room."""


def fault(error: Exception, command: Sequence[str], folder: Path | None = None) -> Message:
    """One sentence on an error that no code expected; the details go into a file.

    The file is in `folder`, which is a project's `build/`, or else among temporary files.
    """
    if isinstance(error, OSError) and error.errno in FULL:
        return said("refused.disk-full")
    if isinstance(error, PermissionError) and error.filename is not None:
        reason = {"file": str(error.filename), "reason": str(error.strerror)}
        return said("refused.no-permission", **reason)
    kind = type(error).__name__
    file = _written(_details(error, command), folder)
    return said("fault.details", kind=kind, file=str(file)) if file else said("fault", kind=kind)


def _details(error: Exception, command: Sequence[str]) -> str:
    about = f"indrumar {__version__}, Python {platform.python_version()}, {platform.platform()}"
    trace = "".join(traceback.format_exception(error))
    return f"{about}\n{' '.join(command)}\n\n{trace}"


def _written(details: str, folder: Path | None) -> Path | None:
    for place in filter(None, (folder, Path(tempfile.gettempdir()) / "indrumar")):
        try:
            write(place / FILE, details.encode("utf-8", "backslashreplace"))
        except OSError:
            continue
        return place / FILE
    return None
