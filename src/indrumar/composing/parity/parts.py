"""What a passage has besides its words: tables, pictures, notes, links, items of lists."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator

from lxml.html import HtmlElement

from indrumar.composing.html_tree import has_class
from indrumar.composing.numbering import audience_of, sort_of
from indrumar.composing.parity.passages import Passage

_OUTSIDE = ("http:", "https:", "mailto:", "tel:", "//")
_BY_TAG = {
    "img": "picture",
    "blockquote": "quotation",
    "pre": "code",
    "li": "item",
    "dt": "term",
    "details": "admonition",
}
_BY_CLASS = {
    "numbered": "paragraph",
    "footnote-call": "footnote",
    "admonition": "admonition",
    "audience": "audience",
}


def counted(passage: Passage) -> Counter[str]:
    """How many of each sort of part a passage has; the words for a sort are `part.SORT`."""
    return Counter(name for node in passage.nodes for name in _sorts(node))


def is_item(node: HtmlElement, sort: str) -> bool:
    """Whether an element is a numbered item of a sort: a figure, table, box, exercise."""
    return sort_of(node) == sort


def _sorts(node: HtmlElement) -> Iterator[str]:
    if sort := sort_of(node):
        yield sort
    if (sort := _BY_TAG.get(node.tag)) and not (sort == "picture" and _is_in_figure(node)):
        yield sort
    for name in node.get("class", "").split():
        if name in _BY_CLASS and (name != "audience" or audience_of(node)):
            yield _BY_CLASS[name]
    if node.tag == "a" and node.get("href", "").startswith(_OUTSIDE):
        yield "link"


def _is_in_figure(node: HtmlElement) -> bool:
    return any(is_item(above, "figure") for above in node.iterancestors("figure"))


def table_sizes(passage: Passage) -> list[tuple[int, int]]:
    """The rows and columns of each table; the grids of tables have no holes."""
    return [_size(node) for node in passage.nodes if node.tag == "table"]


def _size(table: HtmlElement) -> tuple[int, int]:
    rows = table.xpath("./tr | ./*/tr")
    cells = rows[0].iterchildren("td", "th") if rows else ()
    return len(rows), sum(int(cell.get("colspan", "1")) for cell in cells)


def targets(passage: Passage) -> list[str]:
    """What references and links lead to within the project: ids, or names of files."""
    return [target for node in passage.nodes if (target := _target(node))]


def _target(node: HtmlElement) -> str:
    if has_class(node, "reference") and node.get("data-kind"):
        return str(node.get("data-target", ""))
    written = node.get("href", "") if node.tag == "a" else ""
    if not written or written.startswith((*_OUTSIDE, "#fn")):
        return ""
    path, _, id = written.partition("#")
    return id or posixpath.basename(path.rstrip("/"))
