"""Composed HTML as it is printed: one behaviour a test."""

from __future__ import annotations

import pytest
from lxml import html

from indrumar.outputs.book.addresses import Addresses, for_print
from indrumar.outputs.book.for_print import paper_html, running_head
from indrumar.outputs.book.notes import letters
from indrumar.reading.locales import load_locale

ADDRESSES = Addresses("https://example.org", "ro", "ghid", {"ghid": "ro", "manual": "en"})
NOTES = (
    '<section class="footnotes"><ol>'
    '<li id="fn-1-1"><p>Prima.</p><p>A <em>doua</em>.</p></li></ol></section>'
)
CALL = '<sup class="footnote-call" id="fnref-1-1"><a href="#fn-1-1">1</a></sup>'


def printed(fragment: str, language: str = "ro", glossary: bool = True) -> html.HtmlElement:
    made = paper_html(fragment, ADDRESSES, load_locale(language), glossary)
    return html.fragment_fromstring(made, create_parent="div")


def text(node: html.HtmlElement) -> str:
    return node.text_content().replace("\u00a0", " ")


def test_every_tab_lies_open_under_its_label() -> None:
    root = printed(
        '<div class="tabbed-set tabbed-alternate" data-tabs="1:2">'
        '<input id="__tabbed_1_1" type="radio"><input id="__tabbed_1_2" type="radio">'
        '<div class="tabbed-labels"><label for="__tabbed_1_1">Raion</label>'
        '<label for="__tabbed_1_2">Sat</label></div><div class="tabbed-content">'
        '<div class="tabbed-block"><p>Unu</p></div><div class="tabbed-block"><p>Doi</p></div>'
        "</div></div>"
    )
    tabs = root.find_class("tab")
    assert [[p.text for p in tab.iter("p")] for tab in tabs] == [["Raion", "Unu"], ["Sat", "Doi"]]
    assert not root.xpath(".//input | .//label")


def test_details_lie_open_under_their_summary() -> None:
    root = printed('<details class="note"><summary>Mai mult</summary><p>Text</p></details>')
    (box,) = root.find_class("admonition")
    assert [p.text for p in box] == ["Mai mult", "Text"]
    assert not root.xpath(".//details")


def test_code_begins_with_its_own_words() -> None:
    root = printed("<pre><span></span><code>a</code></pre><pre>b<span>c</span></pre>")

    assert [child.tag for pre in root.iter("pre") for child in pre] == ["code", "span"]


def test_a_row_that_heads_a_group_is_known_by_its_words_in_bold_or_alone() -> None:
    head = "<tr><td><strong>A</strong></td><td><b>Grupa</b> <b>A</b></td></tr>"
    alone, entry = "<tr><td>B</td><td></td></tr>", "<tr><td><b>a</b></td><td>x <b>y</b></td></tr>"
    wide = "<tr><td colspan='2'>C</td></tr>"
    for rows, expected in (
        ((head, entry, alone, entry, entry, wide, entry, head), [0, 2, 5]),
        ((alone, alone, alone, entry), []),
        (("<tr><td>1</td></tr>", "<tr><td>2</td></tr>", "<tr><td>3</td></tr>"), []),
    ):
        made = printed(f"<table><tbody>{''.join(rows)}</tbody></table>").xpath("//tr")
        assert [n for n, row in enumerate(made) if row.get("class") == "group"] == expected


def test_a_ticked_task_differs_from_an_open_one() -> None:
    item = (
        '<li class="task-list-item"><label class="task-list-control">'
        '<input type="checkbox" {}><span></span></label> Scris</li>'
    )
    root = printed(f"<ul>{item.format('checked')}{item.format('')}</ul>")
    assert [li.get("class") for li in root.iter("li")] == [
        "task-list-item ticked",
        "task-list-item",
    ]
    assert [text(li) for li in root.iter("li")] == ["Scris", "Scris"]


