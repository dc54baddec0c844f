"""Footnotes: the call stays in its sentence, the note follows the paragraph.

WeasyPrint writes the body of a footnote where it is on paper, at the foot of the page, after
everything else. Here the call is a Reference and the body a Note with an identifier (ISO 14289-1,
7.9), placed after the paragraph of its call, so that it neither cuts a sentence in two nor waits
for the end of the page.
"""

from __future__ import annotations

from weasypress.tag_tree.node import (
    Node,
    ancestors,
    append,
    detach,
    insert,
    nodes,
    set_kids,
)
from weasypress.tag_tree.roles import INLINE

_CALL = "::footnote-call"
_MARKER = "::footnote-marker"
_PARAGRAPHS = ("P", *(f"H{level}" for level in range(1, 7)))


def repair_notes(root: Node) -> None:
    """Split every footnote into its Reference and its Note."""
    calls = [node for node in nodes(root) if node.tag.endswith(_CALL)]
    for number, call in enumerate(calls, start=1):
        note = call.parent
        assert note is not None
        detach(call)
        _part(call, note)
        note.identifier = f"note-{number}"


def _part(call: Node, note: Node) -> None:
    parent = note.parent
    assert parent is not None
    insert(parent, detach(note), call)
    call.role, note.role = "Reference", "Note"
    _put_label_first(note)
    block = next(node for node in ancestors(call) if node.role not in INLINE)
    if block.role not in _PARAGRAPHS or block.parent is None:
        append(block, note)
        return
    index = block.parent.kids.index(block) + 1
    while index < len(block.parent.kids) and _is_note(block.parent.kids[index]):
        index += 1
    insert(block.parent, index, note)


def _is_note(kid: object) -> bool:
    return isinstance(kid, Node) and kid.role == "Note"


def _put_label_first(note: Node) -> None:
    label = [node for node in nodes(note) if node.tag.endswith(_MARKER)]
    for node in label:
        node.role = "Lbl"
        detach(node)
    set_kids(note, [*label, *note.kids])
