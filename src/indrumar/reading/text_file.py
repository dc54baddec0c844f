"""From bytes to text: UTF-8, composed letters, line feeds. What else a file may hold is told."""

from __future__ import annotations

import codecs
import re
import unicodedata
from pathlib import Path

from indrumar.problems import Place, Problem

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Neither XML nor YAML can carry these; they come from word processors and from damaged files.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_MARKED_WORD = re.compile(r"\w*[\u0300-\u036f][\w\u0300-\u036f]*")

Read = tuple[str | None, tuple[Problem, ...]]


def read_text(path: Path, file: str) -> Read:
    """The text of a file, or none and the problem; `file` is its name in problems."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return None, (_unreadable(Place(file), f"the file cannot be opened: {reason}"),)
    return decode(raw, file)


def decode(raw: bytes, file: str) -> Read:
    """The text of bytes: UTF-8 with or without a byte order mark, lines ending in a line feed.

    Letters written in two parts (`s` and a comma below) are put together, with a warning.
    """
    if raw.startswith(_UTF16_MARKS):
        return None, (_unreadable(Place(file), "the file is in UTF-16"),)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = place_in(error.object[: error.start].decode("utf-8"), file)
        return None, (_unreadable(place, "the file is not in UTF-8: here is a byte that is none"),)
    if not text.strip():
        return None, (Problem("empty-file", Place(file), "the file is empty"),)
    return _composed(text.replace("\r\n", "\n").replace("\r", "\n"), file)


def place_in(before: str, file: str) -> Place:
    """The place that follows `before`, the beginning of a file's text."""
    return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _composed(text: str, file: str) -> Read:
    """The text in Unicode's composed form (NFC), if it has no character that cannot be shown."""
    if control := _CONTROL.search(text):
        message = f"a control character (U+{ord(control.group()):04X}) that nobody can see"
        place = place_in(text[: control.start()], file)
        return None, (Problem("unreadable-file", place, message, "delete it"),)
    if unicodedata.is_normalized("NFC", text):
        return text, ()
    word = _MARKED_WORD.search(text)
    place = place_in(text[: word.start()], file) if word else Place(file)
    example = f", first in '{unicodedata.normalize('NFC', word.group())}'" if word else ""
    problem = Problem(
        "decomposed-letters",
        place,
        f"letters and their marks are written apart{example}",
        "searching may miss them: type such words anew or save the file in Unicode's form NFC",
    )
    return unicodedata.normalize("NFC", text), (problem,)


def _unreadable(place: Place, message: str) -> Problem:
    return Problem("unreadable-file", place, message, "save it as UTF-8 text")
