"""Plain Markdown, read back by a Markdown reader: it says what the composed text says."""

from __future__ import annotations

from dataclasses import replace

import markdown
import pytest
from lxml import html
from tests.machine_readable.conftest import CHAPTER
from tests.site.documents import LOCALES

from indrumar.outputs.machine_readable import chapter_markdown, language_list, publication_markdown

EXTENSIONS = ["tables", "footnotes", "def_list", "sane_lists"]


def written(record, text, resolve=lambda address: f"https://e.org/{address}"):
    """The Markdown of a chapter's HTML, without its head."""
    made = chapter_markdown(record, replace(CHAPTER, html=text), resolve).decode()
    return made.split("---\n", 2)[2].strip()


def words(text: str) -> str:
    """All words, without the spaces between them: blocks need none."""
    return "".join(html.fromstring(f"<div>{text}</div>").text_content().split())


def read(text: str) -> html.HtmlElement:
    return html.fromstring(f"<div>{markdown.markdown(text, extensions=EXTENSIONS)}</div>")


@pytest.mark.parametrize(
    "text",
    [
        "<p>Un *text* cu _semne_: `cod`, [x](y), \\ și &lt;b&gt; sau 1 &lt; 2.</p>",
        "<p>1. Nu este o listă.</p><p>1) Nici asta.</p>",
        "<p># Nu este un titlu</p><p>&gt; nu este citat</p><p>- nu este</p><p>+ listă</p>",
        "<p>Se scrie &amp;lt; și &amp; și A&amp;B; sau &amp;#61;.</p>",
        "<p>---</p><p>===</p><p>Text\n=====\nalt text</p>",
        "<h2 id='a'><span class='number'>3.1</span> Titlu</h2><p>O propoziție.\nAlta.</p>",
        "<ul><li>unu<ul><li>doi</li></ul></li><li>trei</li></ul><ol><li>a</li><li>b</li></ol>",
        "<blockquote><p>Un citat.</p><p>Încă unul.</p></blockquote>",
        "<p><strong>tare</strong> <em>moale</em> <code>a`b</code></p>",
    ],
)
def test_the_words_are_those_of_the_text(record, text):
    assert words(markdown.markdown(written(record, text), extensions=EXTENSIONS)) == words(text)


def test_a_table_stays_a_table_with_its_caption_and_its_bars(record):
    text = (
        '<div class="table" id="t"><table><caption><span class="label">Tabelul 1.</span> Prag'
        '</caption><thead><tr><th scope="col">A|B</th><th scope="col">C</th></tr></thead>'
        "<tbody><tr><td>1 | 2</td><td>3</td></tr></tbody></table></div>"
    )
    found = read(written(record, text))
    assert [cell.text_content() for cell in found.iter("th", "td")] == ["A|B", "C", "1 | 2", "3"]
    assert "Tabelul 1. Prag" in found.text_content()


def test_a_footnote_stays_a_footnote(record):
    text = (
        '<p>Text<sup class="footnote-call" id="fnref-1-1"><a href="#fn-1-1">1</a></sup>.</p>'
        '<section class="footnotes"><ol><li id="fn-1-1"><p>Sursa.</p></li></ol></section>'
    )
    made = written(record, text)
    assert "Text[^1]." in made
    assert "[^1]: Sursa." in made
    assert read(made).xpath('//li[@id="fn:1"]')


def test_links_and_images_are_absolute_and_terms_are_words(record):
    text = (
        '<p><a href="#lant" class="reference">figura 1</a> <a class="term" href="#term-x">x</a></p>'
        '<figure class="figure" id="lant"><p><img src="media:ghid/a.svg" alt="Un [desen]"></p>'
        "<figcaption>Figura 1. Lanț</figcaption></figure>"
    )
    found = read(written(record, text))
    assert [link.get("href") for link in found.iter("a")] == ["https://e.org/#lant"]
    (image,) = found.iter("img")
    assert image.get("src") == "https://e.org/media:ghid/a.svg"
    assert image.get("alt") == "Un [desen]"


def test_a_box_is_a_quotation_under_its_title(record):
    text = '<aside class="box tip" id="b"><p class="title">Caseta 1. Sfat</p><p>Text.</p></aside>'
    (quotation,) = read(written(record, text)).iter("blockquote")
    assert quotation.find(".//strong").text_content() == "Caseta 1. Sfat"


def test_the_head_says_where_the_text_is_from(record):
    made = chapter_markdown(record, CHAPTER, str).decode()
    assert f'url: "{CHAPTER.address}"' in made
    assert 'edition: "Ediția 2"' in made
    assert record.licence in made


def test_a_publication_lists_its_chapters_and_files(record):
    made = publication_markdown(record, "Pop, Ana. Ghid.", LOCALES["ro"]).decode()
    listed = [line for line in made.splitlines() if line.startswith("- [")]
    assert listed == [f"- [3. Indicatori & ținte: 100 % din {{plan}}]({CHAPTER.address}index.md)"]
    assert "Ghid · Ediția 2 · 1 martie 2024" in made
    assert f"({CHAPTER.address}index.md)" in made
    assert f"<{record.files[0].address}>" in made
    assert "Pop, Ana. Ghid." in made
    assert "<script>" not in made


def test_the_list_of_a_language_names_every_text(record):
    other = replace(record, slug="alt", address="https://e.org/ro/alt/", chapters=())
    made = language_list("Biblioteca", "Ghiduri", [record, other], LOCALES["ro"]).decode()
    assert made.startswith("# Biblioteca\n\n> Ghiduri\n")
    for address in (record.address, CHAPTER.address, other.address):
        assert f"({address}index.md)" in made
    assert f"- [3. Indicatori & ținte: 100 % din {{plan}}]({CHAPTER.address}index.md)" in made
