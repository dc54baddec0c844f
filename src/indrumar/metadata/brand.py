"""A house's design: its colours, fonts and logos, for the website, PDFs and covers alike.

Style sheets and templates name a colour by its variable, `var(--colour-blue)`; the press prints
it in its build, so that two books never differ. The website's colours are made from the same
ones (`indrumar.outputs.staged.brand_sheet`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import Field

from indrumar.metadata.house_colours import COLOURS, INK_LIMIT, Build, HouseColour, shades
from indrumar.metadata.house_fonts import HouseFonts
from indrumar.metadata.types import IconFile, MarkFile, Metadata, Slug

__all__ = ["COLOURS", "INK_LIMIT", "Brand", "Build", "HouseColour", "HouseLogos"]


class HouseLogos(Metadata):
    """The marks of a house: files of `content/_shared/logos/`."""

    site: MarkFile | None = None
    """Beside the site's name, at the head and the foot of every page: a drawing (SVG) or a PNG."""
    site_dark: MarkFile | None = None
    """The same for dark pages; without it `site` stands there too."""
    icon: IconFile | None = None
    """The small square in the tab of a browser, a drawing (SVG)."""
    cover: MarkFile | None = None
    """The publisher's mark on covers."""

    def files(self) -> Iterator[tuple[str, str]]:
        """The logos that are given: key → file."""
        given = ((key, getattr(self, key)) for key in type(self).model_fields)
        yield from ((key, file) for key, file in given if file is not None)


class Brand(Metadata):
    """The looks of a house: `content/_shared/brand.yml`."""

    colours: dict[Slug, HouseColour] = Field(default_factory=dict)
    """Colours by name: those of the table in the handbook, and others for your own style sheets."""
    fonts: HouseFonts = Field(default_factory=HouseFonts)
    """The fonts of the house; without them ours."""
    logos: HouseLogos = Field(default_factory=HouseLogos)
    """The marks of the house; without them ours."""

    @property
    def palette(self) -> Mapping[str, HouseColour]:
        """All colours: the house's own in place of ours, and their tints in place of our tints."""
        return {**COLOURS, **dict(shades(self.colours)), **self.colours}

    @property
    def builds(self) -> Mapping[str, Build]:
        """The inks of each colour in %, by its value on a screen, such as ``#1d4f7c``."""
        return {colour.rgb: colour.cmyk for colour in self.palette.values()}

    @property
    def style_sheet(self) -> str:
        """The colours as variables of CSS: ``--colour-blue``."""
        lines = (f"--colour-{name}: {colour.rgb};" for name, colour in self.palette.items())
        return f":root {{ {' '.join(lines)} }}"
