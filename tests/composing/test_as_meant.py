"""What is written as on GitHub, in Pandoc or in Word is shown as it is meant."""

from __future__ import annotations

import re

import pytest

from indrumar.composing.source.lines import written
from indrumar.composing.source.scan import scan


def html(compose_ro, text):
    """The chapter without its title, ids and the white space between tags."""
    whole = compose_ro(text).html().split("</h1>", 1)[1]
    return re.sub(r"\s*(</?\w[^>]*>)\s*", r"\1", re.sub(r' id="p-[\d-]+"', "", whole)).strip()


def test_a_list_directly_below_its_sentence_is_a_list(compose_ro):
    text = "Cere:\n- apă;\n- drum.\n\nApoi:\n1. una\n2. alta\n\nEste:\n3) trei\n4) patru"
    assert html(compose_ro, text) == (
        "<p>Cere:</p><ul><li>apă;</li><li>drum.</li></ul>"
        "<p>Apoi:</p><ol><li>una</li><li>alta</li></ol>"
        '<p>Este:</p><ol start="3" style="counter-reset: list-item 2">'
        "<li>trei</li><li>patru</li></ol>"
    )


def test_a_list_ends_with_the_block_and_begins_below_a_definition(compose_ro):
    found = html(compose_ro, "/// box | T\nCere:\n- a\n  - b\n///\n\nTermen\n: sens\n- c")
    assert "<li>a<ul><li>b</li></ul></li></ul></aside>" in found
    assert found.endswith("<dl><dt>Termen</dt><dd>sens</dd></dl><ul><li>c</li></ul>")


def test_a_number_that_ends_a_sentence_begins_no_list(compose_ro):
    assert html(compose_ro, "A fost adoptat în\n2019. Apoi\n- 3") == (
        "<p>A fost adoptat în 2019. Apoi</p><ul><li>3</li></ul>".replace(" 2019", "\n2019")
    )


@pytest.mark.parametrize("spaces", [2, 3, 4])
def test_lists_in_lists_need_two_spaces(compose_ro, spaces):
    text = "1. unu\n{0}- doi\n{0}{0}- trei\n{0}- patru\n2. cinci".format(" " * spaces)
    assert html(compose_ro, text) == (
        "<ol><li>unu<ul><li>doi<ul><li>trei</li></ul></li><li>patru</li></ul></li>"
        "<li>cinci</li></ol>"
    )


def test_paragraphs_code_and_tables_in_an_item_need_no_four_spaces(compose_ro):
    text = (
        "1. Unu\n\n   Doi:\n   - a\n   ```\n   x\n     y\n   ```\n2. Trei\n\n"
        "   | A | B |\n   |--|--|\n   | 1 | 2 |"
    )
    found = html(compose_ro, text)
    assert found.startswith("<ol><li><p>Unu</p><p>Doi:</p><ul>")
    assert "x\n  y" in found
    assert found.count("<ol>") == 1
    assert "<p>Trei</p><table>" in found


def test_a_table_directly_below_its_sentence_is_a_table(compose_ro):
    found = html(compose_ro, "Tabelul:\n| A | B |\n| - | - |\n| `a|b` | \\| |")
    assert found.startswith("<p>Tabelul:</p><table>")
    assert "<td><code>a|b</code></td><td>|</td>" in found


def test_signs_of_other_programs_are_understood(compose_ro):
    text = "~~vechi~~ ==nou== H~2~O x^2^ [sub]{.underline} ~5 km și ~6 km, a == b, 2^3 și 4^5"
    assert html(compose_ro, text) == (
        "<p><del>vechi</del><mark>nou</mark>H<sub>2</sub>O x<sup>2</sup><u>sub</u>"
        "~5~km și ~6~km, a == b, 2^3 și 4^5</p>"
    )


def test_an_anchor_that_word_left_behind_is_dropped(compose_ro):
    composed = compose_ro("[]{#_Toc1 .anchor}Prima *[]{#_Ref2 .anchor}doua* [aici]{#loc}.")
    assert 'Prima <em>doua</em> <span id="loc">aici</span>.' in composed.html()
    assert composed.problems == []


def test_alerts_are_titled_in_the_language_of_the_text(compose_ro):
    text = "> [!NOTE]\n> Unu:\n> - doi\n\n> [!WARNING] Titlul meu\n> Trei\n\n!!! tip\n    Patru"
    assert html(compose_ro, text) == (
        '<div class="admonition note"><p class="admonition-title">Notă</p><p>Unu:</p>'
        '<ul><li>doi</li></ul></div><div class="admonition warning">'
        '<p class="admonition-title">Titlul meu</p><p>Trei</p></div>'
        '<div class="admonition tip"><p class="admonition-title">Sfat</p><p>Patru</p></div>'
    )


