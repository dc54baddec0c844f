"""Replaces parts of WeasyPrint for accessible files, only while a PDF is written.

Three names are replaced and restored:

* ``weasyprint.pdf.add_tags``, called once after painting: there is no documented way to write
  another tag tree. Ours reads the boxes itself.
* ``weasyprint.pdf.stream.Stream.marked``, called around each text and image; ours paints
  decorations as artifacts, which cannot be undone later without rewriting the stream.
* ``weasyprint.draw.text.draw_first_line``, called for each text box; ours puts ActualText around
  the parts of broken words, which only the glyphs' clusters can find, and the spaces back that are
  lost between lines and elements, which needs the font in use.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from weasypress import lines, tag_tree, whole_words
from weasypress.exchange import LOCK, exchanged, taken
from weasypress.objects import Dictionary
from weasypress.tag_tree.node import Node

_LOG = logging.getLogger(__name__)
_MARKED = taken("weasyprint.pdf.stream:Stream.marked")
_DRAW_FIRST_LINE = taken("weasyprint.draw.text:draw_first_line")


@dataclass(frozen=True, slots=True)
class PaintingPlan:
    """What must be known about a laid-out document before it is painted."""

    artifacts: frozenset[Any]
    replacements: Mapping[Any, tuple[whole_words.Replacement, ...]]
    before_lost_spaces: frozenset[Any]
    language: str


def plan(document: Any, language: str) -> PaintingPlan:
    """Collect what painting needs to know about WeasyPrint's laid-out `document`."""
    page_boxes = [page._page_box for page in document.pages]
    artifacts = tag_tree.artifact_boxes(page_boxes)
    return PaintingPlan(
        artifacts,
        whole_words.broken_words(page_boxes),
        lines.before_lost_spaces(page_boxes, artifacts),
        language,
    )


@contextmanager
def accessible_writing(painting: PaintingPlan) -> Iterator[dict[int, Node]]:
    """Let WeasyPrint write the planned document with our tag tree, until the context ends.

    Gives the elements that are written, by the numbers of their objects in the file.
    """
    tagged: dict[int, Node] = {}
    with (
        LOCK,
        exchanged("weasyprint.pdf:add_tags", _tags_writer(painting, tagged)),
        exchanged("weasyprint.pdf.stream:Stream.marked", _marker(painting)),
        exchanged("weasyprint.draw.text:draw_first_line", _line_painter(painting)),
    ):
        yield tagged


def _tags_writer(painting: PaintingPlan, tagged: dict[int, Node]) -> Callable[..., None]:
    def add_tags(pdf: Any, document: Any, version: object, streams: list[Any]) -> None:
        html = document._html.etree_element
        root = tag_tree.read_tree(html, document.pages, [stream._tags for stream in streams])
        tag_tree.repair(root, painting.language)
        tagged.update(tag_tree.write_tree(pdf, root))
        pdf.catalog["MarkInfo"] = Dictionary({"Marked": "true"})

    return add_tags


def _marker(painting: PaintingPlan) -> Callable[..., AbstractContextManager[None]]:
    def marked(stream: Any, box: Any, tag: str) -> AbstractContextManager[None]:
        context: AbstractContextManager[None]
        if box in painting.artifacts:
            context = stream.artifact()
            return context
        if stream.extra.get("Subtype") == "/Form":  # tags do not reach into groups
            text = getattr(box, "text", "an image")
            _LOG.error("content under opacity has no place in the tag tree: %s", text)
        context = _MARKED(stream, box, tag)
        return context

    return marked


def _line_painter(painting: PaintingPlan) -> Callable[..., Any]:
    def draw_first_line(stream: Any, textbox: Any, *arguments: Any) -> Any:
        before = len(stream.stream)
        emojis = _DRAW_FIRST_LINE(stream, textbox, *arguments)
        if replacements := painting.replacements.get(textbox):
            stream.stream[before:] = whole_words.paint_replacements(
                stream.stream[before:], textbox.pango_layout, replacements
            )
            if (font := lines.font_in_use(stream)) is not None:
                whole_words.read_as_typed(font)
        if textbox in painting.before_lost_spaces:
            stream.stream.extend(lines.space(stream, textbox.style))
        return emojis

    return draw_first_line
