"""Footnotes are those that authors write as such; what only looks like one stays as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.composing.conftest import LOCALES, SETTINGS, Composed, project, publication

from indrumar.composing.compose import compose

NOTE = '<li id="fn-1-1">\n<p>Nota.</p>\n</li>'


@pytest.mark.parametrize(
    ("own", "left"),
    [
        ('<div class="footnote">Al meu</div>', "<div>Al meu</div>"),
        ('<div class="small footnote"><ol><li id="a">b</li></ol></div>', '<div class="small"><ol>'),
        ('<section class="footnotes"><p>Al meu</p></section>', "<section><p>Al meu</p></section>"),
        ('Un <span class="footnote-call">cuvânt</span>.', "<p>Un <span>cuvânt</span>.</p>"),
    ],
)
def test_what_an_author_calls_a_note_stays_beside_those_of_the_chapter(compose_ro, own, left):
    assert left in compose_ro(f"{own}\n").html()
    composed = compose_ro(f"{own}\n\nText[^1].\n\n[^1]: Nota.")
    assert left in composed.html()
    assert NOTE in composed.html()
    assert composed.document().inventory["footnote"] == 1


@pytest.mark.parametrize("target", ["fn1", "fn:1", "fn:2"])
def test_a_pasted_call_is_no_call(compose_ro, target):
    pasted = f'<a class="footnote-ref" href="#{target}">7</a>'
    composed = compose_ro(f"Text[^1] și {pasted}.\n\n[^1]: Nota.")
    assert '<a class="footnote-ref">7</a>' in composed.html()
    assert NOTE in composed.html()
    assert [f"the link '#{target}' leads to no id" in one for one in composed.problems] == [True]


def test_an_item_with_an_id_in_a_note_is_no_note(compose_ro):
    text = 'Text[^1].\n\n[^1]: Nota.\n\n    <ul><li id="a">b</li></ul>'
    assert compose_ro(text).document().inventory["footnote"] == 1


def test_notes_are_known_whatever_sign_the_site_has_in_their_ids():
    settings = replace(SETTINGS, markdown_options={"footnotes": {"SEPARATOR": "-"}})
    one = publication({"ro": {"01-a": "Text[^1].\n\n[^1]: Nota."}})
    assert NOTE in Composed(compose(project(one), settings, LOCALES)).html()
