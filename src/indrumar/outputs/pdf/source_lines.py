"""The line of an author's file that is nearest to a passage of a finished PDF.

The file is read only when something is wrong: what a PDF is made from has no lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from indrumar.composing.document import Document
from indrumar.problems import Place
from weasypress.passages import Passage

_LETTERS = re.compile(r"[^\W_]")
_WINDOWS = (8, 5, 3, 2, 1)  # words that follow each other
_TRIED = 20  # places in a passage at which they are looked for


@dataclass(frozen=True, slots=True)
class SourceLines:
    """The files of a document, in the project's folder `root`.

    `otherwise` is the place of what no chapter contains, such as a cover.
    """

    document: Document
    root: Path
    otherwise: Place

    def place(self, passage: Passage) -> Place:
        """The place of the first words of a passage that a file contains."""
        near = self.document.chapter_of(passage.id) if passage.id else None
        others = (chapter for chapter in self.document.chapters if chapter is not near)
        chapters = (*((near,) if near else ()), *others)
        files = (*map(self.document.file_of, chapters), self.otherwise.file)
        texts = {file: _read(self.root / file) for file in files}
        for words in _runs(passage.words):
            for file, text in texts.items():
                found = _place(file, text, words)
                if found is not None:
                    return found
        return Place(self.document.file_of(near)) if near else self.otherwise


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:  # gone in the meantime
        return ""


def _runs(words: str) -> Iterator[str]:
    """Words to look for, the longest runs first; those of one or two letters are not alone."""
    all_words = words.split()
    for size in _WINDOWS:
        for start in range(min(_TRIED, max(1, len(all_words) - size + 1))):
            run = "".join(_LETTERS.findall("".join(all_words[start : start + size]))).casefold()
            if len(run) > 2:
                yield run


def _place(file: str, text: str, words: str) -> Place | None:
    """Where letters follow each other in a text, whatever marks are between them."""
    letters, offsets = _letters(text)
    at = letters.find(words)
    if at < 0:
        return None
    before = text[: offsets[at]]
    return Place(file, before.count("\n") + 1, offsets[at] - (before.rfind("\n") + 1) + 1)


@lru_cache(maxsize=64)  # a text is looked through for each run of words of each passage
def _letters(text: str) -> tuple[str, Sequence[int]]:
    """The letters of a text as they are compared, and the offset of each; ß counts as two."""
    pairs = [
        (letter, match.start())
        for match in _LETTERS.finditer(text)
        for letter in match[0].casefold()
    ]
    return "".join(letter for letter, _ in pairs), [offset for _, offset in pairs]
