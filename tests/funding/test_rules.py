"""What is reported about funders beyond the cases in tests/bad."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indrumar.metadata import Funding, Organisation
from indrumar.project.check import check
from indrumar.project.check.final import final_problems
from indrumar.project.load import load
from indrumar.reading.messages import in_one_line

EU = (("eu", "funded"),)


def codes(problems) -> list[str]:
    return [problem.code for problem in problems]


def test_a_site_with_a_funding_that_nobody_knows_is_reported(publication):
    settings = replace(publication(*EU).settings, funding="eu")
    _, problems = load(settings)

    assert [in_one_line(problem) for problem in problems if problem.code == "unknown-name"] == [
        "mkdocs.yml:1:1: error: plugins.indrumar.funding: 'eu' is not in funding.yml; "
        "add it there, or correct the name [unknown-name]"
    ]
    assert "unknown-name" not in codes(load(replace(settings, funding="ue"))[1])


@pytest.mark.parametrize(
    ("entry", "reported"),
    [
        ("", []),
        ("  logo_height: 9\n", ["emblem-too-small"]),
        ("  disclaimer: {ro: x, en: y}\n", ["missing-language"]),
        ("  override: {contract: 1, disclaimer: {ro: x}}\n", []),
    ],
)
def test_a_final_edition_needs_its_words_in_every_language_and_its_emblem_in_full(
    publication, entry, reported
):
    project, _ = load(publication(*EU, entry=entry).settings)
    found = [p for p in final_problems(project) if p.place.file.endswith("funding.yml")]

    assert codes(found) == reported


def test_what_a_final_edition_lacks_is_reported_as_in_every_check_and_so_once(publication):
    entry = "  statement: {ro: x}\n  disclaimer: {ro: x, en: y, ru: z}\n"
    project, _ = load(publication(*EU, entry=entry).settings)
    final = {p for p in final_problems(project) if p.place.file.endswith("funding.yml")}

    assert len(final) == 2
    assert final <= set(check(project))


def test_a_logo_may_be_one_file_or_one_for_each_use():
    one = Organisation.model_validate({"name": {"ro": "x"}, "logo": "a.svg"})
    several = Organisation.model_validate(
        {"name": {"ro": "x"}, "logo": {"screen": "a.svg", "one_colour": "b.svg"}}
    )

    assert one.logo is not None
    assert one.logo.files == (("screen", "a.svg"),)
    assert several.logo is not None
    assert several.logo.files == (("screen", "a.svg"), ("one_colour", "b.svg"))


def test_the_emblem_has_no_file_that_could_be_missing(publication):
    assert codes(load(publication(*EU).settings)[1]) == []


def test_an_override_has_to_give_some_words():
    with pytest.raises(ValueError, match="contradiction"):
        Funding.model_validate(
            {"funders": [{"organisation": "eu", "role": "funded"}], "override": {"contract": "1"}}
        )
