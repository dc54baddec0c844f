"""Equal content, equal digest; anything else, another one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indrumar.languages import Text
from indrumar.metadata.printing import Print
from indrumar.workshop.digests import Reads, digest, everything_in


class Colour(StrEnum):
    BLACK = "black"


@dataclass(frozen=True)
class Pair:
    one: object
    other: object = None


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.binary(max_size=3),
    lambda inner: st.tuples(inner, inner) | st.dictionaries(st.text(max_size=2), inner, max_size=2),
    max_leaves=5,
)


@given(VALUES, VALUES)
def test_values_have_the_same_digest_only_if_they_are_the_same(one, other):
    assert (digest(one) == digest(other)) == (repr(one) == repr(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        (1, True),
        ("1", 1),
        (b"a", "a"),
        ("black", Colour.BLACK),
        (Pair(1, 2), Pair(2, 1)),
        (Text({"ro": "a", "en": "b"}), Text({"en": "b", "ro": "a"})),
        # A key that an author wrote is another thing than the same value by default.
        (Print(), Print(copies=None)),
    ],
)
def test_what_differs_in_kind_order_or_borders_differs(one, other):
    assert digest(one) != digest(other)


def test_the_order_of_a_set_and_the_place_of_a_folder_do_not_count(tmp_path):
    assert digest(frozenset("abcdef")) == digest(frozenset("fedcba"))
    assert digest(Pair(Path("/a"))) == digest(Pair(Path("/b")))
    assert digest(MappingProxyType({"a": 1})) != digest({"a": 2})


def test_what_has_no_digest_is_refused():
    with pytest.raises(TypeError, match="object has no digest"):
        digest({"a": object()})


def test_files_count_by_their_names_and_bytes(tmp_path):
    for name, text in (("a/1.css", "x"), ("a/deep/2.css", "y"), ("b.yml", "z")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)

    found = everything_in(tmp_path, "a", "b.yml", "missing", but="2.css")
    before = digest(found)
    (tmp_path / "a/1.css").write_text("other")

    assert found.paths == ("a/1.css", "b.yml")
    assert digest(found) != before
    assert [*Reads(tmp_path, ("gone.css",)).digests()] == [("gone.css", "missing")]
