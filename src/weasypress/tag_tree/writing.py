"""From a tag tree to the PDF's structure elements (ISO 32000-1, 14.7).

Replaces WeasyPrint's own writer, which builds the list of all pages' references again for every
element: quadratic in the length of a book.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from weasypress.objects import Array, Dictionary, String, number_of
from weasypress.tag_tree.node import Annotation, Mark, Node, marks
from weasypress.tag_tree.roles import ROLE_MAP


@dataclass(frozen=True, slots=True)
class _Writing:
    pdf: Any
    pages: tuple[bytes, ...]
    parents: tuple[dict[int, bytes], ...]  # of each page's marks, by MCID
    annotations: list[tuple[Any, bytes]]
    identifiers: dict[str, bytes]
    numbers: dict[int, Node]


def write_tree(pdf: Any, root: Node) -> dict[int, Node]:
    """Add `root` to `pdf` as its structure tree; its nodes by the numbers of their objects."""
    pages = tuple(pdf.page_references)
    writing = _Writing(pdf, pages, tuple({} for _ in pages), [], {}, {})
    structure = Dictionary({"Type": "/StructTreeRoot", "RoleMap": _role_map()})
    pdf.add_object(structure)
    structure["K"] = Array([_write(writing, root, structure.reference)])
    structure["ParentTree"] = _parent_tree(writing)
    if writing.identifiers:
        structure["IDTree"] = _identifier_tree(writing)
    pdf.catalog["StructTreeRoot"] = structure.reference
    return writing.numbers


def _role_map() -> Any:
    return Dictionary({name: f"/{standard}" for name, standard in ROLE_MAP.items()})


def _write(writing: _Writing, node: Node, parent: bytes) -> bytes:
    element = Dictionary({"Type": "/StructElem", "S": f"/{node.role}", "P": parent})
    reference = _added(writing, element)
    writing.numbers[number_of(reference)] = node
    first = next(marks(node), None)
    page = 0 if first is None else first.page
    element["Pg"] = writing.pages[page]
    _describe(writing, node, element)
    element["K"] = Array()
    for kid in node.kids:
        element["K"].append(_write_kid(writing, kid, reference, page))
    return reference


def _write_kid(writing: _Writing, kid: Node | Mark | Annotation, parent: bytes, page: int) -> Any:
    if isinstance(kid, Node):
        return _write(writing, kid, parent)
    if isinstance(kid, Annotation):
        writing.annotations.append((kid.dictionary, parent))
        return Dictionary(
            {"Type": "/OBJR", "Obj": kid.dictionary.reference, "Pg": writing.pages[kid.page]}
        ).data
    writing.parents[kid.page][kid.mcid] = parent
    if kid.page == page:
        return kid.mcid
    return Dictionary({"Type": "/MCR", "Pg": writing.pages[kid.page], "MCID": kid.mcid}).data


def _describe(writing: _Writing, node: Node, element: Any) -> None:
    for key, value in (("Lang", node.lang), ("Alt", node.alt), ("E", node.expansion)):
        if value:
            element[key] = String(value)
    if node.identifier:
        element["ID"] = String(node.identifier)
        writing.identifiers[node.identifier] = element.reference
    owners = [
        Dictionary(
            {"O": f"/{owner}"}
            | {
                name: Array(value) if isinstance(value, list) else value
                for name, value in of.items()
            }
        )
        for owner, of in node.attributes.items()
    ]
    if owners:
        element["A"] = owners[0] if len(owners) == 1 else Array([owner.data for owner in owners])


def _parent_tree(writing: _Writing) -> bytes:
    """The way back from marks and annotations to their elements; annotations come after pages."""
    numbers = Array()
    for page, parents in enumerate(writing.parents):
        size = max(parents, default=-1) + 1
        numbers.extend((page, Array([parents.get(mcid, b"null") for mcid in range(size)])))
    for number, (annotation, parent) in enumerate(writing.annotations, start=len(writing.pages)):
        numbers.extend((number, parent))
        annotation["StructParent"] = number
    return _added(writing, Dictionary({"Nums": numbers}))


def _identifier_tree(writing: _Writing) -> bytes:
    names = Array()
    for identifier, reference in sorted(writing.identifiers.items()):
        names.extend((String(identifier), reference))
    return _added(writing, Dictionary({"Names": names}))


def _added(writing: _Writing, item: Any) -> bytes:
    writing.pdf.add_object(item)
    reference: bytes = item.reference
    return reference
