"""Page numbers on handouts: in a font that is given, embedded with the letters they need, or in
Helvetica, which every program that shows or prints a PDF has.

fontTools cuts the font; a simple font in WinAnsiEncoding is all that labels of pages ask.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

import pikepdf
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, TTLibError
from pikepdf import Array, Dictionary, Name

_FIRST, _LAST = 0x20, 0x7E  # the letters of ASCII, the same in WinAnsiEncoding
_LETTERS = [chr(code) for code in range(_FIRST, _LAST + 1)]
_NONSYMBOLIC = 1 << 5  # a flag of the descriptor (ISO 32000-1, table 123)
_PER_EM = 1000  # what widths are counted in
# What fontTools raises for damaged tables.
_BROKEN = (TTLibError, struct.error, LookupError, AssertionError, AttributeError)
# Of Helvetica's letters from the space to the tilde (Adobe's font metrics of the standard 14).
_HELVETICA = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 "
    "556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 "
    "722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 "
    "556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 "
    "260 334 584"
)


@dataclass(frozen=True, slots=True)
class Lettering:
    """A font in a file, and the width of each of its letters in thousandths of their size."""

    font: pikepdf.Object
    widths: Mapping[str, float]

    def centred(self, text: str, x: float, y: float, size: float) -> bytes:
        """Content that writes a text on the line at `y`, its middle at `x`, black, in points."""
        shown = "".join(letter if letter in self.widths else "?" for letter in text)
        width = sum(self.widths.get(letter, 0) for letter in shown) * size / _PER_EM
        written = pikepdf.unparse_content_stream(
            [([pikepdf.String(shown)], pikepdf.Operator("Tj"))]
        )
        start = f"BT /F {size:g} Tf 0 g {x - width / 2:.3f} {y:.3f} Td ".encode()
        return start + written + b" ET"


def lettering(pdf: pikepdf.Pdf, font: bytes | None = None) -> Lettering:
    """The TrueType font in these bytes, embedded in a file; without one, Helvetica by its name.

    Raises ValueError for bytes that are no TrueType font.
    """
    return _helvetica(pdf) if font is None else _embedded(pdf, font)


def _helvetica(pdf: pikepdf.Pdf) -> Lettering:
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name.Helvetica,
        Encoding=Name.WinAnsiEncoding,
    )
    widths = map(float, _HELVETICA.split())
    return Lettering(pdf.make_indirect(font), dict(zip(_LETTERS, widths, strict=True)))


def _embedded(pdf: pikepdf.Pdf, given: bytes) -> Lettering:
    data, name, widths, metrics = _cut(given)
    file = pdf.make_stream(data, Length1=len(data))
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{name}"),
        Flags=_NONSYMBOLIC,
        ItalicAngle=0,
        StemV=80,  # required, but not read if the font is embedded
        FontFile2=file,
        **metrics,
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=Name(f"/{name}"),
        Encoding=Name.WinAnsiEncoding,
        FirstChar=_FIRST,
        LastChar=_LAST,
        Widths=Array([widths.get(letter, 0) for letter in _LETTERS]),
        FontDescriptor=pdf.make_indirect(descriptor),
    )
    return Lettering(pdf.make_indirect(font), widths)


@lru_cache(maxsize=4)
def _cut(given: bytes) -> tuple[bytes, str, dict[str, float], dict[str, Any]]:
    """A font with the letters of ASCII alone, its name, their widths, and the values of its
    descriptor.

    Raises ValueError for bytes that are no TrueType font.
    """
    try:
        with TTFont(BytesIO(given), recalcTimestamp=False) as font:
            if "glyf" not in font:
                raise ValueError("the font has no TrueType outlines")
            subsetter = Subsetter(Options(layout_features=[], hinting=False, notdef_outline=True))
            subsetter.populate(text="".join(_LETTERS))
            subsetter.subset(font)
            name = font["name"].getDebugName(6) or "Font"  # the PostScript name
            widths, metrics = _widths(font), _metrics(font)
            target = BytesIO()
            font.save(target)
            return target.getvalue(), f"AAAAAA+{name}", widths, metrics
    except _BROKEN as error:
        raise ValueError(f"not a font that can be read: {error}") from error


def _widths(font: TTFont) -> dict[str, float]:
    scale = _PER_EM / font["head"].unitsPerEm
    names, advances = font.getBestCmap(), font["hmtx"]
    there = [letter for letter in _LETTERS if ord(letter) in names]
    return {one: round(advances[names[ord(one)]][0] * scale, 1) for one in there}


def _metrics(font: TTFont) -> dict[str, Any]:
    """The values of a font descriptor, in thousandths of an em."""
    head = font["head"]
    scale = _PER_EM / head.unitsPerEm
    box = [round(side * scale) for side in (head.xMin, head.yMin, head.xMax, head.yMax)]
    return {
        "FontBBox": Array(box),
        "Ascent": round(font["hhea"].ascent * scale),
        "Descent": round(font["hhea"].descent * scale),
        "CapHeight": round(font["OS/2"].sCapHeight * scale),
    }
