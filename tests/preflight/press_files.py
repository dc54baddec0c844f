"""Press files made by hand, as a print shop wants them; tests break one thing at a time.

Content is written in mm from the lower left corner of the trimmed page, type and lines in mm
too: `text` and `line` take them in points.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, String

SOURCE = Path(__file__).parents[2] / "src"
FONT = SOURCE / "indrumar" / "fonts" / "SourceSans3-Regular.ttf"
PROFILE = SOURCE / "weasypress" / "press" / "profiles" / "FOGRA39L_coated.icc"
MM = 72 / 25.4
PT = 25.4 / 72
WIDTH, HEIGHT, BLEED, SLUG = 148.0, 210.0, 3.0, 5.0
BLACK, GREEN = "0 0 0 1 k", "0.8 0.1 0.6 0 k"
_FIRST, _LAST = 32, 126

Change = Callable[[pikepdf.Pdf], None]


def text(words: str, x: float = 20, y: float = 100, size: float = 10, colour: str = BLACK) -> str:
    """A line of text; its size in pt."""
    return f"{colour} BT /F1 {size * PT:.5f} Tf {x} {y} Td ({words}) Tj ET\n"


def rectangle(x: float, y: float, width: float, height: float, colour: str = GREEN) -> str:
    """A filled rectangle."""
    return f"{colour} {x} {y} {width} {height} re f\n"


def line(width: float, y: float = 60, colour: str = "0 0 0 1 K") -> str:
    """A line from side to side of the type area; its width in pt."""
    return f"{colour} {width * PT:.5f} w 20 {y} m 120 {y} l S\n"


def image(name: str, x: float = 20, y: float = 20, size: float = 20) -> str:
    """A square image."""
    return f"q {size} 0 0 {size} {x} {y} cm /{name} Do Q\n"


# What a usual page has: a band that bleeds on three sides, text, a line, an image of 300 ppi.
USUAL = (
    rectangle(-3, 190, WIDTH + 6, 23)
    + text("Un ghid despre cum citim un fisier de tipar", y=150)
    + line(0.5)
    + image("Photo")
)


@dataclass(frozen=True)
class Page:
    """A page: its content, the size it is trimmed to in mm, and keys set in its dictionary."""

    content: str = USUAL
    width: float = WIDTH
    height: float = HEIGHT
    keys: Mapping[str, Any] = field(default_factory=dict)


def press_file(
    *pages: Page | str,
    change: Change | None = None,
    standard: str = "x-4",
    fonts: Mapping[str, Any] | None = None,
    **resources: Callable[[pikepdf.Pdf], Mapping[str, Any]],
) -> bytes:
    """A press file of four usual pages, or of those given; `resources` are added by category."""
    pdf = pikepdf.new()
    made = {name: make(pdf) for name, make in resources.items()}
    shared = Dictionary(
        Font=Dictionary(F1=pdf.make_indirect(font(pdf)), **(fonts or {})),
        XObject=Dictionary(Photo=cmyk_image(pdf, 237), **made.pop("XObject", {})),
        **{name: Dictionary(**entries) for name, entries in made.items()},
    )
    shared = pdf.make_indirect(shared)
    listed = [Page(page) if isinstance(page, str) else page for page in pages]
    for page in listed or [Page()] * 4:
        _add(pdf, page, shared)
    _identify(pdf, standard)
    if change:
        change(pdf)
    return saved(pdf, standard)


def saved(pdf: pikepdf.Pdf, standard: str = "x-4", version: str = "", **options: Any) -> bytes:
    """The bytes of a file in a version, or in the one that its standard has."""
    version = version or {"x-4": "1.6", "x-1a": "1.3"}.get(standard, "1.7")
    buffer = io.BytesIO()
    plain = pikepdf.ObjectStreamMode.disable
    pdf.save(
        buffer, force_version=version, object_stream_mode=plain, **{"static_id": True, **options}
    )
    return buffer.getvalue()


def _add(pdf: pikepdf.Pdf, page: Page, resources: Any) -> None:
    rim = BLEED + SLUG
    moved = f"{MM:.6f} 0 0 {MM:.6f} {rim * MM:.4f} {rim * MM:.4f} cm\n"
    made = Dictionary(
        Type=Name.Page,
        MediaBox=box(0, 0, page.width + 2 * rim, page.height + 2 * rim),
        BleedBox=box(SLUG, SLUG, page.width + SLUG + 2 * BLEED, page.height + SLUG + 2 * BLEED),
        TrimBox=box(rim, rim, page.width + rim, page.height + rim),
        Resources=resources,
        Contents=pdf.make_stream((moved + page.content).encode("latin-1")),
    )
    for key, value in page.keys.items():
        made[f"/{key}"] = value
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(made)))


def box(*corners: float) -> Array:
    """A PDF rectangle from mm."""
    return Array([round(corner * MM, 4) for corner in corners])


def _identify(pdf: pikepdf.Pdf, standard: str) -> None:
    info = pdf.docinfo
    info["/Title"], info["/Trapped"] = String("Un ghid de proba"), Name("/False")
    info["/CreationDate"] = info["/ModDate"] = String("D:20261123120000Z")
    if standard == "x-1a":
        info["/GTS_PDFXVersion"] = String("PDF/X-1:2001")
        info["/GTS_PDFXConformance"] = String("PDF/X-1a:2001")
    if standard == "x-4":
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
            xmp.register_xml_namespace("http://www.npes.org/pdfx/ns/id/", "pdfxid")
            xmp["pdfxid:GTS_PDFXVersion"] = "PDF/X-4"
            xmp["dc:title"] = "Un ghid de proba"
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFX,
                OutputConditionIdentifier=String("FOGRA39"),
                RegistryName=String("http://www.color.org"),
                DestOutputProfile=pdf.make_indirect(profile(pdf, PROFILE.read_bytes(), 4)),
            )
        ]
    )


def profile(pdf: pikepdf.Pdf, data: bytes, components: int) -> Any:
    """A profile as a stream."""
    return pdf.make_stream(data, N=components)


def tiny_profile(model: bytes, device: bytes = b"prtr") -> bytes:
    """The header of a profile: enough to say what it is."""
    return bytes(12) + device + model.ljust(4) + bytes(108)


@cache
def _subset(permission: int) -> tuple[bytes, tuple[int, ...]]:
    """The font program of ASCII letters, and their widths per mille."""
    program = TTFont(FONT)
    options = subset.Options(notdef_outline=True, drop_tables=["GPOS", "GSUB", "GDEF"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=range(_FIRST, _LAST + 1))
    subsetter.subset(program)
    program["OS/2"].fsType = permission
    letters, metrics = program.getBestCmap(), program["hmtx"]
    per_em = program["head"].unitsPerEm
    widths = (round(metrics[letters[code]][0] / per_em * 1000) for code in range(_FIRST, _LAST + 1))
    buffer = io.BytesIO()
    program.save(buffer)
    return buffer.getvalue(), tuple(widths)


def font(
    pdf: pikepdf.Pdf, permission: int = 0, embedded: bool = True, tag: str = "ABCDEF+"
) -> Dictionary:
    """A TrueType font; `permission` is its fsType."""
    program, widths = _subset(permission)
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{tag}SourceSans3"),
        Flags=32,
        FontBBox=Array([-200, -300, 1100, 1000]),
        ItalicAngle=0,
        Ascent=750,
        Descent=-250,
        CapHeight=660,
        StemV=80,
    )
    if embedded:
        descriptor.FontFile2 = pdf.make_stream(program, Length1=len(program))
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=Name(f"/{tag}SourceSans3"),
        FirstChar=_FIRST,
        LastChar=_LAST,
        Widths=Array(widths),
        Encoding=Name.WinAnsiEncoding,
        FontDescriptor=pdf.make_indirect(descriptor),
    )


def stream_image(
    pdf: pikepdf.Pdf, side: int, space: Any, pixel: bytes, bits: int = 8, **keys: Any
) -> Any:
    """A square image of one colour."""
    return pdf.make_stream(
        zlib.compress(pixel * (side * side)),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=side,
        Height=side,
        BitsPerComponent=bits,
        ColorSpace=space,
        Filter=Name.FlateDecode,
        **keys,
    )


def cmyk_image(pdf: pikepdf.Pdf, side: int, pixel: tuple[int, ...] = (120, 40, 90, 10)) -> Any:
    """A square CMYK image of one colour, its inks 0…255."""
    return stream_image(pdf, side, Name.DeviceCMYK, bytes(pixel))


def bitmap(pdf: pikepdf.Pdf, side: int) -> Any:
    """A square image of 1 bit per pixel, striped."""
    row = b"\xaa" * -(-side // 8)
    return pdf.make_stream(
        zlib.compress(row * side),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=side,
        Height=side,
        BitsPerComponent=1,
        ColorSpace=Name.DeviceGray,
        Filter=Name.FlateDecode,
    )


def form(pdf: pikepdf.Pdf, content: str, **keys: Any) -> Any:
    """A form that covers the page."""
    return pdf.make_stream(
        content.encode("latin-1"),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([-10, -10, 300, 300]),
        **keys,
    )


def separation(pdf: pikepdf.Pdf, name: str, full: Sequence[float] = (1, 0.5, 0, 0)) -> Array:
    """The colour space of one plate."""
    tint = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=Array(full), N=1
    )
    return Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, pdf.make_indirect(tint)])


def axial(space: Any, first: Sequence[float], last: Sequence[float]) -> Dictionary:
    """A gradient from left to right over the type area."""
    return Dictionary(
        ShadingType=2,
        ColorSpace=space,
        Coords=Array([20, 0, 120, 0]),
        Extend=Array([True, True]),
        Function=Dictionary(
            FunctionType=2, Domain=Array([0, 1]), C0=Array(first), C1=Array(last), N=1
        ),
    )


def with_wrong_offsets(data: bytes) -> bytes:
    """A file whose table of contents points to nowhere: readers mend it if they can."""
    return re.sub(rb"startxref\s+\d+", b"startxref\n1", data)
