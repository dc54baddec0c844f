"""Changes of a text that leave all else of its file as it is, to the byte."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_LINE = re.compile(r"(?P<words>[^\r\n]*)(?P<end>\r\n|\r|\n|\Z)")
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """New words in place of those from `start` to `end`.

    Both are a line and a column from 0, in the text as `decode` reads it: without a byte order
    mark, letters composed. Several lines are separated by line feeds.
    """

    start: tuple[int, int]
    end: tuple[int, int]
    text: str


def edited(raw: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes of a file with these edits, which do not overlap; line ends stay as they are."""
    text = raw.decode("utf-8")
    mark = _MARK if text.startswith(_MARK) else ""
    return (mark + edited_text(text.removeprefix(mark), edits)).encode("utf-8")


def edited_text(text: str, edits: Iterable[Edit]) -> str:
    """A text with these edits, which do not overlap."""
    lines = [(found["words"], found["end"]) for found in _LINE.finditer(text)]
    usual = lines[0][1] or "\n"
    for edit in sorted(edits, reverse=True):
        (first, start), (last, end) = edit.start, edit.end
        before = unicodedata.normalize("NFC", lines[first][0])[:start]
        behind = unicodedata.normalize("NFC", lines[last][0])[end:]
        lines[first : last + 1] = [(before + edit.text + behind, lines[last][1])]
        words, close = lines[first]
        lines[first] = (words.replace("\n", close or usual), close)
    return "".join(words + close for words, close in lines)
