"""Checks that each word of a document can be read: on a page, inside its text area, alone.

The pages are checked before they are written, and then the file that was written, because it could
have been given other pages.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

import pypdfium2  # type: ignore[import-untyped]

from indrumar.messages import Message, said
from indrumar.outputs.pdf.source_lines import SourceLines
from indrumar.problems import Problem
from indrumar.wording.plain_text import shortened
from weasypress.misplaced_words import Texts, misplaced
from weasypress.passages import Passage
from weasypress.printed_words import Shown
from weasypress.renderer import LaidOut

SHOWN = 90  # letters of a passage that a message shows
_COVERS = ("cover", "back-cover")


def word_problems(
    name: str, laid_out: LaidOut, shown: Shown, lines: SourceLines, *, covers: bool = True
) -> Iterator[Problem]:
    """incomplete-output: words of what was laid out that cannot be read in the file `name`.

    Without `covers` it need not show theirs.
    """
    texts = laid_out.texts if covers else _without_covers(laid_out)
    for found in misplaced(laid_out.html, shown, texts):
        passage = found.passage
        message = _message(found.trouble, name, passage)
        yield Problem("incomplete-output", lines.place(passage), message)


def unwritten_problems(
    name: str, data: bytes, shown: Shown, lines: SourceLines
) -> Iterator[Problem]:
    """incomplete-output: words of laid-out pages that the file `name`, `data`, does not contain.

    Letters are counted in the whole file first: a word broken by a page's end is read on the page
    where it begins.
    """
    wanted = [[one.words for one in page if one.words] for page in shown]
    with pypdfium2.PdfDocument(data) as pdf:
        found = [_text_on(page) for page in pdf]
    if not _letters(line for lines in wanted for line in lines) - Counter("".join(found)):
        return
    for number, (lines_wanted, text) in enumerate(zip_longest(wanted, found, fillvalue=""), 1):
        words = " ".join(_missing(lines_wanted, text))
        if words:
            passage = Passage(number, words, "")
            message = _message("unwritten", name, passage)
            yield Problem("incomplete-output", lines.place(passage), message)


def _message(trouble: str, name: str, passage: Passage) -> Message:
    words = shortened(passage.words, SHOWN)
    return said(f"incomplete-output.{trouble}", file=name, page=passage.page, words=words)


def lacking(source: bytes, made: Mapping[str, bytes]) -> Iterator[str]:
    """The names of files made from the pages of `source` that do not contain all of its letters."""
    letters = _letters_of(source)
    for name, data in made.items():
        if letters - _letters_of(data):
            yield name


def _without_covers(laid_out: LaidOut) -> Texts:
    covers = {
        element
        for cover in laid_out.html.iter("section")
        if set(_COVERS) & set((cover.get("class") or "").split())
        for element in cover.iter()
    }
    return {element: text for element, text in laid_out.texts.items() if element not in covers}


def _text_on(page: Any) -> str:
    """The text inside the trimmed edges of a page."""
    text: str = page.get_textpage().get_text_bounded(*page.get_trimbox())
    return _comparable(text)


def _letters_of(data: bytes) -> Counter[str]:
    """The letters of whole sheets: some are turned, and the edges of their pages are not known."""
    letters: Counter[str] = Counter()
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            letters.update(_comparable(page.get_textpage().get_text_range()))
    return letters


def _missing(lines: Sequence[str], found: str) -> Iterator[str]:
    """The lines that a page lacks; in a file they may have another order and other breaks."""
    if _letters(lines) - Counter(found):
        yield from (line for line in lines if _comparable(line) not in found)


def _letters(lines: Iterable[str]) -> Counter[str]:
    return Counter(_comparable("".join(lines)))


def _comparable(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum())
