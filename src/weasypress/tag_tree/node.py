"""The tag tree of one document while it is put together.

A tree belongs to one document and is thrown away once written, so its nodes may change:
each repair moves, renames or marks nodes in place, and `writing` turns the result into
PDF objects (ISO 32000-1, 14.7 and 14.8).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked-content sequence: `page` counts from 0, `mcid` is unique on its page."""

    page: int
    mcid: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link's clickable rectangle on `page` (from 0), with its PDF dictionary."""

    page: int
    dictionary: Any


@dataclass(slots=True, eq=False)
class Node:
    """A structure element.

    `tag` is the HTML tag the element came from, with its pseudo-element (``li::marker``), or
    nothing for an element made by a repair. `attributes` contains attribute dictionaries by their
    owner (``Layout``, ``Table``).
    """

    role: str
    element: Element | None = None
    tag: str = ""
    parent: Node | None = None
    kids: list[Kid] = field(default_factory=list)
    lang: str | None = None
    alt: str | None = None
    expansion: str | None = None
    identifier: str | None = None
    attributes: dict[str, dict[str, Any]] = field(default_factory=dict)


Kid: TypeAlias = Node | Mark | Annotation


def append(parent: Node, kid: Kid) -> None:
    """Put `kid` last in `parent`."""
    insert(parent, len(parent.kids), kid)


def insert(parent: Node, index: int, kid: Kid) -> None:
    """Put `kid` at `index` among the kids of `parent`."""
    if isinstance(kid, Node):
        kid.parent = parent
    parent.kids.insert(index, kid)


def set_kids(parent: Node, kids: Iterable[Kid]) -> None:
    """Give `parent` these kids and no others."""
    parent.kids = list(kids)
    for kid in parent.kids:
        if isinstance(kid, Node):
            kid.parent = parent


def detach(node: Node) -> int:
    """Take `node` out of its parent and return the index it had."""
    assert node.parent is not None
    index = node.parent.kids.index(node)
    del node.parent.kids[index]
    node.parent = None
    return index


def unwrap(node: Node) -> None:
    """Put the kids of `node` in its own place."""
    parent = node.parent
    assert parent is not None
    index = detach(node)
    set_kids(parent, [*parent.kids[:index], *node.kids, *parent.kids[index:]])


def nodes(root: Node) -> Iterator[Node]:
    """`root` and all nodes below it, in reading order, over a copy that may be changed."""
    yield root
    for kid in tuple(root.kids):
        if isinstance(kid, Node):
            yield from nodes(kid)


def child_nodes(node: Node) -> list[Node]:
    """The kids of `node` that are nodes."""
    return [kid for kid in node.kids if isinstance(kid, Node)]


def ancestors(node: Node) -> Iterator[Node]:
    """The parents of `node`, the nearest first."""
    while node.parent is not None:
        node = node.parent
        yield node


def marks(node: Node) -> Iterator[Mark]:
    """All marked content in `node`, in reading order."""
    for kid in node.kids:
        if isinstance(kid, Mark):
            yield kid
        elif isinstance(kid, Node):
            yield from marks(kid)
