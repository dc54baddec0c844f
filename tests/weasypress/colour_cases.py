"""Pages with everything that has a colour, for screens and for the press."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.weasypress.pictures import make_pictures
from tests.weasypress.sheets import FONTS, INFORMATION

from weasypress.press.writing import PressPdf, PressSpecification, write_press
from weasypress.renderer import LaidOut, lay_out, parse_stylesheets
from weasypress.resources import ResourceReader

MEDIA = Path(__file__).parent / "media"
BUILDS = {"#1d4f7c": (90, 50, 0, 45), "#996633": (0, 40, 0, 60)}
JOBS: dict[str, dict[str, Any]] = {
    "cmyk": {},
    "black": {"colour": "black"},
    "x-1a": {"standard": "x-1a"},
}
_PICTURES = TemporaryDirectory()
_STYLE = """
@page { size: 150mm 200mm; margin: 0 } * { margin: 0; padding: 0 }
body { font: 10pt 'Source Sans 3'; color: #1f2a33 }
.at { position: absolute } .at img { width: 30mm; height: 20mm; display: block }
"""


def box(left: float, top: float, style: str, content: str = "", size: str = "30mm 20mm") -> str:
    """A box at a place of the page, in mm."""
    width, height = size.split()
    return (
        f'<div class="at" style="left:{left}mm;top:{top}mm;width:{width};height:{height};'
        f'{style}">{content}</div>'
    )


def picture(left: float, top: float, name: str, style: str = "") -> str:
    """An image of `pictures`, 30 × 20 mm."""
    return box(left, top, style, f'<img alt="Probă" src="/pictures/{name}">')


@cache
def _stylesheets() -> Any:
    folders = {
        "/cases/": MEDIA.parent / "cases",
        "/fonts/": FONTS,
        "/media/": MEDIA,
        "/pictures/": make_pictures(Path(_PICTURES.name)),
    }
    return parse_stylesheets(ResourceReader(folders), ["cases/sans.css"])


@cache
def laid_out(body: str) -> LaidOut:
    """A page of 150 × 200 mm without margins."""
    return lay_out(_stylesheets(), f"<style>{_STYLE}</style><body>{body}</body>")


@cache
def on_screen(body: str) -> bytes:
    """The page as WeasyPrint writes it by itself."""
    data: bytes = laid_out(body).document.write_pdf()
    return data


@cache
def pressed(body: str, job: str) -> PressPdf:
    """The page in the inks of a job of `JOBS`, without bleed."""
    wanted = PressSpecification(bleed_mm=0, house_builds=BUILDS, **JOBS[job])
    return write_press(laid_out(body).document, wanted, INFORMATION)


PICTURES = (
    *("rgb.png", "photo.jpg", "many.png", "palette.png", "grey.png", "one-bit.png"),
    *("grey-alpha.png", "alpha.png", "cmyk.jpg", "swapped.png", "deep-alpha.png", "deep-grey.png"),
)
EVERYTHING = (
    '<h1 style="color:#1d4f7c;border-bottom:.5pt solid #9aa5ae">Titlu</h1>'
    '<p>Text <u style="color:#94500f">subliniat</u></p>'
    + box(10, 20, "background:linear-gradient(90deg,#1d4f7c,#e0913f)")
    + box(50, 20, "background:linear-gradient(90deg,#0f6e64,transparent)")
    + box(90, 20, "background:radial-gradient(#ffffff,#0f6e64)")
    + box(10, 50, "background:#eef3f7;box-shadow:2mm 2mm 2mm rgba(0,0,0,.4);border-radius:2mm")
    + box(50, 50, "opacity:.5;background:#cc3333", "opac")
    + box(90, 50, "background:url(/pictures/rgb.png) 0 0/7mm 7mm repeat;border:1mm dashed #c33")
    + "".join(
        picture(10 + 35 * (index % 4), 80 + 22 * (index // 4), name)
        for index, name in enumerate(
            [
                "rgb.png",
                "photo.jpg",
                "many.png",
                "palette.png",
                "grey.png",
                "one-bit.png",
                "grey-alpha.png",
                "alpha.png",
                "cmyk.jpg",
                "swapped.png",
                "deep-alpha.png",
                "deep-grey.png",
            ]
        )
    )
    + box(10, 150, "", '<img alt="Figură" src="/media/figure.svg" style="width:100mm;height:40mm">')
)
