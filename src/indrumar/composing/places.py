"""Where in an author's file an element of a chapter comes from.

A chapter is rendered a second time, from a source with marks (`marks`), when the first place in it
is asked for: element i of one tree is element i of the other. Passes may then change, move and add
elements as they like.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from lxml import etree
from lxml.html import HtmlElement

from indrumar.composing.html_tree import elements, parse
from indrumar.composing.markdown import Render
from indrumar.composing.marks import ATTRIBUTE, MARK, marked, number_of
from indrumar.model import Chapter
from indrumar.problems import Place

# What stands in a line of text: it begins after the last mark, not at the first one in it.
# fmt: off
_INLINE = (
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img",
    "input", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub",
    "sup", "time", "u", "var", "wbr",
)
# fmt: on
_PARAGRAPH_END = re.compile(r"\n[ \t>]*\n")
_FARTHEST = 4000  # characters in which the words of an element are looked for


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one chapter. `numbers` has its elements in the order they were parsed.

    `offsets` gives by this number where in the body an element begins.
    """

    chapter: Chapter
    numbers: Mapping[HtmlElement, int]
    offsets: Callable[[], Sequence[int]]

    @classmethod
    def of(cls, chapter: Chapter, root: HtmlElement, render: Render) -> Places:
        """The places of a chapter whose tree has just been parsed and not been changed yet."""
        numbers = {node: number for number, node in enumerate(elements(root))}
        return cls(chapter, numbers, cache(lambda: _offsets(chapter.body, render)))

    def place(self, node: HtmlElement, written: str = "") -> Place:
        """The place of an element, or of what is `written` there, such as an address."""
        start = self._offset(node)
        found = self.chapter.body.find(written, start, self._end(start)) if written else start
        return self._at(start if found < 0 else found)

    def id(self, node: HtmlElement) -> Place:
        """The place of an element's id: in `{#id}`, `id="…"` or in a block's `id:`."""
        id = re.escape(node.get("id", ""))
        return self.match(node, rf"(?:#|\bid\s*[:=]\s*[\"']?)(?P<at>{id})(?![\w-])")

    def match(self, node: HtmlElement, pattern: str) -> Place:
        """The place of a pattern, or of its group `at`, in the source of an element."""
        start = self._offset(node)
        found = re.compile(pattern).search(self.chapter.body, start, self._end(start))
        if found is None:
            return self._at(start)
        return self._at(found.start("at") if "at" in found.re.groupindex else found.start())

    def _end(self, start: int) -> int:
        """Where the paragraph ends, or as far as an element may reach."""
        found = _PARAGRAPH_END.search(self.chapter.body, start, start + _FARTHEST)
        return found.start() if found else start + _FARTHEST

    def _at(self, offset: int) -> Place:
        return self.chapter.place(offset)

    def _offset(self, node: HtmlElement) -> int:
        """Where an element begins; one that a pass has made stands where its neighbour does."""
        near: HtmlElement | None = node
        while near is not None:
            if near in self.numbers:
                return self.offsets()[self.numbers[near]]
            before = near.getprevious()
            near = near.getparent() if before is None else before
        return 0


def _offsets(body: str, render: Render) -> tuple[int, ...]:
    """Where each element of a chapter begins in its body, in the order of the plain tree."""
    source = marked(body)
    plain, other = parse(render(body)), parse(render(source.text))
    marks = _marks_of(other)
    partners = _partners(plain, other)
    found = [0]
    for node in elements(plain):
        partner = partners.get(node)
        mark = None if partner is None else marks.get(partner)
        found.append(found[-1] if mark is None else source.offsets[mark])
    return tuple(found[1:])


def _partners(plain: HtmlElement, other: HtmlElement) -> Mapping[HtmlElement, HtmlElement]:
    """The elements of two trees that stand for each other, as far as the trees are alike."""
    found: dict[HtmlElement, HtmlElement] = {}
    waiting = [(plain, other)]
    while waiting:
        ours, theirs = (list(node.iterchildren("*")) for node in waiting.pop())
        alike = _alike(ours, theirs)
        pairs = list(zip(ours[:alike], theirs, strict=False))
        ours, theirs = ours[alike:][::-1], theirs[alike:][::-1]
        pairs += zip(ours[: _alike(ours, theirs)], theirs, strict=False)
        found.update(pairs)
        waiting += pairs
    return found


def _alike(ours: Sequence[HtmlElement], theirs: Sequence[HtmlElement]) -> int:
    """How many elements two lists have in common at their beginning."""
    pairs = zip(ours, theirs, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].tag == pair[1].tag, pairs))


def _marks_of(root: HtmlElement) -> Mapping[HtmlElement, int]:
    """The mark at which each element begins, except before the first mark of all."""
    seen: list[int] = []
    before: dict[HtmlElement, int] = {}
    found: dict[HtmlElement, int] = {}
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            before[node] = len(seen)
            seen += map(int, filter(None, (node.get(ATTRIBUTE),)))
            seen += _marks_in(node.text)
            continue
        if event == "end" and seen:
            here = before[node]
            after = node.get(ATTRIBUTE) is not None or node.tag not in _INLINE or here == 0
            found[node] = seen[here if after and here < len(seen) else here - 1]
        seen += _marks_in(node.tail)
    return found


def _marks_in(text: str | None) -> Iterator[int]:
    return (number_of(mark) for mark in MARK.findall(text or ""))
