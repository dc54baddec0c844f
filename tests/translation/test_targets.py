"""What readers of a translation get: by its state, with a mark, or the original."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from tests.site.documents import LOCALES, chapter, document, project, publication
from tests.site.test_lists import of, texts
from tests.site.test_stage import staged
from tests.translation.conftest import Site
from tests.translation.test_status import signed

from indrumar.metadata import ChapterTranslation, Translation, TranslationState
from indrumar.translation.targets import not_taken, print_problems, taken, with_translations
from indrumar.wording.translation import translation_in_words

DAY = datetime.date(2026, 11, 28)
NOTICE = '//*[contains(@class, "ind-notice--translation")]'
MACHINE, DRAFT, REVIEWED, APPROVED = TranslationState


def in_english(*chapters: ChapterTranslation, **metadata: object) -> tuple[str, str]:
    """The landing page and the first chapter of a translation, as English readers get them."""
    found = publication("ghid", **metadata)
    known = Translation("ro", 0.969, DRAFT, DAY, chapters)
    documents = [document(found, "ro", chapter("unu"))]
    documents.append(replace(document(found, "en", chapter("unu")), translation=known))
    pages = staged(project(found), *documents)
    return pages["en/ghid/index.md"], pages["en/ghid/unu/index.md"]


def test_a_translation_below_the_websites_state_is_left_out_with_a_note(site: Site):
    signed(site, state=MACHINE)
    statuses = [site.status()]

    assert "en" not in taken(site.project, statuses, DRAFT).publications["ghid"].chapters
    (note,) = not_taken(statuses, site.project, DRAFT)
    assert note.place.file == "content/ghid/en/01-inceput.md"
    assert "en" in taken(site.project, statuses, MACHINE).publications["ghid"].chapters
    assert list(not_taken(statuses, site.project, MACHINE)) == []


def test_a_translation_without_records_is_taken(site: Site):
    statuses = [site.status()]
    assert "en" in taken(site.project, statuses, APPROVED).publications["ghid"].chapters
    assert list(not_taken(statuses, site.project, APPROVED)) == []


def test_documents_know_what_is_newer_and_missing_in_each_chapter(site: Site):
    signed(site, state=REVIEWED)
    site.change("ro/01-inceput.md", "3 pași", "4 pași")
    site.change("ro/01-inceput.md", "## Fără nume", "## Nou {#nou}\n\nX.\n\n## Fără nume")
    found = publication("ghid")

    ro, en = with_translations(
        [document(found, tag, chapter("inceput")) for tag in ("ro", "en")], [site.status()]
    )

    assert ro.translation is None
    assert en.translation_of(en.chapters[0]) == ChapterTranslation(
        "01-inceput", REVIEWED, newer=(("pasii", "The steps"),), missing=("Nou",)
    )
    assert en.translation.date == DAY
    assert 0 < en.translation.share < 1


@pytest.mark.parametrize(
    ("state", "lowest", "refused"),
    [(DRAFT, APPROVED, True), (APPROVED, APPROVED, False), (REVIEWED, DRAFT, False)],
)
def test_a_print_run_takes_a_translation_from_a_state_on(state, lowest, refused):
    found = document(publication("ghid"), "en", chapter("unu"))
    known = replace(found, translation=Translation("ro", 1, state, DAY))

    original = document(publication("ghid"), "ro")
    problems = [*print_problems([known, original], lowest, refused=True)]

    assert [one.code for one in problems] == ["unapproved-translation"] * refused
    left_out = [*print_problems([known], lowest, refused=False)]
    assert [one.code for one in left_out] == ["lagging-translation"] * refused
    unknown = [*print_problems([found], lowest, refused=True)]
    assert [one.code for one in unknown] == ["lagging-translation"]


def test_a_draft_is_marked_and_names_what_is_newer_with_links_to_it():
    known = ChapterTranslation(
        "01-unu", DRAFT, newer=(("pasii", "The steps"), ("", "Last")), missing=("Nou",)
    )
    _, page = in_english(known)

    assert texts(page, f"{NOTICE}//strong") == [
        "Translation not reviewed.",
        "The original has changed since the translation:",
        "Not translated yet:",
    ]
    assert texts(page, f'{NOTICE}//a[@href="#pasii"]') == ["The steps"]
    assert texts(page, f'{NOTICE}//span[@lang="ro"]') == ["Nou"]
    assert of(page).xpath(f'{NOTICE}//a[@hreflang="ro"]/@href') == ["../../../ro/ghid/unu/"]


@pytest.mark.parametrize("state", [REVIEWED, APPROVED])
def test_a_reviewed_chapter_that_is_up_to_date_has_no_mark(state):
    assert texts(in_english(ChapterTranslation("01-unu", state))[1], NOTICE) == []


def test_the_landing_page_says_how_far_it_is_and_which_language_prevails():
    landing, _ = in_english(imprint={"prevailing_language": "ro"})

    assert texts(landing, '//dt[.="Translation"]/following-sibling::dd[1]') == [
        "not reviewed, 96% of the text is up to date, 28 November 2026. "
        "If this translation and the Romanian text differ, the Romanian text prevails."
    ]


def test_what_is_not_whole_is_never_called_100_per_cent():
    words = [
        translation_in_words(Translation("en", share, APPROVED, None), LOCALES["ro"])
        for share in (0.9999, 1.0)
    ]
    assert words == [
        "aprobată, 99\u00a0% din text este la zi",
        "aprobată, 100\u00a0% din text este la zi",
    ]
