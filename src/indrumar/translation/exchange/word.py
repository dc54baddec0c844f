"""A table in Word, for people who work without a translator's tool."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from indrumar.messages import said
from indrumar.problems import Place, Problem
from indrumar.translation.exchange.archive import archive_problem, dated
from indrumar.translation.exchange.exchange_file import ExchangeFile, Returned, Words
from indrumar.translation.exchange.protected import PartSort, parts
from indrumar.translation.exchange.table_rows import (
    KEY,
    REMARKS,
    SOURCE,
    TRANSLATION,
    Row,
    head,
    is_head,
    read_rows,
    rows,
)

_WIDTHS = (Cm(3.2), Cm(9), Cm(9), Cm(5.5))
_KEEP = "To keep"
_STYLES = {KEY: "Remark", SOURCE: "Source text", TRANSLATION: "Translation", REMARKS: "Remark"}
_GREY = RGBColor(0x59, 0x59, 0x59)  # 7:1 on white
_SKIPPED = {qn("w:moveFrom"), qn("w:del"), qn("w:txbxContent"), qn("w:tbl")}


def write_docx(file: ExchangeFile, words: Words) -> bytes:
    """The file as a Word document; what must be kept is grey."""
    document = docx.Document()
    header = file.header
    _page(document)
    _styles(document, header.original, header.language)
    document.core_properties.title = f"{header.slug}, {header.original} → {header.language}"
    document.core_properties.author = "Îndrumar"
    document.core_properties.comments = ""
    document.add_heading(document.core_properties.title, 1)
    document.add_paragraph(words(said("exchange.how-to")))
    table = document.add_table(rows=0, cols=len(_WIDTHS))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
    ids = {style.name: style.style_id for style in document.styles}
    _row(table, head(header, words), ids, is_first=True)
    for texts in rows(file, words):
        _row(table, texts, ids)
    made = io.BytesIO()
    document.save(made)
    return dated(made.getvalue(), header.day)


def _page(document: Any) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(1.5)


def _styles(document: Any, original: str, language: str) -> None:
    """Styles with a language each, so that Word checks the spelling of the right one."""
    document.styles["Normal"].font.size = Pt(10)
    for name, tag in (("Source text", original), ("Translation", language)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        lang = OxmlElement("w:lang")
        lang.set(qn("w:val"), tag)
        style.element.get_or_add_rPr().append(lang)
    keep = document.styles.add_style(_KEEP, WD_STYLE_TYPE.CHARACTER)
    keep.font.color.rgb = _GREY
    keep.element.get_or_add_rPr().append(OxmlElement("w:noProof"))
    small = document.styles.add_style("Remark", WD_STYLE_TYPE.PARAGRAPH)
    small.base_style = document.styles["Normal"]
    small.font.size = Pt(8)


def _row(
    table: Any, texts: tuple[str, str, str, str], ids: Mapping[str, str], *, is_first: bool = False
) -> None:
    row = table.add_row()
    if is_first:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for at, (cell, text, width) in enumerate(zip(row.cells, texts, _WIDTHS, strict=True)):
        cell.width = width
        paragraph = cell.paragraphs[0]
        # By id: python-docx looks for a style by its name in all of them each time.
        paragraph._p.style = ids[_STYLES[at]]
        marked = not is_first and at in (SOURCE, TRANSLATION)
        for part in parts(text) if marked else ():
            run = paragraph.add_run(part.text)
            if part.sort is not PartSort.WORDS:
                run._r.style = ids[_KEEP]
        if not marked:
            paragraph.add_run(text).bold = is_first


def read_docx(data: bytes, file: str) -> Returned:
    """The entries of the table; changes that Word tracks count as accepted."""
    problem = archive_problem(data, file)
    if problem is None:
        try:
            document = docx.Document(io.BytesIO(data))
        except Exception:  # noqa: BLE001 - python-docx lets errors of three libraries through
            message = said("bad-translation-file.not-docx")
            problem = Problem("bad-translation-file", Place(file), message)
    if problem:
        return Returned(file, None, (), (problem,))
    tables = [list(_rows(table)) for table in document.tables]
    ours = next((found for found in tables if found and is_head(found[0].cells)), [])
    return read_rows(ours, file)


def _rows(table: Any) -> Iterator[Row]:
    for number, row in enumerate(table._tbl.tr_lst, start=1):
        if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is None:
            cells = tuple("\n".join(_paragraphs(cell)) for cell in row.iterchildren(qn("w:tc")))
            yield Row(cells, number, said("exchange.row", row=number))


def _paragraphs(cell: Any) -> Iterator[str]:
    for paragraph in cell.iterchildren(qn("w:p")):
        yield "".join(_text(paragraph))


def _text(element: Any) -> Iterator[str]:
    """The text of a paragraph, also within links and what was inserted."""
    for child in element:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in (qn("w:br"), qn("w:cr")):
            yield "\n"
        elif child.tag == qn("w:tab"):
            yield " "
        elif child.tag == qn("w:noBreakHyphen"):
            yield "\u2011"
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
            yield from _text(child)
