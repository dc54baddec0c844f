"""Names of links and notes that have no partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indrumar.composing.source.lines import Line, Sort
from indrumar.composing.source.shapes import DEFINITION
from indrumar.composing.source.text import SourceText
from indrumar.messages import said
from indrumar.problems import Problem, did_you_mean

_NAMED_LINK = re.compile(
    r"(?<!\])\[(?P<words>[^\[\]^][^\[\]]*)\](?P<gap> ?)\[(?P<name>[^\[\]^]*)\](?![(\[{:])"
)
_SOURCE = re.compile(r"\W*\d[\w\W]{0,20}")  # the numbers of sources: [1][2], [3] [4, p. 5]
_CALL = re.compile(r"(?<!^)\[\^(?P<name>[^\]\s]+)\]|^\[\^(?P<first>[^\]\s]+)\](?!:)")
_NOTE = re.compile(r"^ {0,3}\[\^(?P<name>[^\]\s]+)\]:")
_PARTED = re.compile(
    r"\[(?P<words>[^\[\]]+)\] \((?P<address>(?:https?://|\.{0,2}/|[\w-]+\.md)[^)]*)\)"
)
_REVERSED = re.compile(r"\((?P<words>[^()]+)\)\[(?P<address>https?://[^\]]+)\]")


def unmatched_names(text: SourceText) -> Iterator[Problem]:
    """Links whose name is not defined, notes without a mark in the text, links typed in parts."""
    yield from _links(text)
    yield from _notes(text)
    for line, prose in text.prose:
        for found in _PARTED.finditer(line.text):
            if prose[found.start()] == "[":
                yield _written_otherwise(text, line, found)
        for found in _REVERSED.finditer(line.text):
            if prose[found.start()] == "(":
                yield _written_otherwise(text, line, found)


def _written_otherwise(text: SourceText, line: Line, found: re.Match[str]) -> Problem:
    message = said("unmatched-name.parts", words=found["words"], address=found["address"])
    return text.problem("unmatched-name", line, found.start(), message)


def _links(text: SourceText) -> Iterator[Problem]:
    named = {
        " ".join(found["name"].lower().split()): found["name"]
        for line in text.lines
        if line.sort is Sort.DEFINITION and (found := DEFINITION.match(line.text))
    }
    for line, prose in text.prose:
        for found in _NAMED_LINK.finditer(prose):
            name = found["name"] or found["words"]
            hint = did_you_mean(name, named.values())
            if " ".join(name.lower().split()) not in named and (hint or _is_link(found)):
                message = said("unmatched-name.link", words=found["words"], name=name)
                yield text.problem("unmatched-name", line, found.start(), message, hint)


def _is_link(found: re.Match[str]) -> bool:
    """Whether two brackets are surely meant as a link: not two remarks, or numbers of sources."""
    words, name = found["words"], found["name"]
    return not found["gap"] and not (_SOURCE.fullmatch(words) and _SOURCE.fullmatch(name))


def _notes(text: SourceText) -> Iterator[Problem]:
    """Notes without a mark are at the end of the chapter, without a place in the text."""
    called, seen = set(), set()
    for _, prose in text.prose:
        called |= {found["name"] or found["first"] for found in _CALL.finditer(prose)}
    for line in text.lines:
        note = _NOTE.match(line.text) if line.sort is Sort.OPENER else None
        if note is None:
            continue
        name = note["name"]
        if name in seen or name not in called:
            what = "twice" if name in seen else "uncalled"
            message = said(f"unmatched-name.{what}", name=name)
            yield text.problem("unmatched-name", line, note.start("name") - 2, message)
        seen.add(name)
