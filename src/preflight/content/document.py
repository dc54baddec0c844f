"""A file as a whole: its version, standard, metadata, and actions and attachments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pikepdf

from preflight.content.layers import Layer, read_layers
from preflight.content.numbers import word
from preflight.content.xmp import Xmp, read_xmp


@dataclass(frozen=True, slots=True)
class OutputIntent:
    """The printing condition that a file is made for.

    `profile` is the colour space of the embedded profile by its header: "CMYK", "RGB", … ; empty if
    none is embedded; `device` its class, "prtr" for output devices (ICC.1:2010, 7.2).
    """

    subtype: str
    identifier: str
    registry: str
    info: str
    profile: str
    device: str


@dataclass(frozen=True, slots=True)
class Document:
    """The file as a whole. `info` is the information dictionary, without the slashes.

    `standard` is the PDF/X it claims to be, as it is written there, or empty. `carries` are
    things that do not belong in a press file: scripts, attachments, form-fields, bookmarks.
    """

    version: str
    encrypted: bool
    info: Mapping[str, str]
    xmp_title: str
    standard: str
    intents: tuple[OutputIntent, ...]
    layers: tuple[Layer, ...]
    carries: Mapping[str, int]
    has_identifier: bool
    repaired: bool

    @property
    def intent(self) -> OutputIntent | None:
        """The output intent for print."""
        return next((one for one in self.intents if one.subtype == "GTS_PDFX"), None)


def read_document(pdf: pikepdf.Pdf) -> Document:
    """Everything but the pages."""
    info = _info(pdf)
    xmp = _xmp(pdf.Root)
    claims = (info.get("GTS_PDFXConformance"), xmp.standard, info.get("GTS_PDFXVersion"))
    return Document(
        version=_version(pdf),
        encrypted=pdf.is_encrypted,
        info=info,
        xmp_title=xmp.title,
        standard=next((claim for claim in claims if claim), ""),
        intents=_intents(pdf.Root),
        layers=read_layers(pdf.Root),
        carries={name: count for name, count in _carried(pdf) if count},
        has_identifier="/ID" in pdf.trailer,
        repaired=False,
    )


def _version(pdf: pikepdf.Pdf) -> str:
    """The later of the version in the header and that in the catalogue."""
    written = word(pdf.Root.get("/Version"))
    return max(pdf.pdf_version, written)


def _info(pdf: pikepdf.Pdf) -> dict[str, str]:
    info = pdf.trailer.get("/Info")
    pairs = info.items() if isinstance(info, pikepdf.Dictionary) else ()
    return {key.removeprefix("/"): word(value) for key, value in pairs}


def _xmp(root: Any) -> Xmp:
    stream = root.get("/Metadata")
    try:
        return read_xmp(stream.read_bytes()) if isinstance(stream, pikepdf.Stream) else Xmp()
    except pikepdf.PdfError:
        return Xmp()


def _intents(root: Any) -> tuple[OutputIntent, ...]:
    listed = root.get("/OutputIntents")
    found = list(listed) if isinstance(listed, pikepdf.Array) else []
    return tuple(_intent(one) for one in found if isinstance(one, pikepdf.Dictionary))


def _intent(intent: Any) -> OutputIntent:
    stream = intent.get("/DestOutputProfile")
    try:
        header = stream.read_bytes()[:20] if isinstance(stream, pikepdf.Stream) else b""
    except pikepdf.PdfError:
        header = b"?" * 20
    return OutputIntent(
        subtype=word(intent.get("/S")),
        identifier=word(intent.get("/OutputConditionIdentifier")).strip(),
        registry=word(intent.get("/RegistryName")).strip(),
        info=word(intent.get("/Info")).strip(),
        profile=header[16:20].decode("latin-1").strip(),
        device=header[12:16].decode("latin-1").strip(),
    )


def _carried(pdf: pikepdf.Pdf) -> list[tuple[str, int]]:
    root = pdf.Root
    names = root.get("/Names")
    names = names if isinstance(names, pikepdf.Dictionary) else pikepdf.Dictionary()
    form = root.get("/AcroForm")
    fields = form.get("/Fields", ()) if isinstance(form, pikepdf.Dictionary) else ()
    actions = [root.get("/AA"), names.get("/JavaScript"), _script(root.get("/OpenAction"))]
    actions += [page.obj.get("/AA") for page in pdf.pages]
    outlines = root.get("/Outlines")
    first = outlines.get("/First") if isinstance(outlines, pikepdf.Dictionary) else None
    return [
        ("scripts", sum(action is not None for action in actions)),
        ("attachments", int(names.get("/EmbeddedFiles") is not None)),
        ("form-fields", len(fields)),
        ("bookmarks", int(first is not None)),
    ]


def _script(action: Any) -> Any:
    """The action if it runs something, rather than opening at a place; else None."""
    is_action = isinstance(action, pikepdf.Dictionary) and word(action.get("/S")) != "GoTo"
    return action if is_action else None
