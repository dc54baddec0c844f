"""The metadata of a press file: standard, title, dates, output intent.

* PDF/X-4 (ISO 15930-7) names itself in XMP, with an identifier of the document.
* PDF/X-1a:2001 (ISO 15930-1) names itself in the Info dictionary, as ``PDF/X-1:2001`` and
  ``PDF/X-1a:2001``; for print shops with older workflows, in PDF 1.3.

Both require the title, both dates, and whether the file is trapped. The dates are the edition's.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from xml.sax.saxutils import escape

from weasypress.information import Information
from weasypress.objects import Array, Dictionary, Stream, String
from weasypress.press.conditions import PrintingCondition

Standard = Literal["x-4", "x-1a"]

VERSIONS: Mapping[Standard, str] = {"x-4": "1.6", "x-1a": "1.3"}
"""The version of PDF each standard is built on."""
_PRODUCER = "WeasyPrint"
_NAMES = uuid.UUID("3f0a4dd4-6f0d-5a0f-9a3a-6a2b8f6f7c11")  # made once, for our documents
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Identity:
    """A file's standard and its document's metadata; `content` is the digest of what is painted."""

    standard: Standard
    information: Information
    content: bytes


def identify(pdf: Any, identity: Identity) -> None:
    """Write the Info dictionary and the XMP packet."""
    information = identity.information
    created, modified = _dates(information)
    pdf.info.update(
        {
            "Title": String(information.title),
            "Creator": String(information.generator),
            "Producer": String(_PRODUCER),
            "CreationDate": String(_pdf_date(created)),
            "ModDate": String(_pdf_date(modified)),
            "Trapped": "/False",
        }
    )
    if information.authors:
        pdf.info["Author"] = String(", ".join(information.authors))
    if identity.standard == "x-1a":
        pdf.info["GTS_PDFXVersion"] = String("PDF/X-1:2001")
        pdf.info["GTS_PDFXConformance"] = String("PDF/X-1a:2001")
    packet = Stream([xmp_packet(identity)], {"Type": "/Metadata", "Subtype": "/XML"})
    pdf.add_object(packet)
    pdf.catalog["Metadata"] = packet.reference


def add_output_intent(pdf: Any, condition: PrintingCondition, embedded: bool) -> None:
    """Name the printing condition, with its profile if the file contains it."""
    intent = Dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFX",
            "OutputConditionIdentifier": String(condition.identifier),
            "OutputCondition": String(condition.info),
            "Info": String(condition.info),
        }
    )
    if condition.registry is not None:
        intent["RegistryName"] = String(condition.registry)
    if embedded:
        profile = Stream([condition.profile], {"N": 4, "Alternate": "/DeviceCMYK"}, compress=True)
        pdf.add_object(profile)
        intent["DestOutputProfile"] = profile.reference
    pdf.catalog["OutputIntents"] = Array([intent])


def xmp_packet(identity: Identity) -> bytes:
    """The same, as XMP."""
    information = identity.information
    created, modified = _dates(information)
    lines = [
        "<dc:format>application/pdf</dc:format>",
        f"<dc:title><rdf:Alt>{_item(information.title)}</rdf:Alt></dc:title>",
        f"<dc:language><rdf:Bag><rdf:li>{information.language}</rdf:li></rdf:Bag></dc:language>",
        *_creators(information),
        f"<xmp:CreatorTool>{escape(information.generator)}</xmp:CreatorTool>",
        f"<xmp:CreateDate>{created}</xmp:CreateDate>",
        f"<xmp:ModifyDate>{modified}</xmp:ModifyDate>",
        f"<xmp:MetadataDate>{modified}</xmp:MetadataDate>",
        f"<pdf:Producer>{_PRODUCER}</pdf:Producer>",
        "<pdf:Trapped>False</pdf:Trapped>",
        *_identification(identity),
    ]
    return _PACKET.format("\n".join(lines)).encode()


_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
{}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def _creators(information: Information) -> list[str]:
    if not information.authors:
        return []
    names = "".join(f"<rdf:li>{escape(name)}</rdf:li>" for name in information.authors)
    return [f"<dc:creator><rdf:Seq>{names}</rdf:Seq></dc:creator>"]


def _identification(identity: Identity) -> list[str]:
    if identity.standard == "x-1a":
        return [
            "<pdfx:GTS_PDFXVersion>PDF/X-1:2001</pdfx:GTS_PDFXVersion>",
            "<pdfx:GTS_PDFXConformance>PDF/X-1a:2001</pdfx:GTS_PDFXConformance>",
        ]
    name = f"{identity.information.title}\n{identity.information.language}\n"
    document = uuid.uuid5(_NAMES, name + identity.content.hex())
    return [
        "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
        f"<xmpMM:DocumentID>uuid:{document}</xmpMM:DocumentID>",
        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
        "<xmpMM:VersionID>1</xmpMM:VersionID>",
    ]


def _item(text: str) -> str:
    return f'<rdf:li xml:lang="x-default">{escape(text)}</rdf:li>'


def _dates(information: Information) -> tuple[str, str]:
    """When the document was made and changed, to the second in UTC, as PDF/X requires."""
    created = information.created or information.modified
    modified = information.modified or information.created
    if created is None or modified is None:
        raise ValueError("a press file needs the date of its edition")
    return _whole(created), _whole(modified)


def _whole(date: str) -> str:
    found = _DATE.match(date)
    if found is None:
        raise ValueError(f"no date: {date}")
    if "T" in date:
        return date
    return f"{found[1]}-{found[2] or '01'}-{found[3] or '01'}T00:00:00Z"


def _pdf_date(date: str) -> str:
    digits = re.sub(r"\D", "", date[:19])
    zone = date[19:]
    if zone in ("", "Z"):
        return f"D:{digits}Z"
    return f"D:{digits}{zone[:3]}'{zone[4:6]}'"
