"""Citations for reference managers, read back by the libraries that such programs use."""

from __future__ import annotations

import json
import re

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, RemoveEnclosingMiddleware
from tests.machine_readable.conftest import CHAPTER

from indrumar.outputs.machine_readable.bibliography import bibtex, citation_files, csl_json, ris
from indrumar.outputs.machine_readable.record import creator


def fields(text: str) -> dict[str, str]:
    """The fields of the one entry in a BibTeX file, as a reader of the file understands them."""
    middlewares = [RemoveEnclosingMiddleware(), LatexDecodingMiddleware()]
    library = bibtexparser.parse_string(text, parse_stack=middlewares)
    assert not library.failed_blocks
    (entry,) = library.entries
    found = {field.key: str(field.value) for field in entry.fields}
    return {**found, "type": entry.entry_type, "key": entry.key}


def test_bibtex_of_a_book_is_read_back_as_it_was(record):
    found = fields(bibtex(record))
    assert found["type"] == "book"
    assert found["key"] == "ghid-ed-2-ro"
    title = found["title"].replace(
        "\N{MODIFIER LETTER CIRCUMFLEX ACCENT}", "^"
    )  # the library's own
    assert re.sub("[{}]", "", title) == re.sub("[{}]", "", record.full_title)
    assert found["year"] == "2024"
    assert found["edition"] == "2"
    assert found["isbn"] == "978-9975-0-0000-1"
    assert found["url"] == record.edition_address
    assert "Editura Cărții & Co" in found["publisher"]


def test_bibtex_has_all_that_is_known_in_the_usual_order(record):
    lines = re.findall(r"^  (\w+) = \{(.*)\},$", bibtex(record), re.M)
    assert [name for name, _ in lines] == [
        *("author", "title", "editor", "publisher", "year", "month"),
        *("edition", "isbn", "language", "url"),
    ]
    assert dict(lines)["month"] == "3"
    assert dict(lines)["editor"] == "Ștefan, Elena"


def test_bibtex_keeps_diacritics_and_escapes_what_latex_would_read(record):
    text = bibtex(record)
    assert "„șțăâî”" in text
    for escaped in (r"\&", r"\%", r"\_", r"\#", r"\{nou\}", r"\textbackslash{}", r"\$5"):
        assert escaped in text
    assert r"\textasciicircum{}2" in text


def test_bibtex_takes_no_body_for_a_person(record):
    authors = re.search(r"author = \{(.*)\},", bibtex(record))
    assert authors is not None
    assert authors[1] == "Pop, Ana Maria and {Asociația „Șansa și Viitorul”}"


def test_bibtex_of_a_report_names_its_institution_and_its_kind(report):
    found = fields(bibtex(report))
    assert "type = {Fișă de proiect}" in bibtex(report)
    assert bibtex(report).startswith("@techreport{")
    assert "Editura" in found["institution"]
    assert "author" not in found


def test_a_chapter_is_cited_within_its_publication(record):
    found = fields(bibtex(record, CHAPTER))
    assert found["type"] == "incollection"
    assert "Indicatori & ținte" in found["title"]
    assert "Servicii & oameni" in found["booktitle"]
    assert found["url"] == CHAPTER.address


def test_ris_is_read_back_as_it_was(record):
    (found,) = rispy.loads(ris(record))
    assert found["type_of_reference"] == "BOOK"
    assert found["authors"] == ["Pop, Ana Maria", "Asociația „Șansa și Viitorul”"]
    assert found["title"] == record.full_title
    assert found["year"] == "2024"
    assert found["date"] == "2024/03/01"
    assert found["publisher"] == record.publisher
    assert found["keywords"] == list(record.subjects)
    assert found["urls"] == [record.edition_address]


def test_a_ris_field_never_runs_over_a_line(record):
    text = ris(record)
    assert text.endswith("ER  - \r\n")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in text.split("\r\n")[:-1])


def test_ris_of_a_chapter_names_the_whole(record):
    (found,) = rispy.loads(ris(record, CHAPTER))
    assert found["type_of_reference"] == "CHAP"
    assert found["title"] == CHAPTER.title
    assert found["secondary_title"] == record.full_title


def test_csl_json_has_the_fields_of_its_schema(record):
    (item,) = json.loads(csl_json(record))
    assert item["type"] == "book"
    assert item["author"] == [
        {"family": "Pop", "given": "Ana Maria"},
        {"literal": "Asociația „Șansa și Viitorul”"},
    ]
    assert item["issued"] == {"date-parts": [[2024, 3, 1]]}
    assert item["ISBN"] == "978-9975-0-0000-1"
    assert item["title"] == record.full_title
    assert item["editor"] == [{"family": "Ștefan", "given": "Elena"}]
    assert item["keyword"] == "Planificare, Servicii sociale"
    assert item["URL"] == record.edition_address
    assert all(value for value in item.values())


def test_csl_json_of_a_chapter_and_of_a_report(record, report):
    (chapter,) = json.loads(csl_json(record, CHAPTER))
    assert (chapter["type"], chapter["container-title"]) == ("chapter", record.full_title)
    (sheet,) = json.loads(csl_json(report))
    assert (sheet["type"], sheet["genre"]) == ("report", "Fișă de proiect")
    assert "author" not in sheet


def test_the_files_are_named_after_the_page(record):
    assert [file.name for file in citation_files(record)] == [
        "ghid.bib",
        "ghid.ris",
        "ghid.csl.json",
    ]
    assert citation_files(record, CHAPTER)[0].name == "indicatori.bib"


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("Ana Pop", "Pop", "Ana"),
        ("Ana Maria Pop-Rusu", "Pop-Rusu", "Ana Maria"),
        ("van der Berg, Jan", "van der Berg", "Jan"),
        ("Plato", "Plato", ""),
    ],
)
def test_a_persons_last_word_is_the_family_name(name, family, given):
    found = creator(name)
    assert (found.family, found.given) == (family, given)


def test_a_bodys_name_is_never_taken_apart():
    assert (
        creator("Asociația Pop, Rusu și alții", body=True).family == "Asociația Pop, Rusu și alții"
    )
