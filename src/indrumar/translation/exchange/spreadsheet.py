"""A spreadsheet, for people who work without a translator's tool. Every cell is a text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.properties import PageSetupProperties

from indrumar.messages import said
from indrumar.problems import Place, Problem
from indrumar.translation.exchange.archive import archive_problem, dated
from indrumar.translation.exchange.exchange_file import ExchangeFile, Returned, Words
from indrumar.translation.exchange.table_rows import Row, head, is_head, read_rows, rows

_WIDTHS = (22, 70, 70, 45)
_LINE = 15  # points
_HEAD = PatternFill("solid", fgColor="FFE8E8E8")
_SHEET = "Îndrumar"


def write_xlsx(file: ExchangeFile, words: Words) -> bytes:
    """The file as a workbook; a text that begins with `=` stays a text when it is edited."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = _SHEET
    for number, texts in enumerate((head(file.header, words), *rows(file, words)), start=1):
        for column, text in enumerate(texts, start=1):
            _write(sheet.cell(number, column), text, is_head=number == 1)
        sheet.row_dimensions[number].height = _LINE * _lines(texts)
    for letter, width in zip("ABCD", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    book.properties.creator = "Îndrumar"
    book.properties.language = file.header.language
    made = io.BytesIO()
    book.save(made)
    return dated(made.getvalue(), file.header.day)


def _lines(texts: tuple[str, ...]) -> int:
    """How many lines the longest text of a row takes: LibreOffice does not make room by itself."""
    return max(
        sum(1 + len(line) // width for line in text.split("\n"))
        for text, width in zip(texts, _WIDTHS, strict=True)
    )


def _write(cell: Any, text: str, *, is_head: bool) -> None:
    cell.value = text or None
    if text:
        cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = True
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if is_head:
        cell.font = Font(bold=True)
        cell.fill = _HEAD


def read_xlsx(data: bytes, file: str) -> Returned:
    """The entries of the sheet that has our head; other sheets are left alone."""
    problem = archive_problem(data, file)
    if problem is None:
        try:
            book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        except Exception:  # noqa: BLE001 - openpyxl lets errors of three libraries through
            message = said("bad-translation-file.not-xlsx")
            problem = Problem("bad-translation-file", Place(file), message)
    if problem:
        return Returned(file, None, (), (problem,))
    for sheet in book.worksheets:
        found = list(_rows(sheet))
        if found and is_head(found[0].cells):
            return read_rows(found, file)
    return read_rows((), file)


def _rows(sheet: Any) -> Iterator[Row]:
    """The rows from the first one that holds something."""
    for cells in sheet.iter_rows():
        texts = tuple("" if cell.value is None else str(cell.value) for cell in cells)
        if any(texts):
            number = cells[0].row
            yield Row(texts, number, said("exchange.cell", sheet=sheet.title, row=number))
