"""The lines of text of a laid-out document, and the spaces that line breaks swallow.

Where a line ends at a space, WeasyPrint paints no space: whoever reads the tagged content
without looking at positions would hear the last word of a line and the first of the next as
one. ISO 32000-1, 14.8.2.5 wants word breaks in the text itself, so the lost spaces are painted,
unseen, at the end of their lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

from indrumar.outputs.pdf.tag_tree.artifacts import laid_out

_JOINING = ("-", "/", "\u2010", "\u2013", "\u2014", "\xad", "\u200b")
"""Characters after which a line may end inside a word or a range."""


def lines_of_blocks(page_boxes: Iterable[Any]) -> Iterable[list[list[Any]]]:
    """The text boxes of each line, of each block, over all pages a block stands on."""
    blocks: dict[tuple[Element | None, str], list[list[Any]]] = {}
    for page_box in page_boxes:
        for line in _lines(page_box):
            blocks.setdefault((line.element, line.element_tag), []).append(list(_texts(line)))
    return blocks.values()


def _lines(box: Any) -> Iterator[Any]:
    if isinstance(box, boxes.LineBox):
        yield box
    for child in box.children:
        yield from _lines(laid_out(child))


def _texts(box: Any) -> Iterator[Any]:
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            yield child
        elif isinstance(child, boxes.InlineBox):
            yield from _texts(child)


def ends_at_a_space(page_boxes: Iterable[Any], artifacts: frozenset[Any]) -> frozenset[Any]:
    """The text boxes, among what is read, that end a line where the text has a space."""
    found: set[Any] = set()
    for lines in lines_of_blocks(page_boxes):
        read = [line for line in lines if line and line[-1] not in artifacts]
        for line in read[:-1]:
            visible = [box for box in line if box.text.strip()]
            if visible and (visible[-1] is not line[-1] or _lost_a_space(visible[-1])):
                found.add(visible[-1])
    return frozenset(found)


def _lost_a_space(box: Any) -> bool:
    text: str = box.pango_layout.text  # may keep a space that `box.text` has lost
    if text[-1].isspace() or text.endswith(box.style["hyphenate_character"]):
        return False
    if box.style["overflow_wrap"] != "normal" and not any(map(str.isspace, text)):
        return False  # may be one long word, broken anywhere
    return text[-1] not in _JOINING or text[-2:-1].isspace()  # a dash between words


def space(stream: Any) -> list[bytes]:
    """The operator that shows a space in the font `stream` writes with, if the font has one."""
    name = stream._current_font[0] if stream._current_font else None
    for font in stream._fonts.values():
        if font.hash == name and not font.bitmap:
            for glyph, text in font.to_unicode.items():
                if text == " ":
                    return [f"[<{glyph:04x}>] TJ".encode()]
    return []
