"""The resources of content streams, each thing of a file read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pikepdf

from preflight.content import fonts
from preflight.content.fonts import Font, read_font
from preflight.content.images import Image, entry, read_image
from preflight.content.pixels import pixel_inks
from preflight.content.reasons import reason_of
from preflight.content.spaces import UNKNOWN, Space, read_space

_Key = tuple[int, int]
_DIRECT = (0, 0)


@dataclass(frozen=True, slots=True)
class Group:
    """A transparency group: of a page if `of_page`, else of a form or a mask."""

    space: Space | None
    of_page: bool = False


@dataclass(slots=True)
class Sources:
    """What has been read of a file: fonts, images and instructions by object number.

    `hidden_layers` are the object numbers of layers that are off; `groups`, `oddities` and
    `unreadable` gather what was met on the page that is being read.
    """

    hidden_layers: frozenset[_Key] = frozenset()
    fonts: dict[_Key, Font] = field(default_factory=dict)
    images: dict[_Key, Image] = field(default_factory=dict)
    programs: dict[_Key, list[Any]] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)
    oddities: set[str] = field(default_factory=set)
    unreadable: set[str] = field(default_factory=set)

    def instructions(self, stream: Any) -> list[Any]:
        """The instructions of a form, a pattern or a letter; none for what cannot be parsed."""
        key = stream.objgen
        if key not in self.programs or key == _DIRECT:
            try:
                parsed = list(pikepdf.parse_content_stream(stream))
            except (pikepdf.PdfError, ValueError, TypeError) as error:
                self.unreadable.add(reason_of(error))
                parsed = []
            self.programs[key] = parsed
        return self.programs[key]

    def font(self, font: Any) -> Font:
        """A font of the file."""
        key = font.objgen
        if key == _DIRECT or key not in self.fonts:
            self.fonts[key] = read_font(font)
        return self.fonts[key]

    def image(self, image: Any, space: Space) -> Image:
        """An image of the file, its pixels sampled."""
        key = image.objgen
        if key == _DIRECT or key not in self.images:
            self.images[key] = sampled(read_image(image, space, image))
        return self.images[key]


def sampled(image: Image) -> Image:
    """The image with the ink of its pixels."""
    return replace(image, pixels=pixel_inks(image))


@dataclass(frozen=True, slots=True)
class Resources:
    """The named resources of a content stream; broken ones are ignored."""

    data: Any
    sources: Sources
    _spaces: dict[str, Space] = field(default_factory=dict)

    def named(self, category: str, name: str) -> Any:
        """A resource, or None; `category` as in "/Font"."""
        return self.all(category).get(name)

    def all(self, category: str) -> Mapping[str, Any]:
        """The resources of a category by name."""
        found = self.data.get(category) if isinstance(self.data, pikepdf.Dictionary) else None
        return dict(found.items()) if isinstance(found, pikepdf.Dictionary) else {}

    def space(self, value: Any) -> Space:
        """A colour space by its name or object."""
        if not isinstance(value, pikepdf.Name):
            return read_space(value, self.all("/ColorSpace")) if value is not None else UNKNOWN
        name = str(value)
        if name not in self._spaces:
            self._spaces[name] = read_space(value, self.all("/ColorSpace"))
        return self._spaces[name]

    def font(self, name: str) -> Font:
        """A font by its name."""
        found = self.named("/Font", name)
        return self.sources.font(found) if found is not None else fonts.UNKNOWN

    def image(self, image: Any) -> Image:
        """An image XObject, its colour space looked up here."""
        return self.sources.image(image, self.space(entry(image, "/ColorSpace")))
