"""What readers see: the looks of a house on website, PDF and cover, and pages that fit."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from playwright.sync_api import Page
from tests.window import Window

import indrumar
from indrumar.metadata import Brand
from indrumar.metadata.shades import GRAPHICS, TEXT, contrast, parts, readable
from indrumar.mkdocs_plugin import settings_from
from indrumar.outputs.staged.brand_sheet import brand_files, brand_sheet, looks
from indrumar.outputs.staged.drawings import with_letters
from indrumar.outputs.staged.schemes import dark, light
from indrumar.starter import copy_to
from indrumar.website.pipeline import build
from indrumar.workshop.making import Workshop
from indrumar.workshop.pool import Pool

FONTS = Path(indrumar.__file__).parent / "fonts"
GREEN = Brand.model_validate({"colours": {"blue": {"rgb": "#1a6b3a", "cmyk": [85, 20, 95, 20]}}})
BRANDS = {
    "ours": Brand(),
    "green": GREEN,
    "yellow": Brand.model_validate(
        {"colours": {"blue": {"rgb": "#f2b705", "cmyk": [0, 25, 95, 0]}}}
    ),
    "pale": Brand.model_validate(
        {
            "colours": {
                name: {"rgb": "#d8e0e8", "cmyk": [10, 5, 0, 0]}
                for name in ("ink", "blue", "green", "orange", "orange-dark", "red", "slate-light")
            }
        }
    ),
}
WRITING = ("ink", "muted", "blue", "teal", "ochre-text", "red")
GROUNDS = ("page", "tint", "raised", "blue-tint", "teal-tint", "ochre-tint", "red-tint")
DRAWING = (
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"'
    " font-family=\"'Source Sans 3', monospace\">"
    '<text y="40" font-size="40"{}>Țintă iiii</text></svg>'
)


@pytest.mark.parametrize("brand", BRANDS.values(), ids=BRANDS)
@pytest.mark.parametrize("scheme", [light, dark])
def test_whatever_the_brand_writing_can_be_read_on_every_ground(brand, scheme):
    colours = scheme(brand)

    for ground in GROUNDS:
        for writing in WRITING:
            ratio = contrast(colours[writing], colours[ground])
            assert ratio >= TEXT, (writing, ground, ratio)
        assert contrast(colours["rule-strong"], colours[ground]) >= GRAPHICS
    assert contrast(colours["ochre"], colours["page"]) >= GRAPHICS
    assert contrast(colours["on-blue"], colours["blue"]) >= TEXT
    assert contrast(colours["ink"], colours["mark"]) >= TEXT


@pytest.fixture
def page(window: Window) -> Page:
    return window.page


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#ffffff", "#ffffff") == 1


def test_the_nearest_readable_colour_keeps_its_hue_and_is_no_darker_than_it_must_be():
    found = readable("#f2b705", ["#ffffff"])

    assert TEXT <= contrast(found, "#ffffff") < TEXT + 0.1
    red, green, blue = parts(found)
    assert red > green > blue
    assert readable(found, ["#ffffff"]) == found


def test_a_colour_brings_its_tints_with_it_and_they_keep_the_ink_limit():
    blue = GREEN.palette["blue-pale"]

    assert blue.rgb != Brand().palette["blue-pale"].rgb
    assert parts(blue.rgb)[1] == max(parts(blue.rgb))
    for colour in GREEN.palette.values():
        assert sum(colour.cmyk) <= 300
    assert GREEN.palette["green"] == Brand().palette["green"]


def test_the_sheet_and_the_icon_are_in_the_colours_of_the_house():
    files = dict(brand_files(GREEN, lambda file: b""))

    assert b"#1a6b3a" in files["assets/indrumar/icon.svg"]
    assert "--ind-blue: #1a6b3a;" in brand_sheet(GREEN)
    assert "#1d4f7c" not in brand_sheet(GREEN)


def test_marks_of_the_house_are_staged_and_named():
    brand = Brand.model_validate({"logos": {"site": "sigla.svg", "site_dark": "alb.png"}})
    files = dict(brand_files(brand, str.encode))

    assert files["assets/shared/logos/sigla.svg"] == b"logos/sigla.svg"
    assert looks(brand)["logo_dark"] == "assets/shared/logos/alb.png"
    assert "logo" not in looks(Brand())


def test_a_drawing_gets_the_letters_it_needs_and_no_more():
    plain, bold = (with_letters(DRAWING.format(w).encode()) for w in ("", ' font-weight="700"'))

    assert plain.count(b"@font-face") == 1
    assert bold.count(b"@font-face") == 2
    assert len(plain) < 8_000
    assert b"http" not in plain.replace(b"http://www.w3.org/2000/svg", b"")


@pytest.mark.parametrize(
    "drawing",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><text font-family='Arial'>a</text></svg>",
        b"<svg><text font-family='Source Sans 3'>a</svg>",
        b"\xff\xfe no drawing",
        b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
    ],
)
def test_other_drawings_stay_as_they_are(drawing):
    assert with_letters(drawing) == drawing


def test_a_browser_sets_a_drawing_in_the_letters_inside(page: Page, tmp_path: Path):
    def width(drawing: bytes) -> str:
        (tmp_path / "a.svg").write_bytes(drawing)
        page.goto((tmp_path / "a.svg").as_uri())
        page.evaluate("document.fonts.ready")
        return page.evaluate("document.querySelector('text').getComputedTextLength()")

    ours = with_letters(DRAWING.format("").encode())

    assert width(ours) < width(DRAWING.format("").encode()) * 0.8


@pytest.mark.parametrize("path", ["ro/", "ro/ghid/", "ro/ghid/inceput/", "ro/catalog/", "en/"])
def test_nothing_is_wider_than_a_small_phone(page: Page, address: str, path: str):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}/{path}")

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", ["ro/ghid/", "en/ghid/"])
def test_cover_summary_and_downloads_stand_above_the_fold(page: Page, address: str, path: str):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{address}/{path}")

    for part in (".ind-landing__cover", ".ind-summary", ".ind-actions"):
        box = page.locator(part).first.bounding_box()
        assert box is not None, part
        assert box["y"] + box["height"] <= 800, part


def test_the_text_of_a_chapter_is_set_in_lines_for_long_reading(page: Page, address: str):
    page.set_viewport_size({"width": 1600, "height": 900})
    page.goto(f"{address}/ro/ghid/inceput/")
    first = page.locator(".ind-text > p").first

    size = float(first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)"))
    leading = float(first.evaluate("e => parseFloat(getComputedStyle(e).lineHeight)"))
    width = first.evaluate("e => e.getBoundingClientRect().width")
    assert size >= 17
    assert 1.5 <= leading / size <= 1.75
    assert 28 <= width / size <= 40  # ems: about 60 to 80 letters


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_wear_the_colours_of_the_sheet(page: Page, address: str, scheme: str):
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{address}/ro/")
    colours = (light if scheme == "light" else dark)(Brand())
    found = page.evaluate("getComputedStyle(document.body).backgroundColor")

    assert [int(part) for part in re.findall(r"\d+", found)] == [
        round(part * 255) for part in parts(colours["page"])
    ]


GREEN_FILE = """\
colours:
  blue: {rgb: '#1a6b3a', cmyk: [85, 20, 95, 20]}
