"""A page: its boxes, and what it paints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pikepdf

from preflight.content import colours, objects, paths, text
from preflight.content.geometry import MM, Box, Matrix
from preflight.content.numbers import box_of, number, word
from preflight.content.painted import Painted
from preflight.content.reasons import reason_of
from preflight.content.resources import Group, Resources, Sources
from preflight.content.state import Operators, Run, State

OPERATORS: Operators = {
    **colours.OPERATORS,
    **paths.OPERATORS,
    **text.OPERATORS,
    **objects.OPERATORS,
}
_INHERITED = ("/MediaBox", "/CropBox")
_BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")
_A4 = Box(0, 0, 595.276, 841.89)
_HIGHEST = 32  # page tree levels
_OVERHANG = 100.0  # mm: how far outside the sheet a box is recorded


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes of a page as they are given, in points, y upwards; None if a box is missing.

    `user_unit` is the size of a unit in points; `rotation` 0, 90, 180 or 270, clockwise.
    """

    given: Mapping[str, Box | None]
    user_unit: float
    rotation: int

    @property
    def media(self) -> Box:
        """The whole sheet; A4 if a broken file does not give it."""
        return self.given["/MediaBox"] or _A4

    @property
    def trim(self) -> Box:
        """The trimmed page; without a TrimBox, the CropBox, then the MediaBox."""
        return self.given["/TrimBox"] or self.given["/CropBox"] or self.media

    @property
    def bleed(self) -> Box:
        """How far artwork may run; without a BleedBox as far as the sheet that is seen."""
        return self.given["/BleedBox"] or self.given["/CropBox"] or self.media

    @property
    def frame(self) -> Matrix:
        """From user space to mm from the upper left corner of the trimmed page as it is read."""
        unit, trim = MM * self.user_unit, self.trim
        return {
            0: (unit, 0, 0, -unit, -trim.x0 * unit, trim.y1 * unit),
            90: (0, unit, unit, 0, -trim.y0 * unit, -trim.x0 * unit),
            180: (-unit, 0, 0, unit, trim.x1 * unit, -trim.y0 * unit),
            270: (0, -unit, -unit, 0, trim.y1 * unit, trim.x1 * unit),
        }[self.rotation]

    def in_mm(self, box: Box) -> Box:
        """A box of the page in mm from the upper left corner of the trimmed page."""
        return box.through(self.frame)


@dataclass(frozen=True, slots=True)
class PageContent:
    """The content of a page: `number` counts from 1; boxes in mm as `Box` says.

    `groups` are the transparency groups met on it, its own among them; `annotations` the types of
    its annotations; `oddities` are things a press file cannot have, by name; `unreadable` is what
    could not be read.
    """

    number: int
    boxes: Boxes
    trim: Box
    bleed: Box
    media: Box
    painted: tuple[Painted, ...]
    groups: tuple[Group, ...]
    annotations: tuple[str, ...]
    oddities: frozenset[str]
    unreadable: tuple[str, ...]

    @property
    def visible(self) -> tuple[Painted, ...]:
        """What can be seen within the trimmed page, white left out."""
        return tuple(one for one in self.painted if one.leaves_ink and self.shows(one))

    def shows(self, painted: Painted) -> bool:
        """Whether some of an object lies within the trimmed page."""
        common = painted.box.common(self.trim)
        return common is not None and (common.width > 0 or common.height > 0)


def read_page(page: pikepdf.Page, number: int, sources: Sources) -> PageContent:
    """All that a page paints, forms, patterns and drawn letters followed."""
    boxes = read_boxes(page.obj)
    for gathered in (sources.groups, sources.oddities, sources.unreadable):
        gathered.clear()
    resources = Resources(inherited(page.obj, "/Resources"), sources)
    found = _painted(page, boxes, resources)
    return PageContent(
        number=number,
        boxes=boxes,
        trim=boxes.in_mm(boxes.trim),
        bleed=boxes.in_mm(boxes.bleed),
        media=boxes.in_mm(boxes.media),
        painted=tuple(found),
        groups=(*_page_group(page, resources), *dict.fromkeys(sources.groups)),
        annotations=_annotations(page),
        oddities=frozenset(sources.oddities),
        unreadable=tuple(sorted(sources.unreadable)),
    )


def _painted(page: pikepdf.Page, boxes: Boxes, resources: Resources) -> list[Painted]:
    sources = resources.sources
    media = boxes.in_mm(boxes.media)
    state = State(boxes.frame, media.grown(_OVERHANG))
    run = Run(sources, resources, state, [], boxes.frame, operators=OPERATORS)
    if page.obj.get("/Contents") is None:
        return []
    try:
        instructions = pikepdf.parse_content_stream(page)
    except (pikepdf.PdfError, ValueError, TypeError) as error:
        sources.unreadable.add(reason_of(error))
        return []
    run.read(instructions)
    return [painted for painted in run.found if painted.box.common(media)]


def read_boxes(page: Any) -> Boxes:
    """The boxes of a page; MediaBox and CropBox may be inherited in the page tree."""
    given = {
        key: box_of(inherited(page, key) if key in _INHERITED else page.get(key)) for key in _BOXES
    }
    rotation = int(number(inherited(page, "/Rotate"))) // 90 * 90 % 360
    return Boxes(given, number(page.get("/UserUnit"), 1) or 1, rotation)


def inherited(page: Any, key: str) -> Any:
    """A value of a page, or one it inherits in the page tree."""
    node = page
    for _ in range(_HIGHEST):
        if not isinstance(node, pikepdf.Dictionary):
            return None
        if (value := node.get(key)) is not None:
            return value
        node = node.get("/Parent")
    return None


def _page_group(page: pikepdf.Page, resources: Resources) -> tuple[Group, ...]:
    group = page.obj.get("/Group")
    if not isinstance(group, pikepdf.Dictionary) or word(group.get("/S")) != "Transparency":
        return ()
    space = group.get("/CS")
    return (Group(None if space is None else resources.space(space), of_page=True),)


def _annotations(page: pikepdf.Page) -> tuple[str, ...]:
    listed = page.obj.get("/Annots")
    found = list(listed) if isinstance(listed, pikepdf.Array) else []
    return tuple(word(one.get("/Subtype")) for one in found if isinstance(one, pikepdf.Dictionary))
