"""TMX 1.4: the whole memory, for the translator's own tool."""

from __future__ import annotations

from lxml import etree

from indrumar.translation.exchange.exchange_file import Header
from indrumar.translation.exchange.inline_codes import XML
from indrumar.translation.exchange.memory import Memory


def write_tmx(memory: Memory, header: Header) -> bytes:
    """The pairs of a memory in their order."""
    root = etree.Element("tmx", version="1.4")
    about = {
        "creationtool": "indrumar",
        "creationtoolversion": "1",
        "segtype": "paragraph",
        "o-tmf": "indrumar",
        "adminlang": "en",
        "srclang": header.original,
        "datatype": "plaintext",
    }
    etree.SubElement(root, "header", about)
    body = etree.SubElement(root, "body")
    for pair in memory.pairs:
        unit = etree.SubElement(body, "tu")
        for tag, text in zip((header.original, header.language), pair, strict=True):
            variant = etree.SubElement(unit, "tuv", {f"{{{XML}}}lang": tag})
            etree.SubElement(variant, "seg").text = text
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
