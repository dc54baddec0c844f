"""Checks the syntax of a chapter's blocks.

The Markdown extension leaves a block that it does not understand in the text unchanged, without a
message. This reads the same lines and reports what is wrong with them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from indrumar.composing.blocks import BLOCKS
from indrumar.messages import said
from indrumar.model import Chapter
from indrumar.problems import Place, Problem, did_you_mean
from indrumar.project.prose import without_code

_FENCE_LINE = re.compile(r"^[ ]*(?P<slashes>/{3,})[ \t]*(?P<head>[^\n]*?)[ \t]*$", re.M)
_OPTION_LINES = re.compile(r"(?:\n {4,}[\w-]+:[^\n]*)*")
_OPTION = re.compile(r"^ +(?P<name>[\w-]+):[ \t]*(?P<value>.*?)[ \t]*$", re.M)


@dataclass(frozen=True, slots=True)
class _Open:
    """An open block: the number of its slashes, its name, its beginning."""

    slashes: int
    name: str
    offset: int


def block_problems(chapter: Chapter, known: Collection[str]) -> Iterator[Problem]:
    """The problems of a chapter's blocks. `known` names the blocks of other extensions."""
    stack: list[_Open] = []
    for match in _FENCE_LINE.finditer(without_code(chapter.body)):
        slashes, head = len(match["slashes"]), match["head"]
        if head:
            name, _, argument = (part.strip() for part in head.partition("|"))
            stack.append(_Open(slashes, name, match.start("slashes")))
            yield from _head_problems(chapter, match, name, argument, known)
        elif stack and any(block.slashes == slashes for block in stack):
            while stack[-1].slashes != slashes:
                yield _unclosed(chapter, stack.pop())
            stack.pop()
        else:
            place = chapter.place(match.start("slashes"))
            message = said("bad-block.closes-nothing", marks=match["slashes"], count=slashes)
            yield Problem("bad-block", place, message)
    for block in reversed(stack):
        yield _unclosed(chapter, block)


def _unclosed(chapter: Chapter, block: _Open) -> Problem:
    message = said("bad-block.unclosed", name=block.name, marks="/" * block.slashes)
    return Problem("bad-block", chapter.place(block.offset), message)


def _head_problems(
    chapter: Chapter, match: re.Match[str], name: str, argument: str, known: Collection[str]
) -> Iterator[Problem]:
    place = chapter.place(match.start("head"))
    if name not in BLOCKS:
        if name not in known:
            message = said("bad-block.unknown", name=name, known=tuple(BLOCKS))
            yield Problem("bad-block", place, message, did_you_mean(name, BLOCKS))
        return
    if BLOCKS[name].ARGUMENT and not argument:
        yield Problem("bad-block", place, said("bad-block.untitled", name=name))
    yield from _option_problems(chapter, match, name)


def _option_problems(chapter: Chapter, head: re.Match[str], name: str) -> Iterator[Problem]:
    spec = BLOCKS[name].OPTIONS
    lines = _OPTION_LINES.match(head.string, head.end())
    for option in _OPTION.finditer(head.string, *lines.span()) if lines else ():
        place = chapter.place(option.start("name"))
        if option["name"] not in (*spec, "attrs"):
            yield _unknown_option(place, name, option["name"], tuple(spec))
        elif option["name"] in spec:
            yield from _value_problems(chapter, option, name)


def _unknown_option(place: Place, block: str, option: str, known: tuple[str, ...]) -> Problem:
    if not known:
        return Problem("bad-block", place, said("bad-block.no-options", name=block, option=option))
    message = said("bad-block.option", name=block, option=option, known=known)
    return Problem("bad-block", place, message, did_you_mean(option, known))


def _value_problems(chapter: Chapter, option: re.Match[str], name: str) -> Iterator[Problem]:
    kind = BLOCKS[name].OPTIONS[option["name"]][1]
    value = option["value"].strip("\"'")
    try:
        kind({"true": True, "false": False}.get(value, value))
    except ValueError:
        place = chapter.place(option.start("value"))
        names = {"option": option["name"], "name": name}
        message = said("bad-block.value", value=value, expected=kind.expected, **names)
        yield Problem("bad-block", place, message)
