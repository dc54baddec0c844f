"""Mends what is wrong in a way that leaves no choice: letters with a cedilla or in two parts."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping

from indrumar.problems import Problem

MENDED = ("cedilla", "decomposed-letters")


def mended(problems: Iterable[Problem], read: Callable[[str], str]) -> Mapping[str, str]:
    """The new texts of the files that have such problems; `read` gives the text of a file."""
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.code in MENDED:
            by_file.setdefault(problem.place.file, []).append(problem)
    return {file: _mended(read(file), found) for file, found in by_file.items()}


def _mended(text: str, problems: Iterable[Problem]) -> str:
    # Places are those of the composed text, which is what was read.
    lines = unicodedata.normalize("NFC", text).split("\n")
    for problem in problems:
        values = dict(problem.message.values) if not isinstance(problem.message, str) else {}
        at = problem.place.line - 1
        if problem.code == "cedilla" and at < len(lines):
            word, right = str(values["word"]), str(values["right"])
            start = max(0, lines[at].find(word, problem.place.column - 1))
            lines[at] = lines[at][:start] + lines[at][start:].replace(word, right, 1)
    return "\n".join(lines)
