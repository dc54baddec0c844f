"""Our verdict beside that of well-kept programs: qpdf, poppler and Ghostscript."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Name
from PIL import Image
from tests.preflight.broken import BROKEN
from tests.preflight.press_files import (
    GREEN,
    axial,
    cmyk_image,
    form,
    image,
    press_file,
    rectangle,
    separation,
    stream_image,
    text,
)
from weasyprint import HTML

from preflight import Facts, Report, colour_pages, preflight

Tool = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def tool(tmp_path: Path) -> Tool:
    """Runs a program on a file with these bytes; fails where the program is missing."""

    def run(data: bytes, *command: str) -> subprocess.CompletedProcess[str]:
        if shutil.which(command[0]) is None:
            package = {"gs": "ghostscript", "qpdf": "qpdf"}.get(command[0], "poppler-utils")
            pytest.fail(f"{command[0]} is missing: apt-get install {package}", pytrace=False)
        file = tmp_path / "file.pdf"
        file.write_bytes(data)
        return subprocess.run(
            [*command, str(file)], capture_output=True, text=True, check=False, cwd=tmp_path
        )

    return run


def facts(data: bytes) -> Facts:
    found = preflight(data).facts
    assert found
    return found


# --- qpdf: whether a file is sound ---

SOUND, BEYOND_REPAIR, REPAIRED = 0, 2, 3


@pytest.mark.parametrize(
    ("rule", "verdict"),
    [
        ("unreadable", BEYOND_REPAIR),
        ("repaired", REPAIRED),
        ("layers", SOUND),
        ("encrypted", SOUND),
    ],
)
def test_qpdf_agrees_which_file_is_damaged(tool: Tool, rule: str, verdict: int) -> None:
    data = BROKEN[rule].make()
    done = tool(data, "qpdf", "--check")

    rules = {finding.rule for finding in preflight(data).findings}
    assert done.returncode == verdict, done.stderr
    assert ("unreadable" in rules) == (verdict == BEYOND_REPAIR)
    assert ("repaired" in rules) == (verdict == REPAIRED)
    assert ("encrypted" in rules) == ("File is not encrypted" not in done.stdout and verdict == 0)


# --- poppler: fonts and resolutions ---


def fonts_by_poppler(tool: Tool, data: bytes) -> set[tuple[str, bool, bool]]:
    """Name, embedded and subset of each font."""
    listed = tool(data, "pdffonts").stdout.splitlines()[2:]
    found = set()
    for row in listed:
        words = row.split()
        name = words[0].rpartition("+")[2].rstrip(",")
        embedded, subset = (word == "yes" for word in words[-5:-3])
        found.add((name, embedded, subset))
    return found


@pytest.mark.parametrize("rule", ["font-not-embedded", "font-not-subset", "font-not-permitted"])
def test_poppler_sees_the_same_fonts(tool: Tool, rule: str) -> None:
    data = BROKEN[rule].make()

    ours = {(font.name, font.embedded, font.subset) for font in facts(data).fonts}
    assert ours == fonts_by_poppler(tool, data)


def test_poppler_sees_the_same_fonts_in_a_file_of_another_program(tool: Tool) -> None:
    data = HTML(string="<p>Text <b>gras</b> <i>cursiv</i> <code>cod</code>").write_pdf()

    ours = {(font.name, font.embedded, font.subset) for font in facts(data).fonts}
    assert len(ours) > 2
    assert ours == fonts_by_poppler(tool, data)


def resolutions_by_poppler(tool: Tool, data: bytes) -> list[int]:
    """The lower resolution of each image."""
    rows = tool(data, "pdfimages", "-list").stdout.splitlines()[2:]
    return [min(int(row.split()[12]), int(row.split()[13])) for row in rows]


@pytest.mark.parametrize(
    "content",
    [
        image("Photo", size=50),
        "q 0.7 0.7 -0.7 0.7 60 60 cm 40 0 0 40 0 0 cm /Photo Do Q\n",
        "q 30 0 0 60 20 20 cm /Photo Do Q\n",
        "q 0.5 0 0 0.5 10 10 cm /Form Do Q\n",
    ],
    ids=["upright", "turned", "stretched", "in a form"],
)
def test_poppler_computes_the_same_resolution(tool: Tool, content: str) -> None:
    def forms(pdf: pikepdf.Pdf) -> dict[str, object]:
        inner = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Photo=cmyk_image(pdf, 237)))
        return {"Form": form(pdf, image("Photo", size=30), Resources=inner)}

    data = press_file(content, XObject=forms)
    lowest = facts(data).lowest_resolution
    assert lowest
    assert resolutions_by_poppler(tool, data) == [pytest.approx(lowest.value, abs=1)]


# --- Ghostscript: inks ---


def most_ink_by_ghostscript(tool: Tool, data: bytes, folder: Path) -> float:
    """The largest sum of inks of the first page as it is separated, in percent."""
    output = ("-o", "plates.tif", "-dLastPage=1")
    done = tool(data, "gs", "-q", "-sDEVICE=tiff32nc", "-r72", *output)
    assert done.returncode == 0, done.stderr
    with Image.open(folder / "plates.tif") as plates:
        colours = plates.getcolors(maxcolors=2**22) or []
    return max(sum(inks) for _, inks in colours) / 2.55


@pytest.mark.parametrize(
    "content",
    [
        rectangle(20, 80, 30, 20, "0.9 0.8 0.8 0.9 k"),
        rectangle(20, 80, 30, 20, "0.4 g"),
        image("Heavy", x=60, size=30),
        "q 20 80 100 20 re W n /Fade sh Q\n",
        "q 20 80 100 20 re W n /Form Do Q\n",
    ],
    ids=["flat", "grey", "image", "shading", "form"],
)
def test_ghostscript_lays_the_same_ink(tool: Tool, tmp_path: Path, content: str) -> None:
    data = press_file(
        content,
        XObject=lambda pdf: {
            "Heavy": cmyk_image(pdf, 237, (230, 220, 210, 200)),
            "Form": form(pdf, rectangle(0, 0, 200, 200, "0.5 0.5 0.5 0.5 k")),
        },
        Shading=lambda pdf: {"Fade": axial(Name.DeviceCMYK, (0.1, 0, 0, 0), (1, 0.9, 0.7, 0.3))},
    )
    most = facts(data).most_ink
    assert most
    assert most.value == pytest.approx(most_ink_by_ghostscript(tool, data, tmp_path), abs=3)


def test_ghostscript_finds_the_same_colour_pages(tool: Tool) -> None:
    data = press_file(
        text("Negru"),
        rectangle(20, 80, 30, 20, GREEN),
        image("Grey"),
        image("Photo"),
        "",
        rectangle(20, 80, 30, 20, "/Spot cs 0.7 sc"),
        rectangle(20, 80, 30, 20, "0 0 0 0 k"),
        rectangle(20, 80, 30, 20, "/Plate cs 0.7 sc"),
        image("Plain"),
        XObject=lambda pdf: {
            "Grey": stream_image(pdf, 237, Name.DeviceGray, b"\x60"),
            "Plain": cmyk_image(pdf, 237, (0, 0, 0, 128)),
        },
        ColorSpace=lambda pdf: {
            "Spot": separation(pdf, "PANTONE 280 C"),
            "Plate": separation(pdf, "Black", (0, 0, 0, 1)),
        },
    )
    rows = tool(data, "gs", "-q", "-sDEVICE=inkcov", "-o", "-").stdout.splitlines()
    shares = [[float(word) for word in row.split()[:3]] for row in rows if "CMYK" in row]
    theirs = tuple(page for page, inks in enumerate(shares, 1) if any(inks))

    assert len(shares) == 9
    assert colour_pages(data) == theirs == (2, 4, 6)


def test_a_report_of_a_file_that_is_no_pdf_has_no_facts() -> None:
    report: Report = preflight(b"")
    assert report.facts is None
    assert not report.passes
