"""Editions that a folder keeps, and the order in which chapters and editions are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from indrumar.metadata import Audience
from indrumar.project.chapters import read_chapters
from indrumar.project.editions import read_editions
from indrumar.project.publications import read_publication

SOUND = Path(__file__).parent.parent / "bad" / "sound" / "content" / "ghid"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A publication's folder with its metadata."""
    found = tmp_path / "content" / "ghid"
    found.mkdir(parents=True)
    (found / "publication.yml").write_bytes((SOUND / "publication.yml").read_bytes())
    return found


def keep(folder: Path, number: int, *files: str) -> None:
    """An edition as `keep` leaves it."""
    kept = folder / "editions" / f"ed-{number}"
    kept.mkdir(parents=True)
    text = (SOUND / "publication.yml").read_text("utf-8")
    text = text.replace("edition: {number: 1", f"edition: {{number: {number}")
    (kept / "publication.yml").write_text(text, "utf-8")
    for file in files:
        (kept / file).write_bytes(b"%PDF-" + b"x" * number)


def test_kept_editions_are_read_the_newest_first_by_their_numbers(folder):
    for number in (2, 10, 1):
        keep(folder, number)

    found = read_editions(folder, folder.parents[1])

    assert found.problems == ()
    assert [edition.number for edition in found.editions] == [10, 2, 1]


def test_the_name_of_a_kept_file_says_its_language_and_its_audience(folder):
    keep(folder, 2, "g-ed-2-ro.pdf", "g-ed-2-ro-trainer.pdf", "g-ed-2-en-participant.pdf")

    (edition,) = read_editions(folder, folder.parents[1]).editions

    assert [(file.language, file.audience, file.size) for file in edition.files] == [
        ("en", Audience.PARTICIPANT, 7),
        ("ro", Audience.TRAINER, 7),
        ("ro", Audience.EVERYONE, 7),
    ]
    assert edition.files[2].path == "ghid/editions/ed-2/g-ed-2-ro.pdf"


def test_chapters_are_read_in_the_order_of_their_numbers(folder):
    (folder / "ro").mkdir()
    for name in ("99-a", "100-b", "02-c"):
        (folder / "ro" / f"{name}.md").write_text(f"---\ntitle: {name}\n---\n", "utf-8")

    found = read_chapters(folder / "ro", folder.parents[1])

    assert [chapter.name for chapter in found.chapters] == ["02-c", "99-a", "100-b"]


def test_what_systems_leave_among_the_media_is_not_published(folder):
    (folder / "media").mkdir()
    for name in ("a.svg", ".DS_Store", "Thumbs.db", "b.svg~", "_schiță.svg"):
        (folder / "media" / name).write_bytes(b"x")

    found = read_publication(folder, folder.parents[1], ("ro",), {}).publication

    assert found.media == {"media/a.svg"}
