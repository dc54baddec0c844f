"""Drawings (SVG) as the website shows them: with the letters they need inside.

An image on a web page cannot use the fonts of the page, so that a drawing set in our fonts would be
set in whatever the reader's machine has. Each receives an ``@font-face`` of the letters it uses: a
few kilobytes, no further request, nothing from outside. The cut fonts are called Indrumar, because
a changed font may not have the original's name; the drawing uses them by its own names.
"""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fontTools import subset
from lxml import etree

from indrumar.fonts.web import WEB_FONTS

_FAMILIES = {
    "Source Serif 4": "IndrumarSerif",
    "Source Sans 3": "IndrumarSans",
    "Source Code Pro": "IndrumarMono",
    "Indrumar Signs": "IndrumarSigns",
}
_WEIGHTS = {"600": ("Semibold", 600), "bold": ("Bold", 700), "700": ("Bold", 700)}
_WEIGHT = re.compile(r"""font-weight\s*(?:=\s*["']|:)\s*(600|bold|700)""")
_ITALIC = re.compile(r"""font-style\s*(?:=\s*["']|:)\s*italic""")
_ROOT = re.compile(r"<svg\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_MOST = 60_000  # bytes of fonts in one drawing: with more it should be a text


def with_letters(drawing: bytes) -> bytes:
    """The drawing with the fonts of its texts inside; unchanged if it names none of ours."""
    try:
        root = etree.fromstring(drawing, etree.XMLParser(resolve_entities=False, no_network=True))
        text = drawing.decode()
    except (etree.XMLSyntaxError, UnicodeDecodeError):
        return drawing
    start = _ROOT.search(text)
    letters = "".join(sorted({letter for piece in root.itertext() for letter in str(piece)}))
    if start is None or start[0].endswith("/>") or not letters.strip() or "@font-face" in text:
        return drawing
    faces = "".join(_faces(text, letters))
    if not faces or len(faces) > _MOST:
        return drawing
    return f"{text[: start.end()]}<style>{faces}</style>{text[start.end() :]}".encode()


def _faces(text: str, letters: str) -> Iterator[str]:
    """The fonts that a drawing may need, as rules of CSS."""
    weights = {("Regular", 400), *(_WEIGHTS[found] for found in _WEIGHT.findall(text))}
    for family, name in _FAMILIES.items():
        if family not in text:
            continue
        for style, weight in sorted(weights):
            yield from _face(family, f"{name}-{style}", f"font-weight:{weight}", letters)
        if _ITALIC.search(text):
            yield from _face(family, f"{name}-It", "font-style:italic", letters)


def _face(family: str, file: str, descriptors: str, letters: str) -> Iterator[str]:
    for source in sorted(WEB_FONTS.glob(f"{file}-*.woff2")):  # one for each script
        data = _cut(source, letters)
        if data:
            address = f"data:font/woff2;base64,{base64.b64encode(data).decode()}"
            yield f'@font-face{{font-family:"{family}";{descriptors};src:url({address})}}'


@cache
def _cut(source: Path, letters: str) -> bytes:
    """The font with these letters alone; None if it has none of them but the space."""
    options = subset.Options(
        flavor="woff2", layout_features=["kern", "mark", "mkmk", "ccmp"], recalc_timestamp=False
    )
    with subset.load_font(str(source), options, lazy=True) as font:
        wanted = {ord(letter) for letter in letters} & set(font.getBestCmap())
        if not wanted - {0x20, 0xA0}:
            return b""
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=wanted)
        cutter.subset(font)
        file = io.BytesIO()
        subset.save_font(font, file, options)
    return file.getvalue()
