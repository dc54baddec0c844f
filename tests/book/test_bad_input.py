"""What would break a book: it is laid out, and nothing is lost or runs off the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest

from indrumar.languages import Text
from indrumar.metadata import Print
from indrumar.outputs.pdf.completeness import missing

WORD = "a" * 200
TITLE = "Cum alegem, verificăm și folosim indicatorii unui serviciu social de la raion " * 4
TABLE_HEAD = "/// table | Lungă\n    id: lunga\n\n| Nr. | Nume | Suma |\n|---|---|---:|\n"


def table(rows: int) -> str:
    """A numbered table of so many rows."""
    lines = (f"| {n} | Rândul {n} | {n * 7} |\n" for n in range(1, rows + 1))
    return f"{TABLE_HEAD}{''.join(lines)}///\n"


NESTED = "\n".join("    " * level + f"- nivelul {level}" for level in range(40))
WIDE = "| " + " | ".join(f"coloana{n}" for n in range(14)) + " |\n" + "|---" * 14 + "|\n"
A5 = Print(format="A5")

CASES = {
    "a heading of 300 letters": f"Text.\n\n## {TITLE} {{#lung}}\n\nText.",
    "a word of 200 letters": f"Text {WORD} text.\n\n## {WORD} {{#cuvant}}\n\nText.",
    "two calls of a note beside each other": "A[^1]b[^1][^1].\n\n[^1]: Nota.",
    "a word of 200 letters in a table": f"| a | b |\n|---|---|\n| {WORD} | doi |\n",
    "a list and a quotation of 40 levels": f"{NESTED}\n\n{'> ' * 40}adânc",
    "a table of 14 columns": WIDE + "| " + " | ".join(["o valoare"] * 14) + " |\n",
    "a footnote of 400 words": f"Text.[^1]\n\n[^1]: {'Cuvinte multe ' * 200}",
    "an address of 300 letters": f"[aici](https://example.org/{'cale/' * 55})",
    "a box of three pages": "/// box | Mare\n\n" + "Text lung aici. " * 1200 + "\n///\n",
    "nothing but a heading": "## Scop {#scop}\n",
    "an empty chapter": "",
}


def words_off_the_page(data: bytes) -> list[tuple[int, str]]:
    """Page and text of whatever crosses the left or right edge of its page."""
    found = []
    with pypdfium2.PdfDocument(data) as pdf:
        for number in range(len(pdf)):
            page = pdf[number]
            text = page.get_textpage()
            for index in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(index)
                if left < 0 or right > page.get_width():
                    found.append((number + 1, text.get_text_bounded(left, bottom, right, top)))
    return found


def assert_whole(made: Any) -> None:
    assert made.pdf.log == ()
    assert missing(made.document, made.pdf.page_of, made.pdf.bookmarks) == ()
    assert words_off_the_page(made.pdf.data) == []


@pytest.mark.parametrize("case", CASES)
def test_it_is_laid_out_whole(book: Callable[..., Any], case: str) -> None:
    assert_whole(book(CASES[case], print=A5))


def test_a_long_title_stays_on_its_cover(book: Callable[..., Any]) -> None:
    pdf = book(title=Text({"ro": TITLE.strip()}), print=A5).pdf
    assert words_off_the_page(pdf.data) == []
    with pypdfium2.PdfDocument(pdf.data) as document:
        assert "Ediția 2" in document[0].get_textpage().get_text_range()


def test_every_row_of_a_long_table_is_printed_under_its_head(book: Callable[..., Any]) -> None:
    made = book(table(300), print=A5)
    assert_whole(made)
    with pypdfium2.PdfDocument(made.pdf.data) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    text = "\n".join(pages)
    assert all(f"Rândul {n}" in text for n in range(1, 301))
    assert all("Suma" in page for page in pages if "Rândul" in page)


def test_a_turned_table_in_the_first_chapter_does_not_restart_the_count(
    book: Callable[..., Any],
) -> None:
    turned = table(60).replace("    id: lunga", "    id: lunga\n    orientation: landscape")
    texts = {"01-unu": f"Unu.\n\n{turned}\n\nDupă.", "02-doi": "Vezi @page:unu, @page:doi."}
    made = book(texts, print=A5, kind="plan")
    with pypdfium2.PdfDocument(made.pdf.data) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    first, second = made.pdf.page_of["unu"], made.pdf.page_of["doi"]
    assert f"Vezi p. 1, p. {second - first + 1}." in pages[second - 1].replace("\u00a0", " ")


def test_many_notes_on_a_page_leave_its_text_together(book: Callable[..., Any]) -> None:
    text = "\n\n".join(f"Afirmația {n}.[^{n}]" for n in range(1, 9))
    notes = "\n".join(f"[^{n}]: Sursa numărul {n}." for n in range(1, 9))
    pdf = book(f"{text}\n\n{notes}", print=A5).pdf
    assert {pdf.page_of[f"fn-1-{n}"] for n in range(1, 9)} == {pdf.page_of["capitol"]}


def test_a_note_does_not_drive_its_lines_to_pages_of_their_own(book: Callable[..., Any]) -> None:
    """WeasyPrint 70 takes a rounding error in the notes' area for an overflow."""
    text = f"{'Text cu multe cuvinte. ' * 20}[^1] apoi.\n\nAlt paragraf.\n\n[^1]: Notă."
    assert book(text, kind="factsheet").pdf.pages == 1
