"""A real A5 file, tagged and linked, with a landscape page inside; and what a file shows where."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from weasypress.information import Information, PageRange
from weasypress.renderer import parse_stylesheets, render
from weasypress.resources import ResourceReader

HERE = Path(__file__).parent
FONTS = HERE.parents[1] / "src" / "indrumar" / "fonts"
STYLE = """
@font-face { font-family: "Source Sans 3"; src: url(/fonts/SourceSans3-Regular.ttf) }
@page { size: 148mm 210mm; margin: 20mm }
@page wide { size: 210mm 148mm; margin: 20mm }
body { margin: 0 }
html { font: 12pt "Source Sans 3"; color: #1d4f7c }
h1 { font-size: 20pt; break-before: page }
.field h1 { break-before: auto }
.wide { page: wide }
.field { background: #c2410c; color: white; position: absolute; inset: -20mm; padding: 20mm }
.tint { background: #eef3f7; border: 0.4pt solid #c3ccd3 }
.run { height: 10mm; background: linear-gradient(to right, #fff, #1d4f7c) }
.veil { height: 10mm; background: linear-gradient(to right, transparent, #c2410c) }
"""
PIXEL = 4  # a square in the pictures below, in pixels


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page, its left edge and its top from the upper left corner, in points."""

    text: str
    x: float
    y: float


def words(data: bytes, page: int) -> list[Word]:
    """The words of a page, from 1, where poppler finds them."""
    command = ["pdftotext", "-bbox", "-f", str(page), "-l", str(page), "-", "-"]
    shown = subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()
    found = re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)"[^>]*>([^<]*)</word>', shown)
    return [Word(text, float(x), float(y)) for x, y, text in found]


def place(data: bytes, page: int, text: str) -> Word:
    """Where the first word with a text in it is on a page."""
    return next(word for word in words(data, page) if text in word.text)


def drawn(data: bytes, page: int, scale: float = 1) -> Image.Image:
    """A page, from 1, as a picture: `scale` pixels a point."""
    with pypdfium2.PdfDocument(data) as document:
        return document[page - 1].render(scale=scale).to_pil().convert("RGB")


def checked(data: bytes, tmp_path: Path) -> None:
    """Insist that qpdf finds nothing wrong."""
    file = tmp_path / "checked.pdf"
    file.write_bytes(data)
    done = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def html_of(pages: int, wide: int | None = None) -> str:
    sections = [
        f'<h1 id="p{number}" class="{"wide" if number == wide else ""}">pagina{number}</h1>'
        f'<p class="{"wide" if number == wide else ""}">Text cu <a href="#p1">trimitere</a> '
        f'<img src="/media/foto.png" alt="O poză"></p>'
        for number in range(2, pages)
    ]
    covers = [
        '<section style="break-before: page; position: relative">\N{NO-BREAK SPACE}'
        f'<div class="field"><h1 id="p{number}">pagina{number}</h1></div></section>'
        for number in (1, pages)
    ]
    body = "".join([covers[0], *sections, covers[1]])
    return f'<html lang="ro"><title>Ghid de probă</title><body>{body}</body></html>'


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., bytes]:
    """Makes books of some pages on A5, or with another style."""
    media = tmp_path_factory.mktemp("media")
    picture = Image.effect_noise((40, 40), 60).convert("RGB")
    picture.putpixel((0, 0), (200, 30, 30))
    picture.save(media / "foto.png")
    Image.linear_gradient("L").convert("CMYK").save(media / "cmyk.jpg", quality=95)

    def made(pages: int = 10, wide: int | None = None, style: str = "", html: str = "") -> bytes:
        (media / "style.css").write_text(STYLE + style, "utf-8")
        reader = ResourceReader({"/media/": media, "/fonts/": FONTS})
        stylesheets = parse_stylesheets(reader, ["media/style.css"])
        information = Information("Ghid de probă", "ro", ("Ana Ș.",), created="2021-08-31")
        ranges = [PageRange(1, "roman"), PageRange("p3")] if not html and pages > 3 else []
        return render(
            stylesheets, html or html_of(pages, wide), information, page_ranges=ranges
        ).data

    return made


@pytest.fixture(scope="session")
def ten_pages(book: Callable[..., bytes]) -> bytes:
    """Ten pages, the sixth of them landscape."""
    data = book(10, wide=6)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) == 10
    return data
