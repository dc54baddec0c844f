"""What the tag tree of each small document says, element by element."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest

from indrumar.outputs.pdf.conformance import Information
from indrumar.outputs.pdf.renderer import Press, RenderedPdf, render

Outline = Callable[[str], str]

EXPECTED = {
    "loose-list": """
        L ListNumbering=Disc
          LI
            Lbl "• "
            LBody
              P "Unu."
              P "Încă unu."
          LI
            Lbl "• "
            LBody
              P "Doi."
              P "cod"
    """,
    "nested-list": """
        L ListNumbering=Decimal
          LI
            Lbl "1. "
            LBody
              "Unu"
              L ListNumbering=Disc
                LI
                  Lbl "◦ "
                  LBody
                    "Unu și un pic"
                    L ListNumbering=Disc
                      LI
                        Lbl "▪ "
                        LBody "Adânc"
          LI
            Lbl "2. "
            LBody "Doi"
        L
          LI
            LBody "Fără semn"
    """,
    "definition-list": """
        L
          LI
            Lbl "Indicator"
            LBody "Ce măsurăm."
          LI
            Lbl "Țintă"
            Lbl "Obiectiv"
            LBody
              P "Unde vrem să ajungem."
              P "A doua lămurire."
        L
          LI
            Lbl "Reper"
            LBody "De unde plecăm."
    """,
    "footnotes": """
        Sect
          H1
            "Titlu"
            Reference "1"
          Note ID=note-1
            Lbl "1. "
            "Nota titlului."
          P
            "Primul"
            Reference "2"
            " și al doilea"
            Reference "3"
            " cuvânt."
          Note ID=note-2
            Lbl "2. "
            "Nota "
            Em "întâi"
            "."
          Note ID=note-3
            Lbl "3. "
            "Nota a doua."
          L ListNumbering=Disc
            LI
              Lbl "• "
              LBody
                "În listă"
                Reference "4"
                " și după."
                Note ID=note-4
                  Lbl "4. "
                  "Nota din listă."
          Table
            TBody
              TR
                TD
                  "Celulă"
                  Reference "5"
                  Note ID=note-5
                    Lbl "5. "
                    "Nota din celulă."
                TD "Alta"
    """,
    "languages": """
        P
          "Cuvântul "
          Span Lang=en "accountability"
          " nu se traduce."
        BlockQuote Lang=ru
          P "Добрый день"
        P
          "Tot română "
          Em Lang=fr "déjà vu"
          "."
    """,
    "contents": """
        H1 "Ghid"
        Sect
          H2 "Cuprins"
          TOC
            TOCI
              P
                Link "Capitolul unu@"
                "1"
            TOCI
              P
                Link
                  "Capitolul "
                  Em "doi"
                  "@"
                "2"
        Sect
          TOC
            TOCI
              P
                Link "Cu puncte1@"
        H1 "Capitolul unu"
        P "Text."
        H1 "Capitolul doi"
        P "Text."
    """,
    "figures": """
        Div
          Figure Alt=Un grafic cu trei coloane "◼"
          Caption "Figura 1. Grafic"
        Div
          Table
            Caption "Tabelul 1. Sume"
            THead
              TR
                TH Scope=Column "A"
            TBody
              TR
                TD "1"
        P "Pictogramă  decorativă și  alta."
        P
          Figure Alt=Un pătrat "◼"
        P
          Figure Alt=Un punct "◼"
    """,
    "running-heads": """
        H1 "Capitol"
        P "Text."
        H1 "Alt capitol"
        P "Text."
    """,
    "inline-roles": """
        Part
          Art
            H1 "Titlu"
            P
              "Text "
              Em "subliniat"
              ", "
              Strong "tare"
              ", "
              Code "cod"
              ", "
              Span E=Organizația Națiunilor Unite "ONU"
              ", "
              Quote "„citat”"
              ", H2O, simplu."
            Aside
              H2 "Casetă"
              P "Exemplu."
              P "Text liber."
            P "Text în două diviziuni"
            P "rând de cod"
    """,
    "placed-boxes": """
        P "Unu în coloana întâi, cu destul text ca să treacă în coloana a doua, rând după rând."
        P "Înainte bloc în rând după."
        P "Așezat"
        P "Stânga"
        P "Dreapta"
    """,
}


@pytest.mark.parametrize("case", EXPECTED)
def test_a_document_is_tagged_as_its_html_says(outline: Outline, case: str) -> None:
    assert outline(case) == dedent(EXPECTED[case]).strip()


def test_a_paragraph_list_and_quotation_broken_by_pages_stay_one_element(
    outline: Outline, rendered: Callable[[str], RenderedPdf]
) -> None:
    assert rendered("paragraph-over-pages").pages > 3
    roles = [line.split()[0] for line in outline("paragraph-over-pages").splitlines()]
    assert roles == [
        *("Sect", "H1", "P", "L"),
        *("LI", "Lbl", "LBody", "LI", "Lbl", "LBody"),
        *("BlockQuote", "P"),
    ]


def test_words_at_line_ends_are_parted_by_spaces_in_the_tagged_text(outline: Outline) -> None:
    sentence = "Un indicator bun răspunde la o întrebare clară și poate fi măsurat de oricine. "
    assert f'P "{sentence * 12}"' in outline("paragraph-over-pages")


def test_a_table_over_pages_is_one_table_with_one_head_and_its_foot_last(
    outline: Outline, rendered: Callable[[str], RenderedPdf]
) -> None:
    assert rendered("table-over-pages").pages > 1
    lines = outline("table-over-pages").splitlines()
    parts = [line.strip() for line in lines if line.startswith("  ") and line[2] != " "]
    assert parts == ['Caption "Raioane"', "THead", "TBody", "TFoot"]
    assert lines.count('      TH ColSpan=2 Scope=Column "Locuitori"') == 1
    assert lines[-12:] == [
        "    TR",
        '      TH RowSpan=2 Scope=Row "Alte"',
        '      TD "13"',
        '      TD "14"',
        "    TR",
        '      TD "15"',
        '      TD "16"',
        "  TFoot",
        "    TR",
        '      TH Scope=Row "Total"',
        '      TD "1"',
        '      TD "2"',
    ]


def test_an_image_without_alternative_text_is_an_error_in_the_log(
    press: Press, information: Information
) -> None:
    html = '<html lang="ro"><body><p><img src="/media/dot.png"></p></body></html>'
    assert "ERROR: image without an alternative text: /media/dot.png" in (
        render(press, html, information).log
    )


def test_a_link_that_lost_its_rectangle_is_an_error_in_the_log(
    press: Press, information: Information
) -> None:
    html = (
        '<html lang="ro"><p style="display: flex"><a href="https://example.org/">x</a></p></html>'
    )
    [error] = render(press, html, information).log
    assert "https://example.org/" in error


def test_text_nobody_would_hear_is_an_error_in_the_log(
    press: Press, information: Information
) -> None:
    html = '<html lang="ro"><p style="opacity: .5">Text străveziu</p></html>'
    [error] = render(press, html, information).log
    assert "opacity" in error
