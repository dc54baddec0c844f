"""Drawings (SVG): what may be in one, and what is published of it.

Both follow one list of names (`drawing_names`). What is not on it is left out of the published
drawing; what changes the picture by that, loads something or runs is a finding.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from indrumar.pictures.carried import carried_picture, carrying
from indrumar.pictures.drawing_names import DRAWN, FORMS, OF_EFFECTS, ON_SCREENS_ONLY
from indrumar.pictures.formats import format_of
from indrumar.pictures.published_style import published_form, published_style
from indrumar.pictures.style_safety import loads_of_style

SVG = "http://www.w3.org/2000/svg"
_XHTML = "http://www.w3.org/1999/xhtml"
_XLINK, _XML = "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"
_PREFIXES = {SVG: "", _XLINK: "xlink:", _XML: "xml:", None: ""}
_EVERY = DRAWN | ON_SCREENS_ONLY
_METADATA = "metadata"
_WORDS = ("class", "id", "title", "xlink:title")  # attributes that are no style in any spelling
# Programs and web pages in a drawing.
_RUNNING = ("script", "foreignObject", "iframe", "handler", "listener", "object", "embed")


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong in a drawing: `sort` is doctype, instruction, runs, loads, style or effect.

    `name` is the element, attribute or address, `line` counts from 1.
    """

    sort: str
    name: str
    line: int


class NoDrawingError(ValueError):
    """Bytes that are no drawing, with reason and line; other XML gives no reason."""

    def __init__(self, reason: str = "", line: int = 1) -> None:
        super().__init__(reason)
        self.reason, self.line = reason, line


def parse_drawing(data: bytes) -> etree._Element:
    """The root of a drawing; nothing in it is resolved or loaded. Raises NoDrawingError."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, strip_cdata=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise NoDrawingError(str(error.msg), error.lineno or 1) from error
    if root.tag != f"{{{SVG}}}svg":
        raise NoDrawingError
    return root


def shown_as(data: bytes) -> str:
    """The format of a file as `format_of` says, except that text is a drawing if it can be read as
    one: browsers show it as such, whatever stands before its element.
    """
    sort = format_of(data)
    if sort in ("", "html"):
        with contextlib.suppress(NoDrawingError):
            parse_drawing(data)
            return "svg"
    return sort


def findings(root: etree._Element) -> Iterator[Finding]:
    """Everything that a drawing must not have, in the order of the file."""
    document = root.getroottree()
    dtd: Any = document.docinfo.internalDTD
    if dtd is not None and (dtd.entities() or dtd.elements()):
        yield Finding("doctype", "<!DOCTYPE … [", 1)
    for node in (*root.itersiblings(preceding=True), *root.iter(), *root.itersiblings()):
        yield from _of_node(node)


def _of_node(node: Any) -> Iterator[Finding]:
    line = node.sourceline or 1
    if _is_metadata(node):
        return
    if node.tag is etree.PI:
        yield Finding("instruction", node.target, line)
    elif isinstance(node.tag, str):
        yield from _of_element(node, line)


def _of_element(node: etree._Element, line: int) -> Iterator[Finding]:
    name, namespace = etree.QName(node).localname, etree.QName(node).namespace
    if name in _RUNNING or namespace == _XHTML:
        yield Finding("runs", name, line)
        return
    if namespace != SVG:
        return  # of the program that made the drawing; not published
    if name not in _EVERY:
        yield Finding("runs" if _changes(name) else "effect", name, line)
        return
    if name in ON_SCREENS_ONLY and not name.startswith("fe"):  # those are parts of a filter
        yield Finding("effect", name, line)
    for key, value in node.attrib.items():
        yield from _of_attribute(name, _spelled(str(key)), str(value), line)
    if name == "style":
        yield from (Finding("style", one, line) for one in loads_of_style(_sheet(node)))


def _of_attribute(element: str, key: str, value: str, line: int) -> Iterator[Finding]:
    if key.lower().startswith("on"):
        yield Finding("runs", f"{element} {key}", line)
    elif _is_address(key):
        if not value.strip().startswith("#") and not carried_picture(value):
            yield Finding("loads", value, line)
    elif key in FORMS | OF_EFFECTS:
        yield from (Finding("style", one, line) for one in loads_of_style(f"x{{y:{value}}}"))


def _is_address(key: str) -> bool:
    return key.rpartition(":")[2].lower() in ("href", "src", "base")


def _changes(name: str) -> bool:
    """Whether an element changes others after the drawing is shown."""
    return name == "set" or name.startswith(("animate", "discard", "mpath"))


def _spelled(key: str) -> str:
    """An attribute's name with the usual prefix of its namespace."""
    name = etree.QName(key)
    prefix = _PREFIXES.get(name.namespace, "?:")
    return prefix + name.localname


def _is_metadata(node: Any) -> bool:
    """Whether a node says who made the drawing and with what, and draws nothing."""
    above = (node, *node.iterancestors())
    inside = any(one.tag == f"{{{SVG}}}{_METADATA}" for one in above)
    return inside or (node.tag is etree.PI and node.target == "xpacket")


def stripped_drawing(data: bytes, stripped: Callable[[bytes], bytes]) -> bytes:
    """The drawing of the elements and attributes in the list alone; what is no drawing is empty.

    `stripped` gives the bytes that are published of a picture within it.
    """
    try:
        root = parse_drawing(data)
    except NoDrawingError:
        return b""
    for node in list(root.iter()):
        if node is not root and not _is_kept(node):
            _remove(node)
    for node in root.iter(etree.Element):
        for key, value in list(node.attrib.items()):
            if _is_kept_attribute(etree.QName(node).localname, str(key), str(value)):
                node.attrib[key] = _published_value(_spelled(str(key)), str(value), stripped)
            else:
                del node.attrib[key]
    for node in root.iter(f"{{{SVG}}}style"):
        node.text = published_style(_sheet(node))
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="utf-8")


def _is_kept(node: Any) -> bool:
    if not isinstance(node.tag, str):
        return False  # comments, instructions, entities
    name = etree.QName(node)
    if name.namespace != SVG or name.localname not in _EVERY - {_METADATA}:
        return False
    return name.localname != "style" or not any(loads_of_style(_sheet(node)))


def _sheet(node: etree._Element) -> str:
    """The text of a style sheet as browsers join it, around the comments of XML."""
    return str(node.xpath("string()"))


def _is_kept_attribute(element: str, key: str, value: str) -> bool:
    name = _spelled(key)
    known = name in FORMS | OF_EFFECTS or name.startswith("aria-")
    return known and not any(_of_attribute(element, name, value, 1))


def _published_value(name: str, value: str, stripped: Callable[[bytes], bytes]) -> str:
    if _is_address(name):
        picture = carried_picture(value)
        return carrying(stripped(picture)) if picture else value
    if name in _WORDS or name.startswith("aria-"):
        return value
    return published_style(value) if name == "style" else published_form(value)


def _remove(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is None:
        return
    before = node.getprevious()
    if node.tail and before is not None:
        before.tail = (before.tail or "") + node.tail
    elif node.tail:
        parent.text = (parent.text or "") + node.tail
    parent.remove(node)
