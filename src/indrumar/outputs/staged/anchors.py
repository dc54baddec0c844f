"""Permanent addresses within a page: ids of paragraphs, and of headings whose authors gave none.

A paragraph is known by its first words, without marks and punctuation, so its id stays when other
text is added, moved or taken away, when its end is edited, and when a comma is corrected. If two
begin alike, the later ones are distinguished by all their words, and by a count if those are also
the same. A heading without an id of its author's has its number for one (`s-3-2`), which moves with
the text before it; a second id made from its words does not.

Only pages on the web have these ids. PDFs are made from the text without them.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator

from lxml.html import HtmlElement

from indrumar.composing.html_tree import (
    HEADINGS,
    add_class,
    element,
    elements,
    has_class,
    text_of,
)

PARAGRAPH, HEADING = "par", "h"
# Enough to distinguish paragraphs, few enough that an edited ending does not matter.
_OPENING = 8
_LENGTH = 6
_NUMBERED = re.compile(r"s(?:-[a-z0-9]+)*-\d+")
# Where paragraphs are text to be cited, and not parts of a list, a table or a caption.
_HOLDERS = ("div", "aside", "section", "blockquote")
_NOT_TEXT = ("table", "footnotes", "tabbed-labels")


def add_anchors(root: HtmlElement) -> None:
    """Gives the paragraphs of a chapter ids, and its headings lasting ones."""
    taken = {id for node in elements(root) if (id := node.get("id"))}
    for node, words in _paragraphs(root):
        node.set("id", _free(PARAGRAPH, words, taken))
        add_class(node, "citable")
    for node in elements(root):
        if node.tag in HEADINGS and _NUMBERED.fullmatch(node.get("id", "")):
            _add_lasting(node, taken)


def _paragraphs(root: HtmlElement) -> Iterator[tuple[HtmlElement, list[str]]]:
    for node in elements(root):
        if node.tag != "p" or node.get("id") or has_class(node, "title"):
            continue
        parent = node.getparent()
        if parent is None or parent.tag not in _HOLDERS or _is_no_text(node):
            continue
        if words := _words(text_of(node)):
            yield node, words


def _is_no_text(node: HtmlElement) -> bool:
    return any(has_class(above, name) for above in node.iterancestors() for name in _NOT_TEXT)


def _add_lasting(node: HtmlElement, taken: set[str]) -> None:
    number = next((part for part in node if has_class(part, "number")), None)
    words = _words(text_of(node))
    if number is not None:
        words = words[len(_words(text_of(number))) :]
    mark = element("span", id=_free(HEADING, words, taken), class_="lasting")
    mark.tail, node.text = node.text, None
    node.insert(0, mark)


def _free(sort: str, words: list[str], taken: set[str]) -> str:
    """The first id for these words that nothing has yet; takes it."""
    for id in _ids(sort, words):
        if id not in taken:
            taken.add(id)
            return id
    raise AssertionError("there is always one more")


def _ids(sort: str, words: list[str]) -> Iterator[str]:
    yield f"{sort}-{_digest(words[:_OPENING])}"
    whole = f"{sort}-{_digest(words)}"
    yield whole
    number = 2
    while True:
        yield f"{whole}-{number}"
        number += 1


def _digest(words: list[str]) -> str:
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:_LENGTH]


def _words(text: str) -> list[str]:
    """The words of a text in small letters without marks: ș written as ş is the same word."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    letters = (sign for sign in plain if not unicodedata.combining(sign))
    return re.findall(r"\w+", "".join(letters))
