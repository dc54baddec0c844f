"""Which sections belong together when a translation does not have the same ones."""

from __future__ import annotations

from tests.translation.conftest import chapter

from indrumar.metadata import TranslationRecord, TranslationState
from indrumar.translation.alignment import aligned
from indrumar.translation.fingerprint import fingerprint
from indrumar.translation.sections import Section, sections_of


def text(*parts: str) -> tuple[Section, ...]:
    """A chapter with a section for each part: `A` has the words A, `a#A` also the id a."""
    written = []
    for part in parts:
        id, _, words = part.rpartition("#")
        written.append(f"## {words}{f' {{#{id}}}' if id else ''}\n\n{words}.")
    return sections_of(chapter("\n\n".join(written)))


def known(*pairs: tuple[str, str]) -> dict[str, TranslationRecord]:
    """Records that the section with some words is translated by the one with others."""
    return {
        f"inceput/{number}": TranslationRecord(
            original=fingerprint(text(one)[1].text),
            translation=fingerprint(text(other)[1].text),
            state=TranslationState.DRAFT,
            date="2026-11-28",
            text=text(one)[1].text,
        )
        for number, (one, other) in enumerate(pairs, start=1)
    }


def pairs(original, translation, records=None) -> list[tuple[str, str]]:
    """The titles of each pair, without the chapter's own."""
    found = aligned(original, translation, records or {})
    return [(_title(one.original), _title(one.translation)) for one in found][1:]


def _title(section: Section | None) -> str:
    return section.title if section else ""


def test_sections_without_ids_belong_together_in_their_order():
    assert pairs(text("A", "B"), text("X", "Y")) == [("A", "X"), ("B", "Y")]


def test_a_deleted_section_is_missing_and_the_others_keep_their_partners():
    assert pairs(text("a#A", "b#B", "c#C"), text("a#X", "c#Z")) == [
        ("A", "X"),
        ("B", ""),
        ("C", "Z"),
    ]


def test_a_deleted_section_without_id_is_found_by_what_is_recorded():
    recorded = known(("A", "X"), ("B", "Y"), ("C", "Z"))
    assert pairs(text("A", "B", "C"), text("X", "Z"), recorded) == [
        ("A", "X"),
        ("B", ""),
        ("C", "Z"),
    ]


def test_reordered_sections_keep_their_partners():
    assert pairs(text("a#A", "b#B"), text("b#Y", "a#X")) == [("A", "X"), ("B", "Y")]
    recorded = known(("A", "X"), ("B", "Y"))
    assert pairs(text("A", "B"), text("Y", "X"), recorded) == [("A", "X"), ("B", "Y")]


def test_a_split_section_has_its_first_part_and_one_that_is_added():
    assert pairs(text("a#A", "c#C"), text("a#X", "Y", "c#Z")) == [
        ("A", "X"),
        ("", "Y"),
        ("C", "Z"),
    ]


def test_merged_sections_have_one_partner():
    assert pairs(text("a#A", "B", "c#C"), text("a#X", "c#Z")) == [
        ("A", "X"),
        ("B", ""),
        ("C", "Z"),
    ]


def test_a_section_with_an_id_never_belongs_to_one_without():
    assert pairs(text("a#A"), text("X")) == [("", "X"), ("A", "")]
    assert pairs(text("a#A"), text("b#X")) == [("", "X"), ("A", "")]


def test_each_section_is_in_one_pair():
    original, translation = text("A", "b#B", "A", "C"), text("X", "X", "b#Y", "d#D")
    found = aligned(original, translation, known(("A", "X")))
    assert [one.original for one in found if one.original] == list(original)
    assert sorted(one.translation.key for one in found if one.translation) == sorted(
        one.key for one in translation
    )