def test_markdown_in_html_behind_an_empty_line_is_understood(compose_ro):
    text = (
        "<details>\n<summary>Mai mult</summary>\n\n**a** și [b](https://example.org/)\n- c\n\n"
        "</details>\n\n<div>\n<div>\n\n*d*\n\n</div>\n</div>\n\n<pre>\n\n**e**\n\n</pre>"
    )
    found = html(compose_ro, text)
    assert "<summary>Mai mult</summary><p><strong>a</strong>și" in found
    assert "<ul><li>c</li></ul></details><div><div><p><em>d</em></p></div></div>" in found
    assert "**e**" in found


def test_comments_are_not_published(compose_ro):
    text = (
        "Unu <!-- de întrebat --> doi\n\n<!--\nsecret\n\n-->\n\n`<!-- cod -->`\n\n    <!-- cod -->"
    )
    found = compose_ro(text).html()
    assert "întrebat" not in found
    assert "secret" not in found
    assert found.count("&lt;!-- cod --&gt;") == 2


@pytest.mark.parametrize(
    "text",
    [
        "```\nText:\n- a\n  - b\n```",
        "    Text:\n    - a",
        "Text:\n\n    cod\n    - a",
        "<pre>\nText:\n- a\n</pre>",
        "/// box | T\n    id: a\n\nText\n///",
        "- a\n    - b\n        - c\n\n            d\n\n                cod",
        "!!! note\n    - a\n\n        b",
        "<!-- a:\n- b -->",
        "- - -\n\n* * *",
        "Text\n-nu\n*nu*\n1.nu",
        "Termen\n:   Definiție\n\n    - a",
    ],
)
def test_code_and_what_is_right_already_stay_as_they_are(text):
    assert "\n".join(written(scan(text))) == text


def test_what_is_written_anew_stays_so():
    text = (
        "> A:\n> 1) a\n>   - b\n> > c:\n> > - d\n\n"
        "B:\n- [ ] e\n  ```\n  f\n  ```\n- g\n\n[^1]: H:\n    - i"
    )
    once = "\n".join(written(scan(text)))
    assert "\n".join(written(scan(once))) == once


def test_deep_and_long_texts_are_read():
    assert len(scan(">" * 3000 + "\n" + "- " * 3000 + "\n" + "<div>\n" * 3000)) == 3003


def test_an_unnumbered_section_and_what_is_in_it_take_no_number(compose_ro):
    found = compose_ro("## Unu\n\n## Anexe {.unnumbered}\n\n### A\n\n## Doi").html()
    assert [*re.findall(r'<h[23][^>]*id="([^"]+)"', found)] == ["s-1-1", "u-1-1", "u-1-2", "s-1-2"]
    assert [*re.findall(r'class="number">([\d.]+)', found)] == ["1", "1.1", "1.2"]


def test_places_are_those_of_the_author_behind_all_that_is_written_anew(compose_ro):
    text = (
        "Cere:\n1) unu\n   - doi [x](lipsa.md)\n\n> [!NOTE]\n> A:\n> - @fig:nu\n\n"
        "<details>\n<summary>S</summary>\n\nB:\n- @fig:nici\n\n</details>\n"
    )
    places = [problem.split(" ")[0] for problem in compose_ro(text).problems]
    assert [place.removeprefix("content/ghid/ro/01-capitol.md:") for place in places] == [
        "6:14:",
        "10:5:",
        "16:3:",
    ]


def test_old_attributes_of_html_are_the_same_on_the_web_and_on_paper(compose_ro):
    text = (
        '<ol type="a">\n<li>a</li>\n<li value="5">e</li>\n</ol>\n\n'
        '<ol reversed start="3"><li>c</li><li>b</li></ol>\n\n'
        '<p align="right">Dreapta</p>\n\n<center>Mijloc</center>\n\n'
        '<font size="7">Mare</font>\n\n'
        '<table align="center" width="50%" border="1"><tr bgcolor="red">'
        '<td valign="top" width="90" style="text-align:center">x'
        "</td></tr></table>\n\n1. Unu\n\nÎntre.\n\n2. Doi\n"
    )
    found = html(compose_ro, text)
    for part in (
        '<ol style="list-style-type: lower-alpha">',
        '<li value="5" style="counter-set: list-item 5; counter-increment: list-item 0">',
        '<ol reversed start="3">',
        '<li value="2" style="counter-set: list-item 2; counter-increment: list-item 0">',
        '<p style="text-align: right">Dreapta',
        '<div style="text-align: center">Mijloc',
        '<table style="margin-right: auto; margin-left: auto; width: 50%">',
        '<td style="vertical-align: top; width: 90px; text-align: center">',
        '<ol start="2" style="counter-reset: list-item 1">',
        "<p>Mare</p>",
        "<tr><td",
    ):
        assert part in found, found


def test_signs_behind_a_backslash_lose_it_as_in_pandoc(compose_ro):
    text = r"Un \"raport\" de 5 \$, \~6, C:\Users și `\"`" + " \\\nrând"
    assert html(compose_ro, text) == (
        r'<p>Un "raport" de 5~$, ~6, C:\Users și<code>\"</code><br>rând</p>'
    )
