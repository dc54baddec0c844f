"""Texts that a program or an accident has made: reported in a sentence, never the end of a run."""

from __future__ import annotations

import pytest
from tests.composing.conftest import chapters

from indrumar.composing.shallow import Shallow
from indrumar.reading.messages import in_one_line

PLACE = "content/ghid/ro/01-capitol.md"


@pytest.mark.parametrize(
    "nested",
    ["> " * 500 + "x", "<span>" * 900, "<div>" * 90 + "x" + "</div>" * 90],
    ids=["quotes", "elements that are not closed", "elements"],
)
def test_a_text_that_is_nested_too_deeply_is_reported_and_the_rest_is_composed(compose_ro, nested):
    made = compose_ro({"01-capitol": f"Text.\n\n{nested}\n", "02-bun": "Un alt capitol."})
    assert made.problems == [
        f"{PLACE}:6:1: error: the text is nested more than 80 levels deep; take lists, quotes or "
        "HTML elements out of one another [unreadable-file]"
    ]
    assert "Un alt capitol." in made.html()


def test_twelve_lists_in_one_another_are_no_problem(compose_ro):
    made = compose_ro("".join(f"{'    ' * depth}- x\n" for depth in range(12)))
    assert made.problems == []
    assert made.html().count("<ul>") == 12


def test_codes_of_characters_that_no_text_can_have_are_left_out(compose_ro):
    made = compose_ro("a&#0;b&#xD800;c&#8;d&#x110000;e&#99999999999999999;f &#8212; &#x219; &amp;")
    assert "<p>abcdef — ș &amp;</p>" in made.html()


def test_a_text_that_ends_an_extension_is_reported_at_its_line():
    def render(source: str) -> str:
        if "odd" in source:
            raise AttributeError("no 'split'")
        return source

    (chapter,) = chapters("ro", {"01-capitol": "one\n\ntwo\nodd\nthree\n"})
    shallow = Shallow(render)

    assert shallow(chapter.body) == ""
    assert [in_one_line(one).partition("; ")[0] for one in shallow.problems(chapter)] == [
        f"{PLACE}:7:1: error: an extension of Markdown cannot read the text from here on: "
        "AttributeError: no 'split'"
    ]
