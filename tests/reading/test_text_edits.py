"""Changes of a text in place: lines, line ends, YAML scalars."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indrumar.reading.rewording import is_same, joined, reworded
from indrumar.reading.text_edit import Edit, edited, edited_text
from indrumar.reading.yaml_edit import text_edits
from indrumar.reading.yaml_file import read_yaml

YAML = """\
# about the title
title: {ro: Ghid, en: 'It''s'}  # a comment
subtitle: {ro: Metodă}
summary:
  ro: >-
    Un ghid practic.
    Două linii.

  # about English
  en: >-
    A practical guide.
    Two lines.
note:
  ro: |
    unu
    doi
imprint:
  ro: Un text
    pe două linii
  en: "x"  # keep
contributors:
  - {name: {ro: Ana, en: Ann}}
  - name:
      ro: Ion"""


def test_an_edit_leaves_line_ends_marks_and_other_letters_as_they_are():
    raw = "\ufeffunu\r\ns\u0326i doi\r\ntrei\rpatru".encode()

    made = edited(raw, [Edit((2, 0), (2, 4), "3\n4"), Edit((0, 3), (0, 3), "!")])

    assert made == "\ufeffunu!\r\ns\u0326i doi\r\n3\r4\rpatru".encode()


@given(st.lists(st.sampled_from(["a", "bc", " ", "\n", "  \n", "."])), st.text("abc .", max_size=9))
def test_new_words_are_read_as_they_were_meant(old, new):
    text, words = "".join(old).strip(" \n"), " ".join(new.split())
    assert is_same(joined(reworded(text, words)), words)
    assert reworded(text, joined(text)) == text


def test_lines_break_where_the_words_around_stay_or_where_sentences_end():
    assert reworded("Un text.\nAltul, da.  \nGata.", "Alt text. Altul.\nGata.") == (
        "Alt text.\nAltul.  \nGata."
    )
    assert reworded("Primul pas.\nAl doilea.", "First step. A second one, yes. More.") == (
        "First step.\nA second one, yes.\nMore."
    )


WORDS = (
    "New: one, two",
    "Un ghid foarte practic. Două linii.",
    "- d",
    "# x",
    "it's",
    '"',
    "[c], {",
)


@pytest.mark.parametrize("path", [
    ("title", "en"), ("subtitle", "en"), ("summary", "ro"), ("summary", "en"), ("note", "en"),
    ("imprint", "ro"), ("imprint", "en"), ("contributors", 0, "name", "en"),
    ("contributors", 1, "name", "en"),
])  # fmt: skip
def test_a_text_of_yaml_is_changed_or_added_and_nothing_else(path):
    for words in WORDS:
        found = text_edits(YAML, {path: words})
        assert found is not None
        made = edited_text(YAML, found)
        value, _, problems = read_yaml(made, "")
        for key in path:
            value = value[key]
        assert (value.rstrip("\n"), problems) == (words, ())
        assert made.count("#") == YAML.count("#") + words.count("#")


def test_only_the_words_that_are_new_change_in_a_folded_text():
    (edit,) = text_edits(YAML, {("summary", "ro"): "Un ghid bun. Două linii."})

    assert "    Un ghid bun.\n    Două linii.\n\n  # about English" in edited_text(YAML, [edit])


@pytest.mark.parametrize(
    "text",
    ["a: &x {ro: r, en: e}\nb: *x\n", "a: {ro: &t r}\nb: {ro: *t}\n", "a: text\n", "b: {}\n"],
)
def test_what_cannot_be_written_without_changing_something_else_is_refused(text):
    path = ("b", "ro") if "*t" in text else ("a", "en")
    assert text_edits(text, {path: "new"}) is None
