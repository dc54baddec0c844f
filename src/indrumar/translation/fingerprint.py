"""The fingerprint of a text: what a translator would have to look at again.

White space, the targets of links and typography (quotation marks, dashes, no-break spaces, the two
ways to write ș and ț) do not count; words, numbers, emphasis, pictures' alternative texts do.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

_TYPOGRAPHY = str.maketrans(
    dict.fromkeys('„“”«»‟"', '"')
    | dict.fromkeys("’‘‚‛'", "'")
    | dict.fromkeys("–—‒―‑‐", "-")
    | dict.fromkeys("\u00ad\u200b\u2060\ufeff")
    | {"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț", "…": "..."}
)
_TARGETS = re.compile(
    r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?P<title>[ ]+\"[^\"\n]*\")?[ ]*\)"  # of a link
    r"|^[ \t]*\[(?!\^)[^\]\n]+\]:[ \t]*\S+|(?<=\])\[[^\]\n]*\]"  # [name]: target, [words][name]
    r"|\{:?[ ]?[#.][^{}\n]*\}"  # {#id .class}
    r"|^[ ]+(?:id|type|orientation|row-headers|data|columns|filter|sort|total):[^\n]*$",
    re.M,
)
_MARKS = re.compile(
    r"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)"  # of a list: which one does not count
    r"|^[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*$",  # below the head of a table
    re.M,
)
_HEADING = re.compile(r"^#{1,6} ", re.M)
_WORD = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*|\w+(?:[-'’]\w+)*|[^\w\s]")
_LENGTH = 12


def normal(text: str) -> str:
    """A text in one line without what does not count."""
    plain = unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY)
    plain = _HEADING.sub("", _MARKS.sub(" * ", _TARGETS.sub(r"\g<title>", plain)))
    return " ".join(plain.split())


@lru_cache(maxsize=4096)  # the same section is compared with what several records know of it
def fingerprint(text: str) -> str:
    """The first digits of the SHA-256 of what counts in a text."""
    return hashlib.sha256(normal(text).encode()).hexdigest()[:_LENGTH]


def words(text: str) -> list[str]:
    """The words, numbers and signs of a text, without what does not count."""
    return _WORD.findall(normal(text))


def word_count(text: str) -> int:
    """How many words a translator sees in a text."""
    return sum(word[0].isalpha() for word in words(text))
