"""What is valid Markdown and surely not meant is reported at its place, and nothing else is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indrumar.composing.source.lints import lint
from indrumar.composing.source.text import SourceText
from indrumar.reading.messages import in_words

LABELS = {"figure": "Figura {number}.", "table": "Tabelul {number}."}
HUNGARIAN = {"figure": "{number}. ábra.", "table": "{number}. táblázat."}


def found(text, **known):
    """The problems of a text as `line:column code message`."""
    source = replace(
        SourceText.of("a.md", text, 1), **{"numbered_to": 2, "labels": LABELS, **known}
    )
    return [
        f"{problem.place.line}:{problem.place.column} {problem.code} {in_words(problem.message)}"
        for problem in lint(source)
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Sunt:\na) unu;\nb) doi.", "2:1 unclear-list the lines that begin with 'a' and 'b'"),
        ("În\n2) doi\n3) trei", "2:1 unclear-list the lines that begin with '2' and '3'"),
        ("• unu", "1:1 unclear-list '•' at the beginning of a line"),
        ("Sunt:\n– unu\n– doi", "2:1 unclear-list '–' at the beginning of a line"),
        ("1) unu; 2) doi; 3) trei", "1:9 unclear-list the entries of this list are all in one"),
        (
            "| A | B |\n|--|--|\n| a | b | se pierde |",
            "3:10 ragged-table this row has 3 cells, but the head of the table has 2: 'se pierde'",
        ),
        ("> | A | B |\n> |--|--|\n> | a |", "3:3 ragged-table this row has 1 cell, but the head"),
        ("| A | B |\n|--|--|\n| a | b |\nText", "4:1 ragged-table this line directly below"),
        ("| A | B |\n|--|--|--|\n| a | b |", "2:1 ragged-table this is not a table: the head has"),
        ("| A | B |\n| a | b |", "1:1 ragged-table this is not a table: the line of dashes below"),
        ("Vezi [legea][l1].", "1:6 unmatched-name [legea][l1] is not a link: 'l1' is not defined"),
        ("Vezi [legea][].", "1:6 unmatched-name [legea][legea] is not a link"),
        ("[a] (https://example.org/)", "1:1 unmatched-name this is not a link, and its address"),
        ("A[^1]\n\n[^1]: B\n[^1]: C", "4:1 unmatched-name the footnote '1' is written twice"),
        ("A\n\n[^1]: B", "3:1 unmatched-name no mark refers to the footnote '1'"),
        ("## 3.1 Titlu", "1:4 typed-number the number '3.1' is typed"),
        ("## **II.** Titlu", "1:6 typed-number the number 'II.' is typed"),
        ("/// table | Tabelul nr. 2. Date\n///", "1:13 typed-number 'Tabelul nr. 2.' is typed"),
        ("**Tabelul 1.** Date", "1:3 typed-number 'Tabelul 1' is typed by hand: it is in no list"),
        ("\tunu\t[[altă]]\n\n- a\tb\t{{ c }}", "3:7 leftover-markup {{ c }} is not filled in"),
        (": Figura 2: Date", "1:3 typed-number 'Figura 2' is typed"),
        ("#Titlu", "1:1 misread-line this line becomes a heading"),
        ("O propoziție.\n---", "2:1 misread-line this line becomes part of the paragraph above"),
        ("Unu\ndoi\n-----", "3:1 misread-line this line becomes part of the paragraph above"),
        ("/// box | T\nid: a\n\nb\n///", "2:1 misread-line the option 'id' of the block 'box'"),
        ("!!! note\nText", "2:1 misread-line this text is not part of"),
        ("::: tip\n\nText\n\n:::", "1:1 leftover-markup ':::' is markup"),
        ("+---+---+\n| a | b |\n+---+---+", "1:1 leftover-markup a table drawn with + and -"),
        ("  Sat   Spus\n  ----- -----\n  Unu   Apă", "2:1 leftover-markup a table whose columns"),
        ("- a {{ valoare }}", "1:5 leftover-markup {{ valoare }} is not filled in"),
        ("[[altă pagină]]", "1:1 leftover-markup [[altă pagină]] is not a link here"),
        ("++ctrl+c++", "1:1 leftover-markup ++ctrl+c++ is markup"),
        ("un :smile:", "1:4 leftover-markup :smile: is shown as text"),
        ("{++adăugat++}", "1:1 leftover-markup {++adăugat++} is the mark of an editor"),
        ("unde $x^2 + \\frac{a}{b}$", "1:6 leftover-markup $x^2 + \\frac{a}{b}$ is shown as text"),
        ("$$\na = b\n$$", "1:1 leftover-markup $$ is shown"),
        ("[TOC]", "1:1 leftover-markup [TOC] is shown as text"),
        ("\\newpage", "1:1 leftover-markup \\newpage is shown as text"),
        ("Un <o:p>cuvânt</o:p>", "1:4 leftover-markup '<o:p>' was left behind by Word"),
        ('<p class="MsoNormal">a</p>', "1:4 leftover-markup 'class=\"Mso"),
        ("```mermaid\ngraph LR\n```", "1:1 leftover-markup the source of the drawing is shown"),
        ("cu\u00advânt\n\ncu\u00advânt", "1:3 leftover-markup there are 2 invisible hyphens"),
        ("<div>**tare**</div>", "1:6 markdown-in-html '**tare**' is inside HTML"),
        ("<p>vezi [b](https://example.org/)</p>", "1:9 markdown-in-html '[b](https://example.org"),
        ('<td bgcolor="red">a</td>', "1:5 html-attribute 'bgcolor' has no effect here"),
        ('a <font size="2">b</font>', "1:3 html-attribute <font> has no effect here"),
        ("<p hidden>a</p>", "1:4 html-attribute 'hidden' hides these words"),
    ],
)
def test_what_is_not_meant_is_reported_at_its_place(text, problem):
    assert any(one.startswith(problem) for one in found(text)), found(text)


@pytest.mark.parametrize(
    "text",
    [
        "`[a][b]` și ``{{ x }}`` și \\[[a]] și `:smile:`",
        "```\n{{ x }}\n[a][b]\n:::\n#Titlu\n```\n\n    [[cod]]\n\n<!-- {{ x }} -->",
        "<pre>\n**a** [b](c.md)\n</pre>\n\n<code>**x**</code>",
        "Vezi [legea][l1], [L1] și [a](b_(c).md)[^1]:\n\n[l1]: https://example.org/\n[^1]: O notă.",
        "## 2019 în cifre\n\n## 5 pași\n\n### 3.1 Prea adânc\n\n## I se spune așa",
        "/// table | Tabelul datelor\n    id: a\n\n| A | `b|c` |\n| --- | --- |\n| \\| | 2 |\n///",
        "Tabelul 1 arată.\n\nVezi\nFigura 2.",
        "Titlu\n-----\n\nText\n\n---\n\n- a\n---\n\nText",
        "Pentru că: a) unu; b) doi.\n\na) unu;\n\nb) doi.\n\n– Bună!\n\n– Bună!",
        "La 10:30:45, C++ și C, raport 1:2:3, e-mail a_b@example.org, 2 * 3 * 4, x < y > z",
        "5 $ și 7 $, $5-$7, $5 + taxe, apoi $6, US$5/US$7, `$x^2$`, \\$a_b\\$",
        "Era în\n2019. Apoi\n2024. Gata",
        "[subliniat]{.underline} []{#a .anchor} **a**{.b} ## {#c}",
        '!!! note\n    Text\n\n??? tip "A"\n    1. b\n    2. c',
    ],
)
def test_what_is_meant_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize("opener", ["!!! note", '=== "A"', ": a", "[^1]: a", "- a", "> a"])
def test_what_is_nested_deeper_than_anybody_means_is_read_as_it_stands(opener):
    lead = "> " if opener[0] == ">" else "    "
    text = "\n".join(f"{lead * depth}{opener}" for depth in range(250))
    source = SourceText.of("a.md", text, 1)
    assert [line.number for line in source.lines] == list(range(250))
    list(lint(source))  # ends


def test_signs_that_the_sites_extensions_understand_are_left_alone():
    assert found("[TOC]\n\nun :smile:", known=frozenset({"contents", "emoji"})) == []


def test_one_cause_has_one_message():
    grid = "+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+\n"
    assert len(found(f"{grid}\n::: tip\n\nText\n\n:::\n\na\u00ad b\u00ad c")) == 3


def test_a_label_is_one_in_the_order_of_its_language():
    typed = "/// table | 2. táblázat. Adatok\n///\n\n**1. ábra.** Térkép\n\n## 3. Célok"
    meant = "1. A cél\n\n1.: nyár\n\n/// table | 2. negyedév\n///\n\n## 2. melléklet\n\n3.14. a"

    assert [(line.split()[0], line.split("'")[1]) for line in found(typed, labels=HUNGARIAN)] == [
        ("1:13", "2. táblázat."),
        ("6:4", "3."),
        ("4:3", "1. ábra"),
    ]
    assert found(meant, labels=HUNGARIAN) == []


def test_remarks_and_numbers_of_sources_in_brackets_are_no_links():
    assert found("A [1] [2], b [3][4, p. 5], „[sic] […]”, [a] [b] și [12][^n].\n\n[^n]: N") == []
    assert len(found("Vezi [legea] [lege1].\n\n[lege]: https://example.org/")) == 1
