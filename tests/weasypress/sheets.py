"""Small documents for the press, and what stands in a finished file."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2

from weasypress.information import Information
from weasypress.press.writing import PressPdf, PressSpecification, write_press
from weasypress.renderer import LaidOut, Stylesheets, lay_out, parse_stylesheets
from weasypress.resources import ResourceReader

HERE = Path(__file__).parent
FONTS = HERE.parents[1] / "src" / "indrumar" / "fonts"
INFORMATION = Information("Ghid de probă", "ro", ("Ana Ș.",), created="2021-08-31")
MM = 72 / 25.4
A5 = "@page { size: 148mm 210mm; margin: 20mm; bleed: 20mm } body { font-family: 'Source Sans 3' }"


@cache
def stylesheets() -> Stylesheets:
    """Fonts and nothing else."""
    folders = {"/cases/": HERE / "cases", "/fonts/": FONTS}
    return parse_stylesheets(ResourceReader(folders), ["cases/sans.css"])


def laid_out(body: str, style: str = "") -> LaidOut:
    """A document on A5."""
    return lay_out(stylesheets(), f"<style>{A5} {style}</style><body>{body}</body>")


def pressed(body: str, style: str = "", **specification: Any) -> PressPdf:
    """A document on A5, for the press."""
    wanted = PressSpecification(**specification)
    return write_press(laid_out(body, style).document, wanted, INFORMATION)


def boxes(data: bytes, name: str) -> list[tuple[float, ...]]:
    """A box of every page in mm: left, bottom, right, top."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [tuple(float(side) / MM for side in page.obj[f"/{name}"]) for page in pdf.pages]


def texts(data: bytes) -> list[str]:
    """What PDFium reads on each page."""
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def first_letters(data: bytes, start: int = 0) -> list[float]:
    """Where the first letter of each page from `start` on begins, in mm from the trim's left."""
    with pypdfium2.PdfDocument(data) as pdf:
        pages = [pdf[index] for index in range(start, len(pdf))]
        found = [page.get_textpage().get_charbox(0)[0] / MM for page in pages]
    return [x - trim[0] for x, trim in zip(found, boxes(data, "TrimBox")[start:], strict=True)]


def colour_at(data: bytes, page: int, x: float, y: float) -> tuple[int, int, int]:
    """What PDFium shows at a place of a page (from 0), in mm from its upper left corner."""
    scale = 4
    with pypdfium2.PdfDocument(data) as pdf:
        picture = pdf[page].render(scale=scale).to_pil().convert("RGB")
    red, green, blue = picture.getpixel((int(x * MM * scale), int(y * MM * scale)))
    return red, green, blue


def is_white(colour: tuple[int, int, int]) -> bool:
    """Whether nothing is printed there."""
    return min(colour) > 250