def test_a_footnote_stands_where_it_is_called_with_its_number_and_id() -> None:
    root = printed(f"<p>Text{CALL} mai departe.</p>{NOTES}")
    (note,) = root.find_class("footnote")
    assert note.getparent().tag == "p"
    assert (note.get("data-mark"), note.get("id")) == ("1", "fn-1-1")
    assert note.tail == " mai departe."
    assert not root.find_class("footnotes")


def test_the_further_paragraphs_of_a_footnote_begin_new_lines() -> None:
    (note,) = printed(f"<p>Text{CALL}</p>{NOTES}").find_class("footnote")
    assert note.text == "Prima."
    assert [text(line) for line in note.find_class("continued")] == ["A doua."]
    assert not note.xpath(".//p")


def test_a_list_in_a_footnote_becomes_lines() -> None:
    notes = NOTES.replace("</p></li>", "</p><ul><li><p>unu</p></li><li>doi</li></ul></li>")
    (note,) = printed(f"<p>Text{CALL}</p>{notes}").find_class("footnote")
    lines = [text(line) for line in note.find_class("continued")]
    assert lines == ["A doua.", "– unu", "– doi"]


def test_a_second_call_repeats_the_mark_only() -> None:
    again = CALL.replace('fnref-1-1"', 'fnref-1-1-2"')
    root = printed(f"<p>Text{CALL} și{again}</p>{NOTES}")
    assert len(root.find_class("footnote")) == 1
    (repeated,) = root.find_class("footnote-again")
    assert text(repeated) == "1"


def test_a_call_far_from_the_note_says_the_page_of_the_note() -> None:
    again = CALL.replace('fnref-1-1"', 'fnref-1-1-2"')
    root = printed(f"<p>Text{CALL}</p><p>{'departe ' * 100}{again}</p><p>{again}</p>{NOTES}")
    assert [text(call) for call in root.find_class("footnote-again")] == ["1 (p. )", "1"]
    assert root.xpath("//*[@class='page']/@data-target") == ["#fn-1-1"]


def test_a_heading_has_its_words_alone_for_bookmarks_and_running_heads() -> None:
    again, link = CALL.replace('fnref-1-1"', 'fnref-1-1-2"'), '<a href="https://a.md/">legea</a>'
    root = printed(f'<p>Text{CALL}</p><h2 id="s">Despre {link}{again}</h2>{NOTES}')
    assert root.xpath("//h2/@data-title") == ["Despre legea"]


def test_a_footnote_that_nothing_calls_keeps_its_number() -> None:
    notes = NOTES.replace("</ol>", '<li id="fn-1-4" value="4"><p>A patra.</p></li></ol>')
    (left,) = printed(f"<p>Text{CALL}</p>{notes}").find_class("uncalled-notes")
    assert [note.get("data-mark") for note in left.iter("li")] == ["4"]


def test_a_footnote_that_nothing_calls_is_printed_all_the_same() -> None:
    assert "Prima." in text(printed(f"<p>Text</p>{NOTES}"))


def test_an_external_link_shows_its_address_in_a_note() -> None:
    root = printed('<p><a href="https://legis.md/x/?id=1">legea</a>.</p>')
    (note,) = root.find_class("of-link")
    assert (note.get("data-mark"), text(note)) == ("a", "legis.md/x/?id=1")
    assert note.tail == "."


@pytest.mark.parametrize("shown", ["https://legis.md/", "legis.md", "http://legis.md"])
def test_a_link_that_is_its_address_gets_no_note(shown: str) -> None:
    root = printed(f'<p><a href="https://legis.md/">{shown}</a></p>')
    assert not root.find_class("footnote")


def test_a_mail_address_is_shown_where_the_words_hide_it() -> None:
    root = printed('<p><a href="mailto:a@example.org">scrieți-ne</a></p>')
    assert text(root.find_class("of-link")[0]) == "a@example.org"


