"""Signs are written as the language of a text writes them; nothing else of a file changes."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indrumar.composing.markdown import renderer
from indrumar.composing.source.lints.typography import typography
from indrumar.composing.source.text import SourceText
from indrumar.composing.source.typography import typography_of_values
from indrumar.languages import Language
from indrumar.project.load import load
from indrumar.project.mending import is_mended, mended
from indrumar.settings import Settings

EXTENSIONS = ("footnotes", "def_list", "admonition", "pymdownx.superfences")
RENDER = renderer(Settings(Path("/nowhere"), {}, "https://example.org/", (), EXTENSIONS))


def problems(tag, text):
    return list(typography(replace(SourceText.of("a.md", text, 1), language=tag)))


def fixed(tag, text):
    return mended(problems(tag, text), lambda _: text).get("a.md", text)


@pytest.mark.parametrize(
    ("tag", "text", "after"),
    [
        ("ro", 'Zice "da, "mâine" vin".', "Zice „da, «mâine» vin”."),
        ("ro", "“Unu”, „doi“, ,,trei''", "„Unu”, „doi”, „trei”"),
        (
            "ro",
            '**"Da"** "*Nu*" ["Act"](a.md "t") "`x`"',
            '**„Da”** „*Nu*” [„Act”](a.md "t") „`x`”',
        ),
        ("ro", "Unu - doi -- trei...", "Unu – doi – trei…"),
        ("ro", 'Spune "da" - apoi pleacă ,  în fine !', "Spune „da” – apoi pleacă,  în fine!"),
        ("ro", "2021-2025, p. 3-9, pag. 12-15", "2021–2025, p. 3–9, pag. 12–15"),
        ("ro", "12.5 %, 3.75 km, 1,234,567 lei", "12,5 %, 3,75 km, 1 234 567 lei"),
        ("ro", "D'Artagnan; 'citat'", "D’Artagnan; „citat”"),
        (
            "ro",
            '| "a" | b - c |\n|---|---|\n| \'d\' | "e" |',
            "| „a” | b – c |\n|---|---|\n| „d” | „e” |",
        ),
        ("ro", '- "un citat\n  pe rânduri" - da', "- „un citat\n  pe rânduri” – da"),
        ("ro", '> "a\n> b"\n\n[^1]: "c"\n\n: "d"', "> „a\n> b”\n\n[^1]: „c”\n\n: „d”"),
        ("ro", '!!! note "A - b"\n    "c"', '!!! note "A – b"\n    „c”'),
        (
            "ro",
            '/// figure | O "figură"\n    id: a-b\n    source: "Date - noi"\n\n![Un "x"](y.svg)',
            '/// figure | O „figură”\n    id: a-b\n    source: "Date – noi"\n\n![Un „x”](y.svg)',
        ),
        ("ro", '<p title="a">"b"</p>\n\n- x\n\t- "tab"', '<p title="a">„b”</p>\n\n- x\n\t- „tab”'),
        ("ro", "cuvвnt și Aсta", "cuvвnt și Acta"),
        ("en", "It's \"so\", the '90s, 1,5%", "It’s “so”, the ’90s, 1.5%"),
        ("en", "the trainers' book, 'quoted'", "the trainers’ book, ‘quoted’"),
        ("ru", 'Он сказал: "да, "нет"" - и всё', "Он сказал: «да, „нет“» — и всё"),
        ("ru", "N 5, No. 7, №8; 2.5 %; с. 3-9", "№ 5, № 7, № 8; 2,5 %; с. 3–9"),
        ("uk", 'Об\'єкт "а" - б', "Об’єкт «а» — б"),
        ("fr", 'L\'ami dit "oui"; pourquoi?', "L’ami dit «oui» ; pourquoi ?"),
        ("it", 'L\'uomo "dice" ...', "L’uomo «dice» …"),
        ("es", '"Sí" - dijo', "«Sí» – dijo"),
        ("hu", '"Igen, "nem""', "„Igen, »nem«”"),
        ("de", '"Ja" und “nein” und »gut«', "„Ja“ und „nein“ und »gut«"),
    ],
)
def test_signs_of_other_languages_and_of_typewriters_are_mended(tag, text, after):
    assert fixed(tag, text) == after
    assert fixed(tag, after) == after


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("ro", '`"a" - b...` ``c "d"``\n\n```\n"e" - f\n```\n\n    "g"'),
        ("ro", '{#a .b title="c"} <abbr title="d - e">f</abbr> <!-- "g" - h -->'),
        ("ro", "https://a.ro/b-2001-2002 <https://a.ro/2020-2021> d-1900-2000@e.ro @fig:a-b"),
        ("ro", '[a]: https://b.ro "c"\n\n[legea "d"]: e.md\n\n[legea "d"], [f][legea "d"]'),
        ("ro", '<span lang="en">"a"</span> [“b”]{lang=en} <q lang="en">c - d</q>'),
        ("ro", '“A cat.”\n{: lang="en" }\n\n<div lang="en" markdown>\n\n"b"\n\n</div>'),
        ("ro", '<script>a = "b"</script>\n\n<pre>"c" - d</pre>\n\n--8<-- "e.md"'),
        ("ro", '/// html | div.a["b"]\n///\n\n\\"a\\" $a_1 - "b"$ {{ "c" }} :white_check_mark: !'),
        ("ro", "Legea nr. 547-XV, nr. 5-7, tel. 022 23-45-67, 2026-11-28, COVID-19, 3-1, ISO 9-5"),
        ("ro", "versiunea 2.5, pct. 3.2, ora 12.30, 1.234 lei, 12%, 5 - 3 = 2, 1.2.3, 5' × 6\""),
        ("ro", 'Semnele „ ”, « » și " "; ....  a/.../b; — așa — și « așa »'),
        ("en", "‘British’ and “American” – both; 1,234 and 1.5%, 12 %, 85 400"),
        ("ru", "«А» – „Б“, IT-отдел, COVID-19, т. е."),
        ("de", "»so« und „so“"),
        ("fr", "« oui » ; “non”"),
        ("fr-CA", 'oui; "non"'),
        ("ka", '"ასე" - ისე'),
    ],
)
def test_what_is_no_prose_and_what_is_right_is_left(tag, text):
    assert problems(tag, text) == []


@pytest.mark.parametrize(
    ("tag", "text", "names"),
    [
        ("ro", 'Un "citat fără sfârșit', ["unbalanced@1:4"]),
        ("ro", "Unul” închis", ["unbalanced@1:5"]),
        ("ro", "5-10 zile, 1,234 oameni", ["perhaps-range@1:1", "perhaps-thousands@1:12"]),
        ("en", "Don’t use 'the trainers' own'", ["perhaps-apostrophe@1:11"]),
        ("ro", "# Planul 2021-2025", ["range@1:10"]),
        ("ro", "Planul - pe scurt\n-----", ["dash@1:1"]),
    ],
)
def test_what_may_be_meant_is_reported_and_never_mended(tag, text, names):
    found = problems(tag, text)

    places = [
        f"{one.message.name.split('.')[1]}@{one.place.line}:{one.place.column}" for one in found
    ]
    assert places[: len(names)] == names
    assert not any(is_mended(one) for one in found)
    assert fixed(tag, text) == text


def test_a_finding_shows_the_words_and_is_one_for_signs_that_share_them():
    (quotes, dash) = problems("ro", 'Așa: ("da").\n\nUnu - doi - trei')

    assert dict(quotes.message.values) == {"before": '("da").', "after": "(„da”)."}
    assert dict(dash.message.values) == {"before": "Unu - doi - trei", "after": "Unu – doi – trei"}


# fmt: off
PIECES = st.sampled_from([
    '"', "'", "“", "”", "„", ",,", "''", " - ", " -- ", "...", "2020-2025", "12.5 %", " ,", " !",
    "da", "ș-a", " ", "\n", "\n\n", "**", "*", "_", "`", "[", "](a.md)", '](a.md "t")', "| ", " |",
    "- ", "1. ", "> ", "# ", "## A {#a}", "\t", "    ", "<b>", "</b>", "<br>", '<i title="x">',
    "|--|--|\n", "```\n", "---\n", "[^1]", "\n[^1]: ", '!!! note "A"\n', "{.a}", "\\", "&amp;",
])
# fmt: on


def skeleton(text):
    """The HTML without what only signs can change: its tags, their attributes, the words."""
    return re.sub(r"&(?:quot|lt|gt|#39);|[^\w<>/=#]|(?<=\d)\s(?=\d)", "", RENDER(text))


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(["ro", "en", "fr"]))
def test_a_second_run_finds_nothing_and_the_structure_stays(text, tag):
    after = fixed(tag, text)

    assert fixed(tag, after) == after
    assert skeleton(after) == skeleton(text)


YAML = """title: {ro: 'Ghid "de probă"', en: It's "short"}
summary:
  ro: >-
    Pe scurt - și
    bine... da, "ținta"
  en: "The \\"best\\" one - and 'so'..."
"""


MENDED = """title: {ro: 'Ghid „de probă”', en: It’s “short”}
summary:
  ro: >-
    Pe scurt – și
    bine… da, „ținta”
  en: "The \\"best\\" one – and ‘so’…"
"""


def test_texts_in_yaml_are_mended_where_they_stand(tmp_path):
    shutil.copytree(Path(__file__).parents[1] / "bad" / "sound", tmp_path, dirs_exist_ok=True)
    file = tmp_path / "content/ghid/publication.yml"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    kept = "".join(line for line in lines if not line.startswith(("title", "summary")))
    file.write_text(YAML + kept, "utf-8")
    languages = (Language("ro", "Română"), Language("en", "English"))
    project, _ = load(Settings(tmp_path, {}, "https://example.org/", languages))

    texts = mended(typography_of_values(project), lambda name: (tmp_path / name).read_text("utf-8"))

    assert texts["content/ghid/publication.yml"] == MENDED + kept
