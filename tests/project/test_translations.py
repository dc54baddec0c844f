"""Translations: which chapters exist in which languages."""

from __future__ import annotations

from pathlib import Path

from indrumar.languages import Language
from indrumar.model import Project
from indrumar.project.load import load
from indrumar.project.translations import ChapterTranslations, translations
from indrumar.settings import Settings

SOUND = Path(__file__).parent.parent / "bad" / "sound"


def loaded(root: Path, *tags: str) -> Project:
    settings = Settings(root, {}, "", tuple(Language(tag, tag) for tag in tags))
    return load(settings)[0]


def test_a_chapter_in_all_languages_misses_none():
    (guide,) = translations(loaded(SOUND, "ro", "en"))

    assert guide.slug == "ghid"
    assert guide.untranslated == ()
    assert guide.chapters == (
        ChapterTranslations("01-inceput", {"ro": "Început", "en": "Beginning"}, ()),
    )


def test_a_language_without_any_chapter_is_reported_once():
    (guide,) = translations(loaded(SOUND, "ro", "en", "ru"))

    assert guide.untranslated == ("ru",)
    assert guide.chapters[0].missing == ()


def test_a_chapter_in_one_language_misses_the_other(tmp_path):
    folder = tmp_path / "content" / "ghid"
    (folder / "ro").mkdir(parents=True)
    (folder / "en").mkdir()
    metadata = (SOUND / "content/ghid/publication.yml").read_text("utf-8")
    (folder / "publication.yml").write_text(metadata, "utf-8")
    for name in ("ro/01-unu.md", "ro/02-doi.md", "en/02-doi.md"):
        (folder / name).write_text("---\ntitle: T\n---\nText.\n", "utf-8")

    (guide,) = translations(loaded(tmp_path, "ro", "en"))

    assert [(chapter.name, chapter.missing) for chapter in guide.chapters] == [
        ("01-unu", ("en",)),
        ("02-doi", ()),
    ]
