"""Bindings that do not suit a book, reported at the key that chose them."""

from __future__ import annotations

import datetime

import pytest

from indrumar.kinds.table import KINDS
from indrumar.languages import Text
from indrumar.messages import said
from indrumar.metadata import Binding, Edition, Print, Status
from indrumar.model import Publication, Source
from indrumar.problems import Place
from indrumar.production.binding import LIMITS, binding_findings, binding_problems
from indrumar.production.spine import NARROWEST_WITH_TEXT, spine_of
from indrumar.reading.messages import hint_in_words, in_words


def findings(binding: str, pages: int, paper: str = "offset-80") -> list[str]:
    printing = Print.model_validate(
        {"binding": binding, "interior": {"paper": paper, "colour": "black"}}
    )
    found = binding_findings(printing, pages, spine_of(printing, pages))
    return [finding.code for finding in found]


@pytest.mark.parametrize(
    ("binding", "pages"),
    [("saddle-stitch", 48), ("perfect", 120), ("perfect", 400), ("wire", 120), ("none", 4)],
)
def test_what_print_shops_do_every_day_suits(binding: str, pages: int) -> None:
    assert findings(binding, pages) == []


@pytest.mark.parametrize(
    ("binding", "pages"),
    [
        ("saddle-stitch", 2),
        ("saddle-stitch", 84),
        ("saddle-stitch", 500),
        ("wire", 2),
        ("wire", 800),
        ("none", 60),
        ("perfect", 1100),
    ],
)
def test_a_binding_holds_only_so_many_pages(binding: str, pages: int) -> None:
    assert findings(binding, pages) == ["unsuitable-binding"]


def test_three_pages_cannot_be_glued_and_leave_no_room_for_spine_text() -> None:
    assert findings("perfect", 3) == ["unsuitable-binding", "narrow-spine"]


def test_thick_paper_fills_a_stapled_booklet_sooner() -> None:
    assert findings("saddle-stitch", 64) == []
    assert findings("saddle-stitch", 64, "coated-170") == ["unsuitable-binding"]


def test_a_glued_book_of_40_thin_leaves_has_too_thin_a_spine() -> None:
    assert "unsuitable-binding" in findings("perfect", 40, "coated-80")
    assert "unsuitable-binding" not in findings("perfect", 40, "offset-120")


@pytest.mark.parametrize(("spine", "reported"), [(4.9, True), (NARROWEST_WITH_TEXT, False)])
def test_a_spine_narrower_than_its_text_is_reported(spine: float, reported: bool) -> None:
    printing = Print.model_validate({"binding": "perfect"})
    codes = [finding.code for finding in binding_findings(printing, 90, spine)]
    assert codes == (["narrow-spine"] if reported else [])


def test_every_binding_has_limits() -> None:
    assert set(LIMITS) == set(Binding)


def test_a_binding_that_does_not_suit_names_the_one_that_would() -> None:
    chosen = {
        binding: tuple(
            advice and in_words(advice).removeprefix("choose binding: ")
            for advice in (limits.too_little, limits.too_much)
        )
        for binding, limits in LIMITS.items()
    }
    assert chosen == {
        Binding.SADDLE_STITCH: ("none", "perfect"),
        Binding.PERFECT: ("saddle-stitch", in_words(said("unsuitable-binding.thinner"))),
        Binding.WIRE: ("none", "perfect"),
        Binding.NONE: (None, "saddle-stitch"),
    }


def test_a_finding_says_where_how_much_and_what_to_do() -> None:
    place = Place("content/ghid/publication.yml", 12, 12)
    source = Source("content/ghid/publication.yml", {("print", "binding"): place})
    metadata = KINDS["guide"].metadata.model_validate(
        {
            "kind": "guide",
            "title": Text({"ro": "Ghid"}),
            "summary": Text({"ro": "Despre."}),
            "status": Status.DRAFT,
            "edition": Edition(number=1, date=datetime.date(2021, 8, 31)),
            "publisher": "aopam",
            "licence": "CC-BY-4.0",
            "print": {"binding": "saddle-stitch"},
        }
    )
    publication = Publication("ghid", metadata, {}, frozenset(), source)
    (problem,) = binding_problems(publication, 500, 0)
    assert problem.place == place
    assert in_words(problem.message) == (
        "a saddle-stitched book has at most 80 pages and 4 mm; this one has 500 pages and 24.4 mm"
    )
    assert hint_in_words(problem) == "choose binding: perfect"
