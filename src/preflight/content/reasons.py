"""Why something cannot be read, in the words of the library that reads it."""

from __future__ import annotations

import re

_STREAM = re.compile(r"(?:stream )?<[^<>]* at 0x[0-9a-f]+>:? ?", re.IGNORECASE)


def reason_of(error: Exception) -> str:
    """What an error says, without the address in memory that makes each run's words others."""
    return _STREAM.sub("", str(error))
