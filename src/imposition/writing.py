"""Files for the office printer: what is on a sheet, and the file's settings for the printer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Literal

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from imposition.placing import Area, Matrix

Flip = Literal["short edge", "long edge"]
"""How a printer turns the paper over for the back of a sheet."""
_DUPLEX = {"short edge": Name.DuplexFlipShortEdge, "long edge": Name.DuplexFlipLongEdge}
_KEPT = ("/Title", "/Author", "/Subject", "/Keywords", "/Creator", "/CreationDate", "/ModDate")


@dataclass(slots=True)
class Canvas:
    """What is drawn on one side of a sheet: content, and the resources it names."""

    content: list[bytes] = field(default_factory=list)
    drawings: dict[str, Stream] = field(default_factory=dict)
    fonts: dict[str, pikepdf.Object] = field(default_factory=dict)

    def draw(self, form: Stream, matrix: Matrix, clip: Area) -> None:
        """Draw a page, cut at the edges of `clip`."""
        name = f"P{len(self.drawings)}"
        self.drawings[f"/{name}"] = form
        values = (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
        self.content.append(
            b"q %s re W n %s cm /%s Do Q" % (corners(clip), numbers(*values), name.encode())
        )

    def line(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Draw a line in the colour and width that were set last."""
        self.content.append(b"%s m %s l S" % (numbers(*start), numbers(*end)))

    def pen(self, width: float, grey: float) -> None:
        """Set the width in points and the grey, 0 for black, of lines that follow."""
        self.content.append(b"%s w %s G" % (numbers(width), numbers(grey)))


def numbers(*values: float) -> bytes:
    """Numbers as PDF writes them, to a ten-thousandth of a point."""
    return " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in values).encode()


def corners(area: Area) -> bytes:
    """A rectangle as PDF writes it."""
    return numbers(area.x, area.y, area.width, area.height)


def add_side(pdf: pikepdf.Pdf, sheet: Area, canvas: Canvas) -> None:
    """Add a side of a sheet to a file."""
    page = pdf.add_blank_page(page_size=(sheet.width, sheet.height))
    page.obj.TrimBox = Array([0, 0, round(sheet.width, 4), round(sheet.height, 4)])
    page.obj.MediaBox = page.obj.TrimBox
    page.obj.Resources = Dictionary(
        XObject=Dictionary(canvas.drawings), Font=Dictionary(canvas.fonts)
    )
    page.obj.Contents = pdf.make_stream(b"\n".join(canvas.content))


def finished(pdf: pikepdf.Pdf, source: pikepdf.Pdf, flip: Flip) -> bytes:
    """The file: title and language of its source, printed on both sides at actual size."""
    for key in _KEPT:
        if key in source.docinfo:
            pdf.docinfo[key] = String(str(source.docinfo[key]))
    if "/Lang" in source.Root:
        pdf.Root.Lang = String(str(source.Root.Lang))
    ask_printer(pdf, flip)
    return saved(pdf, source.pdf_version)


def ask_printer(pdf: pikepdf.Pdf, flip: Flip) -> None:
    """Ask for both sides of the paper and actual size, in the dialogue that opens."""
    pdf.Root.ViewerPreferences = Dictionary(
        Duplex=_DUPLEX[flip], PrintScaling=Name("/None"), DisplayDocTitle=True
    )


def saved(pdf: pikepdf.Pdf, version: str) -> bytes:
    """The bytes of a file, the same for the same content."""
    target = BytesIO()
    pdf.remove_unreferenced_resources()
    pdf.save(target, min_version=version, deterministic_id=True)
    return target.getvalue()


def in_groups(count: int, size: int) -> Iterator[Sequence[int]]:
    """The indexes below `count`, `size` at a time."""
    for first in range(0, count, size):
        yield range(first, min(first + size, count))
