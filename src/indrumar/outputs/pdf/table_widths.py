"""Which tables are kept whole, and how the words of their cells may be broken.

The measures are letters of the tables' type on A5 (111 mm wide upright, 170 mm turned); A4 has
room to spare.
"""

from __future__ import annotations

import re
from itertools import zip_longest

from lxml.html import HtmlElement

from indrumar.composing.html_tree import has_class, text_of
from indrumar.outputs.pdf.marking import SHORT_TEXT, add_class

_SHORT_ROWS = 7
# A cell this short ("76–90") stays on one line, where there are few columns.
_TIGHT_CELL = 10
_TIGHT_COLUMNS = 6
_LONG_WORD = re.compile(r"\w{19,}|\S{29,}")
# What the longest words of all columns may take together, with the room between columns.
_UPRIGHT, _TURNED, _BETWEEN = 72, 112, 1.5


def mark_tables(root: HtmlElement) -> None:
    """Marks tables as `short` or `wide`, their cells as `tight` or `long-word`."""
    for table in root.iter("table"):
        rows = table.xpath("./tbody/tr | ./tr")
        if len(rows) <= _SHORT_ROWS and len(text_of(table)) <= SHORT_TEXT:
            add_class(table, "short")
        wide = _is_wide(table)
        if wide:
            add_class(table, "wide")
        for cell in table.iter("td", "th"):
            _mark_cell(cell, wide or len(cell.getparent()) > _TIGHT_COLUMNS)


def _is_wide(table: HtmlElement) -> bool:
    columns = zip_longest(*([_longest(cell) for cell in row] for row in table.iter("tr")))
    needed = sum(max(words or 0 for words in column) + _BETWEEN for column in columns)
    turned = any(has_class(above, "landscape") for above in table.iterancestors("div"))
    return needed > (_TURNED if turned else _UPRIGHT)


def _longest(cell: HtmlElement) -> int:
    """Letters of the longest word, or of the most that hyphens would leave of it."""
    return min(max((len(word) for word in text_of(cell).split()), default=0), _TIGHT_CELL)


def _mark_cell(cell: HtmlElement, crowded: bool) -> None:
    text = text_of(cell)
    if _LONG_WORD.search(text):
        add_class(cell, "long-word")
    elif len(text) <= _TIGHT_CELL and not crowded:
        add_class(cell, "tight")
