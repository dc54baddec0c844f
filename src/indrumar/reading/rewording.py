"""New words for a text of several lines, with its line breaks where the words around them stay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

BREAK = "\n"
"""A line break that readers see, in a text in which all other lines are joined."""
_WORD = re.compile(r"(?P<hard>[ ]{2,}\n[ \t]*)|(?P<space>[ \t\n]+)|(?P<word>[^ \t\n]+)")
_SENTENCE = re.compile(r"[.!?…:;]['\"”»’)*_]*\Z")
_SPACES = re.compile(r"[ \t]+")

_Word = tuple[str, str]  # what stands before it, and the word


def joined(text: str) -> str:
    """The text as one line, but for the breaks that readers see (two spaces end the line)."""
    words = "".join(
        BREAK if found["hard"] else found["word"] or " " for found in _WORD.finditer(text)
    )
    return words.strip(" ")


def is_same(one: str, other: str) -> bool:
    """Whether two joined texts differ at most in spaces."""
    return _spaced(one) == _spaced(other)


def _spaced(text: str) -> list[str]:
    return [_SPACES.sub(" ", line).strip(" ") for line in text.split(BREAK)]


def reworded(old: str, new: str) -> str:
    """The lines of `old` with the words of `new`, a joined text.

    Lines break where they did if the words beside the break stay; where all words are new, behind
    each sentence if the old text broke there.
    """
    if is_same(joined(old), new):
        return old
    was, now = _words(old), _words(_spaces_for_breaks(new))
    matcher = SequenceMatcher(None, [word for _, word in was], [word for _, word in now], False)
    found: list[_Word] = []
    for tag, start, end, first, last in matcher.get_opcodes():
        found += was[start:end] if tag == "equal" else _replaced(was[start:end], now[first:last])
    return "".join(_spelled(found))


def _spaces_for_breaks(text: str) -> str:
    return text.replace(BREAK, "  \n")


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    before = ""
    for match in _WORD.finditer(text.strip(" \n")):
        if match["space"]:
            before = match["space"]
            continue
        found.append((before, match["hard"] or match["word"]))
        before = ""
    return [(gap, "  \n" if word.endswith("\n") else word) for gap, word in found]


def _replaced(was: list[_Word], now: list[_Word]) -> Iterator[_Word]:
    """New words with the gaps of the old ones, if they are as many; else with spaces."""
    if len(was) == len(now):
        yield from ((gap, word) for (gap, _), (_, word) in zip(was, now, strict=True))
        return
    by_sentence = _breaks_by_sentence(was)
    for number, (gap, word) in enumerate(now):
        if number == 0:
            yield (was[0][0] if was else gap or " "), word
        else:
            ended = by_sentence and _SENTENCE.search(now[number - 1][1])
            yield ("\n" if ended and gap else gap), word


def _breaks_by_sentence(words: Iterable[_Word]) -> bool:
    before, breaks = "", list[bool]()
    for gap, word in words:
        if "\n" in gap:
            breaks.append(bool(_SENTENCE.search(before)))
        before = word
    return bool(breaks) and all(breaks)


def _spelled(words: Iterable[_Word]) -> Iterator[str]:
    before = "\n"
    for gap, word in words:
        starts = before.endswith("\n")
        yield ("" if starts or word.endswith("\n") else gap or " ") + word
        before = word
