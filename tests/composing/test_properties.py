"""What holds for any text at all: composing never raises and never loses words."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.composing.conftest import LOCALES, SETTINGS, chapters, project, publication
from tests.composing.test_glossary import GLOSSARY

from indrumar.composing.block_syntax import block_problems
from indrumar.composing.compose import compose
from indrumar.composing.glossary import Terms, mark_terms
from indrumar.composing.html_tree import inner_html, parse
from indrumar.project.prose import without_code

PIECES = st.sampled_from(
    [
        *(
            "# ",
            "## ",
            "### ",
            "\n",
            "\n\n",
            " ",
            "    ",
            "text",
            "indicator ",
            "lanțul rezultatelor",
        ),
        *("/// box | T", "/// trainer", "///", "////", "    id: a", "    time: 20", "/// tabel"),
        *("@fig:a", "@sec:capitol", "@x:", "[^1]", "[^1]: n", "![a](../media/a.svg)", "![](", ")"),
        *(
            "[x](#a)",
            "[x](../../..)",
            "{#a}",
            "{: #A }",
            "| a | b |",
            "|---|---|",
            "```",
            "`",
            "~~~",
        ),
        *(
            "<p>",
            "</div>",
            "<script>",
            "<!--",
            "&amp;",
            "<",
            "- ",
            "1. ",
            "> ",
            "*",
            "**",
            "_",
            "ș",
        ),
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=80))
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@QUICK
@given(TEXTS)
def test_any_text_is_composed_with_problems_at_places_that_exist(text):
    one = publication({"ro": {"01-capitol": text}}, media=("media/a.svg",))

    composition = compose(project(one, glossary=GLOSSARY), SETTINGS, LOCALES)

    last = 4 + text.count("\n")
    for problem in composition.problems:
        assert problem.place.line <= max(last, 1)
        assert problem.place.column >= 1


@QUICK
@given(TEXTS)
def test_blanking_code_keeps_every_offset(text):
    blanked = without_code(text)

    assert len(blanked) == len(text)
    assert [i for i, c in enumerate(blanked) if c == "\n"] == [
        i for i, c in enumerate(text) if c == "\n"
    ]


@QUICK
@given(TEXTS)
def test_the_syntax_of_any_blocks_can_be_read(text):
    chapter = chapters("ro", {"01-a": text})[0]

    list(block_problems(chapter, ()))


@QUICK
@given(st.lists(st.sampled_from(["indicator", "Indicatori", " ", ",", "lanțul rezultatelor", "x"])))
def test_marking_terms_changes_no_word(words):
    root = parse(f"<p>{''.join(words)} <em>{''.join(words)}</em></p>")
    before = root.text_content()

    found = mark_terms(root, Terms.of(GLOSSARY, "ro"))

    assert root.text_content() == before
    assert inner_html(root).count('class="term"') == len(found)
