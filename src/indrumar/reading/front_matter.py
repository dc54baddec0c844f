"""A Markdown file's two parts: the metadata between lines of three hyphens, and the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from indrumar.messages import said
from indrumar.problems import Place, Problem

_OPENING = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MarkdownFile:
    """The parts of a file: `front_matter` begins on line 2, or is None if there is none.

    `body` is everything after it and begins on line `body_line`, counted from 1.
    """

    front_matter: str | None
    body: str
    body_line: int


def split(text: str, file: str) -> tuple[MarkdownFile | None, tuple[Problem, ...]]:
    """The parts of a Markdown file, or None and the problem that its metadata do not end."""
    opening = _OPENING.match(text)
    if not opening:
        return MarkdownFile(None, text, 1), ()
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        return None, (Problem("open-front-matter", Place(file), said("open-front-matter")),)
    front_matter = text[opening.end() : closing.start()]
    body_line = text.count("\n", 0, closing.end()) + 1
    return MarkdownFile(front_matter, text[closing.end() :], body_line), ()
