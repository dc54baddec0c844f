"""Whose the texts of this repository are: nobody real wrote, published or funded them but us."""

from __future__ import annotations

from pathlib import Path

import pytest

from indrumar.mkdocs_plugin import settings_from
from indrumar.model import Project
from indrumar.project.load import load

ROOT = Path(__file__).parents[2]
OURS = "biblioteca"


@pytest.fixture(scope="module")
def project() -> Project:
    return load(settings_from(ROOT / "mkdocs.yml"))[0]


def test_the_library_is_the_author_and_publisher_of_each_publication(project):
    own_name = project.organisations[OURS].name
    for publication in project.publications.values():
        metadata = publication.metadata
        assert metadata.publisher == OURS, publication.slug
        assert [one.name for one in metadata.contributors] == [own_name], publication.slug


def test_only_the_specimen_shows_partners_funders_and_an_approval(project):
    for publication in project.publications.values():
        metadata = publication.metadata
        shown = (metadata.partners, metadata.funding, metadata.adoption)
        assert metadata.specimen or shown == ((), None, None), publication.slug


def test_what_the_specimen_names_is_marked_as_invented_in_each_language(project):
    metadata = project.publications["specimen-strategie"].metadata
    named = {*metadata.partners, *(f.organisation for f in project.funding["specimen"].funders)}
    for key in named - {OURS, "eu"}:
        name = project.organisations[key].name
        assert "(inventat" in name["ro"], key
        assert "(invented)" in name["en"], key
    assert project.funding.keys() == {"specimen"}


def test_a_factsheet_names_its_source_and_the_day_it_was_read(project):
    for publication in project.publications.values():
        if publication.metadata.kind == "factsheet":
            described = publication.metadata.project
            assert described is not None
            assert described.source is not None, publication.slug
