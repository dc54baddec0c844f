"""What sections and their translations have is compared; what languages differ in is not."""

from __future__ import annotations

import pytest
from tests.composing.conftest import LOCALES, publication

from indrumar.composing.parity.numbers import different_numbers
from indrumar.wording.numerals import numerals

RO, EN, RU = (LOCALES[tag] for tag in ("ro", "en", "ru"))
FIGURE = "/// figure | {0}\n    id: {1}\n\n![o schemă](../media/a.svg)\n///\n\n"
ROW = "| a | b |\n| --- | --- |\n"


def compared(compose_all, original: str, translation: str) -> list[str]:
    """What is reported of a section, without the place in the original."""
    body = "Text.\n\n## Titlu {{#t}}\n\n{}"
    texts = {
        "ro": {"01-unu": body.format(original)},
        "en": {"01-unu": body.format(translation)},
    }
    problems = compose_all(
        publication(texts, media=("media/a.svg",), audiences=("everyone", "trainer"))
    ).problems
    found = [one for one in problems if "unequal" in one or "different" in one]
    return [
        one.replace("content/ghid/en/01-unu.md:", "").replace(
            " (content/ghid/ro/01-unu.md:6:4)", ""
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("original", "translation", "message"),
    [
        ("- a\n- b", "- a", "2 list items in the original, 1 here"),
        ("a[^1]\n\n[^1]: N", "a", "1 footnote in the original, 0 here"),
        (f"{ROW}| c | d |", f"{ROW}| c | d |\n| e | f |", "of 2 × 2 (rows × columns)"),
        (f"{ROW}| c | d |", "c d", "1 table without a caption in the original, 0 here"),
        ("> a", "a", "1 quotation in the original, 0 here"),
        ("[a](https://a.org)", "a", "1 link to another site in the original, 0 here"),
        ("[a](#t)", "[a](#unu)", "a link to 't' in the original, to 'unu' here"),
        ("@sec:t, @sec:unu", "@sec:t", "a link to 'unu' only in the original"),
        ("/// trainer\n\na\n///", "a", "1 passage for one audience in the original, 0 here"),
        ("/// box | C\n\na\n///", "a", "1 box in the original, 0 here"),
        ("```\na\n```", "a", "1 block of code in the original, 0 here"),
        ("![a](../media/a.svg)", "a", "1 image in the original, 0 here"),
        (FIGURE.format("F", "f"), "a", "figure 'F' only in the original; give"),
        ("a", FIGURE.format("F", "f"), "figure 'F' only here"),
        (FIGURE.format("F", "f"), FIGURE.format("F", "g"), "has the id 'f' in the original, 'g'"),
        ("<ul><li>a</li><li>b</li></ul>", "- a", "2 list items in the original, 1 here"),
    ],
)
def test_parts_that_differ_are_reported_once_at_the_heading(
    compose_all, original, translation, message
):
    (found,) = compared(compose_all, original, translation)

    assert found.startswith("6:4: warning: not the same as in the original: ")
    assert message in found


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("[a](https://a.md/ro/x)", "[a](https://a.md/en/y)"),
        ("Un alineat.\n\nAlt alineat.", "One paragraph, and another."),
        ("[a][b]\n\n[b]: #t", "[a](#t)"),
        ("1. a\n2. b", "- a\n- b"),
        ("a", "@sec:nowhere"),  # reported as what it is
    ],
)
def test_what_translators_may_do_is_not_reported(compose_all, original, translation):
    assert compared(compose_all, original, translation) == []


def test_a_section_in_one_language_only_is_reported_as_a_heading_and_not_compared(compose_all):
    found = compared(compose_all, "a\n\n## B {#b}\n\n- 25", "a\n\n## C {#c}\n\n1")

    assert [one.partition("; ")[0] for one in found] == [
        "10:4: warning: not in the original: section 'C'"
    ]


def test_what_a_lost_heading_leaves_in_the_section_before_it_is_not_reported_again(compose_all):
    found = compared(
        compose_all, "a\n\n## B {#b}\n\n- 25\n\n## C {#c}\n\n26", "a\n\n- 25\n\n## C {#c}\n\n27"
    )

    assert [one.partition("; ")[0] for one in found] == [
        "6:4: warning: in the original only: section 'B'",
        "14:1: warning: 27 here, 26 in the original (content/ghid/ro/01-unu.md:16:1)",
    ]


