"""Ids of paragraphs and headings: they stay when text around them changes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indrumar.composing.html_tree import inner_html, parse
from indrumar.outputs.staged.anchors import add_anchors

FIRST = "Un indicator este o măsură care ne arată dacă o schimbare are loc. El nu este schimbarea."
SECOND = (
    "Porniți de la lanțul rezultatelor și alegeți, pentru fiecare serviciu, între cinci și opt."
)


def with_anchors(html: str) -> str:
    """A fragment with its anchors."""
    root = parse(html)
    add_anchors(root)
    return inner_html(root)


def anchored(*paragraphs: str) -> dict[str, str]:
    """The ids of paragraphs by their text."""
    made = with_anchors("".join(f"<p>{text}</p>" for text in paragraphs))
    return {
        re.sub("<[^>]+>", "", text): id
        for id, text in re.findall(r'<p id="([^"]+)" class="citable">(.*?)</p>', made, re.S)
    }


def test_an_id_stays_when_paragraphs_come_and_go_around_it():
    alone = anchored(FIRST)[FIRST]
    assert anchored(SECOND, "Altceva.", FIRST, "Încă ceva.")[FIRST] == alone
    assert anchored(FIRST, SECOND)[FIRST] == alone


@pytest.mark.parametrize(
    "edited",
    [
        FIRST.replace("El nu este", "Indicatorul nu este"),
        FIRST.replace("măsură care", "măsură, care"),
        FIRST.replace("măsură", "<em>măsură</em>"),
        FIRST.replace(" este o", "\N{NO-BREAK SPACE}este o"),
        FIRST.replace("ă", "ă"),
        FIRST + '<sup class="footnote-call"><a href="#fn-1-1">1</a></sup>',
    ],
)
def test_an_id_stays_when_the_end_or_a_sign_of_the_paragraph_is_edited(edited):
    (id,) = anchored(FIRST).values()
    (after,) = anchored(edited).values()
    assert after == id


def test_paragraphs_that_begin_alike_are_distinguished_and_the_first_keeps_its_id():
    other = FIRST.replace("El nu este", "Nici")
    found = anchored(FIRST, other)
    assert found[FIRST] == anchored(FIRST)[FIRST]
    assert len(set(found.values())) == 2


def test_the_same_paragraph_twice_has_two_ids():
    made = with_anchors(f"<p>{FIRST}</p><p>{FIRST}</p><p>{FIRST}</p>")
    assert len(set(re.findall(r'id="(par-[^"]+)"', made))) == 3


@given(st.lists(st.text("abc ăș .,<&", min_size=1, max_size=30), max_size=12))
def test_no_two_elements_have_one_id(texts):
    made = with_anchors("".join(f"<p>{re.sub('[<&]', '', text)}</p>" for text in texts))
    ids = re.findall(r' id="([^"]+)"', made)
    assert len(ids) == len(set(ids))


def test_captions_titles_lists_tables_and_notes_are_left_alone():
    text = (
        '<p class="title">Titlu</p><ul><li><p>Punct</p></li></ul>'
        "<table><tbody><tr><td><p>Celulă</p></td></tr></tbody></table>"
        '<figure><p><img src="a" alt=""></p><figcaption><p>Figura</p></figcaption></figure>'
        '<section class="footnotes"><p>Notă</p></section><p id="p-3-2" class="numbered">Pct.</p>'
    )
    assert "citable" not in with_anchors(text)


def test_a_paragraph_in_a_box_can_be_cited():
    assert "citable" in with_anchors('<aside class="box"><p>Text de citat.</p></aside>')


def test_a_heading_without_an_authors_id_has_one_that_does_not_move_with_its_number():
    before = with_anchors('<h2 id="s-3-1"><span class="number">3.1</span> Etape</h2>')
    after = with_anchors('<h2 id="s-3-2"><span class="number">3.2</span> Etape</h2>')
    lasting = re.findall(r'<span id="(h-[^"]+)" class="lasting">', before)
    assert len(lasting) == 1
    assert lasting[0] in after
    assert 'id="s-3-2"' in after


def test_a_heading_with_an_authors_id_needs_no_other():
    text = '<h2 id="etape"><span class="number">3.1</span> Etape</h2>'
    assert with_anchors(text) == text


def test_nothing_but_ids_and_classes_is_changed():
    text = '<h1 id="a">A</h1><p>Un <a href="page:x.md">link</a> &amp; altul &lt;b&gt;.</p>'
    assert re.sub(r' (?:id="par-\w+"|class="citable")', "", with_anchors(text)) == text
