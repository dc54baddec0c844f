"""The line of an author's file that is nearest to a passage of a finished PDF.

The file is read only when something is wrong: what a PDF is made from has no lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from indrumar.composing.document import ComposedChapter, Document
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
        texts = {file: self._read(file) for file in map(self._file, chapters)}
        for words in _runs(passage.words):
            for file in (*texts, self.otherwise.file):
                found = _place(file, texts.get(file) or self._read(file), words)
                if found is not None:
                    return found
        return Place(self._file(near)) if near else self.otherwise

    def _file(self, chapter: ComposedChapter) -> str:
        slug = self.document.publication.slug
        return f"content/{slug}/{chapter.language}/{chapter.name}.md"

    def _read(self, file: str) -> str:
        try:
            return (self.root / file).read_text("utf-8", "replace")
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
    offsets = [match.start() for match in _LETTERS.finditer(text)]
    letters = "".join(text[offset].casefold()[:1] for offset in offsets)
    at = letters.find(words)
    if at < 0:
        return None
    before = text[: offsets[at]]
    return Place(file, before.count("\n") + 1, offsets[at] - (before.rfind("\n") + 1) + 1)
