"""Footnotes at the foot of the page: each note of the list at a chapter's end moves to its call.

A note's mark is written out here and not counted by the style sheet, so that it is the number
the reader of the web sees; addresses of links have marks of their own (a, b, c …).
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml.html import HtmlElement

from indrumar.composing.html_tree import element, has_class, of_class

_PARAGRAPHS = ("p", "li", "div", "blockquote", "pre", "tr", "dt", "dd")
_WRAPPERS = ("ul", "ol", "dl", "table", "thead", "tbody", "caption")
_CELLS = ("td", "th")
NEAR = 600  # letters, a third of a page: a further call so near a note needs no page


def place_notes(root: HtmlElement) -> None:
    """Moves every footnote into its first call; notes without a call stay at the end."""
    sections = of_class(root, "footnotes")
    notes = {note.get("id", ""): note for section in sections for note in section.xpath("./ol/li")}
    offsets = _offsets(root)
    shown: dict[str, int] = {}  # where a reader last saw at which page a note is
    for call in of_class(root, "footnote-call"):
        name = next((a.get("href", "").removeprefix("#") for a in call.iter("a")), "")
        here = offsets[call]
        if name in notes and name not in shown and not _inside_note(call):
            _put(notes[name], call)
        elif here - shown.get(name, here) < NEAR:
            _repeat(call)
            continue
        else:
            _repeat(call, "elsewhere")
        shown[name] = here
    for name in shown.keys() & notes.keys():
        notes[name].drop_tree()
    for section in sections:
        _leave_or_drop(section)


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
            node.tail = f" {node.tail or ''}"
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
