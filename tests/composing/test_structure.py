"""Structure: ids, headings, blocks and what may stand in them."""

from __future__ import annotations

import re

import pytest

PLACE = "content/ghid/ro/01-capitol.md"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "## A\n\n#### B",
            f"{PLACE}:6:6: error: the heading 'B' jumps from level 2 to level 4; begin it with ### "
            "[heading-jump]",
        ),
        (
            "# A",
            f"{PLACE}:4:3: error: the heading 'A' is of the first level, which is the chapter's "
            "title; begin it with ## and keep the title in the front matter [heading-jump]",
        ),
        (
            "## A {#unu}\n\n## B {#unu}",
            f"{PLACE}:6:8: error: the id 'unu' is given twice in this publication, first at "
            f"{PLACE}:4:8; give one of them another id [duplicate-id]",
        ),
        (
            "## A {#Unu}",
            f"{PLACE}:4:8: error: 'Unu' cannot be an id; use lower-case letters a to z, digits and "
            "hyphens [bad-id]",
        ),
        (
            "/// figur | Titlu\n\ntext\n///",
            f"{PLACE}:4:5: error: there is no block 'figur'; did you mean 'figure'? [bad-block]",
        ),
        (
            "/// box\n\ntext\n///",
            f"{PLACE}:4:5: error: the block 'box' has no title; write: /// box | Title [bad-block]",
        ),
        (
            "/// box | Titlu\n    typ: law\n\ntext\n///",
            f"{PLACE}:5:5: error: the block 'box' has no option 'typ'; did you mean 'type'? "
            "[bad-block]",
        ),
        (
            "/// box | Titlu\n    type: lege\n\ntext\n///",
            f"{PLACE}:5:11: error: 'lege' is not allowed for the option 'type' of the block 'box'; "
            "expected one of: example, tip, warning, law, definition [bad-block]",
        ),
        (
            "/// box | Titlu\n\ntext",
            f"{PLACE}:4:1: error: the block 'box' is never closed; end it with this "
            "line: /// [bad-block]",
        ),
        (
            "text\n\n///",
            f"{PLACE}:6:1: error: /// closes no block: no block with 3 slashes is open; remove the "
            "line, or open the block with as many slashes [bad-block]",
        ),
        (
            "//// trainer\n/// box | Titlu\n\ntext\n///\n////",
            f"{PLACE}:5:1: error: a box is inside a passage for one audience; move it out: numbers "
            "have to be the same in every edition [numbered-item-for-some]",
        ),
        (
            "/// trainer\n\n## Titlu\n///",
            f"{PLACE}:6:4: error: a heading is inside a passage for one audience; move it out: "
            "numbers have to be the same in every edition [numbered-item-for-some]",
        ),
    ],
)
def test_broken_structure_is_reported_with_its_place(compose_ro, text, problem):
    assert problem in compose_ro(text).problems


def test_an_id_in_two_chapters_is_reported(compose_ro):
    problems = compose_ro({"01-unu": "## A {#a}", "02-doi": "## B {#a}"}).problems

    assert problems == [
        "content/ghid/ro/02-doi.md:4:8: error: the id 'a' is given twice in this publication, "
        "first at content/ghid/ro/01-unu.md:4:8; give one of them another id [duplicate-id]"
    ]


def test_blocks_and_headings_in_code_are_left_alone(compose_ro):
    assert compose_ro("```\n/// figur\n# A\n```\n\n`/// x`").problems == []


def test_a_table_gets_its_caption_and_the_scope_of_its_headers(compose_ro):
    text = (
        "/// table | Tipuri *noi*\n    row-headers: true\n    source: DASPF\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n///"
    )

    html = compose_ro(text).html()

    assert '<caption><span class="label">Tabelul 1.</span> Tipuri <em>noi</em></caption>' in html
    assert '<th scope="col">a</th>' in html
    assert '<th scope="row">1</th>' in html
    assert '<p class="source">Sursa: DASPF</p>' in html


def test_captions_stand_below_figures_and_above_tables_and_sources_below_both(compose_ro):
    figure = "/// figure | Lanțul\n    source: Autorii\n\n![Un lanț](../media/a.svg)\n///\n"
    table = "/// table | Praguri\n    source: BNS\n\n| a | b |\n|---|---|\n| 1 | 2 |\n///\n"

    html = compose_ro(f"{figure}\n{table}", media=("media/a.svg",)).html()

    order = r"<(?:img|figcaption|caption|td)|Sursa: \w+"
    assert re.findall(order, html) == [
        *("<img", "<figcaption", "Sursa: Autorii"),
        *("<caption", "<td", "<td", "Sursa: BNS"),
    ]


def test_a_box_says_its_type_and_an_exercise_its_time(compose_ro):
    html = compose_ro(
        "/// box | Legea\n    type: law\n\ntext\n///\n\n/// exercise | Exersați\n    time: 20\n\n"
        "text\n///"
    ).html()

    assert (
        '<p class="title"><span class="label">Caseta 1.</span> '
        '<span class="type">Ce spune legea</span> Legea</p>'
    ) in html
    assert (
        '<span class="label">Exercițiul 1.</span> Exersați<span class="time">20 min</span>' in html
    )


def test_footnotes_are_numbered_per_chapter_with_ids_that_differ(compose_ro):
    html = compose_ro(
        {"01-unu": "a[^x] b[^x]\n\n[^x]: Nota.", "02-doi": "c[^1]\n\n[^1]: Alta."}
    ).html()

    assert '<sup id="fnref-1-1" class="footnote-call"><a href="#fn-1-1">1</a></sup>' in html
    assert '<sup id="fnref-1-1-2" class="footnote-call"><a href="#fn-1-1">1</a></sup>' in html
    assert '<li id="fn-2-1">' in html
    assert "↩" not in html


def test_forty_levels_of_lists_are_composed(compose_ro):
    text = "\n".join("    " * level + "- x" for level in range(40))

    assert compose_ro(text).html().count("<li>") == 40


def test_a_script_in_a_title_is_text(compose_ro):
    html = compose_ro('/// box | <script>alert("x")</script>\n\ntext\n///').html()

    assert "<script" not in html
