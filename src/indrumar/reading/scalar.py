"""Where in a YAML file a character of a text is, which may be quoted, escaped or on many lines."""

from __future__ import annotations

import re

_SPACE = re.compile(r"\s+")
_BLOCK = re.compile(r"[|>][-+\d]*[ \t]*(?:#[^\n]*)?\n")


def offset_in_scalar(text: str, start: int, value: str, offset: int) -> int | None:
    """The offset in a YAML text of a character of a value that begins at `start`, from 0.

    None if the two do not agree up to there, such as behind an escape of a letter.
    """
    quote = text[start : start + 1] if text[start : start + 1] in ("'", '"') else ""
    block = _BLOCK.match(text, start)
    at = block.end() if block else start + len(quote)
    i = 0
    while i < len(value):
        gap, written = _SPACE.match(value, i), _SPACE.match(text, at)
        if written and (gap or (block and i == 0)):
            i, at = gap.end() if gap else i, written.end()
            if i > offset:
                return at - (i - offset)
            continue
        if i == offset:
            return at
        width = _width(text, at, value[i], quote)
        if not width:
            return None
        i, at = i + 1, at + width
    return at if i == offset else None


def _width(text: str, at: int, letter: str, quote: str) -> int:
    """How many characters of YAML a letter is written with; 0 if it is not there."""
    escaped = {"'": "''", '"': f"\\{letter}"}.get(quote, "")
    if letter in "'\"\\" and escaped and text.startswith(escaped, at):
        return 2
    return int(text.startswith(letter, at))
