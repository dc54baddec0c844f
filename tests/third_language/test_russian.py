"""A third language needs configuration and files, and no line of Python."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from indrumar.fonts import FONTS
from indrumar.inspect import Inspection, inspect
from indrumar.mkdocs_plugin import settings_from
from indrumar.outputs.book.book import book_html, style_sheets
from indrumar.outputs.book.style import STYLE
from indrumar.outputs.search.words import words
from indrumar.outputs.staged.stage import hand_written, stage
from indrumar.project.mending import mended
from indrumar.settings import Settings
from indrumar.wording.amounts import count
from indrumar.wording.inflection import inflection
from weasypress import ResourceReader, lay_out, parse_stylesheets


@pytest.fixture(scope="module")
def settings(trilingual: Path) -> Settings:
    return settings_from(trilingual / "mkdocs.yml")


@pytest.fixture(scope="module")
def inspected(settings: Settings) -> Inspection:
    return inspect(settings)


def test_the_content_is_right_and_composed_in_three_languages(inspected):
    assert inspected.problems == ()
    assert [one.language for one in inspected.documents] == ["ro", "en", "ru"]


def test_references_labels_and_the_glossary_are_russian(inspected):
    document = next(one for one in inspected.documents if one.language == "ru")
    html = "".join(one.html for one in document.chapters).replace("\N{NO-BREAK SPACE}", "~")

    references = re.findall(r'class="(?:page-)?reference" href="#([\w-]+)">([^<]*)<', html)
    assert dict(references) == {
        "fisiere-tabel": "таблица~1",
        "drumul": "рисунок~1",
        "primii-pasi": "глава~1",
        "fisiere": "«Какие файлы есть»",
        "nume": "Врезка~1",
    }
    assert re.findall(r'class="label">([^<]*)<', html) == ["Таблица 1.", "Рисунок 1.", "Врезка 1."]
    assert "см. ст.~5 и 12~%" in html
    # ё counts as е.
    assert [one.term for one in document.glossary] == [
        *("глава", "единица", "ёж", "ежевика", "публикация"),
    ]


def test_the_pages_of_the_website_have_russian_words_dates_and_plural_forms(inspected, settings):
    docs = hand_written(settings.docs, inspected.project.docs)
    staged = stage(
        *(inspected.project, inspected.documents, inspected.locales, settings),
        docs=docs,
        media=lambda _: b"",
    )
    landing = staged["ru/primul-ghid/index.md"].decode()
    glossary = staged["ru/glossary/index.md"].decode()

    assert "Первое руководство" in landing
    assert "15 января 2026" in landing
    assert re.findall(r"<h2[^>]*>([^<]*)<", glossary) == ["Г", "Е", "П"]
    counted = [count(number, "pages", inspected.locales["ru"]) for number in (1, 3, 5, 21)]
    assert counted == ["1 страница", "3 страницы", "5 страниц", "21 страница"]


def test_the_search_finds_russian_words_in_other_forms_and_with_other_letters():
    known = inflection("ru")
    assert words("Ёлка") == words("елка")
    assert known.stems("публикациями") == known.stems("публикация")


def test_russian_signs_are_checked(inspected, settings, trilingual):
    chapter = trilingual / "content/primul-ghid/ru/01-primii-pasi.md"
    before = chapter.read_text("utf-8")
    try:
        chapter.write_text(f'{before}\nСказал "да" - и ушёл, N 5.\n', "utf-8")
        texts = mended(inspect(settings).problems, lambda _: chapter.read_text("utf-8"))
    finally:
        chapter.write_text(before, "utf-8")

    assert list(texts.values()) == [f"{before}\nСказал «да» — и ушёл, № 5.\n"]


def test_the_book_is_laid_out_in_russian_and_hyphenated(inspected, settings):
    document = next(one for one in inspected.documents if one.language == "ru")
    folders = {"/content/": settings.content, "/style/": STYLE, "/fonts/": FONTS}
    sheets = parse_stylesheets(ResourceReader(folders), style_sheets(document))
    laid_out = lay_out(sheets, book_html(document, inspected.project, settings))
    texts = [
        box.text
        for page in laid_out.document.pages
        for box in page._page_box.descendants(placeholders=True)
        if getattr(box, "text", "")
    ]

    assert "Содержание" in texts
    assert any(re.search(r"[а-я]{2}[-‐]$", text) for text in texts)
    assert not any(re.search(r"Cuprins|Contents|Tabelul|Table \d", text) for text in texts)
