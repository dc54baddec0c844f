"""Books from Markdown in a line: composed, as HTML, and on pages."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import pytest
from lxml import html

from indrumar.composing.compose import compose
from indrumar.composing.document import Document
from indrumar.fonts import FONTS
from indrumar.kinds.table import KINDS
from indrumar.languages import Language, Text
from indrumar.metadata import Audience, Contributor, Edition, Funding, Organisation, Status, Term
from indrumar.model import Chapter, Project, Publication, SitePage, Source
from indrumar.outputs.book.book import book_html, style_sheets
from indrumar.outputs.book.style import STYLE
from indrumar.reading.locales import load_locale
from indrumar.settings import Settings
from weasypress.information import Information
from weasypress.renderer import RenderedPdf, Stylesheets, parse_stylesheets, render
from weasypress.resources import ResourceReader

PACKAGE = Path(__file__).parents[2] / "src" / "indrumar"
EXTENSIONS = ("tables", "footnotes", "attr_list", "def_list", "pymdownx.tasklist")
LANGUAGES = (Language("ro", "română"), Language("en", "English"), Language("ru", "русский"))
LOCALES = {language.tag: load_locale(language.tag) for language in LANGUAGES}
ORGANISATIONS = {
    "aopam": {"name": {"ro": "Parteneriatul Aachen", "en": "Aachen Partnership"}},
    "eu": {"name": {"ro": "Uniunea Europeană", "en": "European Union"}, "logo": "eu.svg"},
}
FUNDING = {
    "funders": [{"organisation": "eu", "role": "funded"}],
    "statement": {"ro": "Finanțat de Uniunea Europeană", "en": "Funded by the European Union"},
    "disclaimer": {"ro": "Conținutul este al autorilor.", "en": "The contents are the authors’."},
}
EMBLEM = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="9"/></svg>'


@dataclass(frozen=True)
class Made:
    """A document with the project around it, and the folder its files lie in."""

    document: Document
    project: Project
    settings: Settings
    parsed_stylesheets: dict[tuple[str, ...], Stylesheets] = field(default_factory=dict)

    @cached_property
    def html(self) -> str:
        return book_html(self.document, self.project, self.settings)

    @property
    def tree(self) -> html.HtmlElement:
        return html.document_fromstring(self.html)

    @cached_property
    def pdf(self) -> RenderedPdf:
        sheets = style_sheets(self.document)
        if sheets not in self.parsed_stylesheets:
            folders = {
                "/content/": self.settings.content,
                "/style/": STYLE,
                "/fonts/": FONTS,
            }
            self.parsed_stylesheets[sheets] = parse_stylesheets(ResourceReader(folders), sheets)
        return render(
            self.parsed_stylesheets[sheets], self.html, Information("Ghid", self.document.language)
        )


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project's folder with the files that the books show."""
    root = tmp_path_factory.mktemp("project")
    for name in ("_shared/logos/eu.svg", "ghid/media/lant.svg"):
        file = root / "content" / name
        file.parent.mkdir(parents=True)
        file.write_text(EMBLEM, "utf-8")
    return root


@pytest.fixture(scope="session")
def parsed_stylesheets() -> dict[tuple[str, ...], Stylesheets]:
    return {}


@pytest.fixture
def book(
    content: Path, parsed_stylesheets: dict[tuple[str, ...], Stylesheets]
) -> Callable[..., Made]:
    """A book from Markdown by chapter name, with metadata to taste."""

    def made(
        text: str | Mapping[str, str] = "Text.",
        *,
        kind: str = "guide",
        language: str = "ro",
        glossary: Mapping[str, Term] | None = None,
        untranslated: Mapping[str, str] | None = None,
        **metadata: object,
    ) -> Made:
        texts = {"01-capitol": text} if isinstance(text, str) else text
        publication = _publication(texts, kind, language, metadata)
        for name, words in (untranslated or {}).items():
            publication = replace(
                publication,
                chapters={**publication.chapters, "en": (_chapter(name, words, "en"),)},
            )
        project = _project(content, publication, glossary or {})
        settings = Settings(content, {}, "https://example.org/", LANGUAGES, EXTENSIONS)
        composition = compose(project, settings, LOCALES)
        return Made(composition.documents[0], project, settings, parsed_stylesheets)

    return made


def _publication(
    texts: Mapping[str, str], kind: str, language: str, metadata: Mapping[str, object]
) -> Publication:
    values: dict[str, object] = {
        "kind": kind,
        "title": Text({"ro": "Ghid de monitorizare", "en": "A monitoring guide"}),
        "summary": Text({"ro": "Despre monitorizare.", "en": "On monitoring."}),
        "status": Status.APPROVED,
        "edition": Edition(number=2, date=datetime.date(2021, 8, 31)),
        "audiences": (Audience.EVERYONE,),
        "contributors": (Contributor(name="Ana Șoimu", role="author"),),
        "publisher": "aopam",
        "licence": "CC-BY-4.0",
        # What a kind requires; tests of it give it.
        **dict.fromkeys(("adoption", "period", "method", "as_of", "duration", "project")),
    }
    made = KINDS[kind].metadata.model_construct(**(values | dict(metadata)))
    source = Source("content/ghid/publication.yml")
    chapters = tuple(_chapter(name, text, language) for name, text in texts.items())
    return Publication("ghid", made, {language: chapters}, frozenset({"media/lant.svg"}), source)


def _chapter(name: str, text: str, language: str) -> Chapter:
    file = f"content/ghid/{language}/{name}.md"
    title = name[3:].replace("-", " ").capitalize()
    return Chapter(
        name, int(name[:2]), language, file, title, name[3:], True, text, 4, Source(file)
    )


def _project(root: Path, publication: Publication, glossary: Mapping[str, Term]) -> Project:
    organisations = {k: Organisation.model_validate(v) for k, v in ORGANISATIONS.items()}
    return Project(
        root=root,
        languages=LANGUAGES,
        publications={publication.slug: publication},
        organisations=organisations,
        funding={"ue": Funding.model_validate(FUNDING)},
        glossary=glossary,
        subjects={},
        places={},
        pages=tuple(SitePage(language.tag, "about.md", "About") for language in LANGUAGES),
    )
