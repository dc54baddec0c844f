"""Dates, counts, sums, licences and citations in the words of each language."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.composing.conftest import LOCALES, publication
from tests.site.documents import metadata as described

from indrumar.languages import Text
from indrumar.metadata import PartialDate, Period
from indrumar.reading.locales import load_locale
from indrumar.wording.amounts import count, money, size_in_words
from indrumar.wording.citation import cite
from indrumar.wording.dates import day, partial_date, period
from indrumar.wording.languages import in_language, language_name
from indrumar.wording.licences import licence
from indrumar.wording.plain_text import shortened

RO, EN, RU = (LOCALES[tag] for tag in ("ro", "en", "ru"))
DAY = datetime.date(2021, 8, 31)


def test_a_day_is_written_as_the_language_writes_it():
    assert [day(DAY, locale) for locale in (RO, EN, RU)] == [
        "31 august 2021",
        "31 August 2021",
        "31 августа 2021",
    ]


def test_the_languages_that_come_along_write_dates_and_counts_in_their_own_way():
    expected = {
        "uk": ("31 серпня 2021", "вересень 2020", "5 сторінок"),
        "fr": ("31 août 2021", "septembre 2020", "5 pages"),
        "it": ("31 agosto 2021", "settembre 2020", "5 pagine"),
        "es": ("31 de agosto de 2021", "septiembre de 2020", "5 páginas"),
        "hu": ("2021. augusztus 31.", "2020. szeptember", "5 oldal"),
        "de": ("31. August 2021", "September 2020", "5 Seiten"),
    }
    month = PartialDate(year=2020, month=9)
    for tag, words in expected.items():
        locale = load_locale(tag)
        found = (day(DAY, locale), partial_date(month, locale), count(5, "pages", locale))
        assert found == words, tag


def test_a_month_alone_stands_in_its_own_case():
    month = PartialDate(year=2020, month=9)

    assert [partial_date(month, locale) for locale in (RO, EN, RU)] == [
        "septembrie 2020",
        "September 2020",
        "сентябрь 2020",
    ]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (PartialDate(year=2021), PartialDate(year=2025), "2021–2025"),
        (
            PartialDate(year=2020, month=9),
            PartialDate(year=2021, month=8),
            "septembrie 2020 – august 2021",
        ),
        (PartialDate(year=2020), PartialDate(year=2021, month=8), "2020 – august 2021"),
    ],
)
def test_years_stand_close_and_months_apart(start, end, words):
    assert period(Period(start=start, end=end), RO) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "1 pagină"),
        (3, "3 pagini"),
        (19, "19 pagini"),
        (84, "84 de pagini"),
        (101, "101 pagini"),
    ],
)
def test_a_romanian_count_has_the_right_form(number, words):
    assert count(number, "pages", RO) == words


def test_a_russian_count_has_three_forms():
    assert [count(number, "pages", RU).split()[1] for number in (1, 3, 5)] == [
        "страница",
        "страницы",
        "страниц",
    ]


def test_a_sum_keeps_its_parts_together():
    assert money(85400, "EUR", RO) == "85\N{NO-BREAK SPACE}400\N{NO-BREAK SPACE}EUR"
    assert money(85400, "EUR", EN) == "85,400\N{NO-BREAK SPACE}EUR"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (300, "1 kB"),
        (816_000, "816 kB"),
        (1_240_000, "1,2 MB"),
        (999_600, "1,0 MB"),
        (12_400_000, "12 MB"),
    ],
)
def test_a_size_is_as_precise_as_a_reader_needs(size, words):
    assert size_in_words(size, RO).replace("\N{NO-BREAK SPACE}", " ") == words


def test_a_licence_has_names_and_addresses():
    found = licence("CC-BY-SA-4.0", EN)

    assert found.short == "CC BY-SA 4.0"
    assert found.address == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert found.deed == f"{found.address}deed.en"
    assert licence("CC-BY-SA-4.0", RO).deed == f"{found.address}deed.ro"
    assert licence("MIT", EN).address == "https://spdx.org/licenses/MIT.html"


def test_a_language_has_a_name_in_the_words_of_another_and_a_form_for_what_is_in_it():
    assert [language_name("uk", locale) for locale in (RO, EN, RU)] == [
        "ucraineană",
        "Ukrainian",
        "украинский",
    ]
    assert [in_language("hu", locale) for locale in (RO, EN, RU)] == [
        "în maghiară",
        "in Hungarian",
        "на венгерском",
    ]
    assert in_language("ro-MD", EN) == "in Romanian"
    assert in_language("gag", RO) == "în găgăuză"
    assert (in_language("xx", EN), language_name("xx", EN)) == ("in xx", "xx")


def test_a_language_that_cldr_does_not_know_has_the_dates_and_plurals_of_english():
    unknown = replace(EN, tag="rom-Latn")

    assert (day(DAY, unknown), count(1, "pages", unknown)) == ("31 August 2021", "1 page")


def test_a_citation_follows_iso_690():
    metadata = publication({"ro": {"01-a": "text"}}).metadata

    cited = cite(metadata, Text({"ro": "Editura"}), RO, "https://example.org/ro/ghid/")

    assert str(cited) == "ghid ro. Ediția 1. Editura, 2021. https://example.org/ro/ghid/"


PEOPLE = [
    {"name": "Vasile Zidaru", "role": "author"},
    {"name": {"ro": "Asociația", "en": "The Association"}, "role": "author"},
    {"name": "Ion Rusu", "role": "editor"},
]


def test_a_citation_names_authors_in_their_order_subtitle_and_the_isbn_of_the_printed_book():
    metadata = described(
        title={"ro": "Ghid.", "en": "Guide"},
        subtitle={"ro": "Metode", "en": "Methods"},
        contributors=PEOPLE,
        isbn={"ro": {"pdf": "978-9975-0-0001-8", "print": "978-9975-0-0000-1"}},
    )

    assert str(cite(metadata, Text({"ro": "Editura", "en": "Press"}), RO)) == (
        "Vasile Zidaru, Asociația. Ghid.: Metode. Ediția 1. Editura, 2021. ISBN 978-9975-0-0000-1"
    )
    assert str(cite(metadata, Text({"ro": "Editura", "en": "Press"}), EN)) == (
        "Vasile Zidaru, The Association. Guide: Methods. Edition 1. Press, 2021"
    )


def test_a_body_that_wrote_and_published_a_text_is_cited_once():
    metadata = described(title={"ro": "Ghid"}, contributors=PEOPLE)

    cited = cite(metadata, Text({"ro": "Asociația"}), RO)

    assert str(cited) == "Vasile Zidaru, Asociația. Ghid. Ediția 1. 2021"


def test_a_chapter_is_cited_in_its_publication():
    metadata = described(title={"ro": "Ghid"}, contributors=PEOPLE[:1])

    cited = cite(metadata, None, RO, "https://e.org/", chapter="Pași.")

    assert str(cited) == "Vasile Zidaru. Pași. În: Ghid. Ediția 1. 2021. https://e.org/"


@given(st.text(max_size=60), st.integers(2, 20))
def test_a_shortened_line_fits_and_begins_as_the_text_does(text, longest):
    line = shortened(text, longest)
    assert len(line) <= longest
    begun = line.removesuffix("…")
    assert " ".join(text.split()).startswith(begun)


def test_a_text_is_cut_between_words_and_a_single_word_where_it_has_to_be():
    assert shortened("Legea asistenței  sociale", 40) == "Legea asistenței sociale"
    assert shortened("Legea asistenței, azi", 18) == "Legea asistenței…"
    assert shortened("x" * 80, 9) == "xxxxxxxx…"
