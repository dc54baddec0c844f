"""What a PDF uses from `brand.yml`: colours and fonts, as the style sheet in its head."""

from __future__ import annotations

import re

from markupsafe import Markup

from indrumar.metadata import Brand
from indrumar.metadata.font_sheet import font_faces, font_variables
from indrumar.resource import Resource

_STACKS = {
    "text": ("--font-text", '"Source Serif 4", serif'),
    "headings": ("--font-headings", '"Source Sans 3", sans-serif'),
    "code": ("--font-code", '"Source Code Pro", monospace'),
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
