"""What a passage for one audience holds reaches that audience alone, its notes and terms too."""

from __future__ import annotations

import pytest

from indrumar.languages import Text
from indrumar.metadata import Term

GLOSSARY = {
    "indicator": Term(term=Text({"ro": "indicator"}), definition=Text({"ro": "O măsură."})),
}
NOTES = """Întâi[^a].

/// trainer

Secret[^b].

///

Apoi[^c].

[^a]: Nota întâi.
[^b]: Nota formatorului[^d].
[^c]: Nota tuturor.
[^d]: Nota notei.
"""
BOTH = {"audiences": ("participant", "trainer")}


def test_a_note_called_only_in_a_cut_passage_is_cut_with_it(compose_ro):
    composed = compose_ro(NOTES, **BOTH)

    assert "Nota formatorului" not in composed.html(audience="participant")
    assert "Nota notei" not in composed.html(audience="participant")
    assert "Nota formatorului" in composed.html(audience="trainer")
    assert composed.document(audience="participant").inventory["footnote"] == 2
    assert composed.document(audience="trainer").inventory["footnote"] == 4


def test_the_notes_that_stay_keep_their_numbers(compose_ro):
    html = compose_ro(NOTES, **BOTH).html(audience="participant")

    assert '<a href="#fn-1-3">3</a>' in html
    assert '<li id="fn-1-3" value="3">' in html
    assert '<li id="fn-1-1">' in html


def test_a_note_that_is_also_called_elsewhere_stays(compose_ro):
    text = "/// trainer\n\nSecret[^a].\n\n///\n\nApoi[^a].\n\n[^a]: Nota.\n"

    assert "Nota." in compose_ro(text, **BOTH).html(audience="participant")


def test_no_empty_list_of_notes_stays_behind(compose_ro):
    text = "/// trainer\n\nSecret[^a].\n\n///\n\n[^a]: Nota.\n"

    assert "footnotes" not in compose_ro(text, **BOTH).html(audience="participant")


def test_a_note_without_any_call_stays(compose_ro):
    assert "Nota." in compose_ro("Text.\n\n[^a]: Nota.\n", **BOTH).html(audience="participant")


def test_a_term_in_a_cut_passage_is_not_in_the_glossary(compose_ro):
    text = "/// trainer\n\nUn indicator.\n\n///\n\nText.\n"
    composed = compose_ro(text, glossary=GLOSSARY, **BOTH)

    assert composed.document(audience="participant").glossary == ()
    assert [e.id for e in composed.document(audience="trainer").glossary] == ["indicator"]


def test_a_term_is_marked_where_the_audience_first_meets_it(compose_ro):
    text = "/// trainer\n\nUn indicator.\n\n///\n\nAlt indicator.\n"
    html = compose_ro(text, glossary=GLOSSARY, **BOTH).html(audience="participant")

    assert 'Alt <a class="term" href="#term-indicator">indicator</a>.' in html


def test_a_passage_that_no_edition_prints_is_reported(compose_ro):
    text = "Text.\n\n/// participant\n\nUnu.\n\n///\n\n/// trainer\n\nDoi.\n\n///\n"

    assert compose_ro(text, audiences=("participant",)).problems == [
        "content/ghid/ro/01-capitol.md:12:5: error: no edition prints the block 'trainer': "
        "the audiences of this publication are participant; "
        "add trainer to 'audiences' in publication.yml [bad-block]"
    ]
    assert compose_ro(text, **BOTH).problems == []


@pytest.mark.parametrize(
    ("passage", "problem"),
    [
        (
            "Unu.\n{: .audience}",
            ":6:1: error: no edition prints this passage: no audience is named beside",
        ),
        ('<div class="audience">Unu.</div>', ":6:1: error: no edition prints this passage"),
        ("## Titlu {.audience}", ":6:4: error: no edition prints this passage"),
        ('<div class="audience alt">Unu.</div>', ":6:1: error: no edition prints this passage"),
    ],
)
def test_a_passage_for_an_audience_that_is_none_is_reported(compose_ro, passage, problem):
    problems = compose_ro(f"Text.\n\n{passage}\n", **BOTH).problems

    assert [one for one in problems if f"01-capitol.md{problem}" in one], problems


def test_an_audience_is_known_among_other_classes(compose_ro):
    composed = compose_ro('<div class="wide audience trainer">Unu.</div>', **BOTH)

    assert composed.problems == []
    assert "Unu." not in composed.html(audience="participant")
    assert 'class="label"' in composed.html(audience="trainer")


def test_a_passage_for_everyone_needs_no_label(compose_ro):
    composed = compose_ro('<div class="audience everyone">Unu.</div>')

    assert composed.problems == []
    assert '<div class="audience everyone">Unu.</div>' in composed.html()
