"""The project that `indrumar new` makes, with Russian added: by configuration and files alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from indrumar.starter import copy_to

FILES = Path(__file__).parent / "files"
# Behind a line of a file of the starter, what is added for a third language.
ADDED = {
    "mkdocs.yml": {
        "          Accesibilitate: Accessibility\n": """\
      - locale: ru
        name: Русский
        site_name: Моя библиотека
        nav_translations:
          Acasă: Главная
          Publicații: Публикации
          Glosar: Глоссарий
          Despre: О нас
          Accesibilitate: Доступность
""",
    },
    "content/primul-ghid/publication.yml": {
        "  en: The first guide\n": "  ru: Первое руководство\n",
        "  en: From an empty folder to a printed publication\n": "  ru: От пустой папки к книге\n",
        "    Replace the texts with your own.\n": "  ru: Краткое руководство о себе самом.\n",
    },
    "content/_shared/organisations.yml": {
        "    en: My organisation\n": "    ru: Моя организация\n",
        "    en: My funder\n": "    ru: Мой финансирующий партнёр\n",
    },
    "content/_shared/funding.yml": {
        "    en: Funded by My funder\n": "    ru: При поддержке\n",
        "    en: The contents of this publication are the sole responsibility of its authors.\n": (
            "    ru: За содержание публикации отвечают только её авторы.\n"
        ),
    },
}
CHANGED = {
    "content/primul-ghid/publication.yml": {
        "en: First Last}": "en: First Last, ru: Имя Фамилия}",
    },
    "content/_shared/places.yml": {
        "en: Republic of Moldova": "en: Republic of Moldova, ru: Республика Молдова",
        "en: Romania}": "en: Romania, ru: Румыния}",
    },
    "content/_shared/subjects.yml": {
        "en: Writing and editing": "en: Writing and editing, ru: Редактура",
    },
    "content/_shared/glossary.yml": {
        "en: publication}": "en: publication, ru: публикация}",
        "en: chapter}": "en: chapter, ru: глава}",
        "such as a guide, a strategy or a manual.\n": (
            "such as a guide, a strategy or a manual.\n    ru: То, что читатель держит в руках.\n"
        ),
        "A part of a publication, written in one file per language.\n": (
            "A part of a publication, written in one file per language.\n"
            "    ru: Часть публикации.\n"
        ),
        "    en: [publications]\n": (
            "    en: [publications]\n    ru: [публикации, публикаций, публикацию]\n"
        ),
        "    en: [chapters]\n": "    en: [chapters]\n    ru: [главы, главу, глав]\n",
    },
}
TERMS = """
element:
  term: {ro: element, en: element, ru: ёж}
  definition: {ro: Un lucru., en: A thing., ru: Вещь.}
unitate:
  term: {ro: unitate, en: unit, ru: единица}
  definition: {ro: Un lucru., en: A thing., ru: Вещь.}
mar:
  term: {ro: măr, en: apple, ru: ежевика}
  definition: {ro: Un lucru., en: A thing., ru: Вещь.}
"""


@pytest.fixture(scope="session")
def trilingual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the project."""
    root = tmp_path_factory.mktemp("trilingual") / "site"
    copy_to(root)
    shutil.copytree(FILES, root, dirs_exist_ok=True)
    for file, changes in CHANGED.items():
        for before, after in changes.items():
            _change(root / file, before, after)
    for file, additions in ADDED.items():
        for line, more in additions.items():
            _change(root / file, line, line + more)
    media = root / "content/primul-ghid/media"
    shutil.copy(media / "drumul.en.svg", media / "drumul.ru.svg")
    glossary = root / "content/_shared/glossary.yml"
    glossary.write_text(glossary.read_text("utf-8") + TERMS, "utf-8")
    return root


def _change(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text, (path.name, before)
    path.write_text(text.replace(before, after, 1), "utf-8")
