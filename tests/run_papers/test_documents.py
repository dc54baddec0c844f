"""The documents as PDFs: accessible, whole, and their sums right on paper."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pypdfium2
import pytest
from lxml import html as lxml_html

from indrumar.languages import Text
from indrumar.metadata import Audience, Binding, Colour, Print
from indrumar.outputs.pdf.checks import check
from indrumar.outputs.run_papers.distribution import distribute
from indrumar.outputs.run_papers.distribution_list import Recipient
from indrumar.outputs.run_papers.hand_over import hand_over_html
from indrumar.outputs.run_papers.job_ticket import job_ticket_html
from indrumar.outputs.run_papers.labels import SHEETS, labels_html
from indrumar.outputs.run_papers.price_request import offers_html, price_request_html
from indrumar.outputs.run_papers.signature_sheets import sheets, signature_sheets_html
from indrumar.outputs.run_papers.work import Letterhead
from indrumar.problems import Place
from indrumar.production.deposit import DepositCopies, OwedCopies
from indrumar.reading.locales import load_locale

LANGUAGES = ("ro", "en", "ru")
LONGEST = "Direcția generală de asistență socială și protecție a familiei și a copilului " * 2


def pages_of(data: bytes) -> list[str]:
    """The text of each page, its white space made single."""
    with pypdfium2.PdfDocument(io.BytesIO(data)) as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
    return [" ".join(text.split()) for text in texts]


@pytest.fixture
def documents(ticket, distribution, head):
    """All documents in a language, by name."""
    return lambda tag: {
        "ticket": job_ticket_html(ticket, head(tag)),
        "request": price_request_html(ticket, head(tag)),
        "offers": offers_html(ticket, head(tag)),
        "sheets": signature_sheets_html(distribution, head(tag)),
        "records": hand_over_html(distribution, head(tag)),
        "labels": labels_html(distribution, head(tag), SHEETS["3x8"]),
    }


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_document_is_accessible_and_nothing_is_wrong_with_it(documents, pdf_of, tag):
    for name, html in documents(tag).items():
        pdf = pdf_of(html)
        assert pdf.log == (), name
        assert check(pdf.data) == (), name


def test_the_style_sheets_are_read_without_a_complaint(stylesheets):
    assert set(stylesheets.log.values()) == {()}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_no_document_of_another_language_slips_in(documents, tag):
    for html in documents(tag).values():
        assert f'<html lang="{tag}">' in html
        words = {"ro": "Finanțat de", "en": "Funded by", "ru": "Финансируется"}
        assert ('class="labels' in html) or words[tag] in html


# --- ticket and request ---


def test_the_ticket_says_what_a_print_shop_asks_for(ticket, head, pdf_of):
    text = " ".join(pages_of(pdf_of(job_ticket_html(ticket, head("ro"))).data))

    for fact in (
        "Comandă de tipar",
        "100 de exemplare",
        "A5, 148 × 210 mm",
        "hârtie ofset, 80 g/m²",
        "3, 7–9, 40 (5)",
        "mată, pe exterior",
        "3,6 mm",
        "broșare cu adeziv",
        "001–100",
        "Finanțat de Uniunea Europeană",
        "ENI/2019/410-123",
        "20 septembrie 2021",
        "PDF/X-4, FOGRA39",
    ):
        assert fact in text, fact
    assert "ab" * 32 in text.replace(" ", "")


def test_what_is_not_known_is_a_line_to_fill_in(ticket, head):
    bare = replace(ticket, shop=None, cover=None, spine=None, numbered=False, price=None)
    page = job_ticket_html(bare, head("en"))

    assert page.count('class="blank') > job_ticket_html(ticket, head("en")).count('class="blank')
    assert "no separate cover" in page


def test_the_edition_of_one_audience_says_so_in_each_language(ticket, work):
    of_trainers = replace(work, audience="trainer")

    for tag, words in (("ro", "Ediția formatorului"), ("en", "Trainer’s edition")):
        head = Letterhead(of_trainers, load_locale(tag))
        assert head.edition.endswith(f" · {words}")
        assert words in job_ticket_html(replace(ticket, work=of_trainers), head)


def test_copies_are_those_of_one_edition_or_of_each():
    first, other = Audience.PARTICIPANT, Audience.TRAINER
    runs = {
        "30": [30, None, None],
        '{"ro": 30, "en": 5}': [30, None, 5],
        '{"ro": {"participant": 30, "trainer": 3}}': [30, 3, None],
    }
    for copies, expected in runs.items():
        printing = Print.model_validate_json(f'{{"copies": {copies}}}')
        asked = (("ro", first), ("ro", other), ("en", first))
        assert [printing.run(tag, "ro", one, first) for tag, one in asked] == expected


def test_black_pages_have_no_list_of_colour_pages(ticket, head):
    black = replace(ticket, interior=replace(ticket.interior, colour=Colour.BLACK))

    assert "1+1, negru" in job_ticket_html(black, head("ro"))
    assert "Pagini color" not in job_ticket_html(black, head("ro"))
    leaf = replace(ticket, interior=replace(ticket.interior, pages=1))
    assert "4+0, policromie" in job_ticket_html(leaf, head("ro"))


@pytest.mark.parametrize("binding", Binding)
def test_every_binding_has_words_in_every_language(ticket, head, binding):
    for tag in LANGUAGES:
        assert job_ticket_html(replace(ticket, binding=binding), head(tag))


def test_the_request_shows_bidders_neither_files_nor_the_comparison(ticket, head):
    request = price_request_html(ticket, head("ro"))

    assert "Cerere de ofertă – servicii de tipărire" in request
    assert "ghid-ro-interior.pdf" not in request
    assert "Oferta 2" not in request
    assert [f"Oferta {n}" in offers_html(ticket, head("ro")) for n in (1, 2, 3)] == [True] * 3


def test_the_comparison_fits_on_one_page(ticket, head, pdf_of):
    for tag in LANGUAGES:
        assert pdf_of(offers_html(ticket, head(tag))).pages == 1


def test_a_title_in_another_language_is_marked(ticket, head):
    assert '<span lang="ro">Ghid de monitorizare' in job_ticket_html(ticket, head("en"))
    assert '<span lang="ro">Ghid' not in job_ticket_html(ticket, head("ro"))


def test_what_an_author_types_is_text_and_never_a_tag(ticket, head):
    shop = replace(ticket.client, name=Text({"ro": "Tipografia <b>A&B</b>"}))

    assert "Tipografia &lt;b&gt;A&amp;B" in job_ticket_html(replace(ticket, shop=shop), head("ro"))


# --- signature sheets ---


def cells(html: str, table: str) -> list[list[str]]:
    """The rows of the first table of a class, as text."""
    (found, *_) = lxml_html.fromstring(html).xpath(f"//table[@class='{table}']")
    return [[" ".join(c.text_content().split()) for c in row] for row in found.xpath(".//tbody/tr")]


def test_the_sums_of_all_sheets_are_the_run(distribution, head):
    for tag in LANGUAGES:
        assert sum(sheet.copies for sheet in sheets(distribution, head(tag))) == 100


def test_the_summary_adds_up_to_the_run(distribution, head):
    *shares, total = cells(signature_sheets_html(distribution, head("ro")), "summary")

    assert sum(int(copies) for _, _, copies in shares) == 100
    assert total == ["Total tiraj", "001–100", "100"]
    assert ["Prestatori de servicii sociale", "068–075, 086–092", "15"] in shares
    assert shares[-1] == ["Rezervă", "094–100", "7"]


def test_every_number_of_the_run_stands_on_one_line_to_sign(distribution, head):
    page = lxml_html.fromstring(signature_sheets_html(distribution, head("ro")))
    numbers: list[int] = []
    for cell in page.xpath("//table[@class='list']//td[@class='numbers']"):
        first, _, last = cell.text_content().partition("–")
        numbers += range(int(first), int(last or first) + 1)

    assert sorted(numbers) == list(range(1, 101))


def test_long_sheets_go_over_pages_with_their_heads_and_page_numbers(distribution, head, pdf_of):
    pages = pages_of(pdf_of(signature_sheets_html(distribution, head("ro"))).data)

    for number, text in enumerate(pages, start=1):
        assert f"pagina {number} din {len(pages)}" in text
        assert number == 1 or "Semnătura" in text
    continued = [text for text in pages if "Lista de difuzare – Asistenți sociali" in text]
    assert len(continued) == 1
    assert "Finanțat de" not in continued[0]


def test_a_run_that_is_too_small_says_so_on_the_summary(head):
    owed = DepositCopies((OwedCopies(Text({"ro": "Biblioteca"}), 8),))
    recipient = Recipient("Primăria", "", "", "", 5, "", Place("list.csv", 2))
    distribution, _ = distribute(10, owed, [recipient], Place("list.csv"))
    assert distribution is not None

    page = signature_sheets_html(distribution, head("ro"))
    assert "care lipsesc: 3." in page
    assert sum(sheet.copies for sheet in sheets(distribution, head("ro"))) == 10


# --- labels ---


def labels(html: str) -> list[tuple[float, ...]]:
    return [
        tuple(map(float, re.findall(r"([\d.]+)mm", s))) for s in re.findall(r'style="(.*?)"', html)
    ]


@pytest.mark.parametrize("name", SHEETS)
def test_labels_stand_on_the_paper_and_not_on_each_other(distribution, head, name):
    sheet = SHEETS[name]
    page = lxml_html.fromstring(labels_html(distribution, head("ro"), sheet))

    for one in page.xpath("//div[@class='labels']"):
        places = labels(lxml_html.tostring(one, encoding="unicode"))
        assert len(set(places)) == len(places) <= sheet.labels
        for left, top, width, height in places:
            assert left + width <= 210
            assert top + height <= 297
            for other_left, other_top, *_ in places:
                assert other_left >= left + width or other_left == left or other_left < left
                assert other_top == top or abs(other_top - top) >= height - 0.01


def test_there_is_a_label_for_each_row_after_those_that_are_used(distribution, head):
    places = labels(labels_html(distribution, head("ro"), SHEETS["3x8"], used=5))

    assert len(places) == len(distribution.listed)
    assert places[0][:2] == (140, 37.5)


@pytest.mark.parametrize("name", SHEETS)
def test_the_longest_names_stay_on_their_label(head, pdf_of, name):
    text = "Ștefan-Alexandru Țurcanu-Constantinescu, coordonator național de programe"
    many = [
        Recipient(LONGEST, text, text, "", 1, "MD-2009, mun. Chișinău", Place("list.csv", 2)),
        Recipient("Primăria", "", "", "", 1, "", Place("list.csv", 3)),
    ] * 12
    distribution, _ = distribute(100, DepositCopies(), many, Place("list.csv"))
    assert distribution is not None
    sheet = SHEETS[name]
    page = labels_html(distribution, head("ro"), sheet)
    data = pdf_of(page).data

    point = 25.4 / 72
    with pypdfium2.PdfDocument(io.BytesIO(data)) as pdf:
        (left, top, width, height) = labels(page)[0]
        inside = (
            pdf[0]
            .get_textpage()
            .get_text_bounded(
                left / point,
                (297 - top - height) / point,
                (left + width) / point,
                (297 - top) / point,
            )
        )
    assert "1 exemplar, nr. 001" in " ".join(inside.split())


# --- hand-over records ---


def test_each_institution_has_a_record_with_the_copies_of_all_its_people(distribution, head):
    page = lxml_html.fromstring(hand_over_html(distribution, head("ro")))
    records = page.xpath("//section[@class='record']")
    council = next(one for one in records if "Consiliul Raional Cantemir" in one.text_content())
    institutions = {one.recipient.institution for one in distribution.listed} - {""}

    assert len(records) == len(distribution.deposit) + len(institutions)
    assert council.xpath(".//tr[@class='total']/td")[0].text_content() == "14"
    assert "Vieru Andrei" not in page.text_content()


def test_a_record_begins_on_a_page_of_its_own_that_is_page_one(distribution, head, pdf_of):
    pages = pages_of(pdf_of(hand_over_html(distribution, head("ro"))).data)

    assert all("Proces-verbal de predare-primire" in text for text in pages)
    assert all("pagina 1" in text and "pagina 2" not in text for text in pages)


def test_only_what_is_free_must_not_be_sold(distribution, head):
    assert "nu pot fi vândute" in hand_over_html(distribution, head("ro"))
    assert "nu pot fi vândute" not in hand_over_html(distribution, head("ro"), free=False)
