"""Everything that is wrong is reported in one run, whatever else is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from indrumar.inspect import inspect
from indrumar.languages import Language
from indrumar.settings import Settings

SOUND = Path(__file__).parent.parent / "bad" / "sound"
LANGUAGES = (Language("ro", "Română"), Language("en", "English"))
WRONG = """
## Prea {#prea}

#### Adânc

Vezi @pct:nimic.

/// trainer

Formatorului.

///
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Those of a project that has no problem."""
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    return Settings(tmp_path, {}, "https://example.org/", LANGUAGES, ("attr_list",))


def change(settings: Settings, old: str, new: str) -> None:
    file = settings.content / "ghid" / "publication.yml"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def codes(settings: Settings) -> set[str]:
    return {problem.code for problem in inspect(settings).problems}


@pytest.mark.parametrize(
    ("old", "new", "reported"),
    [
        ("title:", "titel:", {"unknown-key", "missing-key"}),
        ("kind: guide", "kind: gide", {"bad-value"}),
        ("kind: guide", "kind: guide: short", {"bad-yaml"}),
        ("publisher: aopam", "publisher: AOPAM", {"bad-value"}),
        ("licence:", "audiences: [trainers]\nlicence:", {"bad-value"}),
    ],
)
def test_wrong_metadata_are_reported_alone_and_hide_nothing(settings, old, new, reported):
    change(settings, old, new)
    assert codes(settings) == reported

    for tag in ("ro", "en"):
        chapter = next((settings.content / "ghid" / tag).glob("*.md"))
        chapter.write_text(chapter.read_text("utf-8") + WRONG, "utf-8")

    assert codes(settings) == reported | {"heading-jump", "dangling-reference"}


def test_a_publication_with_wrong_metadata_is_not_published(settings):
    assert inspect(settings).documents
    change(settings, "title:", "titel:")
    inspection = inspect(settings)

    assert inspection.documents == ()
    assert not inspection.project.publications


def test_a_link_to_a_publication_with_wrong_metadata_is_not_reported(settings):
    shutil.copytree(settings.content / "ghid", settings.content / "alt")
    for tag in ("ro", "en"):
        chapter = settings.content / "alt" / tag / "01-inceput.md"
        link = f"\n[Ghid](../../ghid/{tag}/01-inceput.md)\n"
        chapter.write_text(chapter.read_text("utf-8") + link, "utf-8")
    change(settings, "title:", "titel:")

    assert codes(settings) == {"unknown-key", "missing-key"}


@pytest.mark.parametrize("emptied", ["content/ghid", "content"])
def test_a_site_of_hand_written_pages_alone_is_no_mistake(settings, emptied):
    shutil.rmtree(settings.root / emptied)

    assert "missing-chapters" not in codes(settings)
