"""Whatever is in a project's files, it is read to the end; `scripts/fuzz` tries more of it."""

from __future__ import annotations

import re

import pytest
from tests.fuzz.mutations import Case, case, sound
from tests.fuzz.running import Project, misplaced
from tests.fuzz.seeds import MKDOCS

from indrumar.settings import SettingsError
from indrumar.workshop.making import opened

SEEDS = range(1, 81)


@pytest.fixture(scope="module")
def base():
    return sound()


def test_the_project_that_is_mutated_has_no_problem_itself(tmp_path, base):
    found = Project(tmp_path, base).inspected(Case(0, base, ()))
    assert [str(one) for one in found.problems] == []


def test_no_input_of_these_seeds_ends_in_an_exception_or_in_a_place_that_is_none(tmp_path, base):
    with opened(tmp_path / "build") as workshop:
        project = Project(tmp_path / "project", base)
        for seed in SEEDS:
            found = project.staged(case(seed, base), workshop)
            assert isinstance(found, SettingsError) or [*misplaced(found)] == [], seed


def test_whatever_is_in_mkdocs_yml_is_understood_or_refused_with_its_place(tmp_path, base):
    project = Project(tmp_path, base)
    text = base["mkdocs.yml"].decode()
    for piece in MKDOCS:
        key = re.escape(piece.partition(":")[0])
        others = re.sub(rf"(?ms)^{key}:.*?(?=^\S|\Z)", "", text)
        made = f"{others}\n{piece}".encode()
        found = Case(0, {**base, "mkdocs.yml": made}, ("mkdocs.yml",))
        project.write(found)
        try:
            project.settings(found)
        except SettingsError as error:
            places = {problem.place.file for problem in error.problems}
            assert places == {"mkdocs.yml"}, piece
