"""Signs that the language of a text writes otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from indrumar.composing.source.lines import Sort
from indrumar.composing.source.shapes import DEFINITION
from indrumar.composing.source.text import SourceText
from indrumar.composing.source.typography import findings_in, passages_of, typography_problem
from indrumar.problems import Problem, place_in
from indrumar.wording.typography import conventions


def typography(text: SourceText) -> Iterator[Problem]:
    """typography: quotation marks, dashes, numbers and other signs, in all that readers read."""
    written = conventions(text.language)
    if written is None:
        return
    names = frozenset(_names(text))
    for passage in passages_of(text):
        for found in findings_in(passage.text, written, named=passage.named, names=names):
            at = passage.start + found.start
            yield typography_problem(found, place_in(text.body, at, text.file, text.body_line))


def _names(text: SourceText) -> Iterator[str]:
    """The names that links and images can be given by, in small letters."""
    for line in text.lines:
        found = DEFINITION.match(line.text) if line.sort is Sort.DEFINITION else None
        if found is not None:
            yield found["name"].casefold()
