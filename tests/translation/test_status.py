"""The freshness and the state of sections, and how they are recorded."""

from __future__ import annotations

import datetime
import re
import subprocess

import pytest
from tests.translation.conftest import EN, RO, Site

from indrumar.inspect import stops
from indrumar.metadata import TranslationState
from indrumar.project.records import RECORDS
from indrumar.reading.record_file import record_file
from indrumar.translation.lagging import lagging
from indrumar.translation.recording import Recorded, Signature, record

DAY = datetime.date(2026, 11, 28)


def signed(site: Site, *keys: str, **signature: object) -> Recorded:
    """Records sections of the English translation, or all, and writes the files."""
    status = site.status()
    ours = Signature(DAY, "Ana", **signature)
    made = record(status, lambda one: ours if not keys or one.key in keys else None)
    for name, records in made.files.items():
        site.write(f"{RECORDS}/en/{name}.yml", record_file(records))
    return made


def freshness(site: Site) -> dict[str, str]:
    return {one.section.key: one.freshness.value for one in site.status().sections}


def test_what_is_not_recorded_is_neither_stale_nor_up_to_date(site):
    assert set(freshness(site).values()) == {"unrecorded"}
    assert not site.status().is_recorded


def test_a_recorded_translation_is_up_to_date_until_its_original_changes(site):
    signed(site)
    assert set(freshness(site).values()) == {"up-to-date"}

    site.change("ro/01-inceput.md", "3 pași", "4 pași")

    found = freshness(site)
    assert found.pop("pasii") == "stale"
    assert set(found.values()) == {"up-to-date"}
    assert 0.5 < site.status().share < 1


def test_a_table_and_the_metadata_are_sections_of_their_own(site):
    signed(site)
    site.change("ro/01-inceput.md", "| Unu | 10 |", "| Unu | 12 |")
    assert [key for key, kind in freshness(site).items() if kind == "stale"] == ["termene"]

    title = re.search(r"ro: (.+)", (site.root / "content/ghid/publication.yml").read_text("utf-8"))
    site.change("publication.yml", title[1], f"{title[1]} nou")
    assert "publication:title" in [key for key, kind in freshness(site).items() if kind == "stale"]


def test_harmless_changes_make_nothing_stale(site):
    signed(site)
    site.change("ro/01-inceput.md", "02-alta.md#x", "03-alta.md#y")
    site.change("ro/01-inceput.md", "Cuvinte de început.", "Cuvinte  de\nînceput.")

    assert set(freshness(site).values()) == {"up-to-date"}


def test_a_stale_text_that_has_not_changed_is_not_recorded_as_translated(site):
    signed(site)
    site.change("ro/01-inceput.md", "3 pași", "4 pași")

    made = signed(site)

    assert [one.key for one in made.unmoved] == ["pasii"]
    assert made.recorded == ()
    assert site.section("pasii").freshness == "stale"


def test_a_harmless_change_is_waived_by_name_and_only_that_one(site):
    signed(site, state=TranslationState.REVIEWED)
    site.change("ro/01-inceput.md", "3 pași", "3 paşi mari")

    signed(site, "pasii", unchanged=True)

    waived = site.section("pasii")
    assert (waived.freshness, waived.state) == ("waived", "reviewed")
    assert waived.pair.record.unchanged.by == "Ana"
    assert "3 pași" in waived.pair.record.text  # the change stays visible
    site.change("ro/01-inceput.md", "mari", "mici")
    assert site.section("pasii").freshness == "stale"


def test_a_translated_change_is_up_to_date_again_and_a_draft(site):
    signed(site, state=TranslationState.APPROVED)
    site.change("ro/01-inceput.md", "3 pași", "4 pași")
    site.change("en/01-inceput.md", "3 steps", "4 steps")
    assert site.section("pasii").freshness == "stale"

    assert [one.key for one in signed(site).recorded] == ["pasii"]
    assert (site.section("pasii").freshness, site.section("pasii").state) == ("up-to-date", "draft")
    assert site.section("termene").state == "approved"


def test_an_edited_translation_loses_its_state(site):
    signed(site, state=TranslationState.APPROVED)
    site.change("en/01-inceput.md", "3 steps", "three steps")

    assert (site.section("pasii").freshness, site.section("pasii").state) == ("up-to-date", "draft")
    assert site.status().state == "draft"


