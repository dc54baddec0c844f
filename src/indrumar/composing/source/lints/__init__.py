"""What is valid Markdown and surely not meant: a file for each family of mistakes.

To add a lint: a function from a text to problems in the file of its family, its texts, its line in
a test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from indrumar.composing.source.lints.attributes import html_attributes
from indrumar.composing.source.lints.leftovers import leftover_markup
from indrumar.composing.source.lints.links import unmatched_names
from indrumar.composing.source.lints.lists import unclear_lists
from indrumar.composing.source.lints.misread import misread_lines
from indrumar.composing.source.lints.numbers import typed_numbers
from indrumar.composing.source.lints.raw_html import markdown_in_html
from indrumar.composing.source.lints.tables import ragged_tables
from indrumar.composing.source.lints.typography import typography
from indrumar.composing.source.text import SourceText
from indrumar.problems import Problem

_FAMILIES: tuple[Callable[[SourceText], Iterator[Problem]], ...] = (
    leftover_markup,
    markdown_in_html,
    misread_lines,
    ragged_tables,
    html_attributes,
    typed_numbers,
    unclear_lists,
    unmatched_names,
    typography,
)


def lint(text: SourceText) -> Iterator[Problem]:
    """What a text surely does not mean."""
    for family in _FAMILIES:
        yield from family(text)
