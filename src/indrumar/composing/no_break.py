"""Keeps together what must not be parted at the end of a line: "nr. 5", "12 %", "I. L. Caragiale".

Authors type plain spaces, which they can see; the text that readers get has no-break ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from indrumar.wording.typography import UNITS, Conventions, conventions

_NO_BREAK = "\N{NO-BREAK SPACE}"
_APART = "\ue002"  # between what is not in one line of text
_LEFT_ALONE = ("code", "kbd", "math", "pre", "samp", "script", "style", "svg", "textarea", "var")
# fmt: off
_IN_A_LINE = (
    "a", "abbr", "b", "bdi", "cite", "del", "dfn", "em", "i", "ins", "mark", "q", "s", "small",
    "span", "strong", "sub", "sup", "u",
)
# fmt: on
_CAPITAL = "A-ZÀ-ÖØ-ÞĂÎȘȚŞŢŐŰА-ЯЁІЇЄҐ"
_UNIT = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))


def keep_together(root: Any, tag: str) -> None:
    """Exchanges spaces in a tree in a language; of lxml or of the standard library."""
    written = conventions(tag)
    if written is None:
        return
    texts = list(_texts(root))
    before = "".join(text for _, _, text in texts)
    after = _pattern(written).sub(_bound, before)
    if after == before:
        return
    start = 0
    for node, name, text in texts:
        end = start + len(text)
        if node is not None and after[start:end] != text:
            setattr(node, name, after[start:end])
        start = end


class NoBreak(Extension):
    """The same for the hand-written pages of a language."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        self.tag = tag

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Runs when everything else has been done to the tree."""
        md.treeprocessors.register(_NoBreak(md, self.tag), "indrumar-no-break", -1)


class _NoBreak(Treeprocessor):
    def __init__(self, md: Markdown, tag: str) -> None:
        super().__init__(md)
        self.tag = tag

    def run(self, root: Any) -> None:
        keep_together(root, self.tag)


def _texts(node: Any) -> Iterator[tuple[Any, str, str]]:
    """The texts of a tree in their order: the node, `text` or `tail`, the words."""
    if node.text:
        yield node, "text", node.text
    for child in node:
        is_open = isinstance(child.tag, str) and child.tag not in _LEFT_ALONE
        if child.tag not in _IN_A_LINE:
            yield None, "", _APART
        if is_open and not child.get("lang"):
            yield from _texts(child)
        if child.tag not in _IN_A_LINE:
            yield None, "", _APART
        if child.tail:
            yield child, "tail", child.tail


def _bound(found: re.Match[str]) -> str:
    return re.sub(r"[ \n]", _NO_BREAK, found[0])


@cache
def _pattern(written: Conventions) -> re.Pattern[str]:
    """What the spaces within, or the one space that is found, are exchanged in."""
    words = [rf"[{_CAPITAL}]\.[ ](?:[{_CAPITAL}]\.[ ])*(?=[{_CAPITAL}])"]
    spaces = [rf"(?<=\d)[ ](?=(?:{_UNIT})(?!\w))", r"(?<=[№§])[ ](?=\d)"]
    if written.bound:
        behind = rf"\.?[ ](?=\(?\d)|\.[ ](?=[{_CAPITAL}(]|\w\))"
        words.append(rf"(?i:{_any(written.bound)})(?:{behind})")
    if written.titles:
        words.append(rf"(?i:{_any(written.titles)})\.?[ ](?=[{_CAPITAL}])")
    if written.decimal == ",":
        words.append(r"(?<![.,])\d{1,3}(?:[ ]\d{3})+(?!\d)")
    if written.high:
        spaces.append(rf"(?<=\S)[ ](?=[{re.escape(written.high)}](?:\W|\Z))|(?<=«)[ ](?=\S)")
    if written.dash == "—":
        spaces.append(r"(?<=\S)[ ](?=—\s)")
    # Words first, as one group: most characters do not begin a word.
    whole = "|".join((rf"\b(?:{'|'.join(words)})", *spaces))
    return re.compile(whole.replace("[ ]", "[ \n]"))


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
