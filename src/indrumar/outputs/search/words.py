"""Words as search knows them: small letters without marks.

`theme/assets/indrumar/search-words.js` does the same with what a reader types; a test in a browser
keeps the two in step.
"""

from __future__ import annotations

import re

from indrumar.wording.folding import fold

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The folded words of a text, in order; a hyphen or a stop parts two words."""
    return _WORD.findall(fold(text))
