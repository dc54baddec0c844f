"""Why something cannot be read, in the words of the library that reads it."""

from __future__ import annotations

import re

_STREAM = re.compile(r"(?:stream )?<[^<>]* at 0x[0-9a-f]+>:? ?", re.IGNORECASE)


def reason_of(error: Exception) -> str:
    """An error's message without memory addresses, which differ in each run."""
    return _STREAM.sub("", str(error))
