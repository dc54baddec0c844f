"""Files from translators that are wrong: each is reported, with its place."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from tests.translation.conftest import Site
from tests.translation.test_exchange import back, planned, words

from indrumar.problems import Problem
from indrumar.reading.messages import in_words
from indrumar.translation.exchange.formats import FORMATS
from indrumar.translation.exchange.outgoing import outgoing
from indrumar.translation.exchange.returned import read_files

LINK = "see the [page](02-alta.md#x)."


def made(site: Site, name: str) -> bytes:
    """The file that went out."""
    return FORMATS[name].write(outgoing(site.project, site.status()), words)


def problems(site: Site, name: str, data: bytes) -> list[Problem]:
    """What is wrong with a file that comes back, and with its texts."""
    path = site.root / f"answer.{FORMATS[name].endings[0]}"
    path.write_bytes(data)
    answered, found = read_files([path], site.project)
    plans = [planned(site.project, one.status, one.entries, one.sent, None) for one in answered]
    return [*found, *(problem for plan in plans for problem in plan.problems)]


def shown(found: list[Problem]) -> list[str]:
    return [f"{one.place}: {in_words(one.message, 'en')}" for one in found]


def po(site: Site, before: str, after: str) -> list[str]:
    data = made(site, "po").decode()
    assert before in data
    return shown(problems(site, "po", data.replace(before, after).encode()))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (f"3 steps, {LINK}", "3 steps, see the page.", "missing: ](02-alta.md#x)"),
        (f"3 steps, {LINK}", f"3 steps, {LINK} [^9]", "not in the original: [^9]"),
        (f"3 steps, {LINK}", f"3 steps, {LINK} <b>!</b>", "not in the original: </b>, <b>"),
        (f"3 steps, {LINK}", f'3 <span lang=\\"ro\\">pași</span>, {LINK}', ""),
        ('msgctxt "pasii#1"', 'msgctxt "pasi#1"', ""),  # found by its text
        (
            'msgctxt "pasii#1"\nmsgid "Pașii"',
            'msgctxt "pasi#1"\nmsgid "Altceva cu totul"',
            "'pasi#1' is no place of this publication",
        ),
        ("X-Indrumar-Publication: ghid", "X-Indrumar-Publication: gid", "the file is for 'gid'"),
        ("Language: en", "Language: ro", "ghid was written in ro"),
        ("Language: en", "Language: ar", "the file is in the language 'ar'"),
        ("Edition: 1", "Edition: 7", "the file was made for edition 7"),
        ("charset=UTF-8", "charset=ascii", "the file is not in the encoding that it names"),
        ("charset=UTF-8", "charset=klingon", "the file is not in the encoding that it names"),
        ('msgid "Pașii"', 'msgid "Pașii', "this is not a PO file"),
    ],
)
def test_a_po_file_that_is_wrong_is_reported(site, before, after, expected):
    found = po(site, before, after)
    assert [expected in one for one in found] == ([True] if expected else [])
    assert all(one.startswith("answer.po:") for one in found)


def test_all_problems_are_reported_at_once_with_their_lines(site):
    data = made(site, "po").decode()
    data = data.replace(LINK, "see the page.").replace('msgstr "Without a name"', 'msgstr "`x`"')

    found = shown(problems(site, "po", data.encode()))

    lines = data.split("\n")
    assert [lines[int(one.split(":")[1]) - 1][:7] for one in found] == ["#. Înce", "#. Înce"]


def test_an_original_that_names_a_file_opens_none(site):
    assert "not a PO file" in shown(problems(site, "po", b"/etc/hostname"))[0]


BOMB = b'<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>\n<xliff version="2.0">&c;</xliff>'


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda data: BOMB, "the file declares entities"),
        (lambda data: BOMB.decode().encode("utf-16"), "the file declares entities"),
        (lambda data: data[:900], "the file is not well-formed XML"),
        (lambda data: b"<html/>", "the file is not XLIFF"),
        (
            lambda data: re.sub(rb"(<target[^>]*>There[^<]*)<pc[^>]*>page</pc>", rb"\1page", data),
            "missing: ](02-alta.md#x)",
        ),
        (lambda data: data.replace(b"ghid#1#", b"#1#"), "does not say which publication"),
    ],
)  # fmt: skip
def test_an_xliff_file_that_is_wrong_is_reported(
    site: Site, change: Callable[[bytes], bytes], expected: str
):
    found = shown(problems(site, "xliff", change(made(site, "xliff"))))
    assert expected in found[0]


def test_xliff_1_2_is_read_too(site):
    text = (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="ghid"'
        ' source-language="ro" target-language="en"><body><trans-unit id="1" resname="pasii#2">'
        "<source>Sunt 3 pași, vezi <bpt id='1'>[</bpt>pagina<ept id='1'>](02-alta.md#x)</ept>."
        "</source><target state='translated'>3 <bpt id='1'>[</bpt>p<ept id='1'>](02-alta.md#x)"
        "</ept>.</target></trans-unit></body></file></xliff>"
    )
    (entry,) = FORMATS["xliff"].read(text.encode(), "a.xlf").entries
    assert entry.translation == "3 [p](02-alta.md#x)."
    assert problems(site, "xliff", text.encode()) == []


def word(site: Site, change: Callable[[docx.document.Document], None]) -> list[str]:
    document = docx.Document(io.BytesIO(made(site, "docx")))
    change(document)
    data = io.BytesIO()
    document.save(data)
    return shown(problems(site, "docx", data.getvalue()))


def swap(document: docx.document.Document, first: int = 0) -> None:
    """Changes the texts of two columns with one another, from a row on."""
    for row in document.tables[0].rows[first:]:
        one, other = row.cells[1], row.cells[2]
        one.text, other.text = other.text, one.text


def test_word_columns_may_be_moved_with_their_heads_but_not_without(site):
    assert word(site, swap) == []
    (found,) = word(site, lambda document: swap(document, 1))
    assert "row 2 of the table: the originals are where the translations should be" in found


def test_a_word_table_without_a_column_is_reported(site):
    def cut(document: docx.document.Document) -> None:
        for row in document.tables[0].rows:
            row._tr.remove(row._tr.tc_lst[1])

    assert word(site, cut) == ["answer.docx:1:1: no table has these columns in its head: Original"]
    assert "the file is damaged" in shown(problems(site, "docx", b"PK\x03\x04nothing"))[0]


def test_tracked_changes_and_links_of_word_are_part_of_the_text(site):
    ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = docx.Document(io.BytesIO(made(site, "docx")))
    cell = next(row for row in document.tables[0].rows if row.cells[0].text == "inceput/2#2").cells
    cell[2].text = "The"
    paragraph = cell[2].paragraphs[0]._p
    for xml in (
        f"<w:ins {ns}><w:r><w:t xml:space='preserve'> new</w:t></w:r></w:ins>",
        f"<w:del {ns}><w:r><w:delText> old</w:delText></w:r></w:del>",
        f"<w:hyperlink {ns}><w:r><w:t xml:space='preserve'> end</w:t></w:r></w:hyperlink>",
    ):
        paragraph.append(parse_xml(xml))
    data = io.BytesIO()
    document.save(data)

    found = FORMATS["docx"].read(data.getvalue(), "a.docx").entries

    assert [one.translation for one in found if one.key == "inceput/2#2"] == ["The new end"]


def test_a_spreadsheet_keeps_formulas_as_texts_and_other_sheets_are_left_alone(site):
    site.change("en/01-inceput.md", "The last paragraph.", "=1+1 The last paragraph.")
    book = openpyxl.load_workbook(io.BytesIO(made(site, "xlsx")))
    sheet = book.active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
    book.create_sheet("Notes", 0)["A1"] = "mine"
    row = next(cells for cells in sheet.iter_rows() if cells[0].value == "pasii#2")
    row[2].value = "No link"
    data = io.BytesIO()
    book.save(data)

    (found,) = shown(problems(site, "xlsx", data.getvalue()))

    assert f"sheet “Îndrumar”, row {row[0].row}: missing" in found
    assert found.startswith(f"answer.xlsx:{row[0].row}:3: ")


def test_the_same_file_is_the_same_to_the_byte(site):
    for name in FORMATS:
        assert made(site, name) == made(site, name)


def test_a_file_with_another_ending_or_none_is_refused(site):
    (site.root / "a.odt").write_bytes(b"")
    _, found = read_files([site.root / "a.odt", Path("nowhere.po")], site.project)
    assert [one.code for one in found] == ["bad-translation-file", "unreadable-file"]
    assert back(outgoing(site.project, site.status()), "po").header is not None
