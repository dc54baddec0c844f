"""What keeps a written PDF from conforming, in words and with its place in the author's text."""

from __future__ import annotations

from collections.abc import Iterator

from indrumar.messages import said
from indrumar.outputs.pdf.checks import Finding, check
from indrumar.outputs.pdf.source_lines import SourceLines
from indrumar.outputs.pdf.word_check import SHOWN
from indrumar.problems import Problem
from indrumar.wording.plain_text import shortened
from weasypress.passages import Passage, passage_of
from weasypress.renderer import LaidOut, RenderedPdf
from weasypress.tag_tree.node import Node

# What a part of the checker's code is about: the message `broken-pdf.about.NAME`.
_SUBJECTS = {
    "-TABLE-": "table",
    "-TR-": "table",
    "-TH-": "table",
    "-TD-": "table",
    "-LI-": "list",
    "-LBODY-": "list",
    "-LBL-": "list",
    "-LIST-": "list",
    "-HEADING-": "heading",
    "-FIGURE-": "picture",
    "-LANG": "language",
    "-LINK-": "link",
    "-ANNOT": "link",
    "-FONT": "letters",
    "-NOTDEF": "letters",
    "-TOUNICODE": "letters",
}
_PARENTS = {"LI": ("L", "TOC"), "LBody": ("LI",)}


def conformance_problems(
    name: str, laid_out: LaidOut, pdf: RenderedPdf, lines: SourceLines
) -> Iterator[Problem]:
    """broken-pdf: each thing in the file `name` that PDF/A-2a or PDF/UA-1 forbid."""
    seen: set[tuple[str, Passage | None]] = set()
    for finding in check(pdf.data):
        node = pdf.tagged.get(finding.number) or _stray(finding, pdf)
        passage = None if node is None else passage_of(laid_out.html, node)
        about = _about(finding)
        if (about, passage) in seen:  # both standards forbid it
            continue
        seen.add((about, passage))
        fault = said(f"broken-pdf.about.{about}") if about else finding.message
        if passage is None or not passage.words:
            message = said("broken-pdf.standard", file=name, fault=fault, code=finding.code)
            yield Problem("broken-pdf", lines.otherwise, message)
        else:
            where = {"file": name, "words": shortened(passage.words, SHOWN), "code": finding.code}
            message = said("broken-pdf.standard-at", page=passage.page, fault=fault, **where)
            yield Problem("broken-pdf", lines.place(passage), message)


def _stray(finding: Finding, pdf: RenderedPdf) -> Node | None:
    """The first part of a list outside a list: the checker does not say which it found."""
    role = next((role for role in _PARENTS if f"-{role.upper()}-" in finding.code), "")
    nodes = (node for node in pdf.tagged.values() if node.role == role and node.parent)
    return next((n for n in nodes if n.parent and n.parent.role not in _PARENTS[role]), None)


def _about(finding: Finding) -> str:
    return next((name for part, name in _SUBJECTS.items() if part in finding.code), "")
