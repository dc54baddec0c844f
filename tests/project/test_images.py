"""Images: what cannot be shown on web and paper is reported before anything is made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from tests.composing.conftest import project, publication

from indrumar.metadata import Organisation
from indrumar.project.check.drawing_fonts import fonts_of_drawings
from indrumar.project.images import image_problems
from indrumar.reading.messages import in_one_line

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def problems_of(root: Path, name: str) -> list[str]:
    """What is said of one media file."""
    made = project(publication({"ro": {"01-a": "text"}}, media=(f"media/{name}",)))
    fields = {name: getattr(made, name) for name in made.__slots__} | {"root": root}
    return [in_one_line(problem) for problem in image_problems(type(made)(**fields))]


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """The media folder of the publication `ghid` below `tmp_path`."""
    folder = tmp_path / "content/ghid/media"
    folder.mkdir(parents=True)
    return folder


def test_a_good_image_and_a_good_drawing_pass(tmp_path, media):
    Image.new("RGB", (40, 30)).save(media / "a.png")
    (media / "b.svg").write_text(SVG.format('<rect style="fill: url(#g)" width="5"/>'))

    assert problems_of(tmp_path, "a.png") == []
    assert problems_of(tmp_path, "b.svg") == []


def test_an_image_of_20_000_pixels_is_refused(tmp_path, media):
    Image.new("L", (20_000, 10)).save(media / "a.png")

    assert problems_of(tmp_path, "a.png") == [
        "content/ghid/media/a.png:1:1: error: this image is 20,000 × 10 pixels; make its longest "
        "side 10,000 pixels or less; 3000 are enough for a page [bad-image]"
    ]


def test_a_file_that_is_no_image_is_refused(tmp_path, media):
    (media / "a.jpg").write_text("nu sunt o imagine")

    assert problems_of(tmp_path, "a.jpg") == [
        "content/ghid/media/a.jpg:1:1: error: this is not an image, whatever its name says; save "
        "it again [bad-image]"
    ]


def test_what_a_drawing_must_not_have_is_reported_at_its_line(tmp_path, media):
    (media / "a.svg").write_text(
        SVG.format(
            "\n<script>1</script>"
            '\n<rect onload="1"/>'
            '\n<image xlink:href="file:///etc/passwd"/>'
            '\n<rect style="fill: url(http://x/y)"/>'
            "\n<?xml-stylesheet href='x.css'?>"
            "\n<mask/><filter/>\n"
        )
    )

    found = [
        line.removeprefix("content/ghid/media/a.svg:") for line in problems_of(tmp_path, "a.svg")
    ]

    assert [line.partition(";")[0] for line in found] == [
        "2:1: error: <script> is not allowed: a drawing contains no program and no web page",
        "3:1: error: <rect onload> is not allowed: a drawing contains no program and no web page",
        "4:1: error: the drawing loads 'file:///etc/passwd'",
        "5:1: error: the drawing's style loads 'http://x/y'",
        "6:1: error: the drawing has an instruction for programs, <?xml-stylesheet …?>",
        "7:1: error: <mask> is not drawn on paper",
        "7:1: error: <filter> is not drawn on paper",
    ]


def test_a_drawing_is_checked_however_long_the_text_before_it_is(tmp_path, media):
    drawing = f"<!-- <html> {'x' * 5000} -->" + SVG.format("<script>1</script>")
    (media / "a.svg").write_text(drawing)
    (media / "b.png").write_text(drawing)

    assert "<script> is not allowed" in problems_of(tmp_path, "a.svg")[0]
    assert "has to end in .svg" in problems_of(tmp_path, "b.png")[0]


def test_what_is_not_printed_may_have_effects_and_runs_nothing_either(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.svg").write_text(SVG.format("<filter/><set/>"))
    made = replace(project(), root=tmp_path, docs=("a.svg",))

    assert [in_one_line(one).partition(" is ")[0] for one in image_problems(made)] == [
        "docs/a.svg:1:1: error: <set>"
    ]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        (
            "a.jpg",
            b"\x89PNG\r\n\x1a\n",
            "by its content, the name of this image has to end in .png; call it a.png, also where "
            "it is used",
        ),
        ("a.png", b"PK\x03\x04....[Content_Types].xml", "a document of an office program"),
        ("a.jpg", b"\0\0\0\x18ftypheic", "a telephone's HEIC photograph"),
        ("a.heic", b"\0\0\0\x18ftypmif1", "a telephone's HEIC photograph"),
        ("a.avif", b"\0\0\0\x18ftypavif", "an AVIF image"),
        ("a.eps", b"%!PS-Adobe-3.0 EPSF-3.0", "a drawing in PostScript (EPS)"),
        ("a.svg", b"<!DOCTYPE html><html><svg/></html>", "a web page"),
        ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "has to end in .svg"),
        ("a.png", b"%PDF-1.7", "a PDF"),
    ],
)
def test_an_image_is_known_by_its_content(tmp_path, media, name, content, problem):
    (media / name).write_bytes(content)

    [found] = problems_of(tmp_path, name)

    assert problem in found


@pytest.mark.parametrize(
    ("logo", "reported"),
    [
        ("x.png", "x.png:1:1: error: this is not an image, whatever its name says; "),
        ("x.txt", "x.txt:1:1: error: this is not an image, whatever its name says; "),
        ("x.svg", "x.svg:1:1: error: this SVG cannot be read: "),
    ],
)
def test_a_logo_that_is_no_image_is_refused(tmp_path, logo, reported):
    write_logo(tmp_path, logo, b"nu sunt o imagine")

    [problem] = problems_of_logo(tmp_path, logo)

    assert problem.startswith(f"content/_shared/logos/{reported}")


def test_a_good_logo_passes(tmp_path):
    write_logo(tmp_path, "x.svg", SVG.format("<rect/>").encode())

    assert problems_of_logo(tmp_path, "x.svg") == []


def write_logo(root: Path, name: str, data: bytes) -> None:
    folder = root / "content/_shared/logos"
    folder.mkdir(parents=True)
    (folder / name).write_bytes(data)


def problems_of_logo(root: Path, name: str) -> list[str]:
    """What is said of the logo of the only organisation."""
    organisation = Organisation.model_validate({"name": {"ro": "Ministerul"}, "logo": name})
    made = replace(
        project(publication({"ro": {"01-a": "text"}})),
        root=root,
        organisations={"ministerul": organisation},
    )
    return [in_one_line(problem) for problem in image_problems(made)]


def test_a_broken_drawing_is_reported_with_its_line(tmp_path, media):
    (media / "a.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'>\n<g>\n</svg>")

    assert problems_of(tmp_path, "a.svg")[0].startswith(
        "content/ghid/media/a.svg:3:1: error: this SVG"
    )


def test_words_of_a_drawing_are_in_a_font_that_a_pdf_can_have(tmp_path, media):
    cases = {
        '<text font-family="Arial">Unu</text>': "'Unu' of this drawing are in the font 'Arial'",
        '\n<g style="font: bold 12px/1.2 Georgia, serif"><text><tspan>Doi</tspan></text></g>': (
            ":2:1: error: the words 'Doi' of this drawing are in the font 'Georgia'"
        ),
        "<style>text { fill: red; font-family: 'Lato' }</style><text>Trei</text>": "'Lato'",
        '<text font-family="sans-serif">Patru</text>': "in the font 'sans-serif'",
        "<text>Cinci</text>": "'Cinci' of this drawing have no font",
        "<text font-family=\"'Source Sans 3', Arial\">Șase</text><text/>": "",
        '<style>text { font-family: "source serif 4" }</style><text>Șapte</text>': "",
        '<g font-family="Arial"/>': "",
        '<g font-family="Source Sans 3"><text style="font: inherit">Opt</text></g>': "",
        '<g font-family="Source Sans 3"><text font-family="var(--f, Arial)">Nouă</text></g>': "",
        "<style>tspan { font-family: inherit }</style><text>Zece</text>": "'Zece' of this drawing",
        "<text font-family=\"'Source Sans 3', 'Indrumar Signs'\">Zece ☎</text>": "",
        '<text font-family="Source Sans 3">☎ Zece<title>漢</title></text>': (
            "does not have ☎; write: font-family=\"'Source Sans 3', 'Indrumar Signs'\""
        ),
        '<text font-family="Source Serif 4">x<tspan>y</tspan> 漢字</text>': (
            "the font 'Source Serif 4' of this drawing does not have 漢 字, nor does any other"
        ),
        "<text": "",
    }
    made = project(publication({"ro": {"01-a": "text"}}, media=("media/a.svg",)))
    for drawing, expected in cases.items():
        (media / "a.svg").write_text(SVG.format(drawing), "utf-8")
        found = "".join(map(in_one_line, fonts_of_drawings(replace(made, root=tmp_path))))
        assert expected in found if expected else found == "", drawing
