"""References in words: correct in each language, at the start of a sentence and within it."""

from __future__ import annotations

import re

import pytest
from tests.composing.conftest import LOCALES, publication

from indrumar.composing.references import starts_sentence

TABLE = "/// table | Tipuri\n    id: tipuri\n\n| a | b |\n|---|---|\n| 1 | 2 |\n///\n"


@pytest.mark.parametrize(
    ("tag", "within", "first"),
    [
        ("ro", "tabelul~1", "Tabelul~1"),
        ("en", "table~1", "Table~1"),
        ("ru", "таблица~1", "Таблица~1"),
    ],
)
def test_a_reference_is_written_in_the_words_of_its_language(compose_all, tag, within, first):
    text = f"x @tbl:tipuri y.\n@tbl:tipuri z.\n\n{TABLE}"

    html = compose_all(publication({tag: {"01-a": text}})).html(tag=tag)

    assert f'x <a class="reference" href="#tipuri">{within}</a> y.' in html
    assert f'<a class="reference" href="#tipuri">{first}</a> z.' in html


@pytest.mark.parametrize(
    ("before", "starts"),
    [
        ("", True),
        ("Gata. ", True),
        ("Gata. (", True),
        ("Ce? „", True),
        ("„Gata.” ", True),
        ("vezi ", False),
        ("(vezi ", False),
        ("cf. ", False),
        ("(cf. ", False),
        ("după cum arată, ", False),
    ],
)
def test_a_sentence_starts_after_its_end_and_not_after_an_abbreviation(before, starts):
    assert starts_sentence(before, LOCALES["ro"]) is starts


def test_chapters_and_sections_have_their_own_words(compose_ro):
    html = compose_ro({"01-a": "vezi @sec:b și @sec:parte", "02-b": "## P {#parte}"}).html()

    assert ">capitolul~2</a> și <" in html
    assert ">secțiunea~2.1</a>" in html


def test_a_page_reference_carries_the_title_for_the_web(compose_ro):
    html = compose_ro("vezi @page:parte\n\n## Partea întâi {#parte}").html()

    assert '<a class="page-reference" href="#parte">„Partea întâi”</a>' in html


def test_a_reference_to_a_paragraph_shows_its_first_words(compose_ro):
    html = compose_ro(f"vezi @page:p1\n\nPrimul {'cuvânt ' * 30}\n{{: #p1 }}").html()
    (shown,) = re.findall(r'<a class="page-reference" href="#p1">„([^<]*)”</a>', html)

    assert shown.startswith("Primul cuvânt")
    assert shown.endswith("…")
    assert 70 < len(shown) <= 80


def test_a_reference_can_lead_to_another_publication(compose_all):
    composed = compose_all(
        publication({"ro": {"01-a": TABLE}}, slug="anexe"),
        publication({"ro": {"01-a": "vezi @tbl:anexe/tipuri"}}),
    )

    assert '<a class="reference" href="publication:anexe#tipuri">tabelul~1</a>' in composed.html()


@pytest.mark.parametrize(
    ("tag", "words"), [("ro", "„Partea”"), ("en", "“The part”"), ("ru", "«Partea»")]
)
def test_another_publication_is_quoted_in_the_language_of_the_reference(compose_all, tag, words):
    other = {"ro": {"01-a": "## Partea {#p}"}, "en": {"01-a": "## The part {#p}"}}
    text = {"01-a": "x @page:anexe/p"}
    own = publication({"ro": text, "en": text, "ru": text})

    html = compose_all(publication(other, slug="anexe"), own).html(tag=tag)

    assert html.count('<a class="page-reference" href="publication:anexe#p">') == 1
    assert f">{words}</a>" in html


def test_code_and_addresses_are_no_references(compose_ro):
    html = compose_ro("`@fig:a` și ion@fig:a.md și https://x.md/@fig:a").html()

    assert 'class="reference"' not in html


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "Vezi @tbl:tipur.\n\n" + TABLE,
            "content/ghid/ro/01-capitol.md:4:6: error: @tbl:tipur leads nowhere: nothing has the "
            "id 'tipur'; did you mean 'tipuri'? [dangling-reference]",
        ),
        (
            "Vezi @fig:tipuri.\n\n" + TABLE,
            "content/ghid/ro/01-capitol.md:4:6: error: @fig:tipuri points at a table; "
            "write @tbl:tipuri [dangling-reference]",
        ),
        (
            "Vezi @tabel:tipuri.\n\n" + TABLE,
            "content/ghid/ro/01-capitol.md:4:6: error: there are no references '@tabel:'; "
            "did you mean 'tbl'? [dangling-reference]",
        ),
        (
            "Vezi @fig:gihd/a.",
            "content/ghid/ro/01-capitol.md:4:6: error: there is no publication 'gihd'; "
            "did you mean 'ghid'? [dangling-reference]",
        ),
        (
            "Text[^sursa].",
            "content/ghid/ro/01-capitol.md:4:5: error: there is no footnote 'sursa' in this "
            "chapter; add a line: [^sursa]: The note. [dangling-reference]",
        ),
    ],
)
def test_a_reference_that_leads_nowhere_is_reported_with_its_place(compose_ro, text, problem):
    assert compose_ro(text).problems == [problem]
