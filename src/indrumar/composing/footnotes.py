"""Gives the footnotes of all chapters one form, with ids unique in the book.

The Markdown extension names notes per file (`fn:1`); a book has many files. Calls become
`<sup class="footnote-call" id="fnref-3-1">`, the notes `<section class="footnotes">`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from lxml.html import HtmlElement

from indrumar.composing.html_tree import CALLS, element, elements, of_class, remove
from indrumar.composing.text import ChapterText
from indrumar.messages import said
from indrumar.problems import Problem
from indrumar.project.prose import without_code

_MADE = "fn:"  # begins the ids of the extension's notes; no id of an author has the sign
_RESERVED = {*CALLS, "footnotes"}
_CALL = re.compile(r"\[\^(?P<at>[^\]\s]+)\](?!:)")
_NOTE = re.compile(r"^[ ]{0,3}\[\^(?P<at>[^\]\s]+)\]:", re.M)


def unify_footnotes(text: ChapterText) -> None:
    """Rewrites the footnotes of a chapter in the order of their notes."""
    found = [node for node in of_class(text.root, "footnote") if node.tag == "div" and _items(node)]
    notes = found[-1] if found else None  # the extension's own; others before it are pasted
    _free_names(text.root, notes)
    if notes is None:
        return
    ids = {
        note.get("id", ""): f"{text.position}-{count}"
        for count, note in enumerate(_items(notes), start=1)
    }
    calls: Counter[str] = Counter()
    for link in of_class(text.root, "footnote-ref"):
        name = ids.get(link.get("href", "").removeprefix("#"))
        if name is not None and link.getparent().tag == "sup":
            _rewrite_call(link, name, calls)
    notes.getparent().replace(notes, _section(notes, ids))


def _items(notes: HtmlElement) -> list[HtmlElement]:
    return [
        note
        for note in elements(notes)
        if note.tag == "li" and note.get("id", "").startswith(_MADE)
    ]


def _free_names(root: HtmlElement, notes: HtmlElement | None) -> None:
    """Takes from an author's own elements the classes that would make notes of them on paper."""
    for node in elements(root):
        names = node.get("class", "").split()
        if node is notes or _RESERVED.isdisjoint(names):
            continue
        if left := [name for name in names if name not in _RESERVED]:
            node.set("class", " ".join(left))
        else:
            del node.attrib["class"]


def _rewrite_call(link: HtmlElement, name: str, calls: Counter[str]) -> None:
    calls[name] += 1
    again = f"-{calls[name]}" if calls[name] > 1 else ""
    sup = link.getparent()
    sup.set("class", "footnote-call")
    sup.set("id", f"fnref-{name}{again}")
    link.attrib.clear()
    link.set("href", f"#fn-{name}")
    link.text = name.rpartition("-")[2]


def _section(notes: HtmlElement, ids: dict[str, str]) -> HtmlElement:
    section, items = element("section", class_="footnotes"), element("ol")
    for note in _items(notes):
        name = ids[note.get("id", "")]
        for back in of_class(note, "footnote-backref"):
            _remove_with_space(back)
        note.set("id", f"fn-{name}")
        items.append(note)
    section.append(items)
    return section


def _remove_with_space(back: HtmlElement) -> None:
    """Takes out a link back to a call, and the space that the extension puts before it."""
    before = back.getprevious()
    if before is not None:
        before.tail = (before.tail or "").rstrip()
    elif (parent := back.getparent()) is not None:
        parent.text = (parent.text or "").rstrip()
    remove(back)


def footnote_problems(text: ChapterText) -> Iterator[Problem]:
    """Calls without a note. (A note without a call is still shown.)"""
    prose = without_code(text.chapter.body)
    notes = {match["at"] for match in _NOTE.finditer(prose)}
    for match in _CALL.finditer(prose):
        if match["at"] not in notes:
            message = said("dangling-reference.footnote", name=match["at"])
            yield Problem("dangling-reference", text.chapter.place(match.start()), message)


def footnote_count(root: HtmlElement) -> int:
    """The number of notes in a unified tree."""
    return sum(len(_notes_in(section)) for section in _sections(root))


def called_notes(root: HtmlElement) -> frozenset[str]:
    """The ids of the notes that a unified tree calls."""
    links = (link for call in of_class(root, "footnote-call") for link in call.iter("a"))
    return frozenset(link.get("href", "").removeprefix("#") for link in links)


def remove_notes(root: HtmlElement, ids: Collection[str]) -> None:
    """Takes notes out of a unified tree; those that stay are listed by the number they had."""
    for section in _sections(root):
        for note in _notes_in(section):
            if note.get("id") in ids:
                remove(note)
        left = _notes_in(section)
        for place, note in enumerate(left, start=1):
            number = note.get("id", "").rpartition("-")[2]
            if number != str(place):
                note.set("value", number)
        if not left:
            remove(section)


def _sections(root: HtmlElement) -> list[HtmlElement]:
    return [node for node in of_class(root, "footnotes") if node.tag == "section"]


def _notes_in(section: HtmlElement) -> list[HtmlElement]:
    return list(section.xpath("./ol/li"))
