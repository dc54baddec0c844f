"""One table of colours: nothing on paper has another, and presses can print all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import tinycss2
from pydantic import ValidationError
from tinycss2.color5 import parse_color

from indrumar.languages import Language
from indrumar.metadata import COLOURS, Brand
from indrumar.metadata.brand import INK_LIMIT
from indrumar.metadata.shades import TEXT
from indrumar.project.check.brand import _remedy
from indrumar.project.load import load
from indrumar.reading.messages import in_words
from indrumar.settings import Settings

BOOK = Path(__file__).parents[2] / "src" / "indrumar" / "outputs" / "book"
SHEETS = sorted((BOOK / "style").glob("*.css"))
PAGES = sorted((BOOK / "templates").glob("*.html"))
PART_CODE = sorted((BOOK / "parts").glob("*.py"))
NO_COLOUR = {"transparent", "currentcolor"}
TEXT_INKS = 3


def declarations(nodes: list[object]) -> Iterator[tuple[str, list[object]]]:
    """All declarations of a style sheet, in rules, at-rules and rules within them."""
    for node in nodes:
        if node.type in ("qualified-rule", "at-rule"):
            if node.content is not None:
                yield from declarations(tinycss2.parse_blocks_contents(node.content))
        elif node.type == "declaration":
            yield node.lower_name, node.value


def of_sheet(path: Path) -> list[tuple[str, list[object]]]:
    css = path.read_text("utf-8")
    return list(declarations(tinycss2.parse_stylesheet(css, skip_comments=True)))


def tokens(values: list[object]) -> Iterator[object]:
    """All tokens of a value, also those within functions."""
    for token in values:
        yield token
        yield from tokens(
            getattr(token, "arguments", None) or getattr(token, "content", None) or []
        )


def literal_colours(values: list[object]) -> list[str]:
    found = []
    for token in tokens(values):
        named = token.type == "ident" and token.lower_value in NO_COLOUR
        if token.type in ("hash", "ident", "function") and not named and parse_color(token):
            found.append(token.serialize())
    return found


def variables(values: list[object]) -> list[str]:
    """The names of variables a value uses."""
    return [
        token.arguments[0].value
        for token in tokens(values)
        if token.type == "function" and token.lower_name == "var"
    ]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_a_style_sheet_names_colours_of_the_house_only(sheet):
    for name, values in of_sheet(sheet):
        assert literal_colours(values) == [], name
        for variable in variables(values):
            if variable.startswith("--colour-"):
                assert variable.removeprefix("--colour-") in COLOURS


@pytest.mark.parametrize("css", ["a{color:#fff}", "a{color:red}", "a{border:1pt solid rgb(1,2,3)}"])
def test_the_test_above_can_fail(css, tmp_path):
    (tmp_path / "a.css").write_text(css)

    ((_, values),) = of_sheet(tmp_path / "a.css")
    assert literal_colours(values)


def test_no_page_has_a_colour_of_its_own():
    colour = re.compile(r"#[0-9a-fA-F]{6}\b|(?:color|fill|stroke)\s*[:=]\s*[\"']?[a-z#]+")
    own = {file.name: colour.findall(file.read_text("utf-8")) for file in (*PAGES, *PART_CODE)}

    assert {name: found for name, found in own.items() if found} == {}


def text_colours() -> set[str]:
    """The colours that writing is set in, also by way of another variable."""
    every = [one for sheet in SHEETS for one in of_sheet(sheet)]
    used = {name for key, values in every if key == "color" for name in variables(values)}
    ways = [(key, variables(values)) for key, values in every if key.startswith("--")]
    for _ in ways:
        used |= {name for key, names in ways if key in used for name in names}
    return {name.removeprefix("--colour-") for name in used if name.startswith("--colour-")}


def test_writing_has_few_inks():
    colours = text_colours()

    assert {"ink", "blue", "orange"} <= colours
    for name in colours:
        assert sum(ink > 0 for ink in COLOURS[name].cmyk) <= TEXT_INKS, name


def test_every_colour_holds_the_ink_limit():
    assert [name for name, one in COLOURS.items() if sum(one.cmyk) > INK_LIMIT] == []


@pytest.mark.parametrize("name", ["ink", "black"])
def test_black_is_black_ink_alone(name):
    assert COLOURS[name].cmyk == (0, 0, 0, 100)


def test_greys_are_tints_of_black():
    for name, colour in COLOURS.items():
        if name.startswith(("grey", "slate")):
            assert colour.cmyk[:3] == (0, 0, 0), name


def test_colours_that_look_alike_on_a_screen_are_one():
    shown = [colour.rgb for colour in COLOURS.values()]

    assert len(shown) == len(set(shown))


def test_a_house_puts_its_colours_in_the_place_of_ours():
    brand = Brand.model_validate(
        {"colours": {"blue": {"rgb": "#003A70", "cmyk": ["100", "60", "0", "30"]}}}
    )

    assert "--colour-blue: #003a70;" in brand.style_sheet
    assert "--colour-green: #0f6e64;" in brand.style_sheet
    assert brand.builds["#003a70"] == (100, 60, 0, 30)
    assert "#1d4f7c" not in brand.builds


def test_a_house_adds_colours_for_its_own_style_sheets():
    brand = Brand.model_validate(
        {"colours": {"violet": {"rgb": "#553377", "cmyk": [70, 85, 0, 10]}}}
    )

    assert "--colour-violet: #553377;" in brand.style_sheet


@pytest.mark.parametrize(
    "colour",
    [
        {"rgb": "blue", "cmyk": [0, 0, 0, 0]},
        {"rgb": "#12345", "cmyk": [0, 0, 0, 0]},
        {"rgb": "#123456", "cmyk": [0, 0, 0]},
        {"rgb": "#123456", "cmyk": [0, 0, 0, 101]},
        {"rgb": "#123456", "cmyk": [0, 0, 0, "K"]},
        {"rgb": "#123456", "cmyk": [90, 90, 90, 90]},
        {"rgb": "#123456", "cmyk": "0 0 0 0"},
        {"rgb": "#123456"},
        {"cmyk": [0, 0, 0, 100]},
        {"rgb": "#123456", "cmyk": [0, 0, 0, 100], "spot": "432 C"},
    ],
)
def test_a_colour_that_no_press_has_is_refused(colour):
    with pytest.raises(ValidationError):
        Brand.model_validate({"colours": {"blue": colour}})


def test_the_brand_of_a_project_is_read(tmp_path):
    shared = tmp_path / "content" / "_shared"
    shared.mkdir(parents=True)
    (shared / "brand.yml").write_text(
        "colours:\n  blue: {rgb: '#003a70', cmyk: [100, 60, 0, 30]}\n"
    )

    project, problems = load(Settings(tmp_path, {}, "", (Language("ro", "română"),)))

    assert not [one for one in problems if "brand" in one.place.file]
    assert project.brand.palette["blue"].rgb == "#003a70"
    assert "content/_shared/brand.yml" in project.sources


def test_without_a_brand_ours_holds(tmp_path):
    project, _ = load(Settings(tmp_path, {}, "", (Language("ro", "română"),)))

    assert project.brand == Brand()
    assert project.brand.palette == COLOURS


def test_where_no_colour_can_be_read_on_all_its_grounds_none_is_advised():
    grounds = {"paper": "#222222", "blue-tint": "#eeeeee"}
    assert in_words(_remedy("#000000", grounds, TEXT)) == (
        "no colour has enough contrast with all of paper, blue-tint; change one of them"
    )
    near = in_words(_remedy("#000000", {"paper": "#222222"}, TEXT))
    assert near.startswith("the nearest colour")
