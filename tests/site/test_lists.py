"""What stands in the lists of the site, and in which order: catalogue, filters, newest, feeds."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from lxml import etree, html
from tests.site.documents import LOCALES, SETTINGS, chapter, document, project, publication
from tests.site.test_stage import staged

from indrumar.composing.document import GlossaryEntry
from indrumar.inspect import Inspection
from indrumar.languages import Text
from indrumar.metadata import Audience, Term
from indrumar.model import KeptEdition
from indrumar.outputs.staged.site_index import HEADS, PLAIN, SiteIndex
from indrumar.outputs.views.downloads import Download
from indrumar.website.descriptions import describe

ATOM = "{http://www.w3.org/2005/Atom}"
# Slug → the date of its edition. Neither the slugs nor the order here is that of the dates.
DATES = {"plan": "2021-05-01", "anexa": "2023-02-01", "ghid": "2022-09-01", "brosura": "2023-02-01"}
NEWEST_FIRST = ["anexa", "brosura", "ghid", "plan"]
HOME = b"x\n\n<!-- indrumar:newest -->\n"


def dated(slug: str, date: str = "", number: int = 1, **fields: object):
    """A publication whose title is its slug, of a day."""
    edition = {"number": number, "date": date or DATES[slug]}
    return publication(slug, title={"ro": slug, "en": slug}, edition=edition, **fields)


def of(page: str) -> html.HtmlElement:
    """A staged page below its front matter, if it has any."""
    return html.fromstring(page.split("---\n", 2)[-1])


def texts(page: str, path: str) -> list[str]:
    """What the elements at an XPath say, with single spaces."""
    return [" ".join(found.text_content().split()) for found in of(page).xpath(path)]


def cards(page: str) -> list[str]:
    """The titles on the cards of a page, in their order."""
    return texts(page, '//*[contains(@class, "ind-card__title")]')


def options(page: str, name: str) -> list[str]:
    """What a filter of the catalogue offers, without its "all"."""
    return texts(page, f'//select[@name="{name}"]/option')[1:]


@pytest.fixture
def four():
    """Four publications, two of one day."""
    return project(*(dated(slug) for slug in DATES))


def test_the_catalogue_shows_all_the_newest_first_and_those_of_a_day_by_their_address(four):
    pages = staged(four)
    for tag in ("ro", "en"):
        assert cards(pages[f"{tag}/catalog/index.md"]) == NEWEST_FIRST


def test_the_navigation_has_the_order_of_the_catalogue(four):
    index = SiteIndex.from_json(staged(four)[".site.json"])
    assert [list(entry) for entry in index.publications["ro"]] == [[slug] for slug in NEWEST_FIRST]


def test_a_list_of_one_value_holds_what_has_it_and_nothing_else_the_newest_first(four):
    pages = staged(four)
    assert cards(pages["ro/catalog/year/2023/index.md"]) == ["anexa", "brosura"]
    assert cards(pages["ro/catalog/year/2021/index.md"]) == ["plan"]
    assert cards(pages["ro/catalog/kind/guide/index.md"]) == NEWEST_FIRST


def test_lists_are_by_kind_subject_place_language_and_year_alone():
    shown = dated("ghid", subjects=["s"], places=["MD"], audiences=["everyone", "trainer"])
    pages = staged(project(shown), document(shown, "ro", chapter("unu")))
    lists = {page.split("/")[2] for page in pages if page.startswith("ro/catalog/")}
    assert lists == {"index.md", "kind", "subject", "place", "language", "year"}


def test_years_are_offered_from_the_newest_to_the_oldest_with_their_counts(four):
    page = staged(four)["ro/catalog/index.md"]
    assert options(page, "year") == ["2023", "2022", "2021"]
    browse = '//nav[contains(@class, "ind-browse")]//li[a[contains(@href, "year/")]]'
    assert texts(page, browse) == ["2023 2", "2022 1", "2021 1"]


def test_subjects_are_offered_in_the_alphabetical_order_of_the_language():
    names = {
        "a": {"ro": "Șomaj", "en": "Unemployment"},
        "b": {"ro": "Sănătate", "en": "Health"},
        "c": {"ro": "Transport", "en": "Transport"},
    }
    found = project(dated("ghid", subjects=["c", "a", "b"]))
    subjects = {key: Text(name) for key, name in names.items()}
    pages = staged(replace(found, subjects=subjects))
    assert options(pages["ro/catalog/index.md"], "subject") == ["Sănătate", "Șomaj", "Transport"]
    assert options(pages["en/catalog/index.md"], "subject") == [
        "Health",
        "Transport",
        "Unemployment",
    ]


def test_the_newest_are_three_and_only_what_can_be_used():
    withdrawn = {"date": "2024-02-01", "reason": {"ro": "Greșit", "en": "Wrong"}}
    found = project(
        dated("retras", "2024-01-01", status="withdrawn", withdrawn=withdrawn),
        dated("inlocuit", "2024-01-02", status="superseded", superseded_by="ghid"),
        *(dated(slug) for slug in DATES),
    )
    pages = staged(found, docs={"ro/index.md": HOME})
    assert cards(pages["ro/index.md"]) == NEWEST_FIRST[:3]
    assert cards(pages["ro/catalog/index.md"]) == ["inlocuit", "retras", *NEWEST_FIRST]


def test_a_draft_is_in_no_feed_and_in_no_list_for_programs():
    shown, draft = dated("ghid"), dated("plan", status="draft")
    documents = tuple(
        document(found, tag, chapter("unu")) for found in (shown, draft) for tag in ("ro", "en")
    )
    described = describe(Inspection(project(shown, draft), LOCALES, documents, ()), SETTINGS, ())
    for tag in ("ro", "en"):
        entries = etree.fromstring(described.files[f"{tag}/feed.xml"]).findall(f"{ATOM}entry")
        assert [entry.findtext(f"{ATOM}title") for entry in entries] == ["ghid"]
        listed = described.files[f"{tag}/llms.txt"].decode().splitlines()
        assert [line for line in listed if line.startswith("## ")] == ["## ghid"]


def test_the_list_for_programs_has_the_newest_first(four):
    documents = tuple(document(found, "ro", chapter("unu")) for found in four.publications.values())
    described = describe(Inspection(four, LOCALES, documents, ()), SETTINGS, ())
    listed = described.files["ro/llms.txt"].decode().splitlines()
    assert [line[3:] for line in listed if line.startswith("## ")] == NEWEST_FIRST


def test_programs_find_earlier_editions_that_are_kept_and_the_newest_at_its_own_page():
    kept = tuple(KeptEdition(dated("ghid", "2021-01-01", n).metadata, ()) for n in (2, 1))
    guide = replace(dated("ghid", number=2), kept=kept)
    found = Inspection(project(guide), LOCALES, (document(guide, "ro", chapter("unu")),), ())
    described = describe(found, SETTINGS, ())
    pages = {page for page in json.loads(described.files[HEADS])["ro"] if "ghid" in page}
    assert pages == {"ghid/index.md", "ghid/unu/index.md", "ghid/ed-1/index.md"}
    assert {page for tag, page in described.citations} == {*pages, "ghid/ed-2/index.md"}


def test_the_plain_text_for_programs_has_the_chapters_that_are_in_its_language():
    guide = dated("ghid")
    chapters = (chapter("unu"), chapter("doi", number=2, language="en"))
    found = Inspection(project(guide), LOCALES, (document(guide, "ro", *chapters),), ())
    files = describe(found, SETTINGS, ()).files
    plain = {name.removeprefix(f"{PLAIN}/") for name in files if name.startswith(PLAIN)}
    assert plain == {"ro/ghid/index.md", "ro/ghid/unu/index.md"}


def test_files_are_offered_in_the_language_of_the_reader_first():
    guide = dated("ghid")
    documents = [document(guide, tag, chapter("unu")) for tag in ("ro", "en")]
    files = [Download("ghid", tag, Audience.EVERYONE, f"ghid-{tag}.pdf") for tag in ("ro", "en")]
    other = Download("plan", "ro", Audience.EVERYONE, "plan-ro.pdf")
    pages = staged(project(guide, dated("plan")), *documents, downloads=[other, *files])
    name = '//*[contains(@class, "ind-button__name")]'
    assert texts(pages["ro/ghid/index.md"], name) == [
        "Descărcați PDF",
        "Descărcați PDF, în engleză",
    ]
    assert texts(pages["en/ghid/index.md"], name) == ["Download PDF", "Download PDF, in Romanian"]
    assert of(pages["en/ghid/index.md"]).xpath("//a[@download]/@href") == [
        "../../downloads/ghid/ghid-en.pdf",
        "../../downloads/ghid/ghid-ro.pdf",
    ]


def test_the_editions_of_a_publication_are_listed_from_the_newest_to_the_oldest():
    history = [
        {"number": number, "date": f"202{number}-01-01", "changes": {"ro": f"C{number}"}}
        for number in (2, 1, 3)
    ]
    guide = dated("ghid", "2023-01-01", 3, history=history)
    page = staged(project(guide), document(guide, "ro", chapter("unu")))["ro/ghid/index.md"]
    assert texts(page, '//*[contains(@class, "ind-history")]/li') == [
        "Ediția 3, 1 ianuarie 2023: C3",
        "Ediția 2, 1 ianuarie 2022: C2",
        "Ediția 1, 1 ianuarie 2021: C1",
    ]


def test_the_contents_of_a_publication_have_its_chapters_in_reading_order():
    guide = dated("ghid")
    chapters = [chapter(slug, number=at) for at, slug in enumerate(("zet", "alfa", "mi"), 1)]
    page = staged(project(guide), document(guide, "ro", *chapters))["ro/ghid/index.md"]
    assert texts(page, '//*[contains(@class, "ind-contents")]/li') == [
        "1 Titlu zet",
        "2 Titlu alfa",
        "3 Titlu mi",
    ]
    button = '//a[contains(@class, "ind-button--primary")]/@href'
    assert of(page).xpath(button) == ["zet/"]


def test_the_glossary_has_all_terms_in_the_order_of_the_language_under_their_letters():
    names = {
        "a": ("zonă", "zone"),
        "b": ("țintă", "target"),
        "c": ("scop", "aim"),
        "d": ("șansă", "turn"),
    }
    glossary = {
        id: Term(term=Text({"ro": ro, "en": en}), definition=Text({"ro": "x", "en": "x"}))
        for id, (ro, en) in names.items()
    }
    pages = staged(project(glossary=glossary))
    assert texts(pages["ro/glossary/index.md"], "//h2 | //dt") == [
        *("S", "scop", "Ș", "șansă", "Ț", "țintă", "Z", "zonă"),
    ]
    assert texts(pages["en/glossary/index.md"], "//h2 | //dt") == [
        *("A", "aim", "T", "target", "turn", "Z", "zone"),
    ]


def test_a_term_is_named_in_the_other_languages_of_the_site():
    term = Term(term=Text({"ro": "scop", "en": "aim", "ru": "цель"}), definition=Text({"ro": "x"}))
    pages = staged(project(glossary={"scop": term}))
    named = '//*[contains(@class, "ind-term__more")]/span'
    assert texts(pages["ro/glossary/index.md"], named) == ["în engleză: aim"]
    assert texts(pages["en/glossary/index.md"], named) == ["in Romanian: scop"]


def test_a_term_names_the_publications_that_use_it_the_newest_first():
    term = Term(term=Text({"ro": "scop"}), definition=Text({"ro": "x"}))
    entry = GlossaryEntry("scop", "scop", "x", "ro")
    found = [dated(slug) for slug in DATES]
    documents = [document(one, "ro", chapter("unu"), terms=(entry,)) for one in found[:3]]
    page = staged(project(*found, glossary={"scop": term}), *documents)["ro/glossary/index.md"]
    assert texts(page, "//dd//a") == ["anexa", "ghid", "plan"]


def test_a_home_page_leads_with_books_and_subjects():
    home = b"x\n\n<!-- indrumar:books -->\n\n<!-- indrumar:subjects -->\n\n<!-- indrumar:odd -->\n"
    sheet = dated("brosura", kind="leaflet", subjects=["b"])
    found = project(dated("plan", subjects=["a", "b"]), sheet)
    page = staged(found, docs={"ro/index.md": home})["ro/index.md"]
    assert cards(page) == ["plan"]
    subjects = texts(page, '//*[contains(@class, "ind-subjects")]/li')
    assert subjects == ["a 1 publicație", "b 2 publicații"]
    assert "<!-- indrumar:odd -->" in page
    only = staged(project(sheet), docs={"ro/index.md": home})["ro/index.md"]
    assert cards(only) == ["brosura"]
