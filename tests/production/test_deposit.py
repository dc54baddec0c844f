"""Copies owed by law and custom, and what is left of a run for them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from indrumar.languages import Text
from indrumar.production.deposit import DepositCopies, OwedCopies, copies_owed, set_aside
from indrumar.reading.jurisdictions import known_jurisdictions, load_jurisdiction

OWED = st.lists(
    st.integers(min_value=0, max_value=9).map(lambda n: OwedCopies(Text({"ro": "B"}), n))
).map(tuple)


@given(st.integers(min_value=0, max_value=60), OWED)
def test_nobody_gets_more_than_is_owed_nor_more_than_there_is(available, owed):
    given_out = set_aside(available, owed)

    assert len(given_out) == len(owed)
    assert all(0 <= got <= one.copies for got, one in zip(given_out, owed, strict=True))
    assert sum(given_out) == min(available, sum(one.copies for one in owed))


def test_who_comes_first_is_served_first():
    owed = tuple(OwedCopies(None, copies) for copies in (7, 2, 1))

    assert set_aside(8, owed) == (7, 1, 0)


def test_every_profile_says_where_its_copies_come_from():
    for name in known_jurisdictions():
        owed = copies_owed(load_jurisdiction(name))
        assert owed.deposited > 0
        for one in owed.every:
            assert one.source
            assert one.checked_on


def test_of_several_rules_the_first_is_cited():
    rules = load_jurisdiction("ro").deposit.rules
    assert len({rule.source for rule in rules}) > 1

    cited = {owed.source for owed in copies_owed(load_jurisdiction("ro")).deposit}
    assert cited == {rules[0].source}


def test_a_public_authority_owes_its_own_number_of_copies():
    profile = load_jurisdiction("ro")

    assert copies_owed(profile).deposited - copies_owed(profile, official=True).deposited == 1


def test_deposit_comes_before_authors_who_have_no_name():
    owed = copies_owed(load_jurisdiction("ro"))

    assert owed.every == (*owed.deposit, owed.authors)
    assert owed.authors is not None
    assert owed.authors.to is None
    assert owed.total == owed.deposited + owed.authors.copies
    assert DepositCopies().total == 0
