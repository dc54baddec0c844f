"""The words and pictures of a laid-out page, with the room that each takes.

Lengths are in CSS pixels from the page's top left corner, inside its trimmed edges.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from weasypress import boxes
from weasypress.boxes import laid_out

_LETTER_HEIGHT = 0.45  # of the size of the type: a small letter, from the line it stands on


class Room(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def within(self, other: Room, allowance: float = 0) -> bool:
        """Whether no side of it is more than `allowance` outside `other`."""
        return (
            self.left >= other.left - allowance
            and self.top >= other.top - allowance
            and self.right <= other.right + allowance
            and self.bottom <= other.bottom + allowance
        )

    def shared(self, other: Room) -> tuple[float, float]:
        """The width and height of what both cover; negative if they are apart."""
        return (
            min(self.right, other.right) - max(self.left, other.left),
            min(self.bottom, other.bottom) - max(self.top, other.top),
        )


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of text, or a picture if `words` is empty.

    `room` is what its small letters take: type with much or little space between its lines is
    measured alike. `area` is what it has to be in; `size` is that of its type.
    """

    words: str
    room: Room
    area: Room
    size: float
    element: Any
    tag: str


@dataclass(frozen=True, slots=True)
class _Around:
    """What applies to all boxes inside another: the area to be in, and transformations."""

    area: Room
    matrix: Any = None


Shown = Sequence[Sequence[Printed]]
"""What each page shows, in the order of its boxes."""


def shown_on(pages: Iterable[Any]) -> Shown:
    """What each of WeasyPrint's `pages` shows.

    Text has to be in the page's text area; if it is in a margin or placed by position, on the page.
    Whatever is in a box that hides what is too much for it has to be in that box.
    """
    return tuple(tuple(_page(page)) for page in pages)


def _page(page: Any) -> Iterator[Printed]:
    root = page._page_box
    edges = Room(0, 0, root.margin_width(), root.margin_height())
    for child in map(laid_out, root.children):
        in_margin = isinstance(child, boxes.MarginBox)
        yield from _printed(child, _Around(edges if in_margin else _text_area(root, edges)), edges)


def _text_area(root: Any, edges: Room) -> Room:
    """As far from the left as from the right edge: a wide margin may have text beside the text."""
    inside = _content(root)
    margin = min(inside.left - edges.left, edges.right - inside.right)
    return Room(edges.left + margin, inside.top, edges.right - margin, inside.bottom)


def _printed(box: Any, around: _Around, edges: Room) -> Iterator[Printed]:
    if box.style["visibility"] != "visible":
        return
    around = _around(box, around, edges)
    if isinstance(box, boxes.TextBox):
        if box.text.strip():
            room, size = _placed(_letters(box), around.matrix), box.style["font_size"]
            yield Printed(box.text, room, around.area, size, box.element, box.element_tag)
    elif isinstance(box, boxes.ReplacedBox):
        room = _placed(_content(box), around.matrix)
        yield Printed("", room, around.area, 0, box.element, box.element_tag)
    for child in map(laid_out, box.children):
        yield from _printed(child, around, edges)


def _around(box: Any, around: _Around, edges: Room) -> _Around:
    area, matrix = around.area, around.matrix
    if box.style["position"] in ("absolute", "fixed"):
        area = edges
    if box.transformation_matrix is not None:
        own = box.transformation_matrix
        matrix = own if matrix is None else own @ matrix
    if box.style["overflow"] != "visible" and not isinstance(box, boxes.ReplacedBox):
        area = _smaller(area, _placed(_content(box), matrix))
    return _Around(area, matrix)


def _content(box: Any) -> Room:
    left, top = box.content_box_x(), box.content_box_y()
    return Room(left, top, left + box.width, top + box.height)


def _letters(box: Any) -> Room:
    line = box.position_y + box.baseline
    height = _LETTER_HEIGHT * box.style["font_size"]
    return Room(box.position_x, line - height, box.position_x + box.width, line)


def _smaller(one: Room, other: Room) -> Room:
    return Room(
        max(one.left, other.left),
        max(one.top, other.top),
        min(one.right, other.right),
        min(one.bottom, other.bottom),
    )


def _placed(room: Room, matrix: Any) -> Room:
    """The room around a turned or moved one."""
    if matrix is None:
        return room
    corners = [
        matrix.transform_point(x, y)
        for x in (room.left, room.right)
        for y in (room.top, room.bottom)
    ]
    across, down = zip(*corners, strict=True)
    return Room(min(across), min(down), max(across), max(down))
