"""Lists that are none: lines that run on from one another where a list is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from indrumar.composing.source.lines import Line, Sort
from indrumar.composing.source.text import SourceText, without_literals
from indrumar.messages import said
from indrumar.problems import Problem

_COUNTED = re.compile(r"^ *\(?(?P<count>\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)] +\S")
_SIGNS = "•·▪■□◦●○‣⁃►➢✓✔–—"
_SIGN = re.compile(rf"^ *(?P<sign>[{_SIGNS}]) *\S")
_DASHES = "–—"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def unclear_lists(text: SourceText) -> Iterator[Problem]:
    """Enumerations that readers see run together in a paragraph."""
    for lines in text.paragraphs():
        yield from _run_together(text, lines)
        yield from _signs(text, lines)
    for line in text.lines:
        if line.sort is Sort.ITEM:
            yield from _in_one_line(text, line)


def _run_together(text: SourceText, lines: list[Line]) -> Iterator[Problem]:
    """Lines that begin "a) …", "b) …": the first two say what is meant."""
    for before, line in pairwise(lines):
        first, second = _COUNTED.match(before.text), _COUNTED.match(line.text)
        if first and second and _follows(first["count"], second["count"]):
            counts = {"first": first["count"], "second": second["count"]}
            message = said("unclear-list.run-together", **counts)
            yield text.problem("unclear-list", before, first.start("count"), message)
            return


def _follows(first: str, second: str) -> bool:
    if first.isdigit() and second.isdigit():
        return int(second) == int(first) + 1
    if first in _ROMAN[:-1] and second == _ROMAN[_ROMAN.index(first) + 1]:
        return True
    return len(first) == len(second) == 1 and ord(second) == ord(first) + 1


def _signs(text: SourceText, lines: list[Line]) -> Iterator[Problem]:
    """Lines that begin with a bullet; a dash alone may begin what somebody says."""
    found = [(line, mark) for line in lines if (mark := _SIGN.match(line.text))]
    if found and (len(found) > 1 or found[0][1]["sign"] not in _DASHES):
        line, mark = found[0]
        message = said("unclear-list.sign", sign=mark["sign"])
        yield text.problem("unclear-list", line, mark.start("sign"), message)


def _in_one_line(text: SourceText, line: Line) -> Iterator[Problem]:
    """`1) … 2) …` in one line. The scan has written the first as `1.`; the others show the sign."""
    if not line.text.startswith("1."):
        return
    prose = without_literals(line.text)
    second = re.search(r"[.;,:!?] +2(?P<sign>[.)]) +\S", prose)
    third = second and re.search(rf"[.;,:!?] +3{re.escape(second['sign'])} +\\S", prose)
    if second and (third or second["sign"] == ")"):
        column = second.start("sign") - 1
        yield text.problem("unclear-list", line, column, said("unclear-list.in-one-line"))
