"""Front matter: the parts of a file put together again are the file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from indrumar.reading.front_matter import split

LINES = st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"])))


@given(LINES, LINES, st.sampled_from(["", " ", "\t "]))
def test_the_parts_of_a_file_are_found_again(keys, body, spaces):
    keys = [line for line in keys if line.rstrip() not in {"---", "..."}]
    head = "".join(f"{line}\n" for line in keys)

    parts, problems = split(f"---{spaces}\n{head}---{spaces}\n" + "\n".join(body), "a.md")

    assert problems == ()
    assert parts is not None
    assert (parts.front_matter, parts.body) == (head, "\n".join(body))
    assert parts.body_line == len(keys) + 3


@given(st.text())
def test_no_text_makes_splitting_fail(text):
    parts, problems = split(text, "a.md")

    assert (parts is None) == bool(problems)


def test_a_file_without_front_matter_is_all_body():
    parts, _ = split("# Title\n\n---\n", "a.md")

    assert parts is not None
    assert (parts.front_matter, parts.body, parts.body_line) == (None, "# Title\n\n---\n", 1)


def test_a_rule_in_the_text_does_not_end_it():
    parts, _ = split("---\ntitle: a\n---\none\n\n---\n\ntwo\n", "a.md")

    assert parts is not None
    assert parts.body == "one\n\n---\n\ntwo\n"
