"""Bytes: what they are taken for, and where what cannot be read begins."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indrumar.reading.messages import in_words
from indrumar.reading.text_file import decode, read_text


@given(st.binary())
def test_no_bytes_make_reading_fail(raw):
    text, problems = decode(raw, "a.md")

    assert text is not None or problems


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_marks_leave_no_trace(end, mark):
    assert decode(f"{mark}unu{end}doi{end}".encode(), "a.md") == ("unu\ndoi\n", ())


def test_the_first_byte_that_is_none_is_pointed_at():
    _, (problem,) = decode("aăț\nbă".encode() + b"\xe3x\xe3", "a.md")

    assert str(problem.place) == "a.md:2:3"


def test_letters_in_two_parts_are_put_together():
    text, (problem,) = decode(unicodedata.normalize("NFD", "unu\no rețea").encode(), "a.md")

    assert text == "unu\no rețea"
    assert str(problem.place) == "a.md:2:3"
    assert "'rețea'" in in_words(problem.message)


def test_a_file_that_is_not_there_is_reported(tmp_path):
    text, (problem,) = read_text(tmp_path / "a.md", "a.md")

    assert text is None
    assert problem.code == "unreadable-file"
