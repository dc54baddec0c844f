"""The last work on a page: inline code into files, style sheets joined, images sized."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from indrumar.outputs.finished.completing import completed, valid_page
from indrumar.outputs.finished.image_sizes import image_size, with_image_sizes
from indrumar.outputs.finished.inline_code import without_inline_code
from indrumar.outputs.finished.joined_styles import with_joined_styles
from indrumar.outputs.finished.notes import notes_by_section
from indrumar.reading.locales import load_locale

SHEETS = {
    "assets/a/one.css": '@font-face { src: url("fonts/f.woff2") }',
    "assets/two.css": "p { background: url(data:image/png;base64,AA==) }",
    "assets/import.css": '@import "two.css";',
}


def page(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def test_an_inline_script_becomes_a_file_that_runs_in_its_place():
    found = without_inline_code(page("<p>1</p><script>go()</script><p>2</p>"), "..")
    [(path, code)] = found.files.items()
    assert code == b"go()"
    assert f'<p>1</p><script src="../{path}"></script><p>2</p>' in found.html


@pytest.mark.parametrize(
    "script",
    [
        '<script src="a.js"></script>',
        '<script type="application/ld+json">{"a": "<p style=\\"x\\">"}</script>',
        '<script id="x" type="application/json">{}</script>',
        "<script> </script>",
    ],
)
def test_data_and_scripts_in_files_are_left_alone(script):
    assert without_inline_code(page(script), ".").html == page(script)


def test_a_style_element_becomes_a_file_with_its_conditions():
    found = without_inline_code(page("", '<style media="print">p { color: red }</style>'), ".")
    [(path, _)] = found.files.items()
    assert f'<link rel="stylesheet" media="print" href="./{path}">' in found.html


def test_a_style_attribute_becomes_a_class_that_beats_the_sites_rules():
    found = without_inline_code(
        page('<td class="n" style="text-align: right;">1</td><td>2</td>'), "."
    )
    [(path, sheet)] = found.files.items()
    name = sheet.decode().split(".")[1]
    assert f'<td class="{name} n">1</td><td>2</td>' in found.html
    assert sheet.decode() == f".{name}" * 4 + "{text-align: right;}\n"
    assert found.html.index(path) < found.html.index("</head>")


def test_what_would_break_out_of_its_rule_is_dropped():
    found = without_inline_code(page('<p style="color: red} body {display: none">x</p>'), ".")
    assert found.html == page("<p>x</p>")
    assert found.files == {}


def test_code_that_is_shown_is_not_code():
    shown = page("<pre>&lt;p style=&quot;x&quot;&gt; &lt;script&gt;</pre><!-- <p style='x'> -->")
    assert without_inline_code(shown, ".").html == shown


def links(*names: str) -> str:
    return "\n".join(f'<link rel="stylesheet" href="../{name}">' for name in names)


def test_style_sheets_beside_each_other_become_one_whose_addresses_still_lead_there():
    head = links("assets/a/one.css", "assets/two.css")
    found = with_joined_styles(page("", head), "..", SHEETS.get)
    [(path, sheet)] = found.files.items()
    assert found.html == page("", f'<link rel="stylesheet" href="../{path}">')
    assert b'url("../a/fonts/f.woff2")' in sheet
    assert b"url(data:image/png;base64,AA==)" in sheet


@pytest.mark.parametrize(
    "head",
    [
        links("assets/two.css"),
        links("assets/two.css", "assets/missing.css"),
        links("assets/two.css", "assets/import.css"),
        links("assets/two.css", "../outside.css"),
        links("assets/two.css")
        + '<link rel="stylesheet" href="../assets/a/one.css" media="print">',
        links("assets/two.css") + "<script></script>" + links("assets/a/one.css"),
        links("assets/two.css") + '<link rel="stylesheet" href="https://example.org/x.css">',
    ],
)
def test_style_sheets_that_cannot_be_joined_stay(head):
    assert with_joined_styles(page("", head), "..", SHEETS.get).html == page("", head)


def test_an_image_says_its_size_unless_its_author_did():
    sizes = {"a b.png": (30, 20)}
    body = '<img alt="" src="a%20b.png"><img src="a b.png"><img src="a b.png" width="9">'
    assert with_image_sizes(body, sizes.get) == (
        '<img alt="" src="a%20b.png"><img width="30" height="20" src="a b.png">'
        '<img src="a b.png" width="9">'
    )


def test_the_size_of_an_image_is_that_of_the_file(tmp_path: Path):
    Image.new("RGB", (30, 20)).save(tmp_path / "flat.png")
    turned = Image.Exif()
    turned[0x0112] = 6
    Image.new("RGB", (30, 20)).save(tmp_path / "turned.jpg", exif=turned)
    (tmp_path / "drawn.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="72.4px" height="42"/>'
    )
    (tmp_path / "loose.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
    )
    (tmp_path / "broken.png").write_bytes(b"not an image")
    names = ("flat.png", "turned.jpg", "drawn.svg", "loose.svg", "broken.png", "missing.png")
    assert [image_size(tmp_path / name) for name in names] == [
        (30, 20),
        (20, 30),
        (72, 42),
        None,
        None,
        None,
    ]


NOTED = (
    '<h2 id="a">A</h2><p>Temei<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>'
    ' și<sup id="fnref2:1"><a class="footnote-ref" href="#fn:1">1</a></sup>.</p><h2 id="b">B</h2>'
    '<p>Altul<sup id="fnref:2"><a class="footnote-ref" href="#fn:2">2</a></sup>.</p>'
    '<div class="footnote"><hr><ol><li id="fn:1"><p>Legea 1. <a class="footnote-backref"'
    ' href="#fnref:1">↩</a></p></li><li id="fn:2"><p>Legea 2.</p></li></ol></div>'
)


def test_notes_of_a_hand_written_page_lead_back_and_are_found_where_they_are_cited():
    made = completed(NOTED, load_locale("en"))
    assert made.count('role="doc-noteref"') == 3
    assert 'href="#fnref2:1" aria-label="back to note 1 in the text, place 2"' in made
    assert 'href="#fnref:2" aria-label="back to note 2 in the text"' in made
    assert "footnote-backref" not in made
    assert notes_by_section(made) == {"a": "Legea 1.", "b": "Legea 2."}
    assert completed("<p>Fără note.</p>", load_locale("en")) == "<p>Fără note.</p>"
    assert notes_by_section("<p>Fără note.</p>") == {}


def test_long_cells_are_marked_whatever_they_hold():
    long = "<b>cuvânt</b> " * 12
    made = completed(
        f'<table><tr><td>scurt</td><td class="n">{long}</td><th>{long}</th></tr></table>',
        load_locale("ro"),
    )
    assert made.count("ind-long") == 2
    assert '<td class="ind-long n">' in made


def test_checkboxes_of_the_theme_do_not_speak_of_completion():
    box = '<input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">'
    assert valid_page(box) == '<input class="md-toggle" type="checkbox" id="__drawer">'
    assert valid_page('<input autocomplete="off">') == '<input autocomplete="off">'
