"""Checks a rendered book against its source: each heading, figure, table, box and note has a page.

Nothing may be lost between an author's text and the printed page, and 300 pages are too many to
check by eye.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from indrumar.composing.document import ComposedChapter, Document, Heading
from indrumar.messages import Message, said
from indrumar.problems import Place, Problem
from weasypress.emoji import without_selectors

# Calls of notes lead back from a note on the web, where a click can; tabs lie open
# on paper, and the parts of a drawing are for itself.
_NOT_PRINTED = ("fnref-", "__tabbed_", "__drawing_")


class Outline(Protocol):
    """An entry of the outline of a PDF: `title` its words, `children` the entries below it."""

    @property
    def title(self) -> str: ...
    @property
    def children(self) -> tuple[Outline, ...]: ...


def missing(
    document: Document, page_of: Mapping[str, int], bookmarks: Iterable[Outline]
) -> tuple[Problem, ...]:
    """What is missing from the PDF of `document` with these pages (id → page) and bookmarks."""
    return (*_without_page(document, page_of), *_without_bookmark(document, bookmarks))


def _without_page(document: Document, page_of: Mapping[str, int]) -> Iterator[Problem]:
    captions = (*document.figures, *document.tables)
    names: dict[str, Message] = {
        caption.id: said("item.captioned", label=caption.label, title=caption.title)
        for caption in captions
    }
    for chapter in document.chapters:
        headings = {h.id: said("item.heading", title=h.title) for h in _flat(chapter.heading)}
        for id in sorted(chapter.ids | headings.keys()):
            if id not in page_of and not id.startswith(_NOT_PRINTED):
                name = headings.get(id) or names.get(id) or _name(id)
                message = said("incomplete-output.page", item=name)
                yield _problem(document, chapter, message)


def _name(id: str) -> Message:
    note = id.removeprefix("fn-")
    if note == id:
        return said("item.id", id=id)
    return said("item.footnote", number=note.rpartition("-")[2])


def _without_bookmark(document: Document, bookmarks: Iterable[Outline]) -> Iterator[Problem]:
    found = Counter(_titles(bookmarks))
    for chapter in document.chapters:
        for heading in _flat(chapter.heading):
            title = without_selectors(f"{heading.number} {heading.title}".strip())
            if not found[title]:
                message = said("incomplete-output.bookmark", title=title)
                yield _problem(document, chapter, message)
            found[title] -= 1


def _flat(heading: Heading) -> Iterator[Heading]:
    yield heading
    for child in heading.children:
        yield from _flat(child)


def _titles(bookmarks: Iterable[Outline]) -> Iterator[str]:
    for bookmark in bookmarks:
        yield " ".join(bookmark.title.split())
        yield from _titles(bookmark.children)


def _problem(document: Document, chapter: ComposedChapter, message: Message) -> Problem:
    return Problem("incomplete-output", Place(document.file_of(chapter)), message)
