"""The condition that a print shop prints by, and what is reported of a press file."""

from __future__ import annotations

import pytest

from indrumar.metadata import PrintShop
from indrumar.outputs.press.conditions import ProfileError, condition_of
from indrumar.print_run.kit_check import press_problems
from indrumar.problems import Place
from indrumar.reading.messages import in_words
from weasypress import PressPdf, fogra39


def test_a_shop_without_a_profile_prints_by_fogra39(tmp_path):
    assert condition_of(PrintShop(name="T"), tmp_path) == fogra39()


def test_a_shop_names_its_own_condition(tmp_path):
    (tmp_path / "p.icc").write_bytes(fogra39().profile)
    named = condition_of(PrintShop(name="T", profile="p.icc", condition="FOGRA51"), tmp_path)
    unnamed = condition_of(PrintShop(name="T", profile="p.icc"), tmp_path)

    assert (named.identifier, unnamed.identifier) == ("FOGRA51", "Custom")


def test_a_profile_no_press_prints_by_is_refused_by_name(tmp_path):
    (tmp_path / "p.icc").write_bytes(b"%PDF-1.4" * 100)

    with pytest.raises(ProfileError, match=r"p\.icc is not an ICC profile"):
        condition_of(PrintShop(name="T", profile="p.icc"), tmp_path)


@pytest.mark.parametrize("path", ["lipseste.icc", "../p.icc"])
def test_a_profile_outside_the_shared_folder_is_refused(tmp_path, path):
    (tmp_path / "p.icc").write_bytes(fogra39().profile)
    (tmp_path / "shared").mkdir()

    with pytest.raises(ProfileError, match="there is no file"):
        condition_of(PrintShop(name="T", profile=path), tmp_path / "shared")


def test_errors_are_problems_of_the_publication_and_warnings_are_not():
    place = Place("content/ghid/publication.yml")
    log = ("WARNING: a house colour was thinned", "ERROR: Failed to load image at 'x.png'")

    (problem,) = press_problems("ghid", {"interior": PressPdf(b"", 1, log)}, place)

    assert (problem.code, problem.place) == ("broken-pdf", place)
    assert in_words(problem.message) == "ghid-interior.pdf: Failed to load image at 'x.png'"
