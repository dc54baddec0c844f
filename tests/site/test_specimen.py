"""A specimen says on every page that it is one, and no program takes what it shows for a fact."""

from __future__ import annotations

from tests.site.documents import LOCALES, SETTINGS, chapter, document, project, publication
from tests.site.test_lists import texts
from tests.site.test_stage import front_matter, staged

from indrumar.inspect import Inspection
from indrumar.outputs.views.catalogue_order import newest
from indrumar.outputs.views.library import Library
from indrumar.website.descriptions import describe

SPECIMEN = publication("proba", specimen=True)
GUIDE = publication("ghid")
PAGES = ("proba/index.md", "proba/unu/index.md", "proba/ed-1/index.md")
NOTICE = '//*[contains(@class, "ind-notice--specimen")]'
CITATION = '//*[contains(@class, "ind-citation")]'


def documents():
    return [document(one, tag, chapter("unu")) for one in (SPECIMEN, GUIDE) for tag in ("ro", "en")]


def test_each_page_of_a_specimen_says_so_and_asks_not_to_be_indexed_or_cited():
    pages = staged(project(SPECIMEN, GUIDE), *documents())
    for page in PAGES:
        specimen, guide = pages[f"ro/{page}"], pages[f"ro/{page.replace('proba', 'ghid')}"]
        assert texts(specimen, f"{NOTICE}//strong") == ["Specimen."]
        assert front_matter(specimen)["robots"] == "noindex"
        assert texts(specimen, CITATION) == []
        assert texts(guide, NOTICE) == []
        assert "robots" not in front_matter(guide)
        assert texts(guide, CITATION) != []


def test_the_catalogue_marks_a_specimen_and_the_newest_leave_it_out():
    pages = staged(project(SPECIMEN, GUIDE), *documents())
    assert texts(pages["ro/catalog/index.md"], '//*[contains(@class, "ind-status--specimen")]') == [
        "Specimen"
    ]
    library = Library.of(project(SPECIMEN, GUIDE), documents(), LOCALES, SETTINGS, ())
    assert [one.slug for one in newest(library.publications, 9)] == ["ghid"]


def test_feed_lists_heads_and_citations_leave_a_specimen_out():
    both = project(SPECIMEN, GUIDE)
    described = describe(Inspection(both, LOCALES, documents(), ()), SETTINGS, ())
    named = [*described.files, *(page for _, page in described.citations)]
    assert not [name for name in named if "proba" in name]
    assert [name for name in named if "ghid" in name]
    assert not [name for name, content in described.files.items() if b"/proba/" in content]
