"""Text in plain lines: folded, so that it can be compared, and shortened, so that it fits."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """`Ședință`, `şedinţă` and `SEDINTA` alike: `sedinta`; `ё` as `е`."""
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def shortened(text: str, longest: int) -> str:
    """A text in one line of at most `longest` characters, cut between words where it has any."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    whole_words = line[:longest].rpartition(" ")[0]
    return f"{(whole_words or line[: longest - 1]).rstrip(' ,;:.–')}…"
