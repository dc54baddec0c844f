"""Signs that are also emoji, set as signs.

Pango sets what Unicode presents as emoji in the computer's emoji font, whatever families a style
sheet names: a file would look different on every computer, and with coloured pictures would not be
PDF/A. The text selector (U+FE0E) after such a sign makes it a letter like any other.
"""

from __future__ import annotations

import re

_TEXT, _EMOJI = "\N{VARIATION SELECTOR-15}", "\N{VARIATION SELECTOR-16}"
# Emoji_Presentation=Yes in Unicode's emoji-data.txt; above U+1F000 every picture.
_PRESENTED = (
    "\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693"
    "\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd"
    "\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf"
    "\u2b1b\u2b1c\u2b50\u2b55\U0001f000-\U0001faff"
)
_SIGN = re.compile(f"([{_PRESENTED}]){_TEXT}?{_EMOJI}?")


def as_signs(html: str) -> str:
    """The document with a text selector after each sign that Pango would take for an emoji."""
    return _SIGN.sub(rf"\1{_TEXT}", html.replace(_EMOJI, _TEXT))


def without_selectors(text: str) -> str:
    """A text as its author wrote it, but for selectors."""
    return text.replace(_TEXT, "").replace(_EMOJI, "")
