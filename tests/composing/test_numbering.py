"""Numbers: of chapters, sections, items and paragraphs; the same in every edition."""

from __future__ import annotations

import re

import pytest
from tests.composing.conftest import publication

FIGURE = "/// figure | Lanțul\n    id: {id}\n\n![Un lanț](../media/a.svg)\n///\n"


def test_chapters_and_sections_are_numbered_as_deep_as_the_kind_says(compose_ro):
    html = compose_ro({"01-unu": "## A\n\n### B\n\n## C", "02-doi": "## D\n\n#### E"}).html()

    assert '<h1 id="unu"><span class="number">1</span> Unu</h1>' in html
    assert '<h2 id="s-1-1"><span class="number">1.1</span> A</h2>' in html
    assert '<h2 id="s-1-2"><span class="number">1.2</span> C</h2>' in html
    assert '<span class="number">2.1</span> D' in html


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        ("guide", ["1", "1.1", "", "", "1.2", "", "", "2", "2.1"]),
        ("study", ["1", "1.1", "1.1.1", "", "1.2", "1.2.1", "1.2.2", "2", "2.1"]),
        ("strategy", ["1", "", "", "", "", "", "", "2", ""]),
        ("leaflet", ["", "", "", "", "", "", "", "", ""]),
    ],
)
def test_sections_are_counted_from_one_in_each_section_above_them(compose_ro, kind, numbers):
    first = "## A\n\n### B\n\n#### C\n\n## D\n\n### E\n\n### F"

    html = compose_ro({"01-unu": first, "02-doi": "## G"}, kind=kind).html()

    headings = re.findall(r'<h\d[^>]*>(?:<span class="number">(\S+)</span>)?', html)
    assert headings == numbers


def test_chapters_are_in_the_order_of_their_numbers(compose_ro):
    texts = {f"{number:02}-c{number}": "text" for number in (99, 100, 2)}

    chapters = compose_ro(texts).document().chapters

    assert [chapter.heading.title for chapter in chapters] == ["C2", "C99", "C100"]


def test_a_chapter_can_go_without_a_number(compose_ro):
    html = compose_ro({"00-cuvant-inainte": "## A", "01-unu": "## B"}).html()

    assert '<h1 id="cuvant-inainte">Cuvant inainte</h1>' in html
    assert '<h2 id="s-cuvant-inainte-1">A</h2>' in html
    assert '<span class="number">1.1</span> B' in html


def test_figures_are_numbered_through_the_whole_publication(compose_ro):
    composed = compose_ro(
        {"01-unu": FIGURE.format(id="a"), "02-doi": FIGURE.format(id="b")}, media=("media/a.svg",)
    )

    labels = [caption.label for caption in composed.document().figures]

    assert labels == ["Figura 1", "Figura 2"]
    assert '<span class="label">Figura 2.</span> Lanțul' in composed.html()


def test_each_sort_of_item_is_counted_and_listed_by_itself(compose_ro):
    table = "/// table | {title}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n///\n"
    box = "/// box | Sfat\n\ntext\n///\n"
    texts = {
        "01-unu": FIGURE.format(id="a") + "\n" + table.format(title="Praguri") + "\n" + box,
        "02-doi": table.format(title="Termene") + "\n" + FIGURE.format(id="b") + "\n" + box,
    }

    document = compose_ro(texts, media=("media/a.svg",)).document()

    assert [(one.label, one.title) for one in document.figures] == [
        ("Figura 1", "Lanțul"),
        ("Figura 2", "Lanțul"),
    ]
    assert [(one.label, one.title) for one in document.tables] == [
        ("Tabelul 1", "Praguri"),
        ("Tabelul 2", "Termene"),
    ]
    boxes = re.findall(r"Caseta \d", "".join(chapter.html for chapter in document.chapters))
    assert boxes == ["Caseta 1", "Caseta 2"]


def test_headings_in_boxes_are_not_sections(compose_ro):
    composed = compose_ro("## A\n\n/// box | Casetă\n\n### În casetă\n\ntext\n///\n\n## B")

    sections = composed.document().chapters[0].heading.children

    assert [(section.number, section.title) for section in sections] == [("1.1", "A"), ("1.2", "B")]


def test_a_strategy_numbers_its_paragraphs_so_that_they_can_be_cited(compose_ro):
    text = "Primul.\n\nAl doilea.\n{#angajament}\n\nVezi @pct:angajament."

    html = compose_ro(text, kind="strategy").html()

    assert '<p class="numbered" id="p-1-1"><span class="number">1.1</span> Primul.</p>' in html
    assert '<a class="reference" href="#angajament">pct.~1.2</a>' in html


def test_paragraphs_are_counted_from_one_in_each_chapter(compose_ro):
    texts = {
        "01-unu": "Unu.\n\nDoi.",
        "02-doi": "Trei.\n\n## Parte\n\nPatru.",
        "00-intro": "Nimic.",
    }

    html = compose_ro(dict(sorted(texts.items())), kind="strategy").html()

    assert re.findall(
        r'<p class="numbered" id="(\S+)"><span class="number">(\S+)</span>', html
    ) == [
        ("p-1-1", "1.1"),
        ("p-1-2", "1.2"),
        ("p-2-1", "2.1"),
        ("p-2-2", "2.2"),
    ]
    assert "<p>Nimic.</p>" in html


def test_only_paragraphs_of_the_chapter_itself_are_counted(compose_ro):
    text = "Unu.\n\n- în listă\n\n- tot acolo\n\n> citat\n\n/// box | Casetă\n\ncasetă\n///\n\nDoi."

    html = compose_ro(text, kind="strategy").html()

    assert re.findall(r'<span class="number">(1\.\d)</span> (\w+)', html) == [
        ("1.1", "Unu"),
        ("1.2", "Doi"),
    ]


def test_numbers_are_the_same_for_every_audience(compose_ro):
    text = "/// trainer\nNumai pentru formator.\n///\n\n" + FIGURE.format(id="a")
    composed = compose_ro(text, audiences=("participant", "trainer"), media=("media/a.svg",))

    participant, trainer = composed.html(audience="participant"), composed.html(audience="trainer")

    assert "Numai pentru formator" in trainer
    assert '<p class="title"><span class="label">Pentru formator</span></p>' in trainer
    assert "Numai pentru formator" not in participant
    assert "Figura 1." in participant
    assert "Figura 1." in trainer


def test_a_chapter_without_a_translation_keeps_its_place_and_the_numbers_after_it(compose_all):
    composed = compose_all(
        publication(
            {
                "ro": {"01-unu": FIGURE.format(id="a"), "02-doi": FIGURE.format(id="b")},
                "en": {"02-doi": FIGURE.format(id="b")},
            },
            media=("media/a.svg",),
        )
    )
    english = composed.document(tag="en")

    assert [chapter.language for chapter in english.chapters] == ["ro", "en"]
    assert '<span class="label">Figure 2.</span>' in english.chapters[1].html
    assert composed.problems == []


def test_a_chapter_without_a_translation_comes_in_the_language_the_text_was_written_in(compose_all):
    texts = {
        "ro": {"01-unu": "a", "02-doi": "b"},
        "en": {"01-unu": "a"},
        "ru": {"01-unu": "a", "02-doi": "b"},
    }

    english = compose_all(publication(texts)).document(tag="en")

    assert [chapter.language for chapter in english.chapters] == ["en", "ro"]
