"""Tables: spans and scopes of cells, and the order of a table's parts (ISO 14289-1, 7.5)."""

from __future__ import annotations

from weasypress.tag_tree.node import Node, ancestors, nodes, set_kids

_SCOPES = {"row": "/Row", "rowgroup": "/Row", "col": "/Column", "colgroup": "/Column"}
_ORDER = {"Caption": 0, "TFoot": 2}


def repair_tables(root: Node) -> None:
    """Set the spans of cells and the scopes of header cells; put the feet last."""
    for node in nodes(root):
        if node.role in ("TH", "TD"):
            attributes = {**_spans(node), **_scope(node)}
            if attributes:
                node.attributes["Table"] = attributes
        elif node.role == "Table":
            set_kids(node, sorted(node.kids, key=_rank))


def _rank(kid: object) -> int:
    return _ORDER.get(kid.role, 1) if isinstance(kid, Node) else 1


def _spans(cell: Node) -> dict[str, int]:
    assert cell.element is not None
    spans = {"ColSpan": cell.element.get("colspan"), "RowSpan": cell.element.get("rowspan")}
    return {
        name: int(value)
        for name, value in spans.items()
        if value is not None and value.strip().isdecimal() and int(value) > 1
    }


def _scope(cell: Node) -> dict[str, str]:
    """The scope the author gave, else the column in a table's head, else the row."""
    if cell.role != "TH" or cell.element is None:
        return {}
    given = _SCOPES.get(cell.element.get("scope", ""))
    in_head = any(node.role == "THead" for node in ancestors(cell))
    return {"Scope": given or ("/Column" if in_head or _is_in_first_row(cell) else "/Row")}


def _is_in_first_row(cell: Node) -> bool:
    row = cell.parent
    table = next((node for node in ancestors(cell) if node.role == "Table"), None)
    if row is None or table is None:
        return False
    return next((node for node in nodes(table) if node.role == "TR"), None) is row
