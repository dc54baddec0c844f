"""Footnotes at the foot of the page: each note of the list at a chapter's end moves to its call.

A note's mark is written out here and not counted by the style sheet, so that it is the number
the reader of the web sees; addresses of links have marks of their own (a, b, c …).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum, auto

from lxml.html import HtmlElement

from indrumar.composing.html_tree import element, has_class, of_class
from indrumar.metadata import PageFormat

_PARAGRAPHS = ("p", "li", "div", "blockquote", "pre", "tr", "dt", "dd")
_WRAPPERS = ("ul", "ol", "dl", "table", "thead", "tbody", "caption")
_CELLS = ("td", "th")
_LETTERS_OF_A_LINE = 66
# Three quarters of a page: the line that calls the note, and others, need the rest.
_MOST_LINES = {PageFormat.A5: 33, PageFormat.A4: 60}
NEAR = 600  # letters, a third of a page: a further call so near a note needs no page


def place_notes(root: HtmlElement, page_format: PageFormat = PageFormat.A5) -> None:
    """Moves every footnote into its first call; notes without a call stay at the end.

    So do those that a page has no room for: WeasyPrint 70 does not continue a note on the next one,
    and prints the notes of a paragraph that do not fit wherever its text ends.
    """
    sections = of_class(root, "footnotes")
    notes = {note.get("id", ""): note for section in sections for note in section.xpath("./ol/li")}
    placed: list[HtmlElement] = []
    for call, name, place in _places(root, notes, _MOST_LINES[page_format]):
        if place is _Place.HERE:
            placed.append(notes[name])
            _put(notes[name], call)
        else:
            _repeat(call, *(["elsewhere"] if place is _Place.ELSEWHERE else []))
    for note in placed:
        note.drop_tree()
    for section in sections:
        _leave_or_drop(section)


class _Place(Enum):
    """Where a reader finds the note of a call."""

    HERE = auto()
    NEARBY = auto()
    ELSEWHERE = auto()


def _places(
    root: HtmlElement, notes: Mapping[str, HtmlElement], most: int
) -> Iterator[tuple[HtmlElement, str, _Place]]:
    """Each call with the id of its note and its place; a page has room for `most` lines of notes.

    Notes may move to their calls meanwhile: a call in a note is then one in the text.
    """
    offsets = _offsets(root)
    room: dict[HtmlElement, int] = {}  # lines left for the notes of a paragraph
    shown: dict[str, int] = {}  # where a reader last saw at which page a note is
    for call in of_class(root, "footnote-call"):
        name = next((a.get("href", "").removeprefix("#") for a in call.iter("a")), "")
        block = next(call.iterancestors(*_PARAGRAPHS), root)
        is_first = name in notes and name not in shown and not _inside_note(call)
        left = room.get(block, most) - _lines(notes[name]) if is_first else 0
        if not is_first and offsets[call] - shown.get(name, offsets[call]) < NEAR:
            yield call, name, _Place.NEARBY
            continue
        shown[name] = offsets[call]
        if is_first and left >= 0:
            room[block] = left
            yield call, name, _Place.HERE
        else:
            yield call, name, _Place.ELSEWHERE


def _lines(note: HtmlElement) -> int:
    """The lines that a note takes at the foot of a page of A5, or a few more."""
    blocks = [
        node
        for node in note.iter(*_PARAGRAPHS)
        if next(node.iterdescendants(*_PARAGRAPHS), None) is None
    ]
    return sum(1 + len(block.text_content()) // _LETTERS_OF_A_LINE for block in blocks or [note])


def _offsets(root: HtmlElement) -> Mapping[HtmlElement, int]:
    """About how many letters of the text are before each element."""
    found, count = {}, 0
    for node in root.iter():
        found[node] = count
        count += len(node.text or "") + len(node.tail or "")
    return found


def footnote(mark: str, *names: str) -> HtmlElement:
    """An empty note for the text, with its mark."""
    return element("span", class_=" ".join(("footnote", *names)), **{"data-mark": mark})


def letters(count: int) -> str:
    """The mark of the `count`th address, from 1: a, b … z, aa, ab …"""
    mark = ""
    while count:
        count, rest = divmod(count - 1, 26)
        mark = chr(ord("a") + rest) + mark
    return mark


def _inside_note(call: HtmlElement) -> bool:
    return bool(call.xpath("ancestor::section[contains(@class, 'footnotes')]"))


def _put(note: HtmlElement, call: HtmlElement) -> None:
    """The note as one inline passage in place of its call; further paragraphs begin new lines."""
    placed = footnote(call.text_content())
    placed.set("id", note.get("id", ""))
    placed.tail = call.tail
    call.getparent().replace(call, placed)
    # Content last: nodes belong to the tree they were last put into.
    placed.text = (note.text or "").lstrip()
    placed.extend(list(note))
    _flatten(placed)


def _flatten(note: HtmlElement) -> None:
    first = True
    for node in list(note.iterdescendants()):
        if node.tag in _WRAPPERS:
            node.drop_tag()
        elif node.tag in _CELLS:
            node.tail = " " + (node.tail or "").lstrip()
            node.drop_tag()
        elif node.tag in _PARAGRAPHS:
            _begin_line(node, first and not (note.text or "").strip())
            first = False


def _begin_line(node: HtmlElement, first: bool) -> None:
    """A paragraph as a line of its own; the first one, or one within an item, stays in line."""
    if node.tag == "li":
        node.text = f"– {(node.text or '').lstrip()}"
    inside = has_class(node.getparent(), "continued")
    node.tag = "span"
    node.set("class", "continued")
    if first or inside:
        node.drop_tag()


def _repeat(call: HtmlElement, *names: str) -> None:
    """A further call of a note: its mark, linked to the note."""
    call.set("class", " ".join(("footnote-again", *names)))
    call.attrib.pop("id", None)


def _leave_or_drop(section: HtmlElement) -> None:
    left = section.xpath("./ol/li")
    if left:
        section.set("class", "uncalled-notes")
        for note in left:  # its own number, however many before it have gone to their calls
            note.set("data-mark", note.get("id", "").rpartition("-")[2])
    else:
        section.drop_tree()
