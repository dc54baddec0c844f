"""Records: a publication in a language as catalogues describe it."""

from __future__ import annotations

from dataclasses import replace

from tests.site.documents import LOCALES, SETTINGS, chapter, document, project, publication

from indrumar.languages import Text
from indrumar.metadata import Funding, Organisation
from indrumar.outputs.machine_readable import Records

SITE = "https://example.org/biblioteca/"
NAMES = {"eu": "Uniunea Europeană", "sida": "Suedia", "editura": "Editura", "ao": "Asociația"}
FUNDING = Funding.model_validate(
    {
        "funders": [
            {"organisation": "eu", "role": "funded"},
            {"organisation": "sida", "role": "cofunded"},
            {"organisation": "ao", "role": "implemented"},
        ]
    }
)


def records(**fields: object):
    """The records of a guide in Romanian and English, and the guide."""
    guide = publication("ghid", **fields)
    chapters = [chapter(slug, number=at) for at, slug in enumerate(("zet", "alfa"), 1)]
    documents = [document(guide, tag, *chapters) for tag in ("ro", "en")]
    organisations = {key: Organisation(name=Text({"ro": name})) for key, name in NAMES.items()}
    whole = replace(project(guide), organisations=organisations, funding={"grant": FUNDING})
    return Records.of(whole, documents, LOCALES, SETTINGS), guide


def test_chapters_are_in_reading_order_with_their_places_and_addresses():
    known, guide = records()
    found = known.record(guide, "en").chapters
    assert [(one.position, one.number, one.slug, one.address) for one in found] == [
        (1, "1", "zet", f"{SITE}en/ghid/zet/"),
        (2, "2", "alfa", f"{SITE}en/ghid/alfa/"),
    ]


def test_a_record_names_the_other_languages_and_not_its_own():
    known, guide = records(title={"ro": "Ghid", "en": "Guide"})
    others = {tag: known.record(guide, tag).translations for tag in ("ro", "en")}
    assert [(one.language, one.title, one.address) for one in others["ro"]] == [
        ("en", "Guide", f"{SITE}en/ghid/")
    ]
    assert [one.language for one in others["en"]] == ["ro"]


def test_funders_are_those_who_paid():
    known, guide = records(funding="grant")
    assert known.record(guide, "ro").funders == ("Uniunea Europeană", "Suedia")


def test_a_body_is_distinguished_from_a_person_and_keeps_its_part():
    contributors = [
        {"name": "Ana Pop", "role": "author"},
        {"name": "Asociația", "role": "author"},
        {"name": "Ion Rusu", "role": "editor"},
    ]
    known, guide = records(contributors=contributors)
    found = known.record(guide, "ro").creators
    assert [(one.inverted, one.role) for one in found] == [
        ("Pop, Ana", "author"),
        ("Asociația", "author"),
        ("Rusu, Ion", "editor"),
    ]
