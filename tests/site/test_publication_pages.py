"""What the pages of a publication say of it: facts, notices, files, citations, in whose words."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from tests.site.documents import chapter, document, project, publication
from tests.site.test_lists import of, texts
from tests.site.test_stage import front_matter, staged

from indrumar.languages import Text
from indrumar.metadata import Audience, Organisation
from indrumar.model import KeptEdition, KeptFile
from indrumar.outputs.staged.editions import edition_downloads
from indrumar.outputs.staged.site_index import SiteIndex
from indrumar.outputs.views.downloads import Download

EDITURA = Organisation(name=Text({"ro": "Editura", "en": "Press"}))
EVERYTHING = {
    "kind": "factsheet",
    "status": "approved",
    "edition": {"number": 2, "date": "2024-03-01"},
    "adoption": {"body": {"ro": "Consiliul"}, "act": {"ro": "Decizia 1"}, "date": "2024-02-03"},
    "period": {"start": "2021", "end": "2025"},
    "as_of": "2023-12-31",
    "duration": {"hours": 20},
    "method": {"ro": "Interviuri"},
    "project": {
        "title": {"ro": "Proiectul A"},
        "implementer": "editura",
        "period": {"start": "2020-09", "end": "2021-08"},
        "code": "P-7",
        "budget": {"amount": 85400, "currency": "EUR", "grant": 60000},
    },
    "partners": ["zet", "alfa"],
    "contributors": [
        {"name": "Vasile Zidaru", "role": "author"},
        {"name": "Ana Pop", "role": "author"},
        {"name": "Ion Rusu", "role": "editor"},
    ],
    "subjects": ["b", "a"],
    "places": ["MD-CT"],
    "audiences": ["participant", "trainer"],
    "isbn": {
        "ro": {"print": "978-9975-0-0000-1", "pdf": "978-9975-0-0001-8"},
        "en": "978-9975-0-0002-5",
    },
}
FACTS = [
    ("Stadiu", "Aprobat"),
    ("Adoptat de", "Consiliul, Decizia 1, 3 februarie 2024"),
    ("Data ediției", "1 martie 2024"),
    ("Adresă permanentă", "ro/ghid/ed-2/"),
    ("Perioadă", "2021–2025"),
    ("Date valabile la", "31 decembrie 2023"),
    ("Durată", "20 de ore"),
    ("Metodă", "Interviuri"),
    ("Proiect", "Proiectul A, septembrie 2020 – august 2021 (P-7)"),
    ("Implementat de", "Editura"),
    ("Buget", "85 400 EUR (din care grant 60 000 EUR)"),
    ("Editor", "Editura"),
    ("Parteneri", "Zet; Alfa"),
    ("Autor", "Vasile Zidaru, Ana Pop"),
    ("Redactor", "Ion Rusu"),
    ("Subiecte", "Zestre, Ajutor"),
    ("Locuri", "Cantemir"),
    ("Pentru cine", "Participanți, Formatori"),
    ("Limbi", "română, engleză"),
    ("ISBN", "978-9975-0-0000-1 (tipărit), 978-9975-0-0001-8 (PDF)"),
    ("Licență", "CC BY 4.0"),
]


def landing(found, tag: str = "ro", **names: object) -> str:
    """The page of a publication that exists in both languages."""
    whole = replace(project(found), **names)
    documents = [document(found, language, chapter("unu")) for language in ("ro", "en")]
    documents = [replace(one, audience=found.audience) for one in documents]
    return staged(whole, *documents)[f"{tag}/ghid/index.md"]


def test_the_facts_of_a_publication_are_listed_each_under_its_name():
    parties = {key: Organisation(name=Text({"ro": key.capitalize()})) for key in ("alfa", "zet")}
    page = landing(
        publication("ghid", **EVERYTHING),
        organisations={"editura": EDITURA, **parties},
        subjects={"a": Text({"ro": "Ajutor"}), "b": Text({"ro": "Zestre"})},
        places={"MD-CT": Text({"ro": "Cantemir"})},
    )

    facts = '//dl[contains(@class, "ind-facts")]'
    assert list(zip(texts(page, f"{facts}//dt"), texts(page, f"{facts}//dd"), strict=True)) == FACTS


def test_the_isbn_is_that_of_the_language_one_reads():
    page = landing(publication("ghid", **EVERYTHING), "en")
    assert texts(page, "//dd")[texts(page, "//dt").index("ISBN")] == "978-9975-0-0002-5"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (
            {
                "status": "consultation",
                "consultation": {
                    "opens": "2024-05-01",
                    "closes": "2024-06-01",
                    "contact": "a@b.md",
                },
            },
            "În consultare. Puteți trimite recomandări de la 1 mai 2024 până la 1 iunie 2024, "
            "la adresa a@b.md",
        ),
        (
            {"status": "superseded", "superseded_by": "nou"},
            "Înlocuit. Folosiți publicația care o înlocuiește: Ghid nou",
        ),
        (
            {
                "status": "withdrawn",
                "withdrawn": {"date": "2024-01-02", "reason": {"ro": "Greșit"}},
            },
            "Retras. Publicație retrasă la 2 ianuarie 2024. Motivul: Greșit",
        ),
    ],
)
def test_a_notice_says_what_happened_in_whole_sentences(fields, words):
    guide = publication("ghid", **fields)
    new = publication("nou", title={"ro": "Ghid nou", "en": "A new guide"})
    pages = staged(project(guide, new), document(guide, "ro", chapter("unu")))
    for path in ("ghid", "ghid/unu"):
        assert texts(pages[f"ro/{path}/index.md"], '//div[@role="note"]') == [words]


def test_only_what_is_not_in_force_is_marked_on_its_card():
    found = project(publication("a"), publication("b", status="draft"))
    card = '//p[contains(@class, "ind-card__kind")]'
    assert texts(staged(found)["ro/catalog/index.md"], card) == [
        "Ghid · 2021",
        "Ghid · 2021 Proiect",
    ]


def test_a_card_names_the_file_in_the_language_of_the_reader():
    guide = publication("ghid")
    files = [
        Download("ghid", tag, Audience.EVERYONE, f"ghid-{tag}.pdf", 1000, pages)
        for tag, pages in (("ro", 84), ("en", 80))
    ]
    documents = [document(guide, tag, chapter("unu")) for tag in ("ro", "en")]
    pages = staged(project(guide), *documents, downloads=files)
    facts = '//p[contains(@class, "ind-card__facts")]'
    assert texts(pages["ro/catalog/index.md"], facts) == ["română, engleză PDF, 84 de pagini"]
    assert texts(pages["en/catalog/index.md"], facts) == ["Romanian, English PDF, 80 pages"]


def edition(number: int) -> KeptEdition:
    """An edition that is kept with a file."""
    date = datetime.date(2020 + number, 1, 1)
    metadata = publication("ghid", edition={"number": number, "date": date}).metadata
    name = f"ghid-ed-{number}-ro.pdf"
    file = KeptFile(name, f"ghid/editions/ed-{number}/{name}", "ro", Audience.EVERYONE, 2_000_000)
    return KeptEdition(metadata, (file,))


def test_each_edition_has_a_page_with_its_own_files_and_the_way_to_the_newest():
    guide = publication("ghid", edition={"number": 3, "date": datetime.date(2023, 1, 1)})
    guide = replace(guide, kept=(edition(2), edition(1)))
    file = Download("ghid", "ro", Audience.EVERYONE, "ghid-ro.pdf", 3_000_000, 84)
    pages = staged(project(guide), document(guide, "ro", chapter("unu")), downloads=[file])
    newer = "Aceasta nu este cea mai nouă ediție. Cea mai nouă este: Ediția 3, 1 ianuarie 2023."

    for number in (1, 2, 3):
        page = pages[f"ro/ghid/ed-{number}/index.md"]
        assert of(page).xpath("//a[@download]/@href") == [
            f"../../../downloads/ghid/ed-{number}/ghid-ed-{number}-ro.pdf"
        ]
        assert texts(page, '//aside[contains(@class, "ind-notice")]') == [newer] * (number < 3)
        assert texts(page, "//time") == [f"1 ianuarie {2020 + number}"]
    files = [one.file for one in edition_downloads(guide, [file])]
    assert files == [f"ghid-ed-{number}-ro.pdf" for number in (3, 2, 1)]


def test_a_chapter_is_cited_and_described_as_a_part_of_its_publication():
    guide = publication("ghid", title={"ro": "Ghidul"})
    page = staged(project(guide), document(guide, "ro", chapter("doi", number=2)))[
        "ro/ghid/doi/index.md"
    ]
    (citation,) = texts(page, '//*[contains(@class, "ind-citation")]')
    assert citation == (
        "Titlu doi. În: Ghidul. Ediția 1. Editura, 2021. "
        "https://example.org/biblioteca/ro/ghid/doi/"
    )
    assert front_matter(page)["description"] == "Ghidul: 2. Titlu doi"


def test_a_list_says_what_it_lists_and_how_many_in_the_words_of_the_reader():
    found = project(publication("a", subjects=["s"]), publication("b"))
    found = replace(found, subjects={"s": Text({"ro": "Sănătate", "en": "Health"})})
    pages = staged(found)
    heads = [front_matter(pages[f"{tag}/catalog/subject/s/index.md"]) for tag in ("ro", "en")]
    assert [one["title"] for one in heads] == ["Subiect: Sănătate", "Subject: Health"]
    assert heads[0]["description"].endswith("Subiect: Sănătate. 1 publicație.")
    assert texts(pages["en/catalog/subject/s/index.md"], "//h1") == ["Health"]


def test_the_chapters_of_a_publication_are_in_reading_order_in_the_navigation():
    guide = publication("ghid")
    chapters = [chapter(slug, number=at) for at, slug in enumerate(("zet", "alfa"), 1)]
    staged_index = staged(project(guide), document(guide, "ro", *chapters))[".site.json"]
    (entry,) = SiteIndex.from_json(staged_index).publications["ro"]
    assert list(entry.values()) == [["ghid/index.md", "ghid/zet/index.md", "ghid/alfa/index.md"]]


def test_the_statement_is_of_the_newest_edition_and_names_the_publisher_of_most():
    found = [
        publication(f"p{year}", edition={"number": 1, "date": f"{year}-02-01"}, publisher=publisher)
        for year, publisher in ((2021, "rar"), (2023, "editura"), (2022, "editura"))
    ]
    emails = {"rar": "rar@example.org", "editura": "editura@example.org"}
    organisations = {
        key: Organisation(name=Text({"ro": key}), email=email) for key, email in emails.items()
    }
    whole = replace(project(*found), organisations=organisations)
    page = staged(whole, docs={"ro/a.md": b"# A\n\n<!-- indrumar:statement -->\n"})["ro/a.md"]
    assert "1 februarie 2023" in page
    assert "2021" not in page
    assert "<editura@example.org>" in page
    assert "rar@" not in page
