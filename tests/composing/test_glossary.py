"""Glossary terms: the first use in each chapter, in any form, and nowhere it would disturb."""

from __future__ import annotations

import re

from tests.composing.conftest import publication

from indrumar.languages import Text
from indrumar.metadata import Term

GLOSSARY = {
    "indicator": Term(
        term=Text({"ro": "indicator", "en": "indicator"}),
        definition=Text({"ro": "O măsură.", "en": "A measure."}),
        forms={"ro": ("indicatori", "indicatorului")},
    ),
    "lant": Term(
        term=Text({"ro": "lanțul rezultatelor"}), definition=Text({"ro": "De la resurse."})
    ),
    "z": Term(term=Text({"ro": "ăngajament"}), definition=Text({"ro": "Ceva."})),
}


def test_the_first_use_in_each_chapter_is_marked_in_any_form(compose_ro):
    texts = {
        "01-unu": "Indicatorului îi trebuie un indicator.",
        "02-doi": "Doi indicatori\nși lanțul\nrezultatelor.",
    }

    html = compose_ro(texts, glossary=GLOSSARY).html()

    assert (
        '<a class="term" href="#term-indicator">Indicatorului</a> îi trebuie un indicator.' in html
    )
    assert 'Doi <a class="term" href="#term-indicator">indicatori</a>' in html
    assert '<a class="term" href="#term-lant">lanțul\nrezultatelor</a>.' in html


def test_headings_code_and_links_are_not_marked(compose_ro):
    text = "## Un indicator\n\n`indicator` [indicator](#s-1-1) subindicator indicator-cheie"

    assert 'class="term"' not in compose_ro(text, glossary=GLOSSARY).html()


def test_what_names_something_is_not_marked(compose_ro):
    table = "<table><caption>indicator</caption><tr><th>indicator</th></tr></table>"
    figure = "<figure><figcaption>indicator</figcaption></figure>"
    html = f"<div>{figure}{table}<dl><dt>indicator</dt></dl><sup>indicator</sup></div>"

    assert 'class="term"' not in compose_ro(html, glossary=GLOSSARY).html()


def test_text_around_marked_terms_stays_as_it_was(compose_ro):
    html = compose_ro(
        "Un *foarte* bun indicator, **al doilea** și lanțul rezultatelor; atât.", glossary=GLOSSARY
    ).html()

    plain = html.replace('<a class="term" href="#term-indicator">', "").replace(
        '<a class="term" href="#term-lant">', ""
    )
    assert (
        "<p>Un <em>foarte</em> bun indicator</a>, <strong>al doilea</strong> și "
        "lanțul rezultatelor</a>; atât.</p>"
    ) in plain


def test_the_glossary_holds_the_terms_in_use_in_the_order_of_the_language(compose_ro):
    document = compose_ro(
        "un ăngajament, lanțul rezultatelor, un indicator", glossary=GLOSSARY
    ).document()

    assert [entry.id for entry in document.glossary] == ["z", "indicator", "lant"]


def test_the_longest_form_is_marked_where_a_shorter_one_begins_it(compose_ro):
    glossary = {
        "plan": Term(term=Text({"ro": "plan"}), definition=Text({"ro": "Un plan."})),
        "planul-local": Term(
            term=Text({"ro": "plan local de acțiuni"}), definition=Text({"ro": "Al raionului."})
        ),
        "planul": Term(term=Text({"ro": "plan local"}), definition=Text({"ro": "Al satului."})),
    }

    html = compose_ro(
        "Un plan local de acțiuni, un plan local și un plan.", glossary=glossary
    ).html()

    assert (
        '<p>Un <a class="term" href="#term-planul-local">plan local de acțiuni</a>, '
        'un <a class="term" href="#term-planul">plan local</a> și '
        'un <a class="term" href="#term-plan">plan</a>.</p>'
    ) in html


def test_a_chapter_is_marked_with_the_terms_of_the_language_it_is_in(compose_all):
    glossary = {
        "plan": Term(
            term=Text({"ro": "planul", "en": "roadmap"}),
            definition=Text({"ro": "Un plan.", "en": "A plan."}),
        )
    }
    texts = {
        "ro": {"01-unu": "Planul.", "02-doi": "Planul, roadmap."},
        "en": {"01-unu": "Roadmap."},
    }

    english = compose_all(publication(texts), glossary=glossary).document(tag="en")

    assert [re.findall(r'class="term"[^>]*>(\w+)<', one.html) for one in english.chapters] == [
        ["Roadmap"],
        ["Planul"],
    ]
    assert [(one.term, one.definition) for one in english.glossary] == [("roadmap", "A plan.")]


def test_a_term_without_a_translation_is_explained_in_the_language_of_the_chapter(compose_all):
    texts = {"ro": {"01-unu": "a", "02-doi": "ăngajament, indicator"}, "en": {"01-unu": "a"}}

    english = compose_all(publication(texts), glossary=GLOSSARY).document(tag="en")

    assert [(one.id, one.definition, one.language) for one in english.glossary] == [
        ("z", "Ceva.", "ro"),
        ("indicator", "A measure.", "en"),
    ]
    assert 'href="#term-z"' in english.chapters[1].html


def test_the_glossary_holds_only_terms_that_the_text_uses(compose_ro):
    document = compose_ro("Un indicator și indicatori.", glossary=GLOSSARY).document()

    assert [(one.id, one.definition) for one in document.glossary] == [("indicator", "O măsură.")]


def test_a_form_is_found_however_its_spaces_and_letters_are_written(compose_ro):
    glossary = {
        "buget": Term(
            term=Text({"ro": "buget  local"}),
            definition=Text({"ro": "Al satului."}),
            forms={"ro": ("buget\N{NO-BREAK SPACE}civil",)},
        ),
        "strada": Term(term=Text({"ro": "Straße"}), definition=Text({"ro": "Un drum."})),
        "sit": Term(term=Text({"ro": "sit"}), definition=Text({"ro": "Un loc."})),
    }
    texts = {
        "01-unu": "Un Buget local, o STRASSE, un sıt.",
        "02-doi": "Un buget civil, o Straße, un SIT.",
    }

    chapters = compose_ro(texts, glossary=glossary).document().chapters

    assert [re.findall(r'class="term"[^>]*>([^<]+)<', one.html) for one in chapters] == [
        ["Buget local", "STRASSE"],
        ["buget civil", "Straße", "SIT"],
    ]
