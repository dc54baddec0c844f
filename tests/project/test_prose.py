"""Prose: what is no text for readers disappears, and the rest stays where it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indrumar.project.prose import prose


@given(st.text(alphabet="ab`~[](){}<>#:!@/ \n-"))
def test_every_character_keeps_its_place(markdown):
    left = prose(markdown)

    assert len(left) == len(markdown)
    assert all(now in (was, " ") for now, was in zip(left, markdown, strict=True))
    assert left.count("\n") == markdown.count("\n")


@pytest.mark.parametrize(
    "markdown",
    [
        "`xx`",
        "``a ` xx``",
        "```\nxx\n```",
        "~~~ yaml\nxx\n~~~",
        "```\nxx",
        "<!-- xx -->",
        "[a](xx.md)",
        '[a](xx "title")',
        "![a](../media/xx.svg)",
        "[a]: xx",
        "## A {#xx}",
        "@fig:xx",
        "https://example.org/xx",
        '<span lang="en">xx</span>',
        "<abbr title='xx'>a</abbr>",
        "/// figure | A\n    id: xx\n",
    ],
)
def test_what_is_no_prose_is_left_out(markdown):
    assert "xx" in markdown
    assert "xx" not in prose(markdown)


@pytest.mark.parametrize(
    "markdown", ["**xx**", "[xx](a.md)", "/// figure | xx\n", "    source: xx", "| xx |", "> xx"]
)
def test_what_readers_read_is_kept(markdown):
    assert "xx" in prose(markdown)


def test_the_words_of_links_can_be_left_out():
    assert prose("a [xx](b.md) c", links=False) == "a            c"
