"""The fonts we carry can set what we publish, and keep to their licence."""

import re
import runpy
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parent.parent
FONTS = ROOT / "src" / "indrumar" / "fonts"
PRINTED = sorted(FONTS.glob("Source*.ttf"))
SIGN_FONT = FONTS / "IndrumarSigns-Regular.ttf"
WEB = sorted(FONTS.glob("web/*.woff2"))
LETTERS_ON_THE_WEB = [path for path in WEB if "Signs" not in path.stem]
SCRIPT = runpy.run_path(str(ROOT / "scripts" / "webfonts"))

ROMANIAN = "ăâîșțĂÂÎȘȚ„”«»–—…•§€\N{NO-BREAK SPACE}→✓"
SIGNS = "☐☑■"
CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁІЇЄҐ№"
SMALL_CAPITALS = "abcdefghijklmnopqrstuvwxyzăâîșțабвгдежзийклмнопрстуфхцчшщъыьэюяё"


def by_name(path: Path) -> str:
    return path.stem


def characters(font: TTFont) -> set[str]:
    return {chr(point) for point in font.getBestCmap()}


def substituted(font: TTFont, feature: str) -> set[str]:
    """The glyphs that one OpenType feature replaces one by one."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == feature
        for index in record.Feature.LookupListIndex
    }
    subtables = [
        getattr(subtable, "ExtSubTable", subtable)
        for index in lookups
        for subtable in table.LookupList.Lookup[index].SubTable
    ]
    return {glyph for subtable in subtables for glyph in getattr(subtable, "mapping", {})}


@pytest.mark.parametrize("path", PRINTED, ids=by_name)
def test_a_printed_face_sets_romanian_and_cyrillic(path: Path) -> None:
    assert set(ROMANIAN + SIGNS + CYRILLIC) <= characters(TTFont(path))


@pytest.mark.parametrize("path", LETTERS_ON_THE_WEB, ids=by_name)
def test_a_web_face_sets_its_script_and_says_whose_it_is_without_the_reserved_name(
    path: Path,
) -> None:
    font = TTFont(path)
    wanted = {"latin": ROMANIAN, "more": SIGNS, "cyrillic": CYRILLIC}[path.stem.split("-")[-1]]
    assert set(wanted) <= characters(font)
    names = font["name"]
    carried = {name.toUnicode() for name in names.names if name.nameID not in (0, 13, 14)}
    assert not [name for name in carried if "Source" in name]
    assert "Adobe" in names.getDebugName(0)
    assert "Open Font License" in names.getDebugName(13)


@pytest.mark.parametrize("path", [p for p in PRINTED if "Code" not in p.stem], ids=by_name)
def test_figures_are_tabular_without_asking(path: Path) -> None:
    font = TTFont(path)
    glyphs = font.getBestCmap()
    assert len({font["hmtx"][glyphs[ord(digit)]][0] for digit in "0123456789"}) == 1


@pytest.mark.parametrize(
    "name", ["SourceSerif4-Regular.ttf", "SourceSerif4-Bold.ttf", "SourceSans3-Regular.ttf"]
)
def test_upright_faces_have_small_capitals_in_both_scripts(name: str) -> None:
    font = TTFont(FONTS / name)
    glyphs = font.getBestCmap()
    assert {glyphs[ord(letter)] for letter in SMALL_CAPITALS} <= substituted(font, "smcp")


def test_each_printed_face_has_a_web_face_for_each_script() -> None:
    families = {"SourceSerif4": "IndrumarSerif", "SourceSans3": "IndrumarSans"}
    families["SourceCodePro"] = "IndrumarMono"
    expected = {
        f"{families[family]}-{style}-{script}.woff2"
        for family, _, style in (path.stem.partition("-") for path in PRINTED)
        for script in ("latin", "more", "cyrillic")
    }
    assert {path.name for path in LETTERS_ON_THE_WEB} == expected
    signs = {f"IndrumarSigns-Regular-{part}.woff2" for part in SCRIPT["SIGN_RANGES"]}
    assert {path.name for path in WEB} - expected == signs


# What people insert in Word, on a telephone or in a spreadsheet, one of each group.
USUAL = (
    "✓✔✗✘☐☑☒→⇒←↔⟶➔➜➡➢⮕•▪●○◆◇□■▲▼►▶★☆⭐☎☏✆✉⚠❌✅❗❓ℹⅠⅣ①⑩❶Ⓐ♥❤☺✎✏✂⏱⏰♀♂♻♿⚖⚙⚡⛔☀"
    "∀∃∈∩∪⊂≡∠⊥№″′⬛⬜⚫⚪📞📧📍📌📅💡👉🔴🟢🌐🔗🏠👥📊"
)


def test_the_usual_signs_are_in_one_of_the_fonts_on_paper_and_on_the_web() -> None:
    printed = set().union(*(characters(TTFont(path)) for path in (*PRINTED, SIGN_FONT)))
    on_the_web = set().union(*(characters(TTFont(path)) for path in WEB))
    assert set(USUAL) - printed == set()
    assert set(USUAL) - on_the_web == set()


def test_the_font_of_signs_says_whose_it_is_and_may_be_embedded() -> None:
    font = TTFont(SIGN_FONT)
    assert font["name"].getDebugName(1) == "Indrumar Signs"
    assert "Noto Project Authors" in font["name"].getDebugName(0)
    assert "Open Font License" in font["name"].getDebugName(13)
    assert font["OS/2"].fsType == 0
    assert (FONTS / "LICENSE-IndrumarSigns.md").is_file()


def test_a_web_face_is_small_enough_for_a_slow_line() -> None:
    assert max(path.stat().st_size for path in WEB) < 24 * 1024


def test_the_style_sheet_offers_each_web_face_for_the_letters_it_was_cut_for() -> None:
    ranges = SCRIPT["RANGES"] | SCRIPT["SIGN_RANGES"]
    sheet = (ROOT / "src/indrumar/theme/assets/indrumar/fonts.css").read_text("utf-8")
    offered = re.findall(r'url\("fonts/(.+?)\.woff2"\).+?unicode-range: (.+?);', sheet, re.S)
    assert dict(offered) == {path.stem: ranges[path.stem.split("-")[-1]] for path in WEB}


def test_no_letter_makes_a_browser_load_two_cuts_of_a_face() -> None:
    for ranges in (SCRIPT["RANGES"], SCRIPT["SIGN_RANGES"]):
        cuts = [SCRIPT["code_points"](css_range) for css_range in ranges.values()]
        assert sum(map(len, cuts)) == len(set().union(*cuts))


def test_a_page_without_signs_loads_none_of_their_cuts() -> None:
    latin = SCRIPT["code_points"](SCRIPT["RANGES"]["latin"])
    for css_range in SCRIPT["SIGN_RANGES"].values():
        assert not latin & SCRIPT["code_points"](css_range)
