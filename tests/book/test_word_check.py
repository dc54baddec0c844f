"""A written file is compared with the pages that it was written from."""

from __future__ import annotations

from indrumar.outputs.pdf.source_lines import SourceLines
from indrumar.outputs.pdf.word_check import lacking, unwritten_problems
from indrumar.problems import Place
from indrumar.reading.messages import in_words
from weasypress import Information, ResourceReader, lay_out, parse_stylesheets, write_accessible
from weasypress.printed_words import shown_on

# The word is broken by the end of the first page.
TEXT = """<html lang="ro"><style>@page { size: 200px 60px; margin: 10px } html { font: 16px/20px
'DejaVu Sans'; hyphens: manual } p { margin: 0; orphans: 1; widows: 1 }</style>
<body><p>Unu<br>neobiș&shy;nui&shy;tul&shy;ordi&shy;narul doi trei</p></body></html>"""


def test_words_that_a_file_lacks_are_named_with_their_page(book, tmp_path):
    pages = lay_out(parse_stylesheets(ResourceReader({})), TEXT)
    data = write_accessible(pages, Information("Titlu", "ro")).data
    less = TEXT.replace(" doi trei", "")
    other = write_accessible(
        lay_out(parse_stylesheets(ResourceReader({})), less), Information("Titlu", "ro")
    ).data
    lines = SourceLines(book().document, tmp_path, Place("publication.yml"))

    def said_of(file: bytes) -> list[str]:
        found = unwritten_problems("ghid.pdf", file, shown_on(pages.document.pages), lines)
        return [in_words(problem.message) for problem in found]

    assert len(pages.document.pages) > 1
    assert said_of(data) == []
    (missing,) = said_of(other)
    assert missing.startswith("ghid.pdf, page 2: the file lacks ")
    assert "doi trei" in missing
    assert list(lacking(data, {"same.pdf": data, "less.pdf": other})) == ["less.pdf"]