def test_inside_a_footnote_an_address_stands_in_parentheses() -> None:
    notes = NOTES.replace("Prima.", 'Vezi <a href="https://who.int/x">raportul</a>.')
    root = printed(f"<p>Text{CALL}</p>{notes}")
    assert len(root.find_class("footnote")) == 1
    assert "raportul (who.int/x)." in text(root)


def test_in_a_repeated_table_head_an_address_stands_in_parentheses() -> None:
    root = printed(
        '<table><thead><tr><th><a href="https://who.int/">OMS</a></th></tr></thead></table>'
    )
    assert text(root) == "OMS (who.int)"


def test_another_publication_is_named_by_its_web_address_in_its_own_language() -> None:
    root = printed('<p><a href="publication:manual#x">manualul</a></p>')
    assert text(root.find_class("of-link")[0]) == "example.org/en/manual"
    assert root.xpath(".//a/@href") == ["https://example.org/en/manual/"]


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("page:about.md", "example.org/ro/about"),
        ("page:index.md", "example.org/ro"),
        ("page:help/index.md#x", "example.org/ro/help/#x"),
    ],
)
def test_a_page_of_the_site_is_named_by_its_web_address(page: str, address: str) -> None:
    root = printed(f'<p><a href="{page}">pagina</a></p>')
    assert text(root.find_class("of-link")[0]) == address


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("media:ghid/media/fisa.xlsx", "example.org/ro/ghid/media/fisa.xlsx"),
        ("media:_shared/logos/eu.svg", "example.org/ro/assets/shared/logos/eu.svg"),
    ],
)
def test_a_file_to_download_is_named_by_its_web_address(file: str, address: str) -> None:
    root = printed(f'<p><a href="{file}">fișierul</a></p>')
    assert text(root.find_class("of-link")[0]) == address


def test_a_link_to_another_place_of_the_book_gets_its_page() -> None:
    root = printed('<p><a href="#lant">lanțul</a>, apoi</p>')
    assert text(root) == "lanțul (p. ), apoi"
    assert root.find_class("page")[0].get("data-target") == "#lant"


def test_within_parentheses_the_page_follows_a_comma() -> None:
    root = printed('<p>Da (vezi <a class="reference" href="#lant">figura 1</a>).</p>')
    assert text(root) == "Da (vezi figura 1, p. )."


def test_a_reference_within_the_chapter_gets_no_page() -> None:
    figure = '<figure id="lant"></figure>'
    root = printed(f'<p><a class="reference" href="#lant">figura 1</a></p>{figure}')
    assert text(root).strip() == "figura 1"


@pytest.mark.parametrize(("language", "words"), [("ro", "p. "), ("en", "p. "), ("ru", "с. ")])
def test_a_page_reference_becomes_a_page_number(language: str, words: str) -> None:
    root = printed('<p>pe <a class="page-reference" href="#x">„Lanțul”</a></p>', language)
    assert text(root) == f"pe {words}"


def test_a_term_is_a_plain_word_where_the_book_has_no_glossary() -> None:
    fragment = '<p>Un <a class="term" href="#term-x">indicator</a> bun</p>'
    assert printed(fragment).xpath(".//a")
    assert not printed(fragment, glossary=False).xpath(".//a")
    assert text(printed(fragment, glossary=False)) == "Un indicator bun"


def test_images_come_from_the_content_folder() -> None:
    root = printed('<p><img src="media:ghid/media/a.svg" alt="A"></p>')
    assert root.xpath(".//img/@src") == ["https://book.invalid/content/ghid/media/a.svg"]


def test_ids_stay() -> None:
    root = printed('<h1 id="a">A</h1><figure id="b"></figure><div class="table" id="c"></div>')
    assert root.xpath(".//@id") == ["a", "b", "c"]


def test_a_heading_gives_the_bookmark_its_words_without_notes() -> None:
    root = printed(f'<h2 id="x"><span class="number">1.2</span> Scopul{CALL}</h2>{NOTES}')
    assert root.xpath(".//h2/@data-title") == ["1.2 Scopul"]


