"""Words that a reader of a laid-out document cannot read: lost, off the page, or overprinted.

WeasyPrint reports none of them: a note that is higher than a page, a line that must not be broken
or a cell that is too narrow is painted wherever it comes to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from weasypress import boxes
from weasypress.boxes import laid_out
from weasypress.exchange import exchanged, taken
from weasypress.passages import Passage, ids_before
from weasypress.printed_words import Printed, Shown

Texts = Mapping[Element, str]
"""The text that each element has to show, without that of the elements inside it."""

_LAYOUT = "weasyprint.document:layout_document"
_LAY_OUT_DOCUMENT = taken(_LAYOUT)
_BESIDES = re.compile(r"[\W_]+")
_ALLOWANCE = 0.35  # of the size of the type: how far a letter may hang over an edge


class Trouble(StrEnum):
    """What is wrong with words."""

    LOST = "lost"
    OFF_THE_PAGE = "off-the-page"
    OVERPRINTED = "overprinted"


@dataclass(frozen=True, slots=True)
class MisplacedWords:
    """Words with what is wrong with them."""

    trouble: Trouble
    passage: Passage


class _Found(NamedTuple):
    trouble: Trouble
    page: int
    words: str
    element: Element


@contextmanager
def texts_read() -> Iterator[dict[Element, str]]:
    """Give the texts of the document that WeasyPrint lays out until the context ends.

    `weasypress.exchange.LOCK` has to be held.
    """
    texts: dict[Element, str] = {}

    def layout_document(html: Any, root_box: Any, context: Any, max_loops: int = 8) -> Any:
        texts.update(texts_of(root_box))
        return _LAY_OUT_DOCUMENT(html, root_box, context, max_loops)

    with exchanged(_LAYOUT, layout_document):
        yield texts


def texts_of(root_box: Any) -> Texts:
    """The texts of a document before it is laid out; those that styles make are left out."""
    texts: dict[Element, list[str]] = {}
    for box in _text_boxes(root_box):
        if box.element is not None and box.element_tag == box.element.tag:
            texts.setdefault(box.element, []).append(box.text)
    return {element: "".join(parts) for element, parts in texts.items()}


def _text_boxes(box: Any) -> Iterator[Any]:
    if isinstance(box, boxes.TextBox):
        yield box
    for child in map(laid_out, (*box.children, *([box.footnote] if box.footnote else ()))):
        yield from _text_boxes(child)


def misplaced(html: Element, pages: Shown, texts: Texts) -> tuple[MisplacedWords, ...]:
    """What cannot be read of `texts`, those of `html`, on its `pages`, in their order.

    Words that no page shows come last.
    """
    found: list[_Found] = []
    shown: dict[Element, list[str]] = {}
    for number, on_page in enumerate(pages, start=1):
        for one in on_page:
            if one.words and one.element is not None and one.tag == one.element.tag:
                shown.setdefault(one.element, []).append(one.words)
        found += _joined(_unreadable(on_page, number))
    found += _joined(_lost(texts, shown))
    ids = ids_before(html, (one.element for one in found)) if found else {}
    return tuple(
        MisplacedWords(one.trouble, Passage(one.page, one.words, ids.get(one.element, "")))
        for one in found
    )


def _lost(texts: Texts, shown: Mapping[Element, Sequence[str]]) -> Iterator[_Found]:
    lost = (
        _Found(Trouble.LOST, 0, text, element)
        for element, text in texts.items()
        if comparable(text) not in comparable("".join(shown.get(element, ())))
    )
    yield from _joined(lost)


def comparable(text: str) -> str:
    """A text as it can be compared: hyphens and spaces come and go where lines end."""
    return _BESIDES.sub("", text)


def _unreadable(on_page: Sequence[Printed], page: int) -> Iterator[_Found]:
    covered = {id(one) for one in _overprinted(on_page)}
    for one in on_page:
        if not one.words:
            continue
        if not one.room.within(one.area, _ALLOWANCE * one.size):
            yield _Found(Trouble.OFF_THE_PAGE, page, one.words, one.element)
        elif id(one) in covered:
            yield _Found(Trouble.OVERPRINTED, page, one.words, one.element)


def _overprinted(on_page: Iterable[Printed]) -> Iterator[Printed]:
    """Both of any two that cover each other, if one of them is text."""
    above: list[Printed] = []
    for one in sorted(on_page, key=lambda one: one.room.top):
        above = [other for other in above if other.room.bottom > one.room.top]
        for other in above:
            if (one.words or other.words) and _cover(one, other):
                yield one
                yield other
        above.append(one)


def _cover(one: Printed, other: Printed) -> bool:
    size = min(text.size for text in (one, other) if text.words)
    width, height = one.room.shared(other.room)
    return width > _ALLOWANCE * size and height > _ALLOWANCE * size / 2


def _joined(found: Iterable[_Found]) -> Iterator[_Found]:
    """One for the words that follow each other in trouble of one kind."""
    for _, run in groupby(found, key=lambda one: one.trouble):
        first, *rest = run
        words = " ".join(word for one in (first, *rest) for word in one.words.split())
        yield _Found(first.trouble, first.page, words, first.element)
