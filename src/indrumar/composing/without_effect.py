"""HTML of looks that readers of a website and of paper would see differently, or not at all.

It is reported (`source/lints/attributes.py`) and taken out (`old_attributes.py`).
"""

from __future__ import annotations

ELEMENTS = frozenset(
    (
        *("font", "marquee", "blink", "big", "tt", "strike", "basefont", "nobr"),
        *("audio", "video", "track", "canvas", "meter", "progress", "output", "dialog"),
        *("map", "area"),
    )
)
"""Elements that are taken out; their words stay."""
ATTRIBUTES = frozenset(
    (
        *("background", "bgcolor", "border", "bordercolor", "cellpadding", "cellspacing", "clear"),
        *("color", "face", "frame", "hspace", "noshade", "nowrap", "rules", "size", "vspace"),
    )
)
"""Attributes that are taken out."""
