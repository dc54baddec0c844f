"""Distribution lists: heads in three languages, and every mistake reported with its place."""

from __future__ import annotations

import itertools
import random

import pytest

from indrumar.outputs.run_papers.distribution_list import COLUMNS, recipients
from indrumar.reading.messages import in_one_line
from indrumar.reading.table_file import parse_table

HEADS = "Instituția;Persoana;Funcția;Categoria;Exemplare;Adresa"
ROW = "Primăria;Ana Exemplu;primară;Primării;3;s. Exemplu"


def read(text: str, encoding: str = "utf-8"):
    table, problems = parse_table(text.encode(encoding), "list.csv")
    assert table is not None
    found, mistakes = recipients(table)
    return found, [in_one_line(problem) for problem in (*problems, *mistakes)]


def the_facts(recipient):
    return tuple(getattr(recipient, column) for column in COLUMNS)


def test_a_row_becomes_a_recipient_with_its_place():
    (one,), reported = read(f"{HEADS}\n{ROW}\n")

    assert reported == []
    assert the_facts(one) == ("Primăria", "Ana Exemplu", "primară", "Primării", 3, "s. Exemplu")
    assert str(one.place) == "list.csv:2:1"


@pytest.mark.parametrize(
    "heads",
    [
        "institution;person;role;category;copies;address",
        "ORGANISATION;Full name;Job title;Group;Number of copies;Postal address",
        "INSTITUTIA / LOCALITATEA;Numele, prenumele;functia;categorie;Nr. de exemplare;Localitatea",
        "Denumirea instituției;Nume și prenume;Calitatea;Tipul;Cantitatea;Adresa poștală",
        "Организация;Ф.И.О.;Должность;Категория;Кол-во;Адрес",
    ],
)
def test_heads_are_known_by_their_synonyms_in_every_language(heads):
    found, reported = read(f"{heads}\n{ROW}\n")

    assert reported == []
    assert found == read(f"{HEADS}\n{ROW}\n")[0]


def test_the_order_of_columns_makes_no_difference():
    heads, row = HEADS.split(";"), ROW.split(";")
    orders = list(itertools.permutations(range(len(heads))))
    for order in random.Random(7).sample(orders, 40):
        text = "\n".join(";".join(cells[i] for i in order) for cells in (heads, row))
        (one,), reported = read(f"{text}\n")
        assert reported == []
        assert the_facts(one) == the_facts(read(f"{HEADS}\n{ROW}\n")[0][0])


def test_the_rows_own_numbers_and_columns_without_a_head_are_passed_over():
    found, reported = read("Nr. crt.;institution;person;role;copies;;#\n1;A;;;2;x;9\n")

    assert reported == []
    assert the_facts(found[0]) == ("A", "", "", "", 2, "")


def test_category_and_address_may_be_left_out():
    assert read("institution;person;role;copies\nA;b;c;2\n")[1] == []


def test_a_missing_column_is_reported_with_the_words_for_it():
    found, reported = read("Instituția;Persoana;Funcția\nA;b;c\n")

    assert found == ()
    assert reported == [
        "list.csv:1:1: error: the column for the number of copies is missing; "
        "call it 'exemplare' or 'copies' [bad-table]"
    ]


def test_a_mistyped_head_gets_the_nearest_word():
    _, reported = read("institutio;person;role;copies\nA;b;c;1\n")

    assert "list.csv:1:1: error: unknown column 'institutio'; did you mean" in reported[0]


def test_two_columns_for_the_same_are_reported():
    _, reported = read("institution;person;nume;role;copies\nA;b;c;d;1\n")

    assert reported == [
        "list.csv:1:20: error: two columns give the person: the second is 'nume'; "
        "delete one of them [bad-table]"
    ]


@pytest.mark.parametrize("copies", ["0", "-2", "două", "1,5", "", "069123456", "1.000", "00"])
def test_what_is_no_number_of_copies_is_reported_at_its_cell(copies):
    found, reported = read(f"institution;person;role;copies\nA;b;c;{copies}\n")

    assert found == ()
    (message,) = reported
    assert message.startswith("list.csv:2:7: error: the number of copies is ")


@pytest.mark.parametrize("copies", ["12", " 12 ", "1\N{NO-BREAK SPACE}2", "012"])
def test_spaces_and_zeros_do_not_change_a_number(copies):
    ((one,), reported) = read(f"institution;person;role;copies\nA;b;c;{copies}\n")

    assert (one.copies, reported) == (12, [])


def test_all_mistakes_are_reported_at_once():
    text = "institution;person;role;copies\nA;b;c;x\n;;d;1\nA;b;c;1;z\nTotal;;;9\nE;;;2\n"

    found, reported = read(text)

    assert [one.institution for one in found] == ["E"]
    assert [message.split(": ")[0] for message in reported] == [
        "list.csv:2:7",
        "list.csv:3:1",
        "list.csv:4:9",
        "list.csv:5:1",
    ]


def test_the_same_person_twice_is_reported_without_regard_to_capitals_and_marks():
    text = "institution;person;role;copies\nPrimăria;Ana Ș.;;1\nB;Ana Ș.;;1\nPRIMARIA;ana s;;2\n"

    found, (reported,) = read(text)

    assert len(found) == 3
    assert reported.startswith("list.csv:4:1: warning: 'ana s, PRIMARIA' is also on line 2")


def test_a_list_from_old_excel_gives_the_same_recipients():
    text = f"{HEADS}\r\n{ROW}\r\nDirecția Țiganca;Ștefan Țurcanu;;;2;\r\n"
    old = text.translate(str.maketrans("șțȘȚ", "şţŞŢ"))

    found, reported = read(old, "cp1250")

    assert [the_facts(one) for one in found] == [the_facts(one) for one in read(text)[0]]
    assert len(reported) == 1
    assert "[old-encoding]" in reported[0]
