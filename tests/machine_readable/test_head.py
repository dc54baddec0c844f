"""What the heads of pages tell programs."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from lxml import html
from tests.machine_readable.conftest import CHAPTER

from indrumar.metadata import Status
from indrumar.outputs.machine_readable import chapter_head, publication_head, site_head
from indrumar.outputs.machine_readable.head import open_graph_locale


def parsed(head: str) -> html.HtmlElement:
    return html.fromstring(f"<html><head>{head}</head><body></body></html>")


def metas(head: str, name: str) -> list[str]:
    found = parsed(head).xpath(f'//meta[@name="{name}" or @property="{name}"]/@content')
    return [str(one) for one in found]


def linked_data(head: str) -> dict[str, object]:
    (script,) = parsed(head).xpath('//script[@type="application/ld+json"]')
    return json.loads(script.text)


def test_a_guide_is_a_book_with_its_facts(record):
    found = linked_data(publication_head(record, "Biblioteca"))
    assert found["@type"] == "Book"
    assert found["isbn"] == ["978-9975-0-0000-1"]
    assert found["bookEdition"] == "Ediția 2"
    assert found["author"][0] == {
        "@type": "Person",
        "name": "Ana Maria Pop",
        "givenName": "Ana Maria",
        "familyName": "Pop",
    }
    assert found["author"][1]["@type"] == "Organization"
    assert found["translator"][0]["familyName"] == "Rusu"
    assert found["publisher"]["url"] == "https://editura.example/"
    assert found["funder"] == [{"@type": "Organization", "name": "Uniunea Europeană"}]
    assert found["encoding"][0]["contentUrl"].endswith("ghid-ro.pdf")
    assert found["hasPart"][0]["@id"] == CHAPTER.address


def test_other_kinds_are_reports_and_a_manual_is_for_learning(record, report):
    assert linked_data(publication_head(report, "B"))["@type"] == "Report"
    manual = replace(record, kind="manual")
    assert linked_data(publication_head(manual, "B"))["@type"] == ["Book", "LearningResource"]


def test_an_original_names_its_translations_and_a_translation_its_original(record):
    original = linked_data(publication_head(record, "B"))
    assert original["workTranslation"][0]["inLanguage"] == "en"
    third = replace(record.translations[0], language="uk", address="https://e.org/uk/ghid/")
    others = (third, *record.translations)
    english = replace(record, original="en", translations=others)
    translated = linked_data(publication_head(english, "B"))
    assert translated["translationOfWork"]["@id"].endswith("/en/ghid/")
    assert "workTranslation" not in translated


def test_a_text_cannot_end_the_script_it_stands_in(record):
    head = publication_head(record, "B")
    assert "</script><script>" not in head.replace('"></script>', "")
    assert linked_data(head)["description"] == record.summary
    assert len(parsed(head).xpath("//script")) == 1


def test_no_empty_value_is_written(report):
    found = linked_data(publication_head(replace(report, subtitle="", places=()), "B"))
    assert all(value not in ("", [], {}, None) for value in found.values())
    assert all(parsed(publication_head(report, "B")).xpath("//meta/@content"))


def test_highwire_names_creators_date_and_file(record):
    head = publication_head(record, "B")
    assert metas(head, "citation_author") == ["Pop, Ana Maria", "Asociația „Șansa și Viitorul”"]
    assert metas(head, "citation_publication_date") == ["2024/03/01"]
    assert metas(head, "citation_pdf_url") == [record.files[0].address]
    assert metas(head, "citation_title") == [record.full_title]


def test_scholars_are_offered_the_file_in_the_language_of_the_page(record):
    english = replace(record.files[0], language="en", address="https://e.org/ghid-en.pdf")
    both = replace(record, files=(english, *record.files))
    head = publication_head(both, "B")
    assert metas(head, "citation_pdf_url") == [record.files[0].address]
    assert metas(head, "DCTERMS.hasFormat") == [english.address, record.files[0].address]


def test_dublin_core_names_contributors_subjects_and_identifiers(record):
    head = publication_head(record, "B")
    assert metas(head, "DC.contributor") == ["Ion Rusu", "Elena Ștefan"]
    assert metas(head, "DC.subject") == list(record.subjects)
    assert metas(head, "DC.identifier") == [record.edition_address, "urn:isbn:978-9975-0-0000-1"]


def test_open_graph_shows_the_picture_only_where_there_is_one(record):
    assert metas(publication_head(record, "B"), "og:image") == [record.picture]
    assert metas(publication_head(replace(record, picture=""), "B"), "og:image") == []


def test_a_chapter_is_a_part_of_its_publication(record):
    head = chapter_head(record, CHAPTER, "B")
    found = linked_data(head)
    assert found["@type"] == "Chapter"
    assert found["isPartOf"]["@id"] == record.address
    assert metas(head, "citation_inbook_title") == [record.full_title]
    assert metas(head, "og:url") == [CHAPTER.address]


def test_the_site_names_itself_in_other_languages():
    head = site_head("Biblioteca", "https://e.org/ro/", "ro", {"en": "https://e.org/en/"})
    assert linked_data(head)["@type"] == "WebSite"
    assert linked_data(head)["workTranslation"][0]["@id"] == "https://e.org/en/"


def test_what_is_not_in_force_says_so(record):
    found = linked_data(publication_head(replace(record, status=Status.WITHDRAWN), "B"))
    assert found["creativeWorkStatus"] == "Withdrawn"


@pytest.mark.parametrize(("tag", "name"), [("ro", "ro_RO"), ("en", "en_GB"), ("ru", "ru_RU")])
def test_open_graph_has_its_own_names_for_languages(tag, name):
    assert open_graph_locale(tag) == name