fonts:
  text: {family: Casa, regular: Casa.ttf}
logos:
  site: sigla.svg
  cover: sigla.svg
"""
MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">'
    '<rect width="40" height="40" fill="#ff00ff"/></svg>'
)


def share(picture: Image.Image, colour: str) -> float:
    """How much of a picture is of a colour, give or take what smoothing changes."""
    wanted = [part * 255 for part in parts(colour)]
    pixels = picture.convert("RGB").get_flattened_data()
    near = (all(abs(a - b) < 12 for a, b in zip(p, wanted, strict=True)) for p in pixels)
    return sum(near) / len(pixels)


def test_one_file_changes_website_pdf_and_cover(page: Page, tmp_path: Path):
    project = tmp_path / "project"
    copy_to(project)
    logos = project / "content" / "_shared" / "logos"
    logos.mkdir(exist_ok=True)
    (logos / "sigla.svg").write_text(MARK)
    (logos.parent / "brand.yml").write_text(GREEN_FILE)
    (logos.parent / "fonts").mkdir()
    shutil.copyfile(FONTS / "SourceCodePro-Regular.ttf", logos.parent / "fonts" / "Casa.ttf")

    settings = settings_from(project / "mkdocs.yml")
    with Pool(size=1) as pool:  # here all is imported already
        result = build(settings, Workshop(settings.workshop, pool))

    assert result.built, (result.problems, result.log)
    site = project / "site" / "ro"
    page.goto((site / "index.html").as_uri())
    assert "rgb(26, 107, 58)" in page.evaluate(
        "getComputedStyle(document.querySelector('.md-typeset a, .md-skip')).color"
        " + getComputedStyle(document.querySelector('.md-skip')).backgroundColor"
    )
    assert page.locator(".md-header .ind-logo--light").is_visible()
    assert not page.locator(".md-header .ind-logo--dark").is_visible()
    assert page.evaluate("document.fonts.load('1rem Casa').then(found => found.length)") == 1
    pdf = next((project / "site" / "downloads").rglob("*-ro.pdf"))
    assert "Casa" in _fonts(pdf)
    assert b"0.101961 0.419608 0.227451 rg" in _contents(pdf)
    with Image.open(next(site.glob("*/cover.png"))) as cover:
        assert share(cover, "#1a6b3a") > 0.3
        assert share(cover, "#1d4f7c") == 0
        assert share(cover, "#ff00ff") > 0.001


def _contents(pdf: Path) -> bytes:
    """What is painted on all pages."""
    with pikepdf.open(pdf) as opened:
        return b"".join(
            pikepdf.unparse_content_stream(pikepdf.parse_content_stream(leaf))
            for leaf in opened.pages
        )


def _fonts(pdf: Path) -> str:
    """The names of all fonts inside."""
    with pikepdf.open(pdf) as opened:
        fonts = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary)]
        return " ".join(str(one.BaseFont) for one in fonts if "/BaseFont" in one)
