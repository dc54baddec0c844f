"""A run divided: the parts are always the run, and who was there keeps the numbers."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from indrumar.languages import Text
from indrumar.outputs.run_papers.distribution import (
    by_category,
    by_institution,
    distribute,
    distribute_list,
    summary,
)
from indrumar.outputs.run_papers.distribution_list import Recipient
from indrumar.problems import Place
from indrumar.production.deposit import DepositCopies, OwedCopies
from indrumar.reading.messages import in_one_line, in_words
from indrumar.reading.table_file import parse_table

PLACE = Place("list.csv")
HEADS = "institution;person;role;category;copies\n"


def recipient(copies: int, institution: str = "A", category: str = "") -> Recipient:
    return Recipient(institution, "", "", category, copies, "", Place("list.csv", 2))


def owed(deposit: int, authors: int) -> DepositCopies:
    library = OwedCopies(Text({"ro": "Biblioteca"}), deposit)
    return DepositCopies((library,), OwedCopies(None, authors) if authors else None)


COPIES = st.integers(min_value=1, max_value=30)
FEW = st.integers(min_value=0, max_value=9)


@given(st.integers(min_value=1, max_value=200), FEW, FEW, st.lists(COPIES, max_size=12))
def test_the_parts_together_are_the_run(run, deposit, authors, copies):
    found, problems = distribute(run, owed(deposit, authors), [*map(recipient, copies)], PLACE)

    if found is None:
        assert [problem.code for problem in problems] == ["copies-over-the-run"]
        assert sum(copies) > run
        return
    assert found.deposited + found.for_authors + found.given + found.kept == run
    assert found.given == sum(copies)
    assert found.missing == max(0, deposit + authors + sum(copies) - run)
    assert [problem.code for problem in problems] == ["deposit-does-not-fit"] * (found.missing > 0)
    parts = [*(o.numbers for o in found.deposit), *(a.numbers for a in found.listed), found.reserve]
    parts += [found.authors.numbers] if found.authors else []
    assert sorted(n for part in parts if part for n in part) == list(range(1, run + 1))


@given(FEW, FEW, st.lists(COPIES, min_size=1, max_size=5), COPIES)
def test_who_is_added_at_the_end_changes_nobodys_number(deposit, authors, copies, added):
    before, _ = distribute(300, owed(deposit, authors), [*map(recipient, copies)], PLACE)
    after, _ = distribute(300, owed(deposit, authors), [*map(recipient, [*copies, added])], PLACE)

    assert before is not None
    assert after is not None
    assert after.listed[:-1] == before.listed
    assert (after.deposit, after.authors) == (before.deposit, before.authors)


def read(rows: str, run: int = 100, deposit: int = 8):
    table, _ = parse_table(f"{HEADS}{rows}".encode(), "list.csv")
    assert table is not None
    found, problems = distribute_list(run, owed(deposit, 0), table)
    return found, [in_one_line(problem) for problem in problems]


def test_a_list_of_103_copies_is_refused_at_the_row_that_has_none_left():
    found, reported = read("A;;;;60\nB;;;;40\nC;;;;2\nD;;;;1\n")

    assert found is None
    assert reported == [
        "list.csv:4:1: error: the list gives 103 copies, but the print run is 100: 3 too many; "
        "give fewer copies or print more (print.copies) [copies-over-the-run]"
    ]


def test_a_list_that_leaves_too_little_for_the_deposit_is_made_with_a_warning():
    found, (reported,) = read("A;;;;95\n")

    assert found is not None
    assert (found.deposited, found.given, found.kept, found.missing) == (5, 95, 0, 3)
    assert "100 copies − 8 for legal deposit leave 92 for the list, which gives 95" in reported
    assert "[deposit-does-not-fit]" in reported


def test_a_run_smaller_than_what_is_owed_leaves_nothing_for_a_list():
    found, (problem,) = distribute(5, owed(7, 2), (), Place("content/ghid/publication.yml", 9))

    assert found is not None
    assert (found.deposited, found.for_authors, found.missing) == (5, 0, 4)
    assert "leave 0 for the list" in in_words(problem.message)
    assert problem.place.line == 9


def test_a_list_with_wrong_rows_is_not_followed_but_what_is_certain_is_reported():
    _, reported = read("A;;;;two\nB;;;;99\n")
    assert [line.rpartition("[")[2] for line in reported] == ["bad-table]"]

    found, reported = read("A;;;;two\nB;;;;101\n")
    assert found is None
    assert [line.rpartition("[")[2] for line in reported] == ["bad-table]", "copies-over-the-run]"]


def test_categories_and_institutions_come_in_the_order_of_the_list():
    rows = "Z;x;;Primării;1\nB;;;Școli;2\nz;y;;PRIMARII;3\n;u;;;1\n"
    found, _ = read(rows)
    assert found is not None

    categories = [(name, len(group)) for name, group in by_category(found).items()]
    assert categories == [("Primării", 2), ("Școli", 1), ("", 1)]
    institutions = by_institution(found).items()
    copies = [(name, sum(one.copies for one in group)) for name, group in institutions]
    assert copies == [("Z", 4), ("B", 2)]


def test_the_summary_has_numbers_and_no_names(distribution):
    found = summary(distribution)

    assert found == {
        "run": 100,
        "deposit": 5,
        "authors": 2,
        "listed": 86,
        "reserve": 7,
        "missing": 0,
    }
    assert "Cantemir" not in json.dumps(found)
