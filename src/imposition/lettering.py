"""Page numbers on handouts, in the project's own sans serif, embedded with the letters they need.

fontTools cuts the font; a simple TrueType font in WinAnsiEncoding is all that labels of pages ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name

import indrumar

_FILE = Path(indrumar.__file__).parent / "fonts" / "SourceSans3-Regular.ttf"
_NAME = "AAAAAA+SourceSans3-Regular"
_FIRST, _LAST = 0x20, 0x7E  # the letters of ASCII, the same in WinAnsiEncoding
_NONSYMBOLIC = 1 << 5  # a flag of the descriptor (ISO 32000-1, table 123)
_PER_EM = 1000  # what widths are counted in


@dataclass(frozen=True, slots=True)
class Lettering:
    """A font in a file, and the width of each of its letters in thousandths of their size."""

    font: pikepdf.Object
    widths: Mapping[str, float]

    def centred(self, text: str, x: float, y: float, size: float) -> bytes:
        """Content that writes a text on the line at `y`, its middle at `x`, black, in points."""
        shown = "".join(letter if letter in self.widths else "?" for letter in text)
        width = sum(self.widths[letter] for letter in shown) * size / _PER_EM
        written = pikepdf.unparse_content_stream(
            [([pikepdf.String(shown)], pikepdf.Operator("Tj"))]
        )
        start = f"BT /F {size:g} Tf 0 g {x - width / 2:.3f} {y:.3f} Td ".encode()
        return start + written + b" ET"


def lettering(pdf: pikepdf.Pdf) -> Lettering:
    """The font, embedded in a file."""
    data, widths, metrics = _cut()
    file = pdf.make_stream(data, Length1=len(data))
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{_NAME}"),
        Flags=_NONSYMBOLIC,
        ItalicAngle=0,
        StemV=80,  # asked for, and read by nobody where the font is embedded
        FontFile2=file,
        **metrics,
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=Name(f"/{_NAME}"),
        Encoding=Name.WinAnsiEncoding,
        FirstChar=_FIRST,
        LastChar=_LAST,
        Widths=Array(list(widths.values())),
        FontDescriptor=pdf.make_indirect(descriptor),
    )
    return Lettering(pdf.make_indirect(font), widths)


@cache
def _cut() -> tuple[bytes, dict[str, float], dict[str, Any]]:
    """The font with the letters of ASCII alone, their widths, and what a descriptor says of it."""
    letters = [chr(code) for code in range(_FIRST, _LAST + 1)]
    with TTFont(_FILE, recalcTimestamp=False) as font:
        subsetter = Subsetter(Options(layout_features=[], hinting=False, notdef_outline=True))
        subsetter.populate(text="".join(letters))
        subsetter.subset(font)
        scale = _PER_EM / font["head"].unitsPerEm
        names, advances = font.getBestCmap(), font["hmtx"]
        widths = {one: round(advances[names[ord(one)]][0] * scale, 1) for one in letters}
        head = font["head"]
        box = [round(side * scale) for side in (head.xMin, head.yMin, head.xMax, head.yMax)]
        metrics = {
            "FontBBox": Array(box),
            "Ascent": round(font["hhea"].ascent * scale),
            "Descent": round(font["hhea"].descent * scale),
            "CapHeight": round(font["OS/2"].sCapHeight * scale),
        }
        target = BytesIO()
        font.save(target)
    return target.getvalue(), widths, metrics
