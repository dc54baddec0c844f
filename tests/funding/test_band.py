"""Whose logos stand in the band, how high, beside whose words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from indrumar.metadata import Funding, Organisation, PublicationMetadata
from indrumar.model import Project
from indrumar.production.funders_band import Band, funding_band
from indrumar.production.funding_report import used_words
from indrumar.production.funding_words import FundingWords, Variant
from indrumar.reading.locales import load_locale
from indrumar.reading.messages import in_words

ORGANISATIONS = {
    "eu": {"name": {"ro": "Uniunea Europeană", "en": "European Union"}, "logo": "eu-emblem"},
    "kas": {"name": {"ro": "Fundația KAS", "en": "KAS Foundation"}, "logo": "kas.svg"},
    "oras": {"name": {"ro": "Orașul", "en": "The Town"}, "logo": "oras.svg"},
    "aopam": {"name": {"ro": "AOPAM", "en": "AOPAM"}},
    "consiliu": {
        "name": {"ro": "Consiliul Raional Cantemir", "en": "Cantemir Raion Council"},
        "short": {"ro": "CR Cantemir", "en": "Cantemir RC"},
    },
}


def band(
    *funders: tuple[str, str] | dict[str, Any],
    language: str = "ro",
    asked: float = 11,
    small: bool = False,
    **entry: Any,
) -> Band:
    parts = [
        funder if isinstance(funder, dict) else {"organisation": funder[0], "role": funder[1]}
        for funder in funders
    ]
    organisations = {k: Organisation.model_validate(v) for k, v in ORGANISATIONS.items()}
    funding = Funding.model_validate({"funders": parts, **entry})
    words = FundingWords(funding, organisations, load_locale(language), "aopam")
    return funding_band(words, asked, small=small)


def names(found: Band) -> list[str]:
    return [mark.organisation for mark in found.marks]


def test_the_emblem_leads_whatever_the_order_and_the_others_keep_theirs():
    found = band(("oras", "implemented"), ("kas", "cofunded"), ("eu", "funded"))

    assert found.lead is not None
    assert found.lead.is_eu_emblem
    assert names(found) == ["eu", "oras", "kas"]


def test_without_the_emblem_the_first_who_paid_leads():
    found = band(("oras", "partner"), ("kas", "funded"), statement={"ro": "x"})

    assert names(found) == ["kas", "oras"]


def test_an_organisation_with_two_parts_has_one_logo():
    assert names(band(("kas", "funded"), ("kas", "implemented"))) == ["kas"]


def test_a_band_without_logos_still_has_its_words():
    found = band(("aopam", "funded"), statement={"ro": "Finanțat de AOPAM"})

    assert found.marks == ()
    assert found.height == 11
    assert found.statement is not None


@pytest.mark.parametrize(("asked", "height"), [(11, 11), (14, 14), (8, 10), (5, 10)])
def test_the_emblem_is_never_lower_than_10_mm(asked, height):
    assert band(("eu", "funded"), asked=asked).height == height


@pytest.mark.parametrize(("asked", "height"), [(5, 5), (4, 5), (7, 7)])
def test_on_very_small_items_5_mm_are_enough(asked, height):
    assert band(("eu", "funded"), asked=asked, small=True).height == height


def test_without_the_emblem_there_is_no_minimum():
    assert band(("kas", "funded"), asked=8).height == 8


def test_a_partner_whose_rules_ask_for_more_raises_the_emblem_too():
    kas = {"organisation": "kas", "role": "funded", "min_height": 16}

    assert band(("eu", "funded"), kas).height == 16


def test_the_author_may_ask_for_another_height_but_not_below_the_minimum():
    assert band(("eu", "funded"), logo_height=18).height == 18
    assert band(("eu", "funded"), logo_height=6).height == 10


def test_who_has_no_logo_is_named_by_part_with_a_short_name_where_there_is_one():
    found = band(("eu", "funded"), ("aopam", "implemented"), ("consiliu", "partner"))

    assert [(one.role, [name.into("ro") for name in one.names]) for one in found.named] == [
        ("implemented", ["AOPAM"]),
        ("partner", ["CR Cantemir"]),
    ]


def test_who_paid_without_a_logo_is_named_only_where_no_own_statement_does():
    ready = band(("eu", "funded"), ("aopam", "cofunded"))
    own = band(("eu", "funded"), ("aopam", "cofunded"), statement={"ro": "Finanțat de UE și AOPAM"})

    assert [one.role for one in ready.named] == ["cofunded"]
    assert own.named == ()


@pytest.mark.parametrize(
    ("language", "role", "statement"),
    [
        ("ro", "funded", "Finanțat de Uniunea Europeană"),
        ("ro", "cofunded", "Cofinanțat de Uniunea Europeană"),
        ("en", "funded", "Funded by the European Union"),
        ("en", "cofunded", "Co-funded by the European Union"),
        ("ru", "funded", "Финансируется Европейским союзом"),
        ("ru", "cofunded", "Софинансируется Европейским союзом"),
    ],
)
def test_the_part_alone_gives_the_european_unions_words(language, role, statement):
    found = band(("eu", role), language=language).statement

    assert found is not None
    assert (found.text, found.variant) == (statement, Variant.READY_MADE)


def test_the_ready_made_disclaimer_names_who_is_responsible():
    alone = band(("eu", "funded")).disclaimer
    several = band(
        ("eu", "funded"), ("consiliu", "implemented"), ("oras", "implemented")
    ).disclaimer
    said = band(("eu", "funded"), responsible={"ro": "Asociației AOPAM"}).disclaimer

    assert alone is not None
    assert "exclusivă a organizației AOPAM și nu" in alone.text
    assert several is not None
    assert "organizațiilor Consiliul Raional Cantemir și Orașul" in several.text
    assert said is not None
    assert "exclusivă a Asociației AOPAM și nu" in said.text


def test_the_authors_words_win_over_ready_made_ones():
    found = band(("eu", "funded"), statement={"ro": "Cu sprijinul UE", "en": "With EU support"})

    assert found.statement is not None
    assert (found.statement.text, found.statement.variant) == ("Cu sprijinul UE", Variant.OWN)


def test_the_contract_wins_over_all_in_the_languages_it_gives():
    entry = {
        "statement": {"ro": "Al autorului", "en": "The author's"},
        "override": {"contract": "2020/419-507", "statement": {"ro": "Al contractului"}},
    }
    romanian = band(("eu", "funded"), **entry)
    english = band(("eu", "funded"), language="en", **entry)

    assert romanian.statement is not None
    assert english.statement is not None
    assert romanian.statement.text == "Al contractului"
    assert romanian.statement.contract == "2020/419-507"
    assert romanian.statement.variant is Variant.OVERRIDE
    assert english.statement.variant is Variant.OWN
    assert romanian.disclaimer is not None
    assert romanian.disclaimer.variant is Variant.READY_MADE


def test_a_report_tells_whose_words_are_printed_in_which_language():
    entry = Funding.model_validate(
        {
            "funders": [{"organisation": "eu", "role": "funded"}],
            "statement": {"ro": "x", "en": "y"},
            "override": {"contract": "2020/419-507", "disclaimer": {"ro": "Al contractului"}},
        }
    )
    organisations = {k: Organisation.model_validate(v) for k, v in ORGANISATIONS.items()}
    metadata = PublicationMetadata.model_construct(funding="ue", publisher="aopam")
    project = Project(Path(), (), {}, organisations, {"ue": entry}, {}, {}, {}, ())
    reported = used_words(project, [(metadata, load_locale(tag)) for tag in ("ro", "en", "ru")])

    assert [in_words(line.message) for line in reported] == [
        "ue: disclaimer in ro: words of contract 2020/419-507",
        "ue: disclaimer in en, ru: ready-made words of the EU",
        "ue: statement in ro, en, ru: own words",
    ]


def test_a_funder_without_ready_made_words_has_none():
    assert band(("kas", "funded")).statement is None