def test_many_differences_are_counted_and_rows_of_digits_are_no_numbers(compose_all):
    (found,) = compared(compose_all, "@sec:t " * 9 + "9" * 9000, "8" * 9000)

    assert found.count("a link to 't' only in the original") == 1


def test_sections_without_ids_are_compared_if_all_headings_are_the_same(compose_all):
    assert len(compared(compose_all, "a\n\n## B\n\n- 25", "a\n\n## C\n\n- 26")) == 1


def test_numbered_paragraphs_are_parts(compose_all):
    texts = {"ro": {"01-unu": "a\n\nb"}, "en": {"01-unu": "a"}}

    (found,) = compose_all(publication(texts, kind="strategy")).problems

    assert "2 numbered paragraphs in the original, 1 here" in found


def test_numbers_are_reported_with_both_places(compose_all):
    texts = {"ro": {"01-unu": "A\n\nSunt 100 de copii."}, "en": {"01-unu": "A\n\n1,000 children"}}

    (found,) = compose_all(publication(texts)).problems

    assert found == (
        "content/ghid/en/01-unu.md:6:1: warning: 1,000 here, 100 in the original "
        "(content/ghid/ro/01-unu.md:6:1); correct the number that is wrong [unequal-numbers]"
    )


@pytest.mark.parametrize(
    ("original", "translation", "locale"),
    [
        ("85 400 de copii", "85,400 children", EN),
        ("85.400 de copii", "85,400 children", EN),
        ("12,5 %, 12,50 %", "12.5%, 12.5 per cent", EN),
        ("1 ianuarie 2024", "1 January 2024", EN),
        ("01.02.2024", "1 February 2024", EN),
        ("31.12.2024", "12/31/2024", EN),
        ("2019–2021", "2019–21", EN),
        ("3 pași, cinci oameni", "three steps, five people", EN),
        ("în 2021 și în 2021", "in 2021", EN),
        ("secolul al XXI-lea", "the 21st century", EN),
        ("anii 1990, cei din ’90", "the 1990s", EN),
        ("ora 14.30", "2.30 p.m.", EN),
        ("la 14:30", "at 2:30 pm", EN),
        ("1,5 milioane de lei", "1,500,000 lei", EN),
        ("50 de mii de lei", "50,000 lei", EN),
        ("https://a.md/2020/7", "see the page", EN),
        ("Legea nr. 239-XVI din 2008", "Law No. 239-XVI of 2008", EN),
        ("articolul 3.2.1", "article 3.2.1", EN),
        ("o sută de copii", "100 children", EN),
        ("COVID-19", "the pandemic", EN),
        ("85 400, 12,5 % și 1,5 mii", "85 400, 12,5 % и 1,5 тысячи", RU),
    ],
)
def test_each_language_writes_numbers_in_its_own_way(original, translation, locale):
    assert different_numbers([original], [translation], RO, locale) is None


@pytest.mark.parametrize(
    ("original", "translation", "there", "here"),
    [
        ("100 de copii", "1,000 children", "100", "1,000"),
        ("12,5 %", "125%", "12,5", "125"),
        ("1.250 lei", "1.250 lei", "1.250", "1.250"),
        ("în 2021", "in 2012", "2021", "2012"),
        ("nr. 239/2008", "No. 239/2009", "2008", "2009"),
        ("76 de oameni", "people", "76", None),
        ("oameni", "76 people", None, "76"),
        ("15 fete și 15 băieți", "15 girls and 25 boys", "15", "25"),
        ("3 pași", "4 steps", "3", "4"),
    ],
)
def test_other_numbers_are_found(original, translation, there, here):
    found = different_numbers([original], [translation], RO, EN)

    assert found is not None
    assert (found.original and found.original.written) == there
    assert (found.translation and found.translation.written) == here


def test_the_same_digits_with_another_value_are_explained(compose_all):
    texts = {"ro": {"01-unu": "2.500 de lei"}, "en": {"01-unu": "2.500 lei"}}

    (found,) = compose_all(publication(texts)).problems

    assert "warning: 2.500 is another number in this language than in the original" in found


def test_a_number_may_move_within_its_section():
    assert different_numbers(["a 76", "b"], ["a", "b 76"], RO, EN) is None
    assert different_numbers(["a 76", "b 12"], ["a 76, b twelve"], RO, EN) is None


def test_zeros_at_the_end_and_signs_between_thousands_say_nothing():
    values = [one.readings for one in numerals("10, 10,0 și 10 000", RO)]

    assert [sorted(one) for one in values] == [["10"], ["10"], ["10000"]]
