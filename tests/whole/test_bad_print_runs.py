"""Mistakes of authors, through `indrumar print`: a clear message or a right result each time."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PIL import Image
from tests.weasypress.inks import foreign_colours
from tests.weasypress.sheets import texts
from tests.whole.printing import HEADS, METADATA, SLUG, STAPLED, Shop, photograph, shop

import indrumar
from preflight import preflight

FONTS = Path(indrumar.__file__).parent / "fonts"
GLUED = STAPLED.replace("saddle-stitch", "perfect")
RUN = STAPLED.replace("20", "100")
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><defs>'
    '<linearGradient id="g"><stop offset="0" stop-color="#c00"/>'
    '<stop offset="1" stop-color="#00c" stop-opacity=".2"/></linearGradient>'
    '<filter id="f"><feGaussianBlur stdDeviation="4"/></filter></defs>'
    '<rect width="180" height="180" fill="url(#g)"/></svg>'
)
FILTERED = DRAWING.replace('fill="url(#g)"', 'fill="url(#g)" filter="url(#f)"')
UNFILTERED = DRAWING.partition("<filter")[0] + DRAWING.partition("</filter>")[2]


def opened(tmp_path: Path, printing: str) -> Shop:
    return shop(tmp_path / "proba", printing)


def chunk(name: bytes, data: bytes) -> bytes:
    crc = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", crc)


def deep_png(side: int) -> bytes:
    """A PNG of 16 bits a channel, with alpha: colours change along it, and in ten bands down."""
    shades = [x * 65535 // (side - 1) for x in range(side)]
    bands = (
        b"".join(struct.pack(">4H", x, green, (x + green) // 2, x) for x in shades)
        for green in range(0, 65536, 7000)
    )
    raw = b"".join((b"\0" + band) * (side // 10) for band in bands)
    head = struct.pack(">IIBBBBB", side, side, 16, 6, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(raw, 1)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


@pytest.mark.parametrize(
    ("printing", "said"),
    [
        (
            STAPLED + "  interior: {paper: ofset-80, colour: black}\n",
            ["'ofset-80'", "did you mean 'offset-80'?"],
        ),
        (
            STAPLED + "isbn: {ro: {print: 978-9975-87-123-8}}\n",
            ["the last digit of '978-9975-87-123-8'", "require 5"],
        ),
        (STAPLED + "  printshop: nimeni\n", ["nimeni", "[unknown-name]"]),
    ],
    ids=["an unknown paper", "an ISBN with a wrong digit", "an unknown print shop"],
)
def test_metadata_that_cannot_be_is_reported_at_its_place(tmp_path, printing, said):
    output = opened(tmp_path, printing).refused()

    assert all(words in output for words in said), output
    assert f"{METADATA}:" in output


def test_a_logo_of_40_pixels_is_reported(tmp_path):
    one = opened(tmp_path, STAPLED + "funding: exemplu\n")
    buffer = io.BytesIO()
    Image.new("RGB", (40, 40), "red").save(buffer, "PNG")
    one.put("content/_shared/logos/mic.png", buffer.getvalue())
    file = "content/_shared/organisations.yml"
    text = (one.folder / file).read_text("utf-8")
    one.put(file, text.replace("    en: My funder\n", "    en: My funder\n  logo: mic.png\n"))

    output = one.refused()

    assert "mic.png has 40 × 40 pixels" in output
    assert "at least 109 pixels high" in output


def test_a_drawing_that_paper_cannot_show_is_reported(tmp_path):
    one = opened(tmp_path, STAPLED)
    one.figure("filtru.svg", FILTERED)

    output = one.refused()

    assert "filtru.svg:1:1: error: <filter> is not drawn on paper" in output


@pytest.mark.usefixtures("without_papers")
def test_images_in_inks_with_deep_alpha_and_gradients_are_printed_right(tmp_path):
    one = opened(tmp_path, STAPLED.replace("saddle-stitch", "wire"))
    one.figure("cmyk.jpg", photograph(1000, 640, "CMYK"))
    one.figure("adanc.png", deep_png(1000))
    one.figure("degrade.svg", UNFILTERED)

    one.printed("--strict", "--lang", "ro")

    data = (one.kit / f"press/{SLUG}-ro-interior.pdf").read_bytes()
    assert preflight(data).findings == () or preflight(data).passes
    assert foreign_colours(data) == set()


def test_a_coarse_photograph_and_a_font_that_may_not_be_embedded_are_reported_together(tmp_path):
    one = opened(tmp_path, STAPLED)
    one.figure("poza.jpg", photograph(418, 300))
    font = TTFont(FONTS / "SourceSans3-It.ttf")
    font["OS/2"].fsType = 2
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = "Interzis"
    buffer = io.BytesIO()
    font.save(buffer)
    one.put("overrides/print/interzis.ttf", buffer.getvalue())
    face = "@font-face { font-family: Interzis; src: url(interzis.ttf) }"
    one.put("overrides/print/house.css", f"{face} h2 {{ font-family: Interzis }}")

    output = " ".join(one.refused("--lang", "ro").split())

    assert "below 150 ppi, pixels are visible" in output
    assert "The licence of the font Interzis-Italic does not allow it to be embedded" in output
    assert output.count("[failed-preflight]") == 2
    assert f"{SLUG}-ro-interior.pdf" in output
    assert "uses the font 'Interzis', which is not part of the project" in output


@pytest.mark.usefixtures("without_papers")
def test_a_thin_book_that_is_glued_gets_two_warnings_and_its_kit(tmp_path):
    output = opened(tmp_path, GLUED).printed("--lang", "ro").output

    assert "a perfect-bound book has at least 32 pages and 3 mm; this one has 10" in output
    assert "the spine is 0.9 mm wide, but its text needs 5 mm, so it stays blank" in output


@pytest.mark.usefixtures("without_papers")
def test_a_thick_book_that_is_stapled_gets_a_warning(tmp_path):
    one = opened(
        tmp_path, STAPLED + "  page_multiple: 64\n  interior: {paper: offset-160, colour: black}\n"
    )
    shop_file = "printshops.yml"
    one.put(
        f"content/_shared/{shop_file}",
        "gros:\n  name: Tipografia\n  stocks: {offset-160: {grammage: 160, bulk: 1.3}}\n",
    )
    one.add(METADATA, "  printshop: gros\n")

    said = one.printed("--lang", "ro").output
    assert "a saddle-stitched book has at most 80 pages and 4 mm" in said


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            HEADS + "Consiliul;Ion;;50;\nBiblioteca;Ana;;53;\n",
            ["the list gives 103 copies, but the print run is 100: 3 too many"],
        ),
        (
            "Persoana;Funcția\nIon;primar\n",
            ["column for the institution is missing", "column for the number of copies is missing"],
        ),
        ("", []),
    ],
    ids=["103 copies of 100", "missing columns", "an empty file"],
)
def test_a_list_that_cannot_be_is_reported_at_its_line(tmp_path, rows, said):
    one = opened(tmp_path, RUN)
    file = f"private/{SLUG}/distribution.csv"
    one.put(file, rows)

    output = one.refused()

    assert all(words in output for words in said), output
    assert f"{file}:" in output


def test_a_list_of_an_old_spreadsheet_is_read_and_its_names_are_right(tmp_path):
    one = opened(tmp_path, STAPLED)
    row = "Consiliul Orășenesc;Ștefan Țurcanu;președinte;5;\n"
    old = (HEADS + row).translate(str.maketrans("șȘțȚ", "şŞţŢ"))
    path = one.put("vechi.csv", old.encode("cp1250"))

    output = one.printed("--list", str(path), "--lang", "ro").output

    assert "the file is in Windows-1250" in output
    sheets = "".join(texts((one.kit / f"distribution/{SLUG}-ro-signature-sheets.pdf").read_bytes()))
    assert "Ștefan Țurcanu" in sheets
