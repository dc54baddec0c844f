"""Translations that lag behind their original, in either direction, are composed and reported."""

from __future__ import annotations

import pytest
from tests.composing.conftest import publication

TEXT = "## A {#a}\n\n## B\n\n/// box | C\n\ntext\n///\n"
FILE = "content/ghid/en/01-unu.md"


@pytest.mark.parametrize(
    ("original", "translated", "place", "message"),
    [
        (TEXT, "## A {#a}\n\nx", "4:4", "in the original only: section 'B'"),
        ("## A {#a}\n\nx", TEXT, "6:4", "not in the original: section 'B'"),
        ("## A {#a}", "## B {#b}", "4:4", "not in the original: section 'B'; in the original only"),
        ("## A", "x", "1:1", "in the original only: section 'A'"),
        (
            "".join(f"## {letter} {{#{letter}}}\n\n" for letter in "abcdef"),
            "## A {#a}",
            "4:4",
            "in the original only: section 'b', section 'c', section 'd', 2 more",
        ),
        (
            "## A {#a}\n\n## B {#b}",
            "## B {#b}\n\n## A {#a}",
            "4:4",
            "'B' is section 1.1 here, section 1.2 in the original",
        ),
    ],
)
def test_what_differs_is_reported_once_a_chapter_as_a_warning(
    compose_all, original, translated, place, message
):
    texts = {"ro": {"01-unu": original}, "en": {"01-unu": translated}}
    problems = compose_all(publication(texts)).problems

    assert len(problems) == 1
    assert problems[0].startswith(f"{FILE}:{place}: warning: {message}")


@pytest.mark.parametrize(
    "addition",
    [
        "/// trainer\n\n## For trainers {#trainers}\n\ntext\n///",
        "A paragraph.\n{: #here }",
        '<p id="here">Text</p>\n\n<a id="there"></a>',
        "![words](../media/a.svg){#image}",
        "[a link](#a){#link} and a note.[^1]\n\n[^1]: The note",
        "| a |\n| --- |\n| b |\n{: #table }",
        "- point\n{: #list }\n\nTerm\n:   Meaning\n{: #term }",
        "/// figure | D\n    id: d\n\n![words](../media/a.svg)\n///\n\nAs @fig:d says.",
    ],
)
@pytest.mark.parametrize("longer", ["ro", "en"])
def test_what_is_in_one_language_only_never_stops_composing(compose_all, longer, addition):
    texts = {"ro": {"01-unu": TEXT}, "en": {"01-unu": TEXT}}
    texts[longer]["01-unu"] += f"\n{addition}"
    media = ("media/a.svg",)

    composed = compose_all(publication(texts, media=media, audiences=("everyone", "trainer")))

    errors = [problem for problem in composed.problems if ": error: " in problem]
    assert len(composed.document(tag=longer).chapters) == 1
    assert all("inside a passage for one audience" in error for error in errors)
