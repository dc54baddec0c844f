"""The profiles of countries: every value has a rule with its source, and they are all usable."""

from __future__ import annotations

import datetime

import pytest

from indrumar.metadata import Imprint, Jurisdiction, PageFormat
from indrumar.production.page_formats import PAPER_FORMATS
from indrumar.reading.jurisdictions import known_jurisdictions, load_jurisdiction

LANGUAGES = {"ro", "en"}
PARTS = ("imprint", "isbn", "cip", "deposit", "authors", "sheets")


def test_there_are_profiles_of_moldova_and_romania() -> None:
    assert known_jurisdictions() == ("md", "ro")


def test_a_profile_that_nobody_has_is_reported_with_those_there_are() -> None:
    with pytest.raises(LookupError, match="md, ro"):
        load_jurisdiction("fr")


@pytest.mark.parametrize("name", known_jurisdictions())
@pytest.mark.parametrize("part", PARTS)
def test_every_part_says_where_its_values_come_from(name: str, part: str) -> None:
    rules = getattr(load_jurisdiction(name), part).rules
    assert rules
    for rule in rules:
        assert set(rule.text) >= LANGUAGES
        assert rule.source
        assert datetime.date(2026, 11, 1) <= rule.checked_on <= datetime.date.today()


@pytest.mark.parametrize("name", known_jurisdictions())
def test_every_part_of_the_imprint_page_has_its_place_once(name: str) -> None:
    order = load_jurisdiction(name).imprint.order
    assert len(set(order)) == len(order)
    state = load_jurisdiction(name).imprint.state_language
    left_out = set(Jurisdiction().imprint.order) - set(order)
    assert left_out <= ({"state"} if state is None else set())


def test_the_factor_of_moldova_is_that_of_the_paper_that_sheets_are_counted_on() -> None:
    factor = load_jurisdiction("md").sheets.factor
    assert {paper.coefficient for paper in PAPER_FORMATS.values()} == {factor}
    assert set(PAPER_FORMATS) == set(PageFormat)


def test_official_publications_of_romania_are_deposited_in_fewer_copies() -> None:
    deposit = load_jurisdiction("ro").deposit
    assert (deposit.copies(), deposit.copies(official=True)) == (8, 7)


def test_a_publication_gives_its_own_numbers() -> None:
    profile = load_jurisdiction("ro")
    own = Imprint(deposit_copies=12, author_copies=0, sheet_factor=1.29)
    adjusted = own.adjusting(profile)
    assert adjusted.deposit.copies(official=True) == 12
    assert adjusted.authors.copies == 0
    assert adjusted.sheets.factor == 1.29
    assert Imprint().adjusting(profile) == profile


def test_without_a_profile_nothing_is_asked() -> None:
    nowhere = Jurisdiction()
    assert nowhere.rules == ()
    assert nowhere.imprint.required == ()
    assert nowhere.deposit.copies() == 0
    assert not nowhere.sheets.counted
