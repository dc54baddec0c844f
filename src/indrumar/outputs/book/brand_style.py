"""What a PDF uses from `brand.yml`: colours and fonts, as the style sheet in its head."""

from __future__ import annotations

import re

from markupsafe import Markup

from indrumar.metadata import Brand
from indrumar.metadata.font_sheet import font_faces, font_variables
from indrumar.resource import Resource

# As in style/fonts.css: each family falls back on the others, so that a letter which one of them
# has is never set in a font of the computer.
_SERIF, _SANS, _SIGNS = '"Source Serif 4"', '"Source Sans 3"', '"Indrumar Signs"'
_STACKS = {
    "text": ("--font-text", f"{_SERIF}, {_SANS}, {_SIGNS}, serif"),
    "headings": ("--font-headings", f"{_SANS}, {_SERIF}, {_SIGNS}, sans-serif"),
    "code": ("--font-code", f'"Source Code Pro", {_SANS}, {_SERIF}, {_SIGNS}, monospace'),
}


def brand_style(brand: Brand) -> Markup:
    """The style sheet; its fonts lie below `https://book.invalid/content/_shared/fonts/`."""
    faces = font_faces(brand.fonts, lambda file: Resource(f"_shared/fonts/{file}").paper_address)
    variables = font_variables(brand.fonts, _STACKS)
    return Markup(f"{faces}{brand.style_sheet}\n:root {{ {variables} }}")


def families(page: str) -> frozenset[str]:
    """The house's font families in a document, from the style sheet in its head."""
    return frozenset(_FAMILY.findall(page.partition("</head>")[0]))


_FAMILY = re.compile(r'@font-face \{ font-family: "([^"]+)"')
