"""Tables that are made from data: the columns and rows that are asked for, in each language."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from tests.composing.conftest import LOCALES, SETTINGS, Composed, project, publication

from indrumar.composing.compose import compose
from indrumar.languages import Text
from indrumar.metadata.data import DataSchema, DataTable

SCHEMA = DataSchema.model_validate(
    {
        "title": {"ro": "Servicii"},
        "columns": {
            "nume": {"name": {"ro": "Serviciul", "en": "Service"}},
            "tip": {
                "name": {"ro": "Tipul", "en": "Kind"},
                "type": "choice",
                "choices": {
                    "zi": {"ro": "de zi", "en": "day"},
                    "casa": {"ro": "casă", "en": "home"},
                },
            },
            "raion": {"name": {"ro": "Raionul", "en": "Raion"}, "type": "place"},
            "locuri": {"name": {"ro": "Locuri", "en": "Places"}, "type": "integer"},
            "buget": {
                "name": {"ro": "Bugetul", "en": "Budget"},
                "type": "number",
                "decimals": 1,
                "unit": {"ro": "mii lei", "en": "thousand lei"},
            },
            "deschis": {"name": {"ro": "Deschis", "en": "Opened"}, "type": "date"},
            "gratuit": {"name": {"ro": "Gratuit", "en": "Free"}, "type": "yes-no"},
        },
    }
)  # fmt: skip
ROWS = (
    ("Țară", "zi", "MD-CT", 10, Decimal("12345.25"), datetime.date(2024, 12, 31), True),
    ("Ăla", "casa", "MD-SV", None, Decimal("2.25"), None, False),
    ("Zet", "zi", "MD-CT", 4, None, None, None),
)
PLACES = {"MD-CT": Text({"ro": "Cantemir"}), "MD-SV": Text({"ro": "Ștefan Vodă"})}
DATA = {"servicii": DataTable("servicii", SCHEMA, ROWS)}


def composed(options: str, tag: str = "ro") -> Composed:
    """A table with some options, in one language."""
    written = "".join(f"    {line}\n" for line in options.split("\n"))
    text = f"/// data-table | Servicii\n{written}///\n\nText."
    one = replace(publication({tag: {"01-capitol": text}}), data=DATA)
    return Composed(compose(replace(project(one), places=PLACES), SETTINGS, LOCALES))


def rows(options: str, tag: str = "ro") -> list[list[str]]:
    """The cells of the table, row by row; no-break spaces as `~`."""
    found = composed(options, tag)
    assert found.problems == []
    html = found.html(tag=tag)
    return [
        re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row) for row in re.findall(r"<tr>(.*?)</tr>", html)
    ]


def test_all_columns_and_rows_are_shown_in_the_words_and_numbers_of_the_language():
    assert rows("data: servicii") == [
        ["Serviciul", "Tipul", "Raionul", "Locuri", "Bugetul (mii lei)", "Deschis", "Gratuit"],
        ["Țară", "de zi", "Cantemir", "10", "12~345,3", "31 decembrie 2024", "da"],
        ["Ăla", "casă", "Ștefan Vodă", "", "2,3", "", "nu"],
        ["Zet", "de zi", "Cantemir", "4", "", "", ""],
    ]
    assert rows("data: servicii\ncolumns: tip, buget", "en") == [
        ["Kind", "Budget (thousand lei)"],
        ["day", "12,345.3"],
        ["home", "2.3"],
        ["day", ""],
    ]


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ("sort: nume", ["Ăla", "Țară", "Zet"]),
        ("sort: -locuri", ["Țară", "Zet", "Ăla"]),
        ("sort: locuri", ["Zet", "Țară", "Ăla"]),
        ("sort: tip, -nume", ["Ăla", "Zet", "Țară"]),
        ("filter: locuri > 4", ["Țară"]),
        ("filter: locuri >= 4 and tip = zi", ["Țară", "Zet"]),
        ("filter: tip != zi", ["Ăla"]),
        ("filter: raion = Cantemir", ["Țară", "Zet"]),
        ("filter: deschis < 2025-01-01", ["Țară"]),
        ("filter: gratuit = nu", ["Ăla"]),
        ("filter: buget > 2.2 and buget < 3", ["Ăla"]),
    ],
)
def test_rows_are_chosen_and_put_in_order(options, names):
    found = rows(f"data: servicii\ncolumns: nume\n{options}")
    assert [row[0] for row in found[1:]] == names


def test_totals_are_those_of_the_rows_that_are_shown():
    asked = "data: servicii\ncolumns: nume, locuri, buget\nfilter: tip = zi\ntotal: locuri, buget"
    found = rows(asked)
    assert found[-1] == ["Total", "14", "12~345,3"]
    assert "<tfoot>" in composed("data: servicii\ntotal: locuri").html()


def test_a_data_table_is_numbered_and_referred_to_like_any_table():
    html = composed("data: servicii\nid: lista").html()
    assert '<div class="table" id="lista">' in html
    assert re.search(r"<caption>.*Tabelul 1\..*Servicii", html)
    assert "data-" not in re.sub(r"data-number", "", html)


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ("data: servicile", "no data called 'servicile'; did you mean 'servicii'?"),
        ("data: servicii\ncolumns: numme", "unknown column 'numme'; did you mean 'nume'?"),
        ("data: servicii\nsort: x", "unknown column 'x'"),
        ("data: servicii\nfilter: locuri mai mult", "'locuri mai mult' is not a condition"),
        ("data: servicii\nfilter: locuri > multe", "locuri: expected a number, found 'multe'"),
        ("data: servicii\ntotal: nume", "nume is not a column of numbers"),
    ],
)
def test_what_is_asked_for_and_not_there_is_reported_at_the_block(options, problem):
    (found,) = composed(options).problems
    assert found.startswith(f"content/ghid/ro/01-capitol.md:4:1: error: {problem}")
