"""What an author's HTML may have: a short list of styles, and nothing that runs or stands in."""

from __future__ import annotations

import pytest

from indrumar.composing.author_style import author_style

PLACE = "content/ghid/ro/01-capitol.md"


@pytest.mark.parametrize(
    ("written", "kept", "refused"),
    [
        ("text-align: right;", "text-align: right", ()),
        ("TEXT-ALIGN:Center;width:50%", "text-align: center; width: 50%", ()),
        ("width: 120px; max-width: 10cm", "width: 120px; max-width: 10cm", ()),
        ("width: 101%", "", ("width: 101%",)),
        ("width: calc(1px + 9in)", "", ("width: calc(1px + 9in)",)),
        ("width: 9999px", "", ("width: 9999px",)),
        ("width: \u0661\u0660px", "", ("width: \u0661\u0660px",)),
        (
            "position:fixed;inset:0;text-align:left",
            "text-align: left",
            ("position: fixed", "inset: 0"),
        ),
        (r"pos\69tion: fixed", "", ("position: fixed",)),
        ("/* a */ display/**/: none", "", ("display: none",)),
        ("text-align: left !important", "text-align: left", ()),
        ("mso-list: l0 level1", "", ("mso-list: l0 level1",)),
        ("--x: 1; @media print {a{}}", "", ("--x: 1", "@media print {a{}}")),
        ("color", "", ("color",)),
    ],
)
def test_a_style_keeps_the_declarations_of_a_list(written, kept, refused):
    style = author_style(written)

    assert (style.kept, style.refused) == (kept, refused)


def test_what_is_not_used_of_a_style_is_reported_at_its_place_and_taken_out(compose_ro):
    composed = compose_ro('Text.\n\n[x](#a){: style="position:fixed;width:10%" }\n\n## A {#a}')

    assert composed.problems == [
        f"{PLACE}:6:18: warning: the style 'position: fixed' is not used; remove it; the handbook "
        "lists what a style may contain [unused-style]"
    ]
    assert 'style="width: 10%"' in composed.html()


def test_a_table_keeps_the_alignment_of_its_columns(compose_ro):
    composed = compose_ro("| a | b |\n|:--|--:|\n| 1 | 2 |")

    assert 'style="text-align: right"' in composed.html()
    assert not [line for line in composed.problems if "style" in line]


def test_an_attribute_may_not_be_wider_than_a_style(compose_ro):
    composed = compose_ro(
        '<table width="170"><tr><td width="9999">a</td><td width="101 %">b</td></tr></table>\n\n'
        '<hr width="60%">\n\n<hr width="\u0661">\n'
    )

    assert [line.split(";")[0] for line in composed.problems if "style" in line] == [
        f"{PLACE}:4:35: warning: the style 'width: 9999px' is not used",
        f"{PLACE}:4:58: warning: the style 'width: 101%' is not used",
    ]
    assert [part.split('"')[0] for part in composed.html().split('style="')[1:]] == [
        "width: 170px",
        "width: 60%",
    ]


@pytest.mark.parametrize(
    ("text", "fault", "gone"),
    [
        ('<p style="background:u\\72l(//x.org)">x</p>', "'style' must not contain", "x.org"),
        ('<a href="#x" ping="//x.org">x</a>\n\n## X {#x}', "'ping' must not contain", "x.org"),
        ('<button formaction="javascript:1">x</button>', "'formaction'", "javascript"),
        ("<svg><set to='//x.org'></set></svg>", "<set> is not allowed", "x.org"),
        ("<noscript>x</noscript>", "<noscript> is not allowed", "noscript"),
        ('<span id="__search">x</span>', "'__search' is an id of the page itself", "__search"),
        ('<a href="java&#10;script:1">x</a>', "is not a web address", "script"),
        ('<a href="&#1;javascript:1">x</a>', "", "javascript"),
    ],
)
def test_what_runs_loads_or_stands_in_is_reported_and_taken_out(compose_ro, text, fault, gone):
    composed = compose_ro(text)

    assert any(fault in line and "error" in line for line in composed.problems)
    assert gone not in composed.html()
