"""The parts of tables in their order: one caption, one head, bodies, one foot; cells in rows.

Rows, cells and captions outside a table are put into one, and what is loose in a table is put
before it, as browsers do.
"""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement

from indrumar.composing.html_tree import element, text_of
from indrumar.composing.table_grid import complete_grid

_WRAPPERS = (
    (("td", "th"), ("tr",), "tr"),
    (("tr",), ("table", "thead", "tbody", "tfoot"), "table"),
    (("thead", "tbody", "tfoot", "colgroup"), ("table",), "table"),
    (("col",), ("table", "colgroup"), "table"),
)
_PARTS = ("caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr")
_ORDER = {"caption": 0, "colgroup": 1, "col": 1, "thead": 2, "tbody": 3, "tr": 3, "tfoot": 4}


def repair_tables(root: HtmlElement) -> None:
    """Makes tables of what has the elements of one, and completes them."""
    for tags, parents, wrapper in _WRAPPERS:
        wrap_runs(root, tags, parents, wrapper)
    for caption in list(root.iter("caption")):
        if next(caption.iterancestors("table"), None) is None:
            caption.tag = "p"
    for table in list(root.iter("table")):
        _order(table)
        if table.getparent() is not None:
            complete_grid(table)


def wrap_runs(
    root: HtmlElement, tags: tuple[str, ...], parents: tuple[str, ...], wrapper: str
) -> None:
    """Puts each run of elements of these tags that are not in one of `parents` into a `wrapper`."""
    made: set[HtmlElement] = set()
    for node in [node for node in root.iter(*tags) if not _is_home(node, parents)]:
        before = node.getprevious()
        if before is None or before not in made or (before.tail or "").strip():
            before = element(wrapper)
            made.add(before)
            node.addprevious(before)
        before.append(node)
        before.tail, node.tail = node.tail, None


def _is_home(node: HtmlElement, parents: tuple[str, ...]) -> bool:
    """Whether it is where it belongs; a list of terms may have them in groups."""
    parent = node.getparent()
    if parent.tag == "div" and parents == ("dl",) and parent.getparent() is not None:
        parent = parent.getparent()
    return parent.tag in parents


def _order(table: HtmlElement) -> None:
    """Moves out what is loose, joins what may be there once, drops what is empty."""
    for caption in [c for c in table.iter("caption") if next(c.iterancestors("table")) is table]:
        if caption.getparent() is not table:
            table.insert(0, _out(caption))
    _move_loose(table)
    for row in [*table.xpath("./tr"), *table.xpath("./thead/tr | ./tbody/tr | ./tfoot/tr")]:
        _only_cells(row)
    for tag in ("caption", "thead", "tfoot"):
        _join(list(table.iterchildren(tag)), with_break=tag == "caption")
    for part in table.xpath("./thead | ./tbody | ./tfoot"):
        if not len(part):
            part.drop_tree()
    table[:] = sorted(table, key=lambda part: _ORDER.get(part.tag, 3))
    if not table.xpath("./tr | ./*/tr"):
        _give_up(table)


def _move_loose(table: HtmlElement) -> None:
    """Whatever is no part of a table goes before it."""
    for part in (table, *table.xpath("./thead | ./tbody | ./tfoot")):
        inside = _PARTS if part is table else ("tr",)
        _put_words_before(table, part.text)
        part.text = None
        for child in list(part.iterchildren(etree.Element)):
            _put_words_before(table, child.tail)
            child.tail = None
            if child.tag not in inside:
                table.addprevious(child)


def _put_words_before(table: HtmlElement, words: str | None) -> None:
    if words and words.strip():
        table.addprevious(element("p", words.strip()))


def _only_cells(row: HtmlElement) -> None:
    """Puts what is loose in a row into a cell; drops a row without cells."""
    if (row.text or "").strip():
        cell = element("td", row.text.strip())
        row.insert(0, cell)
    row.text = None
    for child in list(row.iterchildren(etree.Element)):
        if child.tag not in ("td", "th"):
            cell = element("td")
            child.addprevious(cell)
            cell.append(child)
        elif (child.tail or "").strip():
            cell = element("td", child.tail.strip())
            child.tail = None
            child.addnext(cell)
    if not len(row):
        row.drop_tree()


def _join(parts: list[HtmlElement], *, with_break: bool) -> None:
    for part in parts[1:]:
        if with_break:
            parts[0].append(element("br"))
            parts[0][-1].tail = part.text
        parts[0].extend(list(part))
        part.getparent().remove(part)


def _out(node: HtmlElement) -> HtmlElement:
    """An element taken out; the text behind it stays."""
    node.drop_tree()
    node.tail = None
    return node


def _give_up(table: HtmlElement) -> None:
    """A table without rows is only its caption, if it has one."""
    words = text_of(table)
    if words:
        table.addprevious(element("p", words))
    table.drop_tree()
