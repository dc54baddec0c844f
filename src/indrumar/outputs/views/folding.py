"""Long texts in two parts: one that is shown, and one that unfolds."""

from __future__ import annotations

import re

_LONG = 300
_SHOWN = 240
_REST = 100
# A full stop ends a sentence if a capital letter follows, but not in "dr. Pop" or "art. II".
_END = re.compile(r"(?<=[.!?…])(?<!\b[a-z]{2}\.)(?<!\bart\.)(?<!\b[A-Z]\.)\s+(?=[„“«A-ZĂÂÎȘȚА-ЯЁ])")


def folded(text: str) -> tuple[str, str]:
    """A text's first sentences, some 240 characters and at least one, and the rest.

    There is no rest in a text that is not over 300 characters long, nor if the rest would be
    shorter than 100: unfolding that is more work than reading it.
    """
    if len(text) <= _LONG:
        return text, ""
    ends = [found.span() for found in _END.finditer(text)]
    end, start = next(
        (span for span in reversed(ends) if span[0] <= _SHOWN), ends[0] if ends else (0, len(text))
    )
    return (text[:end], text[start:]) if len(text) - start >= _REST else (text, "")
