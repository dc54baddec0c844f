"""Rows that head a group of rows: such a row is not parted from its first entry."""

from __future__ import annotations

from lxml.html import HtmlElement

from indrumar.composing.html_tree import add_class, text_of

_STRONG = ("strong", "b")
_MOST = 1 / 2  # of the rows of a table: if more look so, they are a form or a list of totals


def mark_groups(root: HtmlElement) -> None:
    """Marks the rows `group` whose words are all strong, or that have words in one cell alone."""
    for table in root.iter("table"):
        rows = table.xpath("./tbody/tr | ./tr")
        heads = [row for row in rows[:-1] if _is_head(row)]
        if len(heads) <= len(rows) * _MOST:
            for row in heads:
                add_class(row, "group")


def _is_head(row: HtmlElement) -> bool:
    filled = [cell for cell in row if text_of(cell)]
    is_alone = len(filled) == 1 and (len(row) > 1 or int(filled[0].get("colspan", "1")) > 1)
    return bool(filled) and (is_alone or all(_is_strong(cell) for cell in filled))


def _is_strong(cell: HtmlElement) -> bool:
    words = "".join(text_of(node) for node in cell.iter(*_STRONG))
    return cell.tag == "th" or words.replace(" ", "") == text_of(cell).replace(" ", "")
