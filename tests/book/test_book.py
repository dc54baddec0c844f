"""The parts of a book, and their order."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest

from indrumar.kinds.table import KINDS
from indrumar.languages import Text
from indrumar.metadata import (
    Adoption,
    Consultation,
    Contributor,
    Duration,
    Period,
    Print,
    ProjectDetails,
    Status,
    Term,
    Withdrawal,
)
from indrumar.outputs.book.book import body_start, style_sheets

FIGURE = "/// figure | Lanțul\n    id: lant\n\n![Un lanț](../media/lant.svg)\n///\n"
PROJECT = {
    "title": {"ro": "Servicii", "en": "Services"},
    "period": {"start": "2020-09", "end": "2021-08"},
    "implementer": "aopam",
    "budget": {"amount": 85400, "currency": "EUR", "grant": 75400},
}


def words(book: Any, path: str) -> str:
    """The text of the first element found, in one line."""
    found = book.tree.xpath(path)
    assert found, f"no {path}"
    return " ".join(found[0].text_content().split())


def sections(book: Any) -> list[str]:
    return [node.get("class").split()[0] for node in book.tree.xpath("//body/*")]


def test_a_guide_has_its_parts_in_order(book: Callable[..., Any]) -> None:
    made = book(FIGURE, funding="ue")
    assert sections(made) == [
        "cover",
        "imprint",
        "contents",
        "captions",
        "chapter",
        "funders",
        "back-cover",
    ]


def test_what_the_publication_does_not_have_is_left_out(book: Callable[..., Any]) -> None:
    assert sections(book()) == ["cover", "imprint", "contents", "chapter", "back-cover"]


def test_a_factsheet_has_a_head_with_the_facts_of_its_project(book: Callable[..., Any]) -> None:
    made = book(kind="factsheet", project=ProjectDetails.model_validate(PROJECT))
    assert sections(made) == ["head", "chapter", "colophon"]
    facts = words(made, "//div[@class='facts']").replace("\u00a0", " ")
    assert "septembrie 2020 – august 2021" in facts
    assert "85 400 EUR, din care grant 75 400 EUR" in facts


def test_the_cover_says_what_it_is_and_who_paid(book: Callable[..., Any]) -> None:
    made = book(funding="ue", subtitle=Text({"ro": "Metodă și exemple"}))
    cover = words(made, "//section[starts-with(@class, 'cover')]")
    for expected in (
        "Ghid",
        "Ghid de monitorizare",
        "Metodă și exemple",
        "Parteneriatul Aachen",
        "Ediția 2 · 2021",
        "Finanțat de Uniunea Europeană",
    ):
        assert expected in cover
    assert made.tree.xpath("//section[starts-with(@class, 'cover')]//img/@alt") == [
        "Uniunea Europeană"
    ]


def test_the_imprint_names_all_by_what_they_did(book: Callable[..., Any]) -> None:
    people = (
        Contributor(name="Ion", role="translator"),
        Contributor(name="Ana", role="author"),
        Contributor(name="Vera", role="author"),
    )
    imprint = words(book(contributors=people), "//section[@class='imprint']")
    assert "Autori Ana, Vera" in imprint.replace("Autori", "Autori ").replace("  ", " ")
    assert imprint.index("Ana, Vera") < imprint.index("Ion")


def test_the_imprint_says_how_to_cite_and_under_what_licence(book: Callable[..., Any]) -> None:
    imprint = words(book(), "//section[@class='imprint']")
    assert "Ana Șoimu. Ghid de monitorizare. Ediția 2. Parteneriatul Aachen, 2021." in imprint
    assert "CC BY 4.0" in imprint
    assert "example.org/ro/ghid" in imprint


def test_a_body_that_wrote_and_published_is_cited_once(book: Callable[..., Any]) -> None:
    made = book(contributors=(Contributor(name="Parteneriatul Aachen", role="author"),))
    imprint = words(made, "//section[@class='imprint']")
    assert "Parteneriatul Aachen. Ghid de monitorizare. Ediția 2. 2021." in imprint


def test_an_isbn_of_another_language_is_not_printed(book: Callable[..., Any]) -> None:
    assert "ISBN" not in book(isbn=Text({"en": "978-9975-1-2345-6"})).html
    assert "978-9975-1-2345-6" in book(isbn=Text({"ro": "978-9975-1-2345-6"})).html


def test_a_translation_names_the_language_it_was_made_from(book: Callable[..., Any]) -> None:
    assert "Romanian" in words(book(language="en"), "//section[@class='imprint']")
    assert "română" not in words(book(), "//section[@class='imprint']")


def test_a_language_is_named_in_the_words_of_the_reader(book: Callable[..., Any]) -> None:
    made = book(language="en", title=Text({"uk": "Посібник", "en": "A guide"}))
    assert "Ukrainian, Посібник" in words(made, "//section[@class='imprint']")


def test_a_chapter_without_a_translation_says_so_in_the_reader_s_language(
    book: Callable[..., Any],
) -> None:
    made = book(
        "Text.",
        untranslated={
            "02-closing": "/// figure | A chain\n    id: lant\n\n![A chain](media/lant.svg)\n\n///"
        },
    )
    own, foreign = made.tree.xpath("//section[contains(@class, 'chapter')]")
    assert own.xpath("./p[@class='foreign']") == []
    [notice] = foreign.xpath("./p[@class='foreign']")
    assert (foreign.get("lang"), notice.get("lang")) == ("en", "ro")
    assert notice.text_content() == (
        "Fără traducere. Acest capitol există numai în engleză. Mai jos este originalul."
    )
    [entry] = made.tree.xpath("//nav[@class='contents']//li[@lang='en']")
    assert entry.xpath(".//span[@lang='ro']")[0].text == "(în engleză)"
    assert made.tree.xpath("//nav[@class='captions']//a[@lang='en']")[0].text == "A chain"


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        ({"status": Status.DRAFT}, "se poate schimba"),
        (
            {
                "status": Status.CONSULTATION,
                "consultation": Consultation(
                    opens=datetime.date(2021, 5, 1),
                    closes=datetime.date(2021, 5, 31),
                    contact="a@example.org",
                ),
            },
            "de la 1 mai 2021 până la 31 mai 2021 la adresa a@example.org",
        ),
        (
            {
                "status": Status.WITHDRAWN,
                "withdrawn": Withdrawal(
                    date=datetime.date(2022, 1, 2), reason=Text({"ro": "Legea s-a schimbat."})
                ),
            },
            "retrasă la 2 ianuarie 2022: Legea s-a schimbat.",
        ),
        ({"status": Status.SUPERSEDED, "superseded_by": "ghid"}, "example.org/ro/ghid"),
    ],
)
def test_a_publication_not_in_force_says_so(
    book: Callable[..., Any], metadata: dict[str, Any], expected: str
) -> None:
    made = book(**metadata)
    assert expected in words(made, "//p[@class='notice']")
    assert made.tree.xpath("//section[starts-with(@class, 'cover')]//p[@class='status']")


def test_the_act_of_adoption_is_printed(book: Callable[..., Any]) -> None:
    adoption = Adoption(
        body=Text({"ro": "Consiliul Raional"}),
        act=Text({"ro": "Decizia nr. 5"}),
        date=datetime.date(2021, 9, 30),
    )
    assert "Consiliul Raional prin Decizia nr. 5 din 30 septembrie 2021" in words(
        book(adoption=adoption), "//p[@class='adoption']"
    )


def test_the_contents_name_chapters_and_their_sections_with_a_place_for_the_page(
    book: Callable[..., Any],
) -> None:
    made = book({"01-unu": "## Scop {#scop}\n\n### Anume\n\nText.", "02-doi": "Text."})
    lines = made.tree.xpath("//nav[@class='contents']//p[@class='line']")
    assert [line.xpath("string(span[2])") for line in lines] == ["Unu", "Scop", "Doi"]
    targets = made.tree.xpath("//nav[@class='contents']//@data-target")
    assert targets == ["#unu", "#scop", "#doi"]


def test_the_glossary_holds_the_terms_that_the_text_links_to(book: Callable[..., Any]) -> None:
    term = Term(term=Text({"ro": "indicator"}), definition=Text({"ro": "O măsură."}))
    made = book("Un indicator bun.", glossary={"indicator": term})
    target = made.tree.xpath("//a[@class='term']/@href")[0].removeprefix("#")
    assert made.tree.get_element_by_id(target).text == "indicator"


def test_the_back_cover_leads_to_the_web_edition(book: Callable[..., Any]) -> None:
    made = book()
    assert "example.org/ro/ghid" in words(made, "//section[starts-with(@class, 'back-cover')]")
    (title,) = made.tree.xpath("//section[starts-with(@class, 'back-cover')]//*[name()='title']")
    assert title.text == "Cod QR cu adresa example.org/ro/ghid"


def test_a_text_that_only_exists_in_another_language_is_marked(book: Callable[..., Any]) -> None:
    made = book(language="en", subtitle=Text({"ro": "Metodă"}))
    assert made.tree.xpath("//p[@class='subtitle']/span[@lang='ro']/text()")[0] == "Metodă"


def test_titles_are_text_and_not_html(book: Callable[..., Any]) -> None:
    made = book(title=Text({"ro": "A < B & <script>alert(1)</script>"}))
    assert not made.tree.xpath("//script")
    assert "A < B & <script>" in words(made, "//h1")


@pytest.mark.parametrize("language", ["ro", "en", "ru"])
def test_every_kind_is_set_in_every_language(book: Callable[..., Any], language: str) -> None:
    text = Text({"ro": "Text"})
    asked = {
        "adoption": Adoption(body=text, act=text, date=datetime.date(2021, 9, 30)),
        "period": Period.model_validate({"start": "2021", "end": "2025"}),
        "method": text,
        "as_of": datetime.date(2021, 5, 1),
        "duration": Duration(hours=12),
        "project": ProjectDetails.model_validate(PROJECT),
    }
    for kind in KINDS:
        made = book(kind=kind, language=language, funding="ue", **asked)
        assert made.tree.get("lang") == language
        assert "{" not in words(made, "//body")


@pytest.mark.parametrize(
    ("language", "hours", "expected"),
    [
        ("ro", 1, "1 oră de instruire"),
        ("ro", 12, "12 ore de instruire"),
        ("ro", 24, "24 de ore de instruire"),
        ("en", 1, "1 hour of training"),
        ("en", 24, "24 hours of training"),
        ("ru", 24, "24 часа обучения"),
    ],
)
def test_the_title_page_gives_the_hours_in_their_plural_form(
    book: Callable[..., Any], language: str, hours: int, expected: str
) -> None:
    made = book(kind="manual", language=language, duration=Duration(hours=hours))
    assert words(made, "//p[@class='detail']") == expected


def test_pages_count_from_the_first_chapter(book: Callable[..., Any]) -> None:
    assert body_start(book({"01-unu": "A"}).document) == "unu"
    assert body_start(book({"01-unu": "A"}, kind="factsheet").document) is None


def test_the_format_chooses_the_style_sheets(book: Callable[..., Any]) -> None:
    assert "style/a4.css" in style_sheets(book().document)
    assert "style/a5.css" in style_sheets(book(print=Print(format="A5")).document)


def test_a_specimen_says_so_on_each_page_that_has_words_and_is_not_cited(book):
    made = book(FIGURE, specimen=True, funding="ue")
    with pypdfium2.PdfDocument(made.pdf.data) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    assert [page for page in pages if page.strip() and "Specimen" not in page] == []
    imprint = made.tree.find_class("imprint")[0].text_content()
    assert "inventate sau date ca exemplu" in imprint
    assert "Citare" not in imprint
    assert "Cum se citează" not in imprint
