"""Words as search knows them: small letters without marks.

`theme/assets/indrumar/search-words.js` does the same with what a reader types; a test in a browser
keeps the two in step.
"""

from __future__ import annotations

import re

from indrumar.wording.plain_text import fold

_WORD = re.compile(r"[^\W_]+")
# Written together by some and apart by others: 85 400 and 85.400, 547-XV, anti-corupție.
_NUMBER = r"\d+(?:[-.,/–\xa0\u202f]\d+|[ \xa0\u202f]\d{3}(?!\d))+(?:[-/][^\W\d_]{1,4}\b)?"
_LETTERED = r"\b[^\W\d_]{1,4}-\d+|\d+[-/][^\W\d_]{1,4}\b"
_HYPHENATED = r"\b[^\W\d_]{3,}(?:-[^\W\d_]{3,})+\b"
_PARTED = re.compile("|".join((_NUMBER, _LETTERED, _HYPHENATED)))


def words(text: str) -> list[str]:
    """The folded words of a text, in order; a hyphen or a stop parts two words."""
    return _WORD.findall(fold(text))


def joined_words(text: str) -> list[str]:
    """What is written apart in a text, as it may be typed together: `85400`, `547xv`."""
    return ["".join(_WORD.findall(found[0])) for found in _PARTED.finditer(fold(text))]
