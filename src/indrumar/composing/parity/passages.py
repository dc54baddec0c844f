"""A chapter's tree as passages, so that a section can be compared with its translation.

A passage is a heading with all that follows, to the next one; the notes of a chapter are its last.
Input are trees that are numbered and whose references are not written yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from indrumar.composing.html_tree import CALLS, HEADINGS, has_class
from indrumar.composing.numbering import is_section

NOTES = "notes"
# fmt: off
_BLOCKS = frozenset((
    "p", "li", "td", "th", "dt", "dd", "caption", "figcaption", "blockquote", "summary", "div",
    "section", "aside", "figure", "details", *HEADINGS,
))
# fmt: on
_WITHOUT_WORDS = frozenset(("code", "pre", "kbd", "samp", "script", "style", "svg", "math"))


@dataclass(slots=True)
class Block:
    """The text of a paragraph, item, cell or image, without what is a block inside of it."""

    node: HtmlElement
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text in one line."""
        return " ".join("".join(self.pieces).split())


@dataclass(slots=True)
class Passage:
    """A heading, or the notes, with its elements and its blocks of text in order."""

    key: str
    heading: HtmlElement
    nodes: list[HtmlElement] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


def passages(root: HtmlElement) -> list[Passage]:
    """The passages of a chapter, in order; the first begins with its title."""
    found: list[Passage] = []
    open_blocks = [Block(root)]
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        if node is root:
            continue
        if event == "start":
            if is_section(node) or (node.tag == "section" and has_class(node, "footnotes")):
                key = node.get("id", "") if node.tag in HEADINGS else NOTES
                found.append(Passage(key, node))
            _enter(node, found[-1], open_blocks)
            if node.tag in _WITHOUT_WORDS or _is_call(node):
                walk.skip_subtree()
            continue
        if event == "end" and node is open_blocks[-1].node:
            open_blocks.pop()
        open_blocks[-1].pieces.append(node.tail or "")
    return found


def _enter(node: HtmlElement, passage: Passage, open_blocks: list[Block]) -> None:
    passage.nodes.append(node)
    if node.tag in _BLOCKS:
        open_blocks.append(Block(node))
        passage.blocks.append(open_blocks[-1])
    if node.tag == "img":
        passage.blocks.append(Block(node, [node.get("alt", "")]))
    if node.tag not in _WITHOUT_WORDS and not _is_call(node):
        open_blocks[-1].pieces.append(node.text or "")


def _is_call(node: HtmlElement) -> bool:
    return any(has_class(node, name) for name in CALLS)


def pairs(
    original: Sequence[Passage],
    translation: Sequence[Passage],
    ours: frozenset[str],
    theirs: frozenset[str],
) -> list[tuple[Passage, Passage]]:
    """The passages that are each other's translation.

    `ours` and `theirs` are the ids that authors have written. Other ids are made from positions,
    and count only if all headings of the chapter are alike. Left out is what stands before a
    heading that is in one language only.
    """
    parted = [
        ([one for one in side if one.key != NOTES], [one for one in side if one.key == NOTES])
        for side in (original, translation)
    ]
    (some, notes), (others, other_notes) = parted
    return [*_below_headings(some, others, ours, theirs), *zip(notes, other_notes, strict=False)]


def _below_headings(
    original: Sequence[Passage],
    translation: Sequence[Passage],
    ours: frozenset[str],
    theirs: frozenset[str],
) -> list[tuple[Passage, Passage]]:
    if [_shape(one, ours) for one in original] == [_shape(one, theirs) for one in translation]:
        return list(zip(original, translation, strict=True))
    sure = {*(ours & theirs), *(one.key for one in original[:1])}
    by_key = {one.key: n for n, one in enumerate(translation) if one.key in sure}
    places = {n: by_key[one.key] for n, one in enumerate(original) if one.key in by_key}
    # What a heading in one language only parts off is in the passage before it in the other.
    ends, their_ends = {len(original), *places}, {len(translation), *places.values()}
    return [
        (original[n], translation[place])
        for n, place in places.items()
        if n + 1 in ends and place + 1 in their_ends
    ]


def _shape(passage: Passage, given: frozenset[str]) -> tuple[object, ...]:
    return passage.heading.tag, passage.key if passage.key in given else ""
