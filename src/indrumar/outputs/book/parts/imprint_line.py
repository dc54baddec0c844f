"""A line of the imprint page, with one or several values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

_BREAK = re.compile(r"<br>|</p>|\n")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: `kind` is the style sheet's class, the `label` may be empty.

    With `is_block` its value is made of paragraphs itself.
    """

    label: str
    value: Markup
    kind: str = "row"
    is_block: bool = False

    def rows(self, letters: int) -> int:
        """About how many rows it takes, at so many letters a row."""
        parts = _BREAK.split(f"{self.label} {self.value}")
        return sum(-(-len(Markup(part).striptags()) // letters) for part in parts)


def labelled(label: str, value: object) -> Markup:
    """A value behind its label, within a line."""
    return Markup('<span class="label">{}</span> {}').format(label, value)


def in_a_row(values: Iterable[str]) -> Markup:
    """Values in one line, apart from one another."""
    return Markup(" · ").join(values)
