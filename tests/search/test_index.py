"""The index as files: what is in them, and how entries become pages."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from indrumar.outputs.search.entries import Page, Section, pages_of, plain
from indrumar.outputs.search.index import PART, index_files
from indrumar.outputs.search.synonyms import abbreviations_in, same_words
from indrumar.outputs.search.words import joined_words, words
from indrumar.wording.inflection import INFLECTIONS, Inflection, inflection
from indrumar.wording.plain_text import fold

GATHERED = [
    {"location": "ghid/", "title": "Ghidul", "text": ""},
    {"location": "ghid/#ghidul", "title": "Ghidul", "text": "<p>Un &lt;text&gt;</p><p>lung</p>"},
    {"location": "ghid/#pasi", "title": "1.1 Pași", "text": "<ul><li>unu</li><li>doi</li></ul>"},
    {"location": "ghid/#citare", "title": "Ghidul", "text": ""},
    {"location": "about/", "title": "Despre", "text": "<p>Noi</p>"},
]


def value(script: bytes) -> object:
    found = re.fullmatch(r'indrumarSearch\.take\("\w+","[\w-]+",(.*)\);\n', script.decode(), re.S)
    assert found
    return json.loads(found[1])


def test_sections_of_a_page_come_together_under_its_address_with_the_notes_they_cite():
    notes = {"ghid/": {"pasi": "O notă.", "ghidul": "Alta."}}
    ghid, about = pages_of(GATHERED, ["ghid"], notes, ["about/"])
    assert ghid == Page(
        "ghid/",
        "Ghidul",
        "ghid",
        (
            Section("", "Ghidul", "Un <text> lung Alta."),
            Section("pasi", "1.1 Pași", "unu doi O notă."),
        ),
    )
    assert (about.publication, about.aside, ghid.aside) == ("", True, False)


def test_words_of_neighbouring_blocks_stay_apart():
    assert plain("<p>unu</p><p>doi</p><b>tr</b>ei") == "unu doi trei"


def test_a_word_tells_how_often_and_where_it_stands():
    page = Page("p/", "Buget", "", (Section("", "Buget", ""), Section("a", "Ani", "buget buget")))
    files = dict(index_files([page], Inflection(), {}, "ro"))
    assert value(files["words-0.js"]) == "ani 0.1.a\nbuget 0.0.u 0.1.2"


def test_a_word_is_counted_up_to_nine_times():
    page = Page("p/", "T", "", (Section("", "T", "x"), Section("a", "Ani", "buget " * 12)))
    files = dict(index_files([page], Inflection(), {}, "ro"))
    assert "buget 0.1.9" in str(value(files["words-0.js"])).splitlines()


def test_pages_name_their_publication_by_its_place_in_the_list():
    slugs = ("plan", "", "ghid", "plan")
    pages = [Page(f"{at}/", f"T{at}", slug, ()) for at, slug in enumerate(slugs)]
    titles = {"ghid": "Un ghid", "plan": "Un plan", "alt": "Altul"}
    head = value(dict(index_files(pages, Inflection(), titles, "ro"))["pages.js"])
    assert isinstance(head, dict)
    assert head["publications"] == [["plan", "Un plan"], ["ghid", "Un ghid"]]
    assert head["pages"] == [["0/", "T0", 0], ["1/", "T1", -1], ["2/", "T2", 1], ["3/", "T3", 0]]


def test_common_words_are_left_out():
    page = Page("p/", "Plan", "", (Section("", "Plan", "de la raion"),))
    files = dict(index_files([page], inflection("ro"), {}, "ro"))
    assert value(files["words-0.js"]) == "plan 0.0.u\nraion 0.0.1"


def test_no_part_is_much_larger_than_the_others():
    sections = tuple(
        Section(f"s{n}", "H", " ".join(f"w{n}x{m}" for m in range(300))) for n in range(30)
    )
    files = dict(index_files([Page("p/", "T", "", sections)], Inflection(), {}, "ro"))
    parts = [value(content) for name, content in files.items() if name.startswith("words-")]
    assert len(parts) > 3
    assert max(map(len, parts)) <= PART + 100


def test_a_text_cannot_break_out_of_its_script():
    page = Page("p/", "T", "", (Section("", "T", "</script>\u2028alert(1)"),))
    files = dict(index_files([page], Inflection(), {}, "ro"))
    assert "\u2028" not in files["text-0.js"].decode()
    assert value(files["text-0.js"]) == [["", "T", "</script>\u2028alert(1)"]]


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert words(" ".join(words(text))) == words(text)


def test_comma_cedilla_and_bare_letters_are_one():
    assert fold("Ședință") == fold("Şedinţă") == fold("SEDINTA") == "sedinta"


def test_endings_and_irregular_forms_are_written_as_they_are_compared():
    for one in map(inflection, INFLECTIONS):
        for form in (*one.endings, *one.irregular, *one.irregular.values(), *one.common):
            assert fold(form) == form


def test_words_that_mean_the_same_come_together_from_all_their_sources():
    page = '<p><abbr title="administrație publică locală"><b>APL</b></abbr></p><abbr>x</abbr>'
    groups = [*abbreviations_in(page), ("autoritate locală", "administrație publică locală")]
    assert same_words([*groups, ("singur",), ("a", "de la")], frozenset(("a", "de", "la"))) == [
        ["apl", "administratie publica locala", "autoritate locala"]
    ]


def test_numbers_and_compounds_are_indexed_as_they_may_be_typed_together():
    text = "85 400 lei, 547-XV, L-123, 978-9975-0, anti-corupție, 31.08.2021, dintr-un, în 2021 15"
    assert joined_words(text) == [
        *("85400", "547xv", "l123", "97899750", "anticoruptie", "31082021"),
    ]
