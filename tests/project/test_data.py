"""Data files as typed values: what spreadsheets write, and what is wrong with a cell."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from indrumar.languages import Text
from indrumar.metadata.data import Column, ColumnType
from indrumar.project.data_tables import read_data
from indrumar.project.data_values import BadValueError, value_of
from indrumar.reading.messages import in_words

PLACES = {"MD-CT": Text({"ro": "Cantemir"}), "MD-SV": Text({"ro": "Ștefan Vodă"})}
NAME = Text({"ro": "Nume"})
SCHEMA = """title: {ro: Servicii, en: Services}
key: nume
columns:
  nume: {name: {ro: Serviciul, en: Service}, required: true}
  femei: {name: {ro: Femei, en: Women}, type: integer}
  barbati: {name: {ro: Bărbați, en: Men}, type: integer}
  total: {name: {ro: În total, en: All}, type: integer}
sums: [{total: total, parts: [femei, barbati]}]
"""


def value(written: str, sort: str, mark: str | None = None, **more: object) -> object:
    return value_of(written, Column(name=NAME, type=ColumnType(sort), **more), mark, PLACES)


@pytest.mark.parametrize(
    ("written", "mark", "expected"),
    [
        ("46,28", None, "46.28"),
        ("46.28", None, "46.28"),
        ("1 234,5", None, "1234.5"),
        ("1.234,5", None, "1234.5"),
        ("1,234.5", None, "1234.5"),
        ("1.234.567", None, "1234567"),
        ("1\u00a0234", None, "1234"),
        ("-3,5", None, "-3.5"),
        ("−3", None, "-3"),
        ("12 %", None, "12"),
        ("1.234", ",", "1234"),
        ("1.234", ".", "1.234"),
    ],
)
def test_numbers_are_read_as_each_country_writes_them(written, mark, expected):
    assert value(written, "number", mark) == Decimal(expected)


@pytest.mark.parametrize("written", ["1.234", "1,234", "12a", "1,2,3.4.5", "zece"])
def test_a_number_that_can_be_read_in_two_ways_or_none_is_refused(written):
    with pytest.raises(BadValueError):
        value(written, "number")


@pytest.mark.parametrize(
    ("written", "sort", "expected"),
    [
        ("1.234", "integer", 1234),
        ("12,0", "integer", 12),
        ("31.12.2025", "date", datetime.date(2025, 12, 31)),
        ("1/2/2025", "date", datetime.date(2025, 2, 1)),
        ("2025-12-31", "date", datetime.date(2025, 12, 31)),
        ("Da", "yes-no", True),
        ("0", "yes-no", False),
        ("cantemir", "place", "MD-CT"),
        ("Stefan Voda", "place", "MD-SV"),
        ("MD-CT", "place", "MD-CT"),
        ("–", "integer", None),
        ("", "date", None),
        ("0235 123", "text", "0235 123"),
    ],
)
def test_a_cell_has_the_type_of_its_column(written, sort, expected):
    assert value(written, sort) == expected


@pytest.mark.parametrize(
    ("written", "sort", "more", "message"),
    [
        ("1,5", "integer", {}, "expected a whole number, found '1,5'"),
        ("30.02.2025", "date", {}, "expected a date"),
        ("poate", "yes-no", {}, "expected yes or no"),
        ("Orhei", "place", {}, "expected a place"),
        ("", "text", {"required": True}, "a cell is empty"),
        ("5", "integer", {"min": 6}, "5 is less than 6"),
        ("7,5", "number", {"max": 7}, "7.5 is more than 7"),
        ("x", "choice", {"choices": {"zi": NAME}}, "expected one of zi"),
    ],
)
def test_what_is_no_value_of_a_column_is_refused_in_words(written, sort, more, message):
    with pytest.raises(BadValueError) as refused:
        value(written, sort, **more)
    assert in_words(refused.value.message).startswith(message)


def read(folder: Path, data: str, schema: str = SCHEMA, encoding: str = "utf-8"):
    """The data in a folder, and its problems as `line:column message`."""
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "servicii.yml").write_text(schema, "utf-8")
    (folder / "data" / "servicii.csv").write_bytes(data.encode(encoding))
    found = read_data(folder, folder, PLACES)
    table = found.tables.get("servicii")
    shown = [
        f"{one.place.file.partition('.')[2]}:{one.place.line}:{one.place.column} "
        f"{in_words(one.message)}"
        for one in found.problems
    ]
    return table.rows if table else None, shown


def test_a_file_of_romanian_excel_is_read_by_heads_in_any_language_and_order(tmp_path):
    data = "Bărbaţi;Service;FEMEI;În total\r\n5;Cămin;10;15\r\n\r\n;Școală;3;3\r\n"
    rows, problems = read(tmp_path, data)
    assert rows == (("Cămin", 10, 5, 15), ("Școală", 3, None, 3))
    assert problems == []


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        ("nume,femei,barbati\nA,1,2\n", ["csv:1:1 the column total is missing"]),
        ("nume,femeii,barbati,total\n", ["csv:1:1 the column femei is missing",
                                         "csv:1:6 unknown column 'femeii'"]),
        ("nume,femei,barbati,total,Women\n", ["csv:1:26 two columns are femei"]),
        ("nume,femei,barbati,total\nA,x,2,2\n", ["csv:2:3 femei: expected a number, found 'x'"]),
        ("nume,femei,barbati,total\nA,1,2,4\n", ["csv:2:7 total is 4, but femei, barbati make 3"]),
        ("nume,femei,barbati,total\nA,1,2,3\nA,1,1,2\n", ["csv:3:1 'A' is also on line 2"]),
        ("nume,femei,barbati,total\n,1,2,3\n", ["csv:2:1 nume: a cell is empty"]),
        ("nume,femei,barbati,total\nA,1,2,3,4\n",
         ["csv:2:9 the row has more cells than the list has columns, first '4'"]),
        ("nume,femei,barbati,total\nA,1,2,3\nTotal,1,2,3\n",
         ["csv:3:1 the data contain a row of totals"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_file_is_reported_at_its_cell(tmp_path, data, problems):
    assert sorted(read(tmp_path, data)[1]) == problems


@pytest.mark.parametrize(
    ("schema", "message"),
    [
        (SCHEMA.replace("key: nume", "key: numele"), "unknown column 'numele'"),
        (SCHEMA.replace("total: total,", "total: nume,"), "nume is not a column of numbers"),
        (SCHEMA.replace("integer", "intreg"), "columns.femei.type: expected"),
    ],
)
def test_what_is_wrong_with_a_schema_is_reported(tmp_path, schema, message):
    _, problems = read(tmp_path, "nume,femei,barbati,total\nA,1,2,3\n", schema)
    assert any(f" {message}" in one for one in problems)


def test_a_schema_needs_data_and_a_name_for_addresses_and_other_files_are_left_alone(tmp_path):
    (tmp_path / "data").mkdir()
    for name in ("a.csv", "B.yml", "c.yml", "d.xls", "_e.yml"):
        (tmp_path / "data" / name).write_text(SCHEMA, "utf-8")

    found = read_data(tmp_path, tmp_path, {})

    assert [(one.place.file, one.code) for one in found.problems] == [
        ("data/B.yml", "bad-file-name"),
        ("data/c.yml", "bad-data"),
    ]
