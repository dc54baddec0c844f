"""Tables from CSV: what cells hold, and where they stand."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indrumar.problems import RULES
from indrumar.reading.messages import in_words
from indrumar.reading.table_file import parse_table, read_table

NAMES = "Instituția;Persoana\nPrimăria Șofrâncani;Țurcanu Ștefan\n"
# What a spreadsheet's cell can hold, also what has a meaning in the file.
WORDS = st.text(alphabet='ab ăâîșț,;\t"\n„”-', max_size=6).map(str.strip)
WIDE = st.integers(min_value=2, max_value=4)
TABLES = WIDE.flatmap(
    lambda width: st.tuples(
        # Heads are words: what stands between them is what separates all cells.
        st.lists(st.text("abcș", min_size=1, max_size=5), min_size=width, max_size=width),
        st.lists(st.lists(WORDS, min_size=width, max_size=width), max_size=4),
    )
)


def texts(raw: bytes) -> list[list[str]]:
    table, _ = parse_table(raw, "list.csv")
    assert table is not None
    return [[cell.text for cell in row] for row in (table.heads, *table.rows)]


@given(st.binary())
def test_no_bytes_make_reading_fail(raw):
    table, problems = parse_table(raw, "list.csv")

    assert table is not None or problems
    assert {problem.code for problem in problems} <= set(RULES)


@given(TABLES, st.sampled_from(",;\t"), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_what_a_spreadsheet_saves_is_read_back(table, delimiter, end, mark):
    heads, rows = table
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, lineterminator=end).writerows([heads, *rows])
    raw = written.getvalue().encode("utf-8-sig" if mark else "utf-8")

    assert texts(raw) == [heads, *(row for row in rows if any(row))]


@given(TABLES, st.sampled_from(",;\t"))
def test_a_cell_is_found_at_its_place(table, delimiter):
    heads, rows = table
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerows([heads, *rows])
    lines = written.getvalue().split("\n")
    read, _ = parse_table(written.getvalue().encode(), "list.csv")
    assert read is not None

    for row in (read.heads, *read.rows):
        for cell in row:
            assert cell.place.file == "list.csv"
            at_the_place = lines[cell.place.line - 1][cell.place.column - 1 :]
            first_line = cell.text.replace('"', '""').split("\n")[0]
            assert at_the_place.startswith(f'"{first_line}')


def test_windows_1250_is_read_with_commas_below_and_a_note():
    old = NAMES.translate(str.maketrans("șțȘȚ", "şţŞŢ")).encode("cp1250")

    table, (note,) = parse_table(old, "list.csv")

    assert table == parse_table(NAMES.encode(), "list.csv")[0]
    assert (note.code, str(note.place)) == ("old-encoding", "list.csv:1:8")


def test_utf_8_is_read_without_a_note():
    assert parse_table(NAMES.encode(), "list.csv")[1] == ()
    assert parse_table(NAMES.encode("utf-8-sig"), "list.csv") == parse_table(
        NAMES.encode(), "list.csv"
    )


def test_the_note_points_to_a_letter_behind_line_ends_of_windows():
    _, (note,) = parse_table("a;b\r\nc;ţ\r\n".encode("cp1250"), "list.csv")

    assert str(note.place) == "list.csv:2:3"


def test_a_comma_in_a_cell_does_not_part_what_semicolons_part():
    assert texts("Numele, prenumele;Funcția, locul;Ex.\na;b;1\n".encode()) == [
        ["Numele, prenumele", "Funcția, locul", "Ex."],
        ["a", "b", "1"],
    ]


def test_excels_line_that_names_the_separator_is_obeyed_and_counted():
    table, _ = parse_table(b"sep=;\r\na,b;c\r\n1;2\r\n", "list.csv")

    assert table is not None
    assert [cell.text for cell in table.heads] == ["a,b", "c"]
    assert str(table.rows[0][1].place) == "list.csv:3:3"


def test_rows_without_anything_in_them_are_left_out_and_lines_still_count():
    table, _ = parse_table(b"a;b\n;;\n\n1;2\n", "list.csv")

    assert table is not None
    assert [[cell.text for cell in row] for row in table.rows] == [["1", "2"]]
    assert table.rows[0][0].place.line == 4


def test_a_quotation_mark_that_is_never_closed_is_pointed_at():
    _, (problem,) = parse_table(b'a;b\n1; "2\n3;4\n', "list.csv")

    assert (problem.code, str(problem.place)) == ("bad-table", "list.csv:2:4")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"PK\x03\x04\x14\x00", "spreadsheet"),
        ("a;b".encode("utf-16"), "UTF-16"),
        (b"\x81\x8d", "not in UTF-8"),
        (b"a;b\x00", "control character"),
    ],
)
def test_what_is_no_csv_file_is_named(raw, said):
    table, problems = parse_table(raw, "list.csv")

    assert table is None
    assert [problem.code for problem in problems] == ["unreadable-file"]
    assert said in in_words(problems[0].message)


def test_a_file_that_is_empty_or_not_there_is_reported(tmp_path):
    assert [problem.code for problem in parse_table(b" \n", "list.csv")[1]] == ["empty-file"]
    table, (problem,) = read_table(tmp_path / "list.csv", "private/x/list.csv")
    assert (table, problem.code) == (None, "unreadable-file")
