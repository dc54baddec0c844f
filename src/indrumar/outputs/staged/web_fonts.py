"""Fonts of a house for the web: cut to the letters of our readers' languages, and packed.

Whole font files weigh ten times as much. Kept are Latin with all its marks, Cyrillic,
punctuation, arrows and signs, and what a font does with them.
"""

from __future__ import annotations

import io

from fontTools import subset
from fontTools.ttLib import TTLibError

_RANGES = (
    (0x20, 0x24F),
    (0x2B0, 0x36F),
    (0x400, 0x45F),
    (0x490, 0x491),
    (0x1E00, 0x1EFF),
    (0x2000, 0x22FF),
    (0x25A0, 0x27BF),
    (0xFB01, 0xFB02),
)


def packed(font: bytes) -> bytes:
    """A font as WOFF2; None if it is not a font, which is reported elsewhere."""
    options = subset.Options(
        flavor="woff2",
        layout_features="*",
        hinting=False,
        notdef_outline=True,
        recalc_timestamp=False,
    )
    options.drop_tables += ["FFTM"]  # an editor's own dates
    file = io.BytesIO()
    try:
        with subset.load_font(io.BytesIO(font), options) as found:
            cutter = subset.Subsetter(options)
            cutter.populate(unicodes=[code for a, b in _RANGES for code in range(a, b + 1)])
            cutter.subset(found)
            subset.save_font(found, file, options)
    except TTLibError:
        return b""
    return file.getvalue()
