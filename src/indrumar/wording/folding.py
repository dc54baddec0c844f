"""Letters without their marks, as people type them in haste."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """`Ședință`, `şedinţă` and `SEDINTA` alike: `sedinta`; `ё` as `е`."""
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
