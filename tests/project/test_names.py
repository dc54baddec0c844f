"""Names: which can be addresses, and what is proposed for those that cannot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indrumar.project.names import chapter_name_of, chapter_number, is_slug, slug_of


@given(st.text())
def test_a_proposed_address_is_one(name):
    slug = slug_of(name)

    assert slug == "" or is_slug(slug)


@given(st.text())
def test_a_proposed_chapter_name_lacks_nothing_but_its_number(name):
    assert chapter_number(chapter_name_of(name).replace("NN", "01")) is not None


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Ghid nou (ș, ț)", "ghid-nou-s-t"), ("Strategia 2025", "strategia-2025"), ("гид", "")],
)
def test_a_name_is_brought_near(name, slug):
    assert slug_of(name) == slug


@pytest.mark.parametrize(
    ("name", "proposed"),
    [("3. Indicatori", "03-indicatori"), ("anexă", "NN-anexa"), ("01", "01-name")],
)
def test_a_chapter_name_is_brought_near(name, proposed):
    assert chapter_name_of(name) == proposed
