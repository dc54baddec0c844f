"""YAML: what is typed comes back as it was typed, and every value has its place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indrumar.model import YamlPath
from indrumar.problems import Place
from indrumar.reading.messages import in_one_line, in_words
from indrumar.reading.yaml_file import read_yaml

# What can stand in a file of ours at all (`text_file` refuses the rest); line ends are YAML's own.
TYPED = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters="\ufeff")
)
KEYS = st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=1)
TREES = st.recursive(
    TYPED,
    lambda inner: st.lists(inner, min_size=1) | st.dictionaries(KEYS, inner, min_size=1),
    max_leaves=12,
)


def said(text: str) -> str:
    """The one problem of a text, as authors see it."""
    (problem,) = read_yaml(text, "a.yml")[2]
    return in_one_line(problem)


@pytest.mark.parametrize(
    "typed", ["no", "yes", "010", "0x1F", "12:30", "1_000", "1e3", "~", "null", "2021-08-31", "<<"]
)
def test_a_plain_scalar_is_the_text_the_author_typed(typed):
    assert read_yaml(f"key: {typed}", "a.yml")[0] == {"key": typed}


@given(TYPED)
def test_any_text_in_single_quotation_marks_comes_back(typed):
    quoted = typed.replace("'", "''")

    values, _, problems = read_yaml(f"key: '{quoted}'\n", "a.yml")

    assert (values, problems) == ({"key": typed}, ())


@given(TYPED)
def test_any_text_in_double_quotation_marks_comes_back(typed):
    values, _, problems = read_yaml(f"key: {json.dumps(typed, ensure_ascii=False)}\n", "a.yml")

    assert (values, problems) == ({"key": typed}, ())


@given(TREES)
def test_the_place_of_every_value_points_at_it(tree):
    text = json.dumps({"top": tree}, ensure_ascii=False, indent=2)

    values, source, problems = read_yaml(text, "a.yml", first_line=5)

    assert (values, problems) == ({"top": tree}, ())
    lines = text.split("\n")
    for path, value in leaves(tree, ("top",)):
        place = source.place(*path)
        written = lines[place.line - 5][place.column - 1 :]
        assert written.startswith(json.dumps(value, ensure_ascii=False))


@given(st.text())
def test_no_text_makes_reading_fail(text):
    values, source, problems = read_yaml(text, "a.yml")

    assert values is not None or problems
    assert source.place() == Place("a.yml", source.place().line, source.place().column)


def leaves(tree: object, path: YamlPath):
    """The texts of a tree with their paths."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from leaves(value, (*path, key))
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from leaves(value, (*path, index))
    else:
        yield path, tree


def test_what_has_nothing_behind_it_is_none():
    assert read_yaml("a:\nb: ''\nc: {d, e: }\n", "a.yml")[0] == {
        "a": None,
        "b": "",
        "c": {"d": None, "e": None},
    }


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "!"])
def test_a_file_without_any_value_holds_no_keys(text):
    assert read_yaml(text, "a.yml")[0] == {}


def test_an_alias_stands_for_its_value():
    values, source, _ = read_yaml("a: &x {ro: da}\nb: *x\n", "a.yml")

    assert values == {"a": {"ro": "da"}, "b": {"ro": "da"}}
    assert source.place("b", "ro") == Place("a.yml", 1, 12)


def test_of_a_key_given_twice_the_first_value_counts():
    values, _, (problem,) = read_yaml("a: 1\nb: 2\na: 3\n", "a.yml", first_line=2)

    assert values == {"a": "1", "b": "2"}
    assert problem.place == Place("a.yml", 4, 1)
    assert in_words(problem.message) == "'a' is given twice, first on line 2"


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a:\n\tb: c\n", "2:1", "a tab character in the indentation"),
        ("a: b: c\n", "1:5", "a colon is not allowed here"),
        ("a: @b\n", "1:4", "a text cannot begin with '@'"),
        ("a: `b`\n", "1:4", "a text cannot begin with '`'"),
        ("a: ]\n", "1:4", "a text cannot begin with ']'"),
        ("a: * b\n", "1:4", "a text cannot begin with '*' or '&'"),
        ("a: b\nc\nd: e\n", "2:1", "a key without a colon"),
        ('a: "b\nc: d\n', "1:4", "a quotation mark that is never closed"),
        ('a: "b" c\n', "1:8", "text after a closing quotation mark"),
        ('a: "\\d"\n', "1:6", "'\\d' means nothing between double quotation marks"),
        (
            "a:\n    b: c\n  d: e\n",
            "3:3",
            "the indentation of this line does not match the lines above",
        ),
        ("a: [b\n", "1:4", "a bracket without its ']', or a missing comma"),
        ("a: {b: c\nd: e\n", "1:4", "a bracket without its '}', or a missing comma"),
        ("a: *b\n", "1:4", "'*b' refers to nothing"),
        ("a: &x b\nc: &x d\n", "2:4", "two values have the same name after '&'"),
        ("a: b\n---\nc: d\n", "2:1", "a line '---' inside the file"),
        ("a: |b\n c\n", "1:5", "text on the same line as '|' or '>'"),
        ("a: !b c\n", "1:4", "the type '!b' has no meaning here"),
        ("a: &x {b: *x}\n", "1:4", "this refers to something that contains it"),
        ("? [a]\n: b\n", "1:3", "a key has to be a word"),
        ("%b\nc: d\n", "2:1", "this cannot be read as YAML"),
    ],
)
def test_what_is_no_yaml_is_reported_in_plain_words(text, place, message):
    assert said(text).startswith(f"a.yml:{place}: error: {message}")


def test_a_few_lines_cannot_become_millions_of_values():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 8)}]" for n in range(1, 9)]

    assert "holds more than 100,000 values" in said("\n".join(lines))


def test_endless_nesting_is_reported():
    assert said("[" * 3000).endswith("lists are nested too deeply [bad-yaml]")


def test_letters_that_no_file_can_have_are_reported_if_they_are_escaped():
    for escaped, code in (('"\\0"', "U+0000"), ('"\\ud800"', "U+D800"), ('"\\x07"', "U+0007")):
        value, _, (problem,) = read_yaml(f"a: b\ntitle: {escaped}\n", "x.yml")
        assert value is None
        assert str(problem.place) == "x.yml:2:8"
        assert code in str(problem.message)
