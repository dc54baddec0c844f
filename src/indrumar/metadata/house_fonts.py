"""The fonts of a house, in place of the built-in ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import StringConstraints

from indrumar.metadata.types import FontFile, Metadata

Family = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9 _-]*$")]


class HouseFont(Metadata):
    """A family: a name, and files of `content/_shared/fonts/`."""

    family: Family
    """What it is called, such as Lora: letters a to z, digits and spaces."""
    regular: FontFile
    """The upright face of text."""
    italic: FontFile | None = None
    """The italic; without it letters are slanted."""
    bold: FontFile | None = None
    """The bold; without it letters are thickened."""
    bold_italic: FontFile | None = None
    """The bold italic."""

    def faces(self) -> Iterator[tuple[str, str, int, str]]:
        """The files that are given: key, file, weight and style as CSS names them."""
        rows = (
            ("regular", self.regular, 400, "normal"),
            ("italic", self.italic, 400, "italic"),
            ("bold", self.bold, 700, "normal"),
            ("bold_italic", self.bold_italic, 700, "italic"),
        )
        yield from ((key, file, weight, style) for key, file, weight, style in rows if file)


class HouseFonts(Metadata):
    """The families of a house by what they are for."""

    text: HouseFont | None = None
    """The text of chapters and the titles of publications."""
    headings: HouseFont | None = None
    """Headings, tables, captions, boxes, menus."""
    code: HouseFont | None = None
    """Code, of letters equally wide."""

    def given(self) -> Iterator[tuple[str, HouseFont]]:
        """The families that are given: key → family."""
        families = ((key, getattr(self, key)) for key in type(self).model_fields)
        yield from ((key, font) for key, font in families if font is not None)
