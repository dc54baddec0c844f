"""A text as sections and segments: what they hold, and that nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.translation.conftest import chapter

from indrumar.composing.source.lines import TAB
from indrumar.composing.source.scan import scan
from indrumar.translation.sections import sections_of
from indrumar.translation.segments import segments_of

ROOT = Path(__file__).parents[2]


def segments(body: str) -> list[tuple[str, str]]:
    return [(one.sort.value, one.text) for one in segments_of(scan(body))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Un paragraf\npe două linii.", [("paragraph", "Un paragraf\npe două linii.")]),
        ("## Titlu {#a .b}", [("heading", "Titlu")]),
        ("- unu\n  mai departe\n- doi", [("item", "unu\nmai departe"), ("item", "doi")]),
        ("1. [x] făcut", [("item", "făcut")]),
        ("> citat\n> lung", [("paragraph", "citat\nlung")]),
        ("| A | B |\n| - | -: |\n| text | 10 |", [("cell", "A"), ("cell", "B"), ("cell", "text")]),
        ("| A | B |\n| - | - |\n| 1,5 | 3 |", [("cell", "A"), ("cell", "B"), ("cell", "1,5")]),
        ("[^1]: O notă.\n    Lungă.", [("note", "O notă.\nLungă.")]),
        ("Termen\n:   Ce înseamnă.", [("paragraph", "Termen"), ("note", "Ce înseamnă.")]),
        ('!!! note "Atenție"\n    Text.', [("caption", "Atenție"), ("paragraph", "Text.")]),
        ("*[APL]: autorități locale", [("note", "autorități locale")]),
        (
            "/// figure | Cum merge\n    id: x\n    source: Raport\n\n![Alt](a.svg)\n///",
            [("caption", "Cum merge"), ("option", "Raport"), ("paragraph", "![Alt](a.svg)")],
        ),
        ("```\ncod\n```", []),
        ("<!-- pentru noi -->", []),
        ("[x]: https://example.org", []),
        ("---", []),
    ],
)
def test_each_sort_of_text_is_a_segment(body, expected):
    assert segments(body) == expected


LINES = (
    *("text", "- a", "  b", "> q", "## T", "", "| a | b |", "| - | - |", "    x", "[^1]: n", ": d"),
    *("/// box | T", "///", "\tt", "```"),
)


@given(st.lists(st.sampled_from(LINES)))
def test_the_spans_of_a_segment_hold_its_text(lines):
    body = "\n".join(lines)
    written = body.expandtabs(TAB).split("\n")
    for one in segments_of(scan(body)):
        assert one.text == "\n".join(written[at.line][at.start : at.end] for at in one.spans)


def test_a_section_ends_at_the_next_heading_and_tables_with_ids_are_their_own():
    body = (
        "Început.\n\n## A {#a}\n\nText.\n\n/// table | T\n    id: t\n\n| x | y |\n| - | - |\n///\n"
    )
    body += "\nDupă tabel.\n\n### Mai jos\n\nJos.\n\n## B\n\nSfârșit.\n"

    found = sections_of(chapter(body))

    assert [(one.key, one.sort.value, one.title, one.level) for one in found] == [
        ("inceput/", "chapter", "Început", 1),
        ("a", "section", "A", 2),
        ("t", "table", "T", 0),
        ("inceput/1.1", "section", "Mai jos", 3),
        ("inceput/2", "section", "B", 2),
    ]
    assert found[1].text == "## A {#a}\n\nText.\n\n\nDupă tabel."
    assert found[0].text == "# Început\n\nÎnceput."
    assert str(found[2].place) == "content/ghid/ro/01-inceput.md:10:1"


def test_headings_in_boxes_and_quotes_begin_no_section():
    body = "/// box | Casetă\n\n## În casetă\n///\n\n> ## În citat\n\n- ## În listă\n"

    assert [one.key for one in sections_of(chapter(body))] == ["inceput/"]


def test_an_underlined_heading_begins_a_section():
    assert [one.title for one in sections_of(chapter("Titlu\n-----\n\nText."))] == [
        "Început",
        "Titlu",
    ]


def test_every_line_of_our_own_texts_is_in_exactly_one_section():
    for file in sorted((ROOT / "content").glob("*/*/*.md")):
        body = file.read_text("utf-8").split("\n---\n", 1)[1]
        found = "\n".join(one.text for one in sections_of(chapter(body)))
        words = sorted(f"{found}".split())
        assert words == sorted(f"# Început {body}".split()), file
