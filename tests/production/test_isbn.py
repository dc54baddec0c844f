"""ISBNs: what is refused, and what is suggested instead."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indrumar.problems import Place, Problem
from indrumar.production.ean13 import check_digit
from indrumar.production.isbn import IsbnError, compact, hyphenated, isbn_digits
from indrumar.production.isbn_ranges import RANGES
from indrumar.reading.messages import hint_in_words, in_words


@pytest.mark.parametrize(
    "written",
    [
        "978-9975-123-45-7",
        "978-973-46-0000-7",
        "978-606-30-1234-1",
        "978-0-306-40615-7",  # a group whose hyphens are not checked
        "9780306406157",
        "979-10-90636-07-1",
    ],
)
def test_a_right_number_is_taken(written: str) -> None:
    assert isbn_digits(written) == written.replace("-", "")


@pytest.mark.parametrize(
    ("written", "reported", "hint"),
    [
        ("978-9975-123-45-6", "which require 7", "a digit is mistyped"),
        ("978-9975-12-345-7", "hyphens", "write 978-9975-123-45-7"),
        ("9789975123457", "hyphens", "write 978-9975-123-45-7"),
        ("978 9975 123 45 7", "hyphens", "write 978-9975-123-45-7"),
        ("978\u20119975\u2011123\u201145\u20117", "hyphens", "write 978-9975-123-45-7"),
        ("973-46-0000-1", "ten digits", "since 2007 it is 978-973-46-0000-7"),
        ("0-306-40615-2", "ten digits", "since 2007 it is 9780306406157"),
        ("973-46-0000-2", "ten digits", "last digit does not match"),
        ("978-630-1-12345-7", "no publisher", ""),
        ("978-0306-406157", "five parts", "hyphens"),
        ("978-9975-123-45", "expected an ISBN", "13 digits"),
        ("977-9975-123-45-8", "expected an ISBN", "978"),
        ("in curs de atribuire", "expected an ISBN", "13 digits"),
        ("", "expected an ISBN", "13 digits"),
    ],
)
def test_a_wrong_number_is_refused_with_the_right_one(
    written: str, reported: str, hint: str
) -> None:
    with pytest.raises(IsbnError) as error:
        isbn_digits(written)
    problem = Problem("bad-value", Place("publication.yml"), error.value.message)
    assert reported in in_words(problem.message)
    assert hint in hint_in_words(problem)


@given(st.sampled_from(sorted(RANGES)), st.integers(0, 10**9 - 1))
def test_every_number_of_a_known_group_has_one_way_to_be_written(key: str, rest: int) -> None:
    prefix = compact(key)
    first = prefix + str(rest)[: 12 - len(prefix)].zfill(12 - len(prefix))
    digits = f"{first}{check_digit(first)}"
    try:
        written = hyphenated(digits)
    except IsbnError:
        return  # given to nobody
    assert written is not None
    assert written.count("-") == 4
    assert isbn_digits(written) == digits


@pytest.mark.parametrize("key", RANGES)
def test_ranges_are_in_order_and_leave_digits_for_titles(key: str) -> None:
    width = 12 - len(compact(key))
    spans = [span.split("-") for span in RANGES[key].split()]
    assert all(len(low) == len(high) < width for low, high in spans)
    ends = [(low.ljust(9, "0"), high.ljust(9, "9")) for low, high in spans]
    assert all(low <= high for low, high in ends)
    assert all(before[1] < after[0] for before, after in pairwise(ends))
