"""The few things of a file's XMP that decide on a press (ISO 16684-1)."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_ITEM = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li"  # of several languages the first
_STANDARD = "GTS_PDFXVersion"


@dataclass(frozen=True, slots=True)
class Xmp:
    """The title, and the PDF/X version that the file declares; empty if it declares none."""

    title: str = ""
    standard: str = ""


def read_xmp(data: bytes) -> Xmp:
    """The values in an XMP packet; empty if it is not XML. Entities are not resolved."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return Xmp()
    if root is None:
        return Xmp()
    title = standard = ""
    for element in root.iter("*"):
        if element.tag == _TITLE and not title:
            item = next(element.iter(_ITEM), element)
            title = " ".join((item.text or "").split())
        standard = standard or _standard(element)
    return Xmp(title, standard)


def _standard(element: etree._Element) -> str:
    """The standard as an element or as an attribute, under any prefix."""
    if str(element.tag).endswith(f"}}{_STANDARD}"):
        return (element.text or "").strip()
    names = (name for name in element.attrib if str(name).endswith(f"}}{_STANDARD}"))
    return next((str(element.attrib[name]).strip() for name in names), "")
