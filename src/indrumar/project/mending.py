"""Mends what is wrong in a way that leaves no choice: letters in two parts, words, signs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher

from indrumar.problems import Problem

# Name of a message → the names of its values for what stands there and what is to stand there.
_WRITTEN = {
    "cedilla": ("word", "right"),
    **{
        f"typography.{name}": ("before", "after")
        for name in (
            *("alphabet", "apostrophe", "dash", "decimal", "ellipsis", "numero", "quotes"),
            *("range", "space", "thousands"),
        )
    },
}
_LINE_END = re.compile(r"(\r\n|\r|\n)")
_BYTE_ORDER_MARK = "\ufeff"

_Edit = tuple[int, int, str]  # from and to a column, and what is written there


def is_mended(problem: Problem) -> bool:
    """Whether a problem leaves no choice."""
    return problem.code == "decomposed-letters" or (
        not isinstance(problem.message, str)
        and problem.message.name in _WRITTEN
        and problem.hint is None
    )


def mended(problems: Iterable[Problem], read: Callable[[str], str]) -> Mapping[str, str]:
    """The new texts of the files that have such problems; `read` gives the text of a file."""
    by_file: dict[str, list[Problem]] = {}
    for problem in filter(is_mended, problems):
        by_file.setdefault(problem.place.file, []).append(problem)
    return {file: _mended(read(file), found) for file, found in by_file.items()}


def _mended(text: str, problems: Iterable[Problem]) -> str:
    """A file's text with its problems mended, and everything else as it is, byte for byte."""
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    # Places are those of the composed text, which is what was read.
    parts = _LINE_END.split(unicodedata.normalize("NFC", text.removeprefix(mark)))
    edits: dict[int, set[_Edit]] = {}
    for problem in problems:
        at = 2 * (problem.place.line - 1)  # between two lines is the line's end
        if at < len(parts):
            edits.setdefault(at, set()).update(_edits(parts[at], problem))
    for at, found in edits.items():
        for start, end, after in sorted(found, reverse=True):  # the places before stay right
            parts[at] = parts[at][:start] + after + parts[at][end:]
    return mark + "".join(parts)


def _edits(line: str, problem: Problem) -> Iterator[_Edit]:
    """The letters of a line that change; none if the line is not as it was read, as in YAML."""
    message = problem.message
    if isinstance(message, str) or message.name not in _WRITTEN:
        return
    values = dict(message.values)
    before, after = (str(values[name]) for name in _WRITTEN[message.name])
    start = problem.place.column - 1
    if not line.startswith(before, start):
        return
    for sort, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if sort != "equal":
            yield start + a, start + b, after[c:d]
