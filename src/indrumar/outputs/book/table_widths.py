"""Which tables are kept whole or turned, and how the words of their cells may be broken.

The measures are letters of the tables' type that a line takes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest

from lxml.html import HtmlElement

from indrumar.composing.html_tree import add_class, has_class, text_of
from indrumar.metadata import PageFormat

# Letters of about a third of a page of A5: a table or a box that is shorter goes to the next page
# whole. More would leave pages half empty.
SHORT_TEXT = 600
_SHORT_ROWS = 7
# A cell this short ("76–90") stays on one line if there are few columns.
_TIGHT_CELL = 10
_TIGHT_COLUMNS = 6
_LONG_WORD = re.compile(r"\w{19,}|\S{29,}")
_BETWEEN = 1.5  # the room between columns


@dataclass(frozen=True, slots=True)
class Measure:
    """What the longest words of all columns may take together on an upright and a turned page."""

    upright: float
    turned: float


# A5: 111 mm upright, 170 mm turned, at 10 pt; A4: 142 mm and 247 mm, at 10.8 pt.
MEASURES = {PageFormat.A5: Measure(72, 112), PageFormat.A4: Measure(85, 150)}


def mark_tables(root: HtmlElement, measure: Measure) -> None:
    """Turns tables that are too wide for an upright page; marks tables and cells for the styles.

    Tables become `short` or `wide`, their cells `tight` or `long-word`. Only a table of its own
    takes a page of its own: in a box, a list or an exercise it stays with its text.
    """
    for table in root.iter("table"):
        rows = table.xpath("./tbody/tr | ./tr")
        if len(rows) <= _SHORT_ROWS and len(text_of(table)) <= SHORT_TEXT:
            add_class(table, "short")
        needed, wrapper = _needed(table), table.getparent()
        if needed > measure.upright and wrapper.getparent() is root and _is_numbered(wrapper):
            add_class(wrapper, "landscape")
        wide = needed > (measure.turned if has_class(wrapper, "landscape") else measure.upright)
        if wide:
            add_class(table, "wide")
        for cell in table.iter("td", "th"):
            _mark_cell(cell, wide or len(cell.getparent()) > _TIGHT_COLUMNS)


def _needed(table: HtmlElement) -> float:
    """The letters that the longest words of all columns take side by side."""
    columns = zip_longest(*([_longest(cell) for cell in row] for row in table.iter("tr")))
    return sum(max(words or 0 for words in column) + _BETWEEN for column in columns)


def _is_numbered(wrapper: HtmlElement) -> bool:
    return wrapper.tag == "div" and has_class(wrapper, "table")


def _longest(cell: HtmlElement) -> int:
    """Letters of the longest word, or of the most that hyphens would leave of it."""
    return min(max((len(word) for word in text_of(cell).split()), default=0), _TIGHT_CELL)


def _mark_cell(cell: HtmlElement, crowded: bool) -> None:
    text = text_of(cell)
    if _LONG_WORD.search(text):
        add_class(cell, "long-word")
    elif len(text) <= _TIGHT_CELL and not crowded:
        add_class(cell, "tight")