def test_a_long_title_is_shortened_in_the_running_head() -> None:
    assert running_head("Scurt") == "Scurt"
    assert len(running_head("Cuvinte multe " * 20)) <= 76
    assert running_head("x" * 200).startswith("xxx")


def test_a_small_table_is_kept_whole_and_a_long_one_is_not() -> None:
    def table(rows: int) -> str:
        return f"<table><tbody>{'<tr><td>1</td></tr>' * rows}</tbody></table>"

    assert printed(table(3)).xpath(".//table/@class") == ["short"]
    assert not printed(table(300)).xpath(".//table/@class")


def test_a_word_longer_than_a_column_may_be_broken_anywhere() -> None:
    root = printed(f"<table><tr><td>{'x' * 200}</td><td>da</td></tr></table>")
    assert root.xpath(".//td/@class") == ["long-word", "tight"]


def test_addresses_of_links_are_counted_with_letters() -> None:
    assert [letters(n) for n in (1, 2, 26, 27, 52, 53)] == ["a", "b", "z", "aa", "az", "ba"]


def test_an_address_is_printed_as_a_person_types_it() -> None:
    assert for_print("https://example.org/ro/") == "example.org/ro"


def wide_table(columns: int) -> str:
    row = "".join("<td>Monitorizare</td>" for _ in range(columns))
    return f'<div class="table"><table><tbody><tr>{row}</tr></tbody></table></div>'


def test_a_table_that_is_too_wide_to_stand_upright_is_turned() -> None:
    root = printed(wide_table(4) + wide_table(8))
    assert [div.get("class") for div in root.iter("div") if div is not root] == [
        "table",
        "table landscape",
    ]
    assert not root.find_class("wide")


def test_a_table_that_is_too_wide_even_when_turned_gets_smaller_type() -> None:
    root = printed(wide_table(14))
    assert "wide" in root.xpath("string(.//table/@class)")


def test_a_wide_table_in_a_box_stays_with_its_text() -> None:
    root = printed(f'<aside class="box">{wide_table(8)}</aside>')
    assert not root.find_class("landscape")
    assert "wide" in root.xpath("string(.//table/@class)")


def test_a_footnote_too_long_for_a_page_is_at_the_end_and_its_call_says_where() -> None:
    long = NOTES.replace("Prima.", "Multe cuvinte. " * 200)
    root = printed(f"<p>Text{CALL} apoi.</p>{long}")
    assert not root.find_class("footnote")
    (note,) = root.find_class("uncalled-notes")[0].iter("li")
    assert (note.get("id"), note.get("data-mark")) == ("fn-1-1", "1")
    (call,) = root.find_class("footnote-again")
    assert text(call) == "1 (p. )"
    assert [page.get("data-target") for page in call.find_class("page")] == ["#fn-1-1"]


def test_notes_of_a_paragraph_that_fill_a_page_leave_no_room_for_more() -> None:
    numbers = range(1, 5)
    calls = "".join(CALL.replace("1-1", f"1-{n}").replace(">1<", f">{n}<") for n in numbers)
    notes = "".join(f'<li id="fn-1-{n}"><p>{"cuvinte " * 110}</p></li>' for n in numbers)
    section = f'<section class="footnotes"><ol>{notes}</ol></section>'
    root = printed(f"<p>Text{calls}</p>{section}")
    assert [note.get("id") for note in root.find_class("footnote")] == ["fn-1-1", "fn-1-2"]
    (left,) = root.find_class("uncalled-notes")
    assert [note.get("id") for note in left.iter("li")] == ["fn-1-3", "fn-1-4"]


def test_the_bookmark_of_a_heading_has_the_words_of_its_links_alone() -> None:
    root = printed('<h2 id="a">Un <a href="https://example.org/">link</a></h2>')
    assert root.find("h2").get("data-title") == "Un link"
    assert "example.org" in text(root.find("h2"))
