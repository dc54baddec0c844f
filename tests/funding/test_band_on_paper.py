"""The band in laid-out books and in finished files: high enough, whole, and beside its words."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from lxml import html
from tests.funding.conftest import svg

from indrumar.metadata import Colour
from indrumar.outputs.book.addresses import addresses_of
from indrumar.outputs.book.parts.funders import band
from indrumar.outputs.book.volume import Volume
from indrumar.outputs.pdf.band_check import shown_bands
from indrumar.reading.messages import in_words
from preflight import Expectations, Kind
from preflight.content.file import read_file
from preflight.rules.case import Case
from preflight.rules.emblem import check, emblems

ONE = (("eu", "funded"), ("tall", "implemented"))
THREE = (("eu", "cofunded"), ("wide", "cofunded"), ("tall", "implemented"), ("round", "partner"))
NAMES = (("eu", "funded"), ("ministry", "cofunded"), ("alliance", "partner"), ("aopam", "partner"))
MANY = (*THREE, ("ministry", "partner"), ("alliance", "partner"))


def reported(made) -> list[str]:
    return [in_words(problem.message) for problem in made.screen.problems]


@pytest.mark.parametrize(
    ("funders", "page_format", "language"),
    [
        pytest.param(ONE, "A4", "ro", id="one"),
        pytest.param(THREE, "A5", "en", id="three"),
        pytest.param(NAMES, "A5", "ru", id="names"),
        pytest.param(MANY, "A5", "ro", id="many-small"),
        pytest.param(MANY, "A4", "ru", id="many-large"),
    ],
)
def test_emblem_statement_and_logos_are_as_funders_ask(publication, funders, page_format, language):
    made = publication(*funders, page_format=page_format, language=language)
    wanted = {"A4": 14, "A5": 11}[page_format]
    bands = shown_bands(made.laid_out.document.pages)

    assert made.inspection.problems == ()
    assert reported(made) == []
    assert bands[0].page == 1
    for shown in bands:
        assert [emblem.height for emblem in shown.emblems] == [pytest.approx(wanted, abs=0.01)]
        assert all(logo.height <= wanted + 0.01 for logo in shown.logos)
        assert shown.statement
        assert not shown.parted


@pytest.mark.parametrize("kind", ["leaflet", "guide"])
def test_the_band_stays_within_its_page(publication, kind):
    made = publication(*MANY, kind=kind)
    page = made.laid_out.document.pages[0]
    boxes = [
        box
        for box in page._page_box.descendants(placeholders=True)
        if hasattr(box, "replacement") and box.element is not None
    ]

    assert boxes
    assert all(box.position_x + box.width < page.width - 30 for box in boxes)
    assert all(box.position_y + box.height < page.height - 30 for box in boxes)


@pytest.mark.parametrize(
    ("house", "finding"),
    [
        (".band { --emblem: 9mm !important }", "9 mm high, but it has to be 10 mm"),
        (".band .lead img { width: 30mm !important }", "not in its proportions"),
        (".band .others img { height: 20mm !important }", "a logo of 20 mm is higher"),
        (".band .statement { display: none }", "separated from its statement"),
        (".cover .band { display: none }", "the first page does not show"),
        (".band { display: none }", "the first page does not show"),
    ],
)
def test_a_house_style_that_breaks_the_rules_is_reported(publication, house, finding):
    made = publication(*THREE, house=house)
    problems = [p for p in made.screen.problems if p.code == "broken-band"]

    assert problems
    assert any(finding in in_words(problem.message) for problem in problems)
    assert all(str(p.place).startswith("content/ghid/publication.yml:8:") for p in problems)


def test_a_height_that_the_author_asks_for_is_printed(publication):
    made = publication(*THREE, entry="  logo_height: 16\n")
    bands = shown_bands(made.laid_out.document.pages)

    assert {round(e.height, 2) for band in bands for e in band.emblems} == {16}


@pytest.mark.parametrize(("entry", "there"), [("", False), ("  on_back_cover: true\n", True)])
def test_the_back_cover_bears_emblem_and_statement_where_the_author_asks(publication, entry, there):
    pages = publication(*ONE, entry=entry).laid_out.document.pages

    assert (shown_bands(pages)[-1].page == len(pages)) is there


@pytest.mark.parametrize(
    ("ground", "border", "logo"),
    [("white", "", "wide.svg"), ("coloured", "0.44mm", "wide.svg"), ("dark", "0.44mm", "pale.svg")],
)
def test_on_a_ground_the_emblem_has_its_white_border_and_logos_suit_it(
    publication, ground, border, logo
):
    made = publication(*THREE, wide="{screen: wide.svg, dark: pale.svg}")
    project = made.inspection.project
    document = next(d for d in made.inspection.documents if d.language == "ro")
    volume = Volume(document, project, addresses_of(document, project, made.settings))
    tree = html.fragment_fromstring(band(volume, ground=ground))

    assert border in tree.find_class("eu-emblem")[0].get("style", "")
    assert ("style" in tree.find_class("eu-emblem")[0].attrib) is bool(border)
    assert tree.find_class("logo")[0].get("src").endswith(logo)


def test_the_finished_file_shows_the_emblem_at_its_height_in_its_colours(publication):
    made = publication(*THREE)
    files = {
        "screen": made.screen.data,
        "cmyk": made.press(Colour.CMYK).data,
        "black": made.press(Colour.BLACK).data,
    }

    for name, data in files.items():
        content = read_file(data)
        found = [(page.number, emblem) for page in content.pages for emblem in emblems(page)]
        assert found, name
        assert found[0][0] == 1
        assert all(emblem.height == pytest.approx(11, abs=0.02) for _, emblem in found), name
        assert all(emblem.official for _, emblem in found), name
        assert list(check(Case(content, Expectations(emblem=True)))) == [], name


def test_preflight_tells_of_an_emblem_that_is_too_small(publication):
    made = publication(*ONE, house=".band { --emblem: 8mm !important }")

    assert rules(made.screen.data) == {"small-emblem"}


def test_preflight_tells_of_an_emblem_that_is_missing(publication):
    made = publication(("tall", "funded"), entry=WORDS)

    assert reported(made) == []
    assert rules(made.screen.data) == {"no-emblem"}


def test_preflight_tells_of_an_emblem_in_other_colours(publication):
    changed = io.BytesIO()
    with pikepdf.open(io.BytesIO(publication(*ONE).screen.data)) as pdf:
        pdf.save(changed, stream_decode_level=pikepdf.StreamDecodeLevel.all, compress_streams=False)
    data = changed.getvalue()
    assert b"\n0 0.2 0.6 rg" in data

    assert rules(data.replace(b"\n0 0.2 0.6 rg", b"\n0 0.5 0.6 rg")) == {"emblem-colours"}


def test_pages_in_black_alone_show_logos_in_one_colour_and_others_for_the_press(publication):
    written = "{screen: wide.svg, print: press.svg, one_colour: black.svg}"
    made = publication(("eu", "funded"), ("wide", "implemented"), wide=written)
    logos = made.settings.content / "_shared" / "logos"
    (logos / "press.svg").write_text(svg("wide", "#00ffff"), "utf-8")
    (logos / "black.svg").write_text(svg("wide", "#000000"), "utf-8")

    assert fills(made.screen.data, 0.541, 0.122, 0.239)
    assert not fills(made.press(Colour.CMYK).data, 0.541, 0.122, 0.239)
    black = read_file(made.press(Colour.BLACK).data).pages[0]
    drawn = [p for p in black.painted if p.kind is Kind.FILL]
    wide = [p for p in drawn if p.box.width > 4 * p.box.height > 8]
    assert [p.inks for p in wide if p.box.y0 > 150] == [{"K": 1.0}]
    assert fills(made.screen.data, 0.541, 0.122, 0.239), "the layout is as it was"


def rules(data: bytes) -> set[str]:
    case = Case(read_file(data), Expectations(emblem=True))
    return {finding.rule for finding in check(case)}


def fills(data: bytes, *colour: float) -> bool:
    painted = read_file(data).pages[0].painted
    return any(p.values == pytest.approx(colour, abs=0.01) for p in painted if len(p.values) == 3)


def test_files_with_bands_are_accessible_and_archivable(publication, verapdf, tmp_path: Path):
    made = publication(*MANY, language="ru")
    file = tmp_path / "ghid.pdf"
    file.write_bytes(made.screen.data)

    assert [found.findings for found in verapdf([file])] == [(), ()]


WORDS = """\
  statement: {ro: Finanțat de oraș, en: Funded by the town, ru: При поддержке города}
  disclaimer: {ro: Al autorilor., en: The authors’., ru: Авторов.}
"""