def test_fingerprints_that_are_changed_by_hand_turn_nothing_green(site):
    signed(site)
    old = site.section("pasii").pair.record.original
    site.change("ro/01-inceput.md", "3 pași", "4 pași")
    from indrumar.translation.fingerprint import fingerprint

    new = fingerprint(site.section("pasii").section.text)
    site.change(f"{RECORDS}/en/01-inceput.yml", old, new)

    assert site.section("pasii").freshness == "stale"


def test_moved_renumbered_and_renamed_sections_keep_their_records(site):
    signed(site)
    for tag, text in (("ro", RO), ("en", EN)):
        head, steps, last = re.split(r"(?m)^(?=## )", text)
        moved = head + "## N {#nou}\n\nX.\n\n" + last + "\n" + steps
        (site.root / f"content/ghid/{tag}/01-inceput.md").unlink()
        site.write(f"{tag}/02-altfel.md", moved)

    found = freshness(site)

    assert found.pop("nou") == "unrecorded"
    assert set(found.values()) == {"up-to-date"}


def test_a_section_in_one_language_only_is_missing_or_added(site):
    signed(site)
    site.change("ro/01-inceput.md", "## Fără nume", "## Nou {#nou}\n\nX.\n\n## Fără nume")
    site.change("en/01-inceput.md", "## The steps", "## Own {#own}\n\nY.\n\n## The steps")

    status = site.status()

    assert {one.section.key: one.freshness for one in status.sections}["nou"] == "missing"
    assert [one.key for one in status.added] == ["own"]
    assert freshness(site)["inceput/3"] == "up-to-date"  # after the one that is missing


def test_a_picture_of_its_own_counts_and_a_shared_one_does_not(site):
    for name in ("a.ro.svg", "a.en.svg", "b.svg"):
        site.write(f"media/{name}", "<svg/>")
    pictures = "![A](../media/a.svg) ![B](../media/b.svg)"
    for tag in ("ro", "en"):
        site.change(f"{tag}/01-inceput.md", "## ", f"{pictures}\n\n## ")
    signed(site)

    site.write("media/b.svg", "<svg><g/></svg>")
    assert set(freshness(site).values()) == {"up-to-date"}
    site.write("media/a.ro.svg", "<svg><g/></svg>")
    assert freshness(site)["inceput/"] == "stale"
    signed(site, "inceput/", unchanged=True)
    assert freshness(site)["inceput/"] == "waived"


def test_the_work_of_two_people_on_neighbouring_sections_merges(site):
    signed(site)
    file = site.root / f"content/ghid/{RECORDS}/en/01-inceput.yml"
    base = file.read_bytes()
    versions = []
    for key in ("pasii", "termene"):
        file.write_bytes(base)
        signed(site, key, state=TranslationState.REVIEWED)
        versions.append(file.read_bytes())
    paths = [site.root / name for name in ("ours", "base", "theirs")]
    for path, data in zip(paths, (versions[0], base, versions[1]), strict=True):
        path.write_bytes(data)

    merged = subprocess.run(["git", "merge-file", "-p", *paths], capture_output=True, check=False)

    assert merged.returncode == 0
    file.write_bytes(merged.stdout)
    assert [site.section(key).state for key in ("pasii", "termene")] == ["reviewed"] * 2


def test_what_lags_is_a_note_for_each_chapter_and_stops_nothing(site):
    signed(site)
    site.change("ro/01-inceput.md", "3 pași", "4 pași")
    site.change("ro/01-inceput.md", "## Fără nume", "## Nou {#nou}\n\nX.\n\n## Fără nume")

    (note,) = lagging([site.status()])

    assert str(note.place) == "content/ghid/en/01-inceput.md:7:1"
    assert "Pașii" in str(note.message)
    assert "Nou" in str(note.message)
    assert not stops([note], strict=True)


@pytest.mark.parametrize("text", ["<<<<<<< ours\n", "pasii: {original: x}\n", "[]\n"])
def test_a_broken_record_is_reported_and_reaches_no_reader(site, text):
    from indrumar.project.load import load
    from indrumar.project.reach import Reach, reach_of
    from indrumar.settings import Settings

    site.write(f"{RECORDS}/en/01-inceput.yml", text)

    problems = [
        one
        for one in load(Settings(site.root, {}, "", site.project.languages))[1]
        if RECORDS in one.place.file
    ]

    assert problems
    assert {reach_of(one, site.project) for one in problems} == {Reach()}
