"""The documents line by line, for a run whose every copy is known."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html as lxml_html
from tests.run_papers.test_documents import cells, labels

from indrumar.languages import Text
from indrumar.metadata import Binding, Colour
from indrumar.outputs.run_papers.distribution import distribute
from indrumar.outputs.run_papers.distribution_list import Recipient
from indrumar.outputs.run_papers.hand_over import hand_over_html
from indrumar.outputs.run_papers.labels import SHEETS, labels_html
from indrumar.outputs.run_papers.numbered_copies import blank_copy_line
from indrumar.outputs.run_papers.price_request import offers_html, price_request_html
from indrumar.outputs.run_papers.signature_sheets import signature_sheets_html
from indrumar.outputs.run_papers.specification import specification
from indrumar.problems import Place
from indrumar.production.deposit import DepositCopies, OwedCopies
from indrumar.reading.locales import load_locale

PLACE = Place("list.csv")
LIBRARY = OwedCopies(Text({"ro": "Biblioteca"}), 3)
LIST = [
    Recipient("Primăria", "Ana Pop", "primar", "Primari", 1, "str. A", PLACE),
    Recipient("Consiliul", "Ion Rusu", "", "Consilieri", 3, "", PLACE),
    Recipient("Primăria", "Dan Lupu", "secretar", "Primari", 1, "", PLACE),
]


@pytest.fixture
def run():
    """20 copies: 3 for the library, 2 for the authors, 5 for the list, 10 in reserve."""
    found, problems = distribute(20, DepositCopies((LIBRARY,), OwedCopies(None, 2)), LIST, PLACE)
    assert found is not None
    assert problems == ()
    return found


def texts(found: lxml_html.HtmlElement, path: str) -> list[str]:
    return [" ".join(one.text_content().split()) for one in found.xpath(path)]


def test_the_summary_has_a_line_for_each_share_in_the_order_of_the_numbers(run, head):
    assert cells(signature_sheets_html(run, head("ro")), "summary") == [
        ["Depozit legal: Biblioteca", "01–03", "3"],
        ["Autorii", "04–05", "2"],
        ["Primari", "06, 10", "2"],
        ["Consilieri", "07–09", "3"],
        ["Rezervă", "11–20", "10"],
        ["Total tiraj", "01–20", "20"],
    ]


def test_each_sheet_has_its_lines_and_its_sum(run, head):
    page = lxml_html.fromstring(signature_sheets_html(run, head("ro")))
    sheets = page.xpath("//section[@class='sheet'][.//table[@class='list']]")
    lines = [[texts(row, "td | th") for row in one.xpath(".//tbody/tr")] for one in sheets]

    assert [texts(one, ".//h2")[0] for one in sheets] == [
        *("Depozit legal și exemplare de autor", "Primari", "Consilieri", "Rezervă"),
    ]
    assert lines[0] == [
        ["1", "01–03", "3", "Biblioteca", "", "", "", ""],
        ["2", "04–05", "2", "Autorii", "", "", "", ""],
        ["Subtotal", "5", ""],
    ]
    assert lines[1] == [
        ["1", "06", "1", "Primăriastr. A", "Ana Pop", "primar", "", ""],
        ["2", "10", "1", "Primăria", "Dan Lupu", "secretar", "", ""],
        ["Subtotal", "2", ""],
    ]
    assert lines[2][0] == ["1", "07–09", "3", "Consiliul", "Ion Rusu", "", "", ""]
    assert [line[1] for line in lines[3][:-1]] == [str(number) for number in range(11, 21)]


def test_institutions_get_their_records_in_the_order_of_the_list_after_the_libraries(run, head):
    page = lxml_html.fromstring(hand_over_html(run, head("ro")))
    records = page.xpath("//section[@class='record']")

    assert [[texts(row, "td | th") for row in one.xpath(".//tbody/tr")] for one in records] == [
        [["1", "instituția", "01–03", "3"], ["Subtotal", "3"]],
        [
            ["1", "Ana Pop, primar", "06", "1"],
            ["2", "Dan Lupu, secretar", "10", "1"],
            ["Subtotal", "2"],
        ],
        [["1", "Ion Rusu", "07–09", "3"], ["Subtotal", "3"]],
    ]
    unsold = ["nu pot fi vândute" in one.text_content() for one in records]
    assert unsold == [False, True, True], "what the law takes may be lent, sold or destroyed"


def test_labels_follow_the_list_row_by_row(run, head):
    made = labels_html(run, head("ro"), SHEETS["2x7"], used=1)
    page = lxml_html.fromstring(made)
    written = [texts(one, "./p") for one in page.xpath("//div[starts-with(@class, 'label ')]")]

    assert written == [
        ["Primăria", "Ana Pop", "primar", "str. A", "1 exemplar, nr. 06"],
        ["Consiliul", "Ion Rusu", "3 exemplare, nr. 07–09"],
        ["Primăria", "Dan Lupu", "secretar", "1 exemplar, nr. 10"],
    ]
    assert [place[:2] for place in labels(made)] == [
        (106.25, 15.15),
        (4.65, 53.25),
        (106.25, 53.25),
    ]


@pytest.mark.parametrize(
    ("tag", "counted"),
    [
        ("en", ["1 copy, no. 06", "3 copies, nos. 07–09", "1 copy, no. 10"]),
        ("ru", ["1 экземпляр, № 06", "3 экземпляра, № 07–09", "1 экземпляр, № 10"]),
    ],
)
def test_a_label_counts_copies_in_the_words_of_the_language(run, head, tag, counted):
    page = lxml_html.fromstring(labels_html(run, head(tag), SHEETS["3x8"]))
    assert texts(page, "//p[@class='copies']") == counted


def facts(ticket, letterhead) -> list[tuple[str, list[tuple[str, str]]]]:
    """The groups of a specification with their rows as plain text, with common spaces."""
    return [
        (
            group.heading,
            [(label, str(value).replace("\N{NO-BREAK SPACE}", " ")) for label, value in group.rows],
        )
        for group in specification(ticket, letterhead)
    ]


def test_a_specification_tells_all_facts_in_the_order_of_the_work(ticket, head):
    work, interior, cover, finishing, terms = facts(ticket, head("ro"))

    assert work == (
        "Lucrarea",
        [
            ("Titlul", f"{ticket.work.title}. {ticket.work.subtitle}"),
            ("Ediția", "Ediția 1, 31 august 2021 (română)"),
            ("ISBN", "978-9975-87-123-9"),
            ("Tirajul", "100 de exemplare"),
            ("Formatul finit", "A5, 148 × 210 mm"),
        ],
    )
    assert interior == (
        "Interiorul",
        [
            ("Pagini", "64"),
            ("Hârtia", "hârtie ofset, 80 g/m²"),
            ("Culorile", "4+4, policromie (CMYK)"),
            ("Pagini color în fișier", "3, 7–9, 40 (5)"),
        ],
    )
    assert cover == (
        "Coperta",
        [
            ("Hârtia", "hârtie cretată lucioasă, 250 g/m²"),
            ("Culorile", "4+0, policromie (CMYK)"),
            ("Laminarea", "mată, pe exterior"),
            ("Cotorul", "3,6 mm"),
        ],
    )
    assert finishing[1][:2] == [
        ("Legarea", "broșare cu adeziv"),
        ("Adaosul de tăiere", "3 mm pe toate laturile; fără semne de tăiere"),
    ]
    assert finishing[1][2][1].startswith("da, 001–100;")
    assert terms[1][0] == ("Prețul tipărit", "publicație gratuită")
    assert terms[1][3:] == [
        ("Proiectul", ticket.work.project["ro"]),
        ("Contractul de finanțare", "ENI/2019/410-123"),
    ]


def test_a_stapled_book_with_a_black_cover_is_specified_as_such(ticket, head):
    black = replace(
        ticket,
        binding=Binding.SADDLE_STITCH,
        spine=None,
        numbered=False,
        marks=True,
        cover=replace(ticket.cover, colour=Colour.BLACK, lamination="none"),
        price=Text({"ro": "120 lei"}),
    )
    _, _, cover, finishing, terms = (rows for _, rows in facts(black, head("ro")))

    assert cover[1:] == [("Culorile", "1+0, negru"), ("Laminarea", "fără")]
    assert finishing == [
        ("Legarea", "capsare la cotor, cu două capse"),
        ("Adaosul de tăiere", "3 mm pe toate laturile; cu semne de tăiere"),
        ("Numerotarea", "fără"),
    ]
    assert terms[0] == ("Prețul tipărit", "120 lei")


def test_bidders_answer_and_are_compared_in_one_order(ticket, head):
    request = lxml_html.fromstring(price_request_html(ticket, head("ro")))
    asked = texts(request, "//table[@class='answers']/tbody//th")
    compared = texts(lxml_html.fromstring(offers_html(ticket, head("ro"))), "//tbody//th")

    assert asked == [
        "Prețul unui exemplar, fără TVA",
        "Prețul total, fără TVA",
        "TVA",
        "Prețul total, cu TVA",
        "Moneda",
        "Termenul de livrare, în zile",
        "Condițiile de plată",
        "Oferta este valabilă până la",
    ]
    assert compared[:11] == [
        *("Ofertantul", "Numărul și data ofertei", *asked),
        "Corespunde caietului de sarcini (da / nu)",
    ]


def test_a_copy_without_a_number_has_room_for_one():
    assert blank_copy_line(100, load_locale("ro")) == "Exemplar nr.\N{NO-BREAK SPACE}_____/100"
