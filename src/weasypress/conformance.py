"""A PDF's metadata: PDF/A-2a and PDF/UA-1, title, dates and page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from io import BytesIO
from typing import Any

from weasypress.exchange import taken
from weasypress.information import Information, PageRange
from weasypress.objects import Array, Dictionary, Stream, number_of

VARIANT = "pdf/a-2a"
_COLOR_PROFILE = taken("weasyprint.css:ColorProfile")
_METADATA = taken("weasyprint.pdf.metadata:DocumentMetadata")
_PACKAGE = taken("weasyprint.pdf")

_UA_SCHEMA = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
"""The PDF/UA identifier, and its description, which PDF/A-2 requires (ISO 19005-2, 6.6.2.3)."""


_STYLES = {"roman": "/r", "arabic": "/D"}


def metadata(information: Information) -> Any:
    """`information` as WeasyPrint keeps it."""
    return _METADATA(
        title=information.title,
        lang=information.language,
        authors=list(information.authors),
        description=information.description,
        keywords=list(information.keywords),
        created=information.created,
        modified=information.modified,
        generator=information.generator,
    )


def srgb() -> Any:
    """sRGB, as the output intent that PDF/A requires."""
    data = (files(_PACKAGE) / "sRGB2014.icc").read_bytes()
    channels = (["r"], ["g"], ["b"])
    return _COLOR_PROFILE(BytesIO(data), "sRGB2014.icc", "relative-colorimetric", channels)


def identify(pdf: Any) -> None:
    """Name PDF/UA-1 beside PDF/A-2a in the one XMP packet, and leave it readable as text."""
    packet = pdf.objects[number_of(pdf.catalog["Metadata"])]
    packet.stream = [
        part.replace(b"</rdf:RDF>", _UA_SCHEMA + b"</rdf:RDF>") for part in packet.stream
    ]
    packet.compress = False
    pdf.catalog["ViewerPreferences"] = Dictionary({"DisplayDocTitle": "true"})


def label_pages(pdf: Any, ranges: Sequence[tuple[int, PageRange]]) -> None:
    """Write the page labels: each range with its first page, from 1; pages before keep 1, 2 …"""
    if not ranges:
        return
    labels = {0: Dictionary({"S": "/D"})}
    for first, pages in ranges:
        labels[first - 1] = Dictionary({"S": _STYLES[pages.style], "St": pages.start})
    numbers = Array()
    for index, label in sorted(labels.items()):
        numbers.extend((index, label))
    pdf.catalog["PageLabels"] = Dictionary({"Nums": numbers})


def forbid_interpolation(pdf: Any) -> None:
    """Images are shown as they are: PDF/A forbids viewers to smooth them (6.2.8)."""
    for item in pdf.objects:
        if isinstance(item, Stream) and item.extra.get("Interpolate") == "true":
            item.extra["Interpolate"] = "false"
