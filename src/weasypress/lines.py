"""The lines of text of a laid-out document, and the spaces lost between them.

If a line ends at a space, or a space is alone between two elements, WeasyPrint does not paint it: a
reader that ignores positions would join two words. ISO 32000-1, 14.8.2.5 requires word breaks in
the text itself, so the lost spaces are painted, unseen, after the text before them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from weasypress import boxes
from weasypress.boxes import laid_out
from weasypress.exchange import taken
from weasypress.tag_tree.roles import INLINE, role_of

_LAYOUT = taken("weasyprint.text.line_break:Layout")
_FROM_UNITS = taken("weasyprint.text.ffi:FROM_UNITS")
_NULL = taken("weasyprint.text.ffi:ffi").NULL
_JOINING = ("-", "/", "\u2010", "\u2013", "\u2014", "\xad", "\u200b")
"""Characters after which a line may end inside a word or a range."""


def lines_of_blocks(
    page_boxes: Iterable[Any],
) -> Mapping[tuple[Element | None, str], list[list[Any]]]:
    """The text boxes of each line, of each block, over all pages of a block.

    A block's key is its element with the name of its tag, which distinguishes ``::before``.
    """
    blocks: dict[tuple[Element | None, str], list[list[Any]]] = {}
    for page_box in page_boxes:
        for line in _lines(page_box):
            blocks.setdefault((line.element, line.element_tag), []).append(list(_texts(line)))
    return blocks


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


def before_lost_spaces(page_boxes: Sequence[Any], artifacts: frozenset[Any]) -> frozenset[Any]:
    """The text boxes, among what is read, after which the text has a space that was not painted."""
    found: set[Any] = set()
    for lines in lines_of_blocks(page_boxes).values():
        read = [line for line in lines if any(box not in artifacts for box in line)]
        for number, line in enumerate(read, start=1):
            last = _before_blank_boxes(line, found)
            if number < len(read) and last is not None and _lost_a_space(last):
                found.add(last)
    for page_box in page_boxes:
        found.update(_ends_of_items(page_box))
    return frozenset(found - artifacts)


def _ends_of_items(box: Any) -> Iterator[Any]:
    """The last texts of inline elements that flex and grid containers set apart."""
    for child in map(laid_out, box.children):
        if child.is_flex_item or child.is_grid_item:
            texts = [text for line in _lines(child) for text in _texts(line) if text.text.strip()]
            anonymous = child.element is box.element
            if texts and (anonymous or role_of(child.element_tag) in INLINE):
                yield texts[-1]
        yield from _ends_of_items(child)


def _before_blank_boxes(line: Sequence[Any], found: set[Any]) -> Any | None:
    """Add to `found` the boxes of `line` with a blank one after them; the last box with text."""
    last = None
    for box in line:
        if box.text.strip():
            last = box
        elif last is not None:
            found.add(last)
    return last


def _lost_a_space(box: Any) -> bool:
    text: str = box.pango_layout.text  # may keep a space that `box.text` has lost
    if text[-1].isspace() or text.endswith(box.style["hyphenate_character"]):
        return False
    if box.style["overflow_wrap"] != "normal" and _fills_its_line(box):
        return False  # may be a long word, broken anywhere
    return text[-1] not in _JOINING or text[-2:-1].isspace()  # a dash between words


def _fills_its_line(box: Any) -> bool:
    available = box.pango_layout.max_width
    return available is not None and bool(box.width > available - box.style["font_size"])


def space(stream: Any, style: Any) -> list[bytes]:
    """The operator that shows a space in the font `stream` writes with, if the font has one."""
    font = font_in_use(stream)
    if font is None or font.bitmap:
        return []
    glyph = _space_in_use(font)
    if glyph is None:
        glyph = _shaped_space(stream, font, stream._current_font[1], style)
    return [] if glyph is None else [f"[<{glyph:04x}>] TJ".encode()]


def font_in_use(stream: Any) -> Any | None:
    """The font that `stream` last wrote with."""
    if stream._current_font is None:
        return None
    name, _ = stream._current_font
    return next((font for font in stream._fonts.values() if font.hash == name), None)


def _space_in_use(font: Any) -> int | None:
    return next((glyph for glyph, text in font.to_unicode.items() if text == " "), None)


def _shaped_space(stream: Any, font: Any, size: float, style: Any) -> int | None:
    """A space in a font that has not shown one yet, added to what the PDF embeds of the font."""
    layout = _LAYOUT(style)
    layout.set_text(" ")
    line, _ = layout.get_first_line()
    run = line.runs[0]
    if run == _NULL or stream.add_font(run.data.item.analysis.font)[0] is not font:
        return None
    shaped = run.data.glyphs.glyphs[0]
    glyph: int = shaped.glyph
    font.to_unicode[glyph] = " "
    font.widths[glyph] = round(shaped.geometry.width * 1000 * _FROM_UNITS / size)
    return glyph
