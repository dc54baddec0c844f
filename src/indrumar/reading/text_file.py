"""From bytes to text: UTF-8, composed letters, line feeds. Anything else is reported."""

from __future__ import annotations

import codecs
import re
import stat
import unicodedata
from pathlib import Path

from indrumar.messages import said
from indrumar.problems import Place, Problem, place_in

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Neither XML nor YAML can contain these; they come from word processors and from damaged files.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_MARKED_WORD = re.compile(r"(?<!\w)\w*[\u0300-\u036f][\w\u0300-\u036f]*")
# Ten times the longest book; a byte more is a mistake.
LONGEST = 20_000_000

Read = tuple[str | None, tuple[Problem, ...]]


def read_text(path: Path, file: str) -> Read:
    """The text of a file, or None and the problem; `file` is its name in problems."""
    raw, unread = read_bytes(path, file)
    return (None, unread) if raw is None else decode(raw, file)


def read_bytes(path: Path, file: str) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The bytes of a file of text, or None and the problem.

    Pipes, devices and very long files are not begun: they would not end.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return None, (Problem("unreadable-file", Place(file), said("unreadable-file.special")),)
        if status.st_size > LONGEST:
            size = {"size": status.st_size // 10**6, "longest": LONGEST // 10**6}
            message = said("unreadable-file.too-long", **size)
            return None, (Problem("unreadable-file", Place(file), message),)
        return path.read_bytes(), ()
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL
        reason = getattr(error, "strerror", None) or type(error).__name__
        message = said("unreadable-file.unopened", reason=reason)
        return None, (Problem("unreadable-file", Place(file), message),)


def decode(raw: bytes, file: str) -> Read:
    """The text of bytes: UTF-8 with or without a byte order mark, lines ending in a line feed.

    Letters in two parts (`s` and a comma below) are composed, with a warning.
    """
    if raw.startswith(_UTF16_MARKS):
        return None, (Problem("unreadable-file", Place(file), said("unreadable-file.utf-16")),)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8")
        place = place_in(before, len(before), file)
        return None, (Problem("unreadable-file", place, said("unreadable-file.not-utf-8")),)
    if not text.strip():
        return None, (Problem("empty-file", Place(file), said("empty-file.nothing")),)
    return _composed(text.replace("\r\n", "\n").replace("\r", "\n"), file)


def _composed(text: str, file: str) -> Read:
    """The text in Unicode's composed form (NFC), if it has no character that cannot be shown."""
    if control := _CONTROL.search(text):
        code = f"U+{ord(control.group()):04X}"
        message = said("unreadable-file.control-character", code=code)
        place = place_in(text, control.start(), file)
        return None, (Problem("unreadable-file", place, message),)
    if unicodedata.is_normalized("NFC", text):
        return text, ()
    return unicodedata.normalize("NFC", text), (_decomposed(text, file),)


def _decomposed(text: str, file: str) -> Problem:
    """The problem of letters in two parts, at the first of them."""
    word = _MARKED_WORD.search(text)
    if word is None:
        return Problem("decomposed-letters", Place(file), said("decomposed-letters.somewhere"))
    place = place_in(text, word.start(), file)
    written = unicodedata.normalize("NFC", word.group())
    return Problem("decomposed-letters", place, said("decomposed-letters.first", word=written))
