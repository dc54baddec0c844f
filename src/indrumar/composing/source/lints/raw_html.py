"""Markdown inside blocks of HTML that stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indrumar.composing.source.lines import Sort
from indrumar.composing.source.text import SourceText, without_literals
from indrumar.messages import said
from indrumar.problems import Problem

_MARKUP = re.compile(
    r"(?<![\w*])\*\*(?=[^\s*])[^*]+\*\*(?!\w)|(?<![\w\\!])\[[^\[\]]+\]\((?:https?:|[\w./#-])[^()\s]*\)"
    r"|(?<!\w)__(?=[^\s_])[^_]+__(?!\w)|^ *#{1,6} +\S"
)
_NO_WORDS = re.compile(r"<(/?)(?:pre|script|style|textarea|svg|code)\b", re.I)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.I)


def markdown_in_html(text: SourceText) -> Iterator[Problem]:
    """Markdown that readers see as it was typed; in code it is meant."""
    literal = 0
    for line in text.lines:
        if line.sort is not Sort.HTML:
            literal = 0
            continue
        ends = [found[1] for found in _NO_WORDS.finditer(line.text)]
        if not literal and not ends:
            prose = _TAG.sub(lambda tag: " " * len(tag[0]), without_literals(line.text))
            # Addresses are blank there: links are looked for in the line itself.
            for found in _MARKUP.finditer(line.text):
                if prose[found.start() : found.start() + 1].strip():
                    message = said("markdown-in-html", markup=found[0].strip())
                    yield text.problem("markdown-in-html", line, found.start(), message)
        literal = max(0, literal + sum(-1 if end else 1 for end in ends))
