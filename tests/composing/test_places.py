"""Places: a problem is reported where the author wrote what it is about."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from tests.composing.test_properties import QUICK, TEXTS

from indrumar.composing.marks import ATTRIBUTE, MARK, marked
from indrumar.problems import Place

# Each «…» stands where something is wrong and is to be reported; without it, nothing else is.
MARKED = {
    "links with the same address, and the address in code": (
        "See `#x`, [a](«#x»), [b](«#x»).\n\n    #x\n\n- point\n- [c](«#x») and\n  [d](«#x»)\n"
    ),
    "links in tables, quotations, notes and headings": (
        "| a | b |\n| --- | --- |\n| c | [d](«#x») |\n\n> quoted\n> [e](«#x»)\n\n"
        "Note.[^1]\n\n## A [link](«#x») {#a}\n\n[^1]: The note\n    with [f](«#x»)\n"
    ),
    "an address that is the beginning of an id above": (
        "## A heading {#conclusion-1}\n\n[to the end](«#conclusion»)\n"
    ),
    "a link by name, at its words": "One.\n\nTwo «[words][name].\n\n[name]: #x\n",
    "references": (
        "«@fig:x) and **«@fig:x**, «@tbl:x\n\n/// box | The title of «@fig:x\n\n«@fig:x\n///\n"
    ),
    "HTML": (
        '<table>\n<tr><td><a id="«R_1»"></a>R_1</td></tr>\n<tr><td>\n<a\n id="«R_2»"></a>R_2</td>\n'
        '</tr></table>\n\nText <b id="«B»">bold</b> <a href="«#x»">x</a>\n\n«<script></script>\n'
    ),
    "ids of blocks, paragraphs, images and headings": (
        "A paragraph.\n{: #«A» }\n\n![words](../media/a.svg){#«B»}\n\n## C {#«C»}\n\n"
        "/// figure | Caption\n    attrs: {id: «D»}\n\n![words](../media/a.svg)\n///\n"
    ),
    "headings": "## Near a [^1] note\n\n####«Deep\n\n«Under\n=====\n\n[^1]: Note\n",
    "images without words": "An image: «![](../media/a.svg) and «![](../media/a.svg)\n",
}


@pytest.mark.parametrize("text", MARKED.values(), ids=MARKED)
def test_a_problem_is_reported_where_its_cause_is_written(compose_ro, text):
    plain = re.sub("[«»]", "", text)
    problems = compose_ro(plain, media=("media/a.svg",)).composition.problems
    places = [problem.place for problem in problems if problem.code != "unused-media"]

    before = [re.sub("[«»]", "", text[: at.start()]) for at in re.finditer("«", text)]
    assert places == [
        Place("content/ghid/ro/01-capitol.md", 4 + one.count("\n"), len(one) - one.rfind("\n"))
        for one in before
    ]


@QUICK
@given(TEXTS)
def test_marks_change_no_word(text):
    attributes = rf"\n[ >]*attrs: {{{ATTRIBUTE}: '\d+'}}| {ATTRIBUTE}=\"\d+\""
    without = MARK.sub("", re.sub(attributes, "", marked(text).text))

    assert without == MARK.sub("?", text)
